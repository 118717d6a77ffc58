import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.flavors import ATTRIBUTE, HTML, PLAIN, SLACK, TEAMS
from notifications.elemental.handlebars import parse
from notifications.elemental.scope import Scope
from tests.elemental.strings import show
from tests.elemental.test_htmlblock import Page

URL = "https://x.org/a?b=1&c=2"


def md(source, data=None, flavor=HTML, **options):
    return show(source, data or {}, flavor, markdown=True, **options)


@pytest.mark.parametrize(
    ("source", "html", "plain", "slack", "teams"),
    [
        ("plain", "plain", "plain", "plain", "plain"),
        ("a **b** c", "a <strong>b</strong> c", "a b c", "a *b* c", "a **b** c"),
        ("*a* _b_", "<em>a</em> <em>b</em>", "a b", "_a_ _b_", "_a_ _b_"),
        ("~~a~~", "<s>a</s>", "a", "~a~", "a"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>", "a b c", "*a _b_ c*", "**a _b_ c**"),
        ("`a<b`", '<code style="font-family:monospace">a&lt;b</code>', "a<b", "`a&lt;b`", "a\\<b"),
        ("a\nb", "a<br>b", "a\nb", "a\nb", "a\n\nb"),
        ("a  \nb", "a<br>b", "a\nb", "a\nb", "a\n\nb"),
        (
            f"[go]({URL})",
            '<a href="https://x.org/a?b=1&amp;c=2" class="link">go</a>',
            f"go ({URL})",
            "<https://x.org/a?b=1&amp;c=2|go>",
            f"[go]({URL})",
        ),
        ("<https://x.org>", '<a href="https://x.org" class="link">https://x.org</a>',
         "https://x.org", "<https://x.org|https://x.org>", "[https://x.org](https://x.org)"),
        ("![logo](https://x.org/l.png)", "logo", "logo", "logo", "logo"),
        ("<b>x</b> &amp; y", "&lt;b&gt;x&lt;/b&gt; &amp; y", "<b>x</b> & y",
         "&lt;b&gt;x&lt;/b&gt; &amp; y", "\\<b\\>x\\</b\\> & y"),
        ("1 < 2 * 3 * 4", "1 &lt; 2 * 3 * 4", "1 < 2 * 3 * 4", "1 &lt; 2 * 3 * 4",
         "1 \\< 2 \\* 3 \\* 4"),
        (r"\*not\*", "*not*", "*not*", "*not*", r"\*not\*"),
    ],
)  # fmt: skip
def test_inline(source, html, plain, slack, teams):
    assert md(source) == html
    assert md(source, flavor=PLAIN) == plain
    assert md(source, flavor=SLACK) == slack
    assert md(source, flavor=TEAMS) == teams


def test_paragraphs():
    assert md("a\n\nb") == '<p style="margin:0 0 12px">a</p><p style="margin:0">b</p>'
    assert md("a\n\nb", flavor=PLAIN) == "a\n\nb"


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings(level):
    assert md("#" * level + " T").startswith(f"<h{level} style=")
    assert md("#" * level + " T", flavor=PLAIN) == "T"
    assert md("#" * level + " T", flavor=SLACK) == "*T*"
    assert md("#" * level + " T", flavor=TEAMS) == "**T**"


LISTS = "- a\n- b\n  - c\n  - d\n\n3. x\n4. y"


def test_lists():
    html = Page(md(LISTS))
    assert html.names() == ["ul", "li", "li", "ul", "li", "li", "ol", "li", "li"]
    assert ("ol", "start", "3") in html.attributes
    assert md(LISTS, flavor=PLAIN) == "- a\n- b\n  - c\n  - d\n\n3. x\n4. y"
    assert md(LISTS, flavor=SLACK) == "• a\n• b\n  • c\n  • d\n\n3. x\n4. y"
    assert md(LISTS, flavor=TEAMS) == "- a\n- b\n  - c\n  - d\n\n3. x\n4. y"


def test_quotes_rules_and_fences():
    source = "> a\n> b\n\n---\n\n```\nx < y\n  z\n```"
    assert Page(md(source)).names() == ["blockquote", "br", "hr", "pre", "br"]
    assert md(source, flavor=PLAIN) == "> a\n> b\n\n——————————\n\nx < y\n  z"
    assert md(source, flavor=SLACK).endswith("```\nx &lt; y\n  z\n```")


def test_values_are_never_markdown():
    evil = "*a* [x](https://evil.example) <b>\n\n# h\n- i `c`"
    assert Page(md("Hi {{v}} **{{v}}**", {"v": evil})).names() == (
        ["br"] * 3 + ["strong"] + ["br"] * 3
    )
    assert md("{{v}}", {"v": evil}, PLAIN) == evil
    assert md("# {{v}}", {"v": "a*b*"}, PLAIN) == "a*b*"


def test_placeholders_survive_emphasis_and_links():
    data = {"url": URL, "a": "1", "b": {"c": "2"}}
    for source in ("[x]({{url}})", "[x]({{ url }})", "[x](<{{url}}>)", '[x]({{url}} "title")'):
        assert md(source, data) == '<a href="https://x.org/a?b=1&amp;c=2" class="link">x</a>'
    assert md("{{a}}*{{b.c}}*{{a}}", data) == "1<em>2</em>1"
    assert md("_{{a}}_ **{{b.c}}**", data) == "<em>1</em> <strong>2</strong>"
    assert md("[{{a}}](https://x.org/{{b.c}}?q={{url}})", data) == (
        '<a href="https://x.org/2?q=https%3A%2F%2Fx.org%2Fa%3Fb%3D1%26c%3D2" class="link">1</a>'
    )


@pytest.mark.parametrize("flavor", [HTML, PLAIN, SLACK, TEAMS])
@pytest.mark.parametrize(
    ("source", "data"),
    [
        ("[x](javascript:alert(1))", {}),
        ("[x](JAVASCRIPT:alert(1))", {}),
        ("[x](data:text/html,y)", {}),
        ("[x](&#106;avascript:alert(1))", {}),
        ("[x]({{u}})", {"u": "javascript:alert(1)"}),
        ("[x]({{u}}:alert)", {"u": "javascript"}),
        ("[x](java{{u}})", {"u": "script:alert(1)"}),
        ("[x]({{missing}})", {}),
        ("[x]()", {}),
        ("[x](/relative)", {}),
    ],
)
def test_a_link_that_may_not_be_followed_is_its_label(source, data, flavor):
    assert md(source, data, flavor) == "x"


def test_a_link_cannot_break_out_of_its_place():
    data = {"u": "https://x.org/>|*<b>)\" 'x"}
    assert Page(md("[x]({{u}})", data)).names() == ["a"]
    assert md("[x]({{u}})", data, SLACK).count("<") == 1
    assert md("[x]({{u}})", data, SLACK).count("|") == 1
    assert md("[x]({{u}})", data, TEAMS).count(")") == 1


def test_blocks_come_before_markdown():
    source = "Items:\n\n{{#each l}}\n- **{{n}}**\n{{/each}}\n\n{{#if x}}*a{{else}}*b{{/if}}*"
    data = {"l": [{"n": "1"}, {"n": "2"}]}
    assert md(source, data, PLAIN) == "Items:\n\n- 1\n- 2\n\nb"
    assert Page(md(source, data)).names() == ["p", "ul", "li", "strong", "li", "strong", "p", "em"]
    assert md(source, data | {"x": 1}, SLACK) == "Items:\n\n• *1*\n• *2*\n\n_a_"


def test_snippets_are_markdown_too():
    assert md("{{>a}}", snippets={"a": "**{{x}}**"}) == "<strong></strong>"


def test_one_text_for_many_recipients():
    text = parse("**{{n}}** {{#if v}}_{{n}}_{{/if}}", "content", markdown=True)
    shown = [text.render(Scope({"data": {"n": n, "v": n % 2}}), HTML) for n in range(4)]
    assert shown[3] == "<strong>3</strong> <em>3</em>"
    assert shown[2] == "<strong>2</strong>"


def test_other_targets_get_plain_text_escaped():
    assert md('**a** "{{x}}"', {"x": "<"}, ATTRIBUTE) == "a &quot;&lt;&quot;"


def test_markdown_has_a_length():
    with pytest.raises(ContentError, match="characters of Markdown"):
        parse("a" * 20_001, "content", markdown=True)
    with pytest.raises(RenderError, match="characters of Markdown"):
        md("{{#each l}}*" + "a" * 100 + "*{{/each}}", {"l": [1] * 1000})


HOSTILE = [
    "*", "**", "_a_", "[", "![", "[](", "](", "`", "``a`", "> ", "- ", "1. ", "\\", "~~", "<", "<a",
    "&", "&#", "#", "\n\n", "- a\n  ", "> > ", "a\n", "[a](b", "*a_", "***a", "\t", "|", "---\n",
]  # fmt: skip
PIECES = [*HOSTILE, "{{x}}", "a", " ", "{{#if x}}", "{{/if}}"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_markdown_is_quick(piece):
    source = (piece * 20_000)[:20_000]
    began = time.thread_time()
    md(source)
    assert time.thread_time() - began < 4, piece


@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=20),
    st.sampled_from([HTML, PLAIN, SLACK, TEAMS]),
)  # fmt: skip
def test_a_value_never_changes_the_structure(source, value, flavor):
    try:
        text = parse(source, "content", markdown=True)
    except ContentError:
        return
    one = text.render(Scope({"data": {"x": "word"}}), HTML)
    other = text.render(
        Scope({"data": {"x": "w" + value.replace("\n", "").replace("\r", "")}}), HTML
    )
    assert Page(one).names() == Page(other).names()
    text.render(Scope({"data": {"x": value}}), flavor)
