import threading
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.flavors import ATTRIBUTE, HTML, PLAIN, SLACK, TEAMS, URL
from notifications.elemental.handlebars import parse
from notifications.elemental.scope import Budget, Scope
from notifications.elemental.urls import safe_url
from tests.elemental.strings import CONTEXT, rendered, show
from tests.elemental.test_values import JSON


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{name}}", "Ada"),
        ("{{ name }} {{{name}}} {{&name}}", "Ada Ada Ada"),
        ("{name}", "Ada"),
        ("{{data.name}} {{$.data.name}} {$.name}", "Ada Ada Ada"),
        ("{{order.items.0.name}} {{order.items.[1].name}} {order.items[1].name}", "Mug Tea Tea"),
        ("{{profile.email}} {{$.profile.email}}", "ada@example.com ada@example.com"),
        ("{{profile.nickname}}", "from data"),
        ("{{tenant.name}} {{brand.colors.primary}}", "Acme #123456"),
        ("{$.urls.unsubscribe}", "https://example.com/u"),
        ("{{order.total}} {{price}} {{order.paid}} {{nothing}}.", "12 9.5 true ."),
        ("{{order.items.0}}", '{"name": "Mug", "price": 9.5}'),
        (r"\{{name}} and \{{#if x}}", "{{name}} and {{#if x}}"),
        (r"C:\\{{name}}", "C:\\Ada"),
        ("{{~name~}}", "Ada"),
        ("a {{~name~}} b {{{~name~}}} c", "aAdabAdac"),
        ("{{order.items.length}} {{@root.name}}", "2 Ada"),
    ],
)
def test_variables(source, text):
    assert rendered(source) == (text, [])


BRACES = [
    "{", "}", "{}", "{ }", "{{}}", "{{ }}", "{{name}", "{name }", "a { color: red }",
    '{"a": {"b": 1}}', "function () { return 1; }", "{0} {1x}", "{% for x in y %}{% endfor %}",
    "{# note #}", "{{7*7}}", "{{ ''.join(['a']) }}", "ZqV0qZ", "ZqVxqZ ZqVa0qZ", "%(title)s %s",
    "{{...}}", "{{@}}", "{{\"a\": 1}}", "\\{{ open", "{{", "}}", "{{{", "{{a {b: 1} }}",
]  # fmt: skip


@pytest.mark.parametrize("source", BRACES)
@pytest.mark.parametrize("markdown", [False, True])
def test_braces_that_hold_no_expression_stay_as_they_are(source, markdown):
    if markdown:
        # A backslash before a brace is an escape there, and asterisks are emphasis.
        source = source.replace("\\", "").replace("*", "")
    assert show(source, markdown=markdown) == source
    assert parse(source, "content").constant


def test_a_variable_inside_json_is_filled():
    assert show('{"a":{{name}},"b":{"c":{name}}}') == '{"a":Ada,"b":{"c":Ada}}'


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{#if name}}yes{{/if}}", "yes"),
        ("{{#if missing}}yes{{else}}no{{/if}}", "no"),
        ("{{#if none}}a{{else if zero}}b{{else if name}}c{{else}}d{{/if}}", "c"),
        ("{{#if zero includeZero=true}}zero{{/if}}", "zero"),
        ("{{#unless paid}}pay{{else}}paid{{/unless}}", "pay"),
        ("{{^name}}nobody{{/name}}{{^missing}}nobody{{/missing}}", "nobody"),
        ("{{#if name}}a{{^}}b{{/if}}{{^if name}}c{{/if}}", "a"),
        ("{{#if (and name (not empty))}}both{{/if}}", "both"),
        ('{{#if (condition order.total ">" 10)}}big{{/if}}', "big"),
        ("{{#and name zero}}x{{else}}y{{/and}}", "y"),
        ('{{#contains name "da"}}has{{/contains}}', "has"),
        ("{{#name}}Hello {{this}}{{/name}}{{#order.paid}}!{{/order.paid}}", "Hello Ada!"),
        ("{{#trim}}  {{name}}\t{{/trim}}", "Ada"),
    ],
)
def test_conditions(source, text):
    assert rendered(source) == (text, [])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{#each order.items}}{{name}},{{/each}}", "Mug,Tea,"),
        ("{{#each order.items}}{{@index}}{{@key}}{{this.name}}{{$.index}} {{/each}}",
         "00Mug0 11Tea1 "),
        ("{{#each tags}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}", "new, hot"),
        ("{{#each tags}}{{.}}{{#if @first}}!{{/if}}{{/each}}", "new!hot"),
        ("{{#each brand.colors}}{{@key}}={{this}}{{/each}}", "primary=#123456"),
        ("{{#each none}}x{{else}}nothing{{/each}}", "nothing"),
        ("{{#each name}}x{{else}}no list{{/each}}", "no list"),
        ("{{#each order.items as |it at|}}{{at}}{{it.name}}{{/each}}", "0Mug1Tea"),
        ("{{#each order.items}}{{#each ../tags}}{{../name}}-{{this}} {{/each}}{{/each}}",
         "Mug-new Mug-hot Tea-new Tea-hot "),
        ("{{#each order.items}}{{$.item.name}}{{data.name}}{{@root.price}} {{/each}}",
         "MugAda9.5 TeaAda9.5 "),
        ("{{#each order.items}}{{tenant.name}}{{/each}}", "AcmeAcme"),
        ('{{#each order.items as |it|}}{{set "sum" (add (default sum 0) it.price)}}{{/each}}{{sum}}',
         "13.5"),
        ("{{#with order}}{{total}}{{../name}}{{name}}{{/with}}", "12AdaAda"),
        ("{{#with none}}x{{else}}y{{/with}}{{#with zero}}{{this}}{{/with}}", "y0"),
        ("{{#with order as |o|}}{{o.total}}{{/with}}", "12"),
        ("{{#order.items}}{{name}}{{/order.items}}", "MugTea"),
        ("{{#order}}{{total}}{{/order}}", "12"),
        ("{{#each (split \"a,b\" \",\")}}{{this}}.{{/each}}", "a.b."),
        ("{{#each (range 1 4)}}{{this}}{{/each}}", "123"),
    ],
)  # fmt: skip
def test_loops_and_frames(source, text):
    assert rendered(source) == (text, [])


def test_lines_that_hold_only_a_block_leave_no_line():
    source = "A\n{{#if name}}\n  B\n{{else}}\nC\n{{/if}}\n{{! note }}\nD"
    assert show(source) == "A\n  B\nD"
    assert show("{{#each tags}}\n- {{this}}\n{{/each}}\n") == "- new\n- hot\n"
    assert show("a {{#if name}}\nb{{/if}}") == "a \nb"


def test_comments_are_nothing():
    assert show("a{{! x }}b{{!-- {{name}} }} --}}c{{~! y ~}} d") == "abcd"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{> hello}}", "Hello Ada!"),
        ('{{>hello}} {{> "hello"}}', "Hello Ada! Hello Ada!"),
        ('{{> hello name="Bob"}}', "Hello Bob!"),
        ("{{#each order.items}}{{> hello}}{{/each}}", "Hello Mug!Hello Tea!"),
        ("{{> total order}}", "12"),
        ("{{> outer}}", "[Hello Ada!]"),
    ],
)
def test_snippets(source, text):
    snippets = {"hello": "Hello {{name}}!", "outer": "[{{>hello}}]", "total": "{{total}}"}
    assert rendered(source, snippets=snippets) == (text, [])


def test_a_snippets_variables_are_the_texts_own():
    text = parse("{{>a}}", "content", snippets={"a": "{{name}} {{profile.x}}"})
    assert text.variables == ("name", "profile.x")
    assert text.roots == {"data", "profile"}
    assert not text.constant


@pytest.mark.parametrize(
    ("snippets", "problem"),
    [
        ({}, "there is no snippet 'a'"),
        ({"a": "{{>a}}"}, "snippet 'a' contains itself"),
        ({"a": "{{>b}}", "b": "{{>c}}", "c": "{{>a}}"}, "snippet 'a' contains itself"),
        ({"a": "{{#if x}}"}, "snippet 'a': '{{#if x}}' at character 1: has no {{/if}}"),
        (dict(zip("abcdef", ["{{>b}}", "{{>c}}", "{{>d}}", "{{>e}}", "{{>f}}", "x"], strict=True)),
         "nested deeper than 5"),
    ],
)  # fmt: skip
def test_snippets_that_cannot_be(snippets, problem):
    with pytest.raises(ContentError, match=problem.replace("{", r"\{")) as caught:
        parse("{{>a}}", "content", snippets=snippets)
    assert caught.value.path == "content"


def test_depth_counts_snippets_that_were_read_before():
    snippets = {f"s{n}": f"{{{{>s{n + 1}}}}}" for n in range(9)} | {"s9": "x"}
    with pytest.raises(ContentError, match="nested deeper than 5"):
        parse("{{>s6}}{{>s4}}{{>s2}}{{>s0}}", "content", snippets=snippets)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("{{#if x}}", "has no {{/if}}"),
        ("{{/if}}", "was not opened"),
        ("{{else}}", "stands outside of a block"),
        ("{{#if x}}{{/each}}", "expected {{/if}}"),
        ("{{#if x}}{{else}}{{else}}{{/if}}", "has its {{else}} already"),
        ("{{#if}}{{/if}}", "an argument is missing"),
        ("{{#if a b}}{{/if}}", "too many arguments"),
        ("{{if a}}", "opens a block"),
        ("{{#capitalize a}}{{/capitalize}}", "cannot open a block"),
        ("{{shout name}}", "'shout' is not a helper"),
        ("{{#shout name}}{{/shout}}", "'shout' is not a helper"),
        ("{{capitalize}} {{capitalize a b}}", "too many arguments"),
        ("{{capitalize a loud=true}}", "no option 'loud'"),
        ("{{add 1}} {{mod 1}}", "an argument is missing"),
        ("{{name|upper}}", "'name' is not a helper"),
        ("{{a..b}}", "'a..b' is not a variable"),
        ("{{name.upper()}}", "'name.upper' is not a helper"),
        ("{{add (add 1 2)}} {{add (add 1 2}}", "expected a close"),
        ("{{add 1 2)}}", "unexpected ')'"),
        ("{{concat \"a}}", "is not closed"),
        ("{{name's}}", "is not closed"),
        ("{{>}}", "expected a word"),
        ("{{#each a as |}}{{/each}}", "expected a pipe"),
        ("{{var \"a b\"}}", "is not a variable"),
        ("{{!-- open", ""),
        ("{{!-- open }}", "is not closed"),
        ("{{(add 1 2)}}", "expected a word"),
        ("{{* deco}}", "'*' is not a variable or helper"),
        ("{{" + ".".join("a" * 40) + "}}", "more than 32 steps"),
        ("{{concat " + "(concat " * 20 + "1" + ")" * 20 + "}}", "nested deeper than 16"),
        ("{{#if x}}" * 17 + "{{/if}}" * 17, "nested deeper than 16"),
        ("{{concat " + "1 " * 600 + "}}", "is too long"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_place(source, problem):
    if not problem:
        assert show(source) == source
        return
    with pytest.raises(ContentError) as caught:
        parse("Hello " + source, "content.elements[0].content")
    assert caught.value.path == "content.elements[0].content"
    assert problem in caught.value.message
    assert "at character" in caught.value.message


def test_an_error_quotes_the_tag():
    with pytest.raises(ContentError, match=r"'\{\{shout name\}\}' at character 7: "):
        parse("Hello {{shout name}}", "content")


def test_missing_variables_are_empty_and_reported_once_in_order():
    text, missing = rendered("[{{b}}][{{a.b}}][{{b}}][{{order.items.9}}][{{name.x}}]")
    assert text == "[][][][][]"
    assert missing == ["b", "a.b", "order.items.9", "name.x"]


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("{{#if a}}{{/if}}{{#unless b}}{{/unless}}", []),
        ('{{default a "x"}}{{default (capitalize b) "x"}}', []),
        ("{{#if (or a b)}}{{/if}}{{not a}}", []),
        ('{{#if (condition a "==" 1)}}{{/if}}', []),
        ("{{capitalize a}} {{concat b c}}", ["a", "b", "c"]),
        ("{{add a 1}}", ["a"]),
        ("{{#each a}}{{/each}}{{#with b}}{{/with}}", ["a", "b"]),
        ("{{#each a}}{{else}}none{{/each}}", []),
        ("{{#each tags}}{{this.x}}{{/each}}", ["this.x"]),
        ('{{var "a.b"}}{{path (concat "c" ".d")}}', ["a.b", "c.d"]),
        ('{{set "a" 1}}{{a}}', []),
        ('{{set "a" b}}', []),
        ('{{set "a" b}}{{a}}', ["a"]),
        ("{{nothing}}{{empty}}", []),
    ],
)
def test_what_counts_as_missing(source, missing):
    assert rendered(source)[1] == missing


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Hi {{ who }} {who}", "Hi {{who}} {{who}}"),
        ("{{capitalize  who}}", "{{capitalize  who}}"),
        ('{{default who "friend"}}', "friend"),
        ("{{#if who}}x{{/if}}", ""),
        ("{{name}}", "Ada"),
    ],
)
@pytest.mark.parametrize("markdown", [False, True])
def test_a_preview_shows_what_is_missing(source, text, markdown):
    assert rendered(source, mark_missing=True, markdown=markdown)[0] == text.strip()


def test_what_is_missing_is_escaped_for_its_target():
    source = '{{concat who "<b>"}}'
    assert rendered(source, flavor=HTML, mark_missing=True) == (
        "{{concat who &quot;&lt;b&gt;&quot;}}",
        ["who"],
    )


@pytest.mark.parametrize("word", ["items", "keys", "values", "get", "copy", "update", "count"])
def test_the_names_of_methods_are_ordinary_keys(word):
    assert show(f"{{{{order.{word}}}}}", {"order": {word: "x"}}) == "x"
    assert rendered(f"{{{{order.{word}}}}}", {"data": {"order": {}}}) == ("", [f"order.{word}"])


@pytest.mark.parametrize("word", ["default", "each", "format", "round", "path", "with", "set", "t"])
def test_a_variable_may_be_called_like_a_helper(word):
    assert show(f"{{{{{word}}}}}", {word: "x"}) == "x"


def test_variables_are_those_that_the_data_should_have():
    source = (
        "{{a}} {{profile.b}} {{#each items}}{{name}} {{this.x}} {{@index}} {{$.item.y}}"
        '{{data.c}}{{/each}} {{set "d" 1}}{{d}} {{#each l as |m|}}{{m.n}}{{/each}} {{a}}'
    )
    text = parse(source, "content")
    assert text.variables == ("a", "profile.b", "items", "$.item.y", "data.c", "l")
    assert text.roots == {"data", "profile"}


def test_a_path_known_only_at_render_may_read_anything():
    assert "profile" in parse("{{var x}}", "content").roots


@pytest.mark.parametrize(
    ("flavor", "text"),
    [
        (PLAIN, 'a "b"\n<c> & d*'),
        (HTML, "a &quot;b&quot;<br>&lt;c&gt; &amp; d*"),
        (ATTRIBUTE, "a &quot;b&quot;\n&lt;c&gt; &amp; d*"),
        (SLACK, 'a "b"\n&lt;c&gt; &amp; d*'),
        (TEAMS, 'a "b"\n\n\\<c\\> & d\\*'),
    ],
)
def test_literals_and_values_are_escaped_for_the_target(flavor, text):
    source = 'a "b"\n<c> & d*'
    assert show(source, flavor=flavor) == text
    assert show("{{x}}", {"x": source}, flavor) == text
    assert show("{{{x}}}", {"x": source}, flavor) == text
    assert show("{{concat x}}{{#if x}}{{/if}}", {"x": source}, flavor) == text


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("{{u}}", "https://example.com/a?b=c"),
        ("https://x.org/{{p}}", "https://x.org/a%20b/c"),
        ("https://x.org/?q={{p}}&r={{q}}", "https://x.org/?q=a%20b%2Fc&r=1%262"),
        (
            "{{#if p}}{{u}}{{else}}https://no.org{{/if}}&z={{q}}",
            "https://example.com/a?b=c&z=1%262",
        ),
        ("https://x.org/{{#each l}}{{this}}/{{/each}}", "https://x.org/a%20b/c/"),
        ('https://x.org/{{concat p "?"}}', "https://x.org/a%20b/c?"),
    ],
)
def test_values_in_urls_are_encoded_for_their_place(source, url):
    data = {"u": "https://example.com/a?b=c", "p": "a b/c", "q": "1&2", "l": ["a b", "c"]}
    assert show(source, data, URL) == url


def test_control_characters_in_urls_stay_where_a_check_sees_them():
    for bad in ("java\0script:x", "https://x.org/\0", "https://x.org/\1\0y\1"):
        assert safe_url(show("{{u}}", {"u": bad}, URL)) is None
        assert safe_url(show(bad, {}, URL)) is None


def test_output_larger_than_the_budget_is_refused_before_it_is_built():
    big = "x" * 100_000
    for source in (
        "{{x}}" * 50_000,
        "{{#each l}}{{@root.x}}{{/each}}",
        "{{#if x}}" + "{{x}}" * 99 + "{{/if}}",
    ):
        with pytest.raises(RenderError, match="too large"):
            show(source, {"x": big, "l": [1] * 1000})


def test_all_texts_of_a_render_share_one_budget():
    scope = Scope({"data": {"x": "y" * 400_000}})
    text = parse("{{x}}", "content")
    text.render(scope)
    text.render(scope)
    with pytest.raises(RenderError, match="too large"):
        text.render(scope)


def test_loops_in_loops_end():
    scope = Scope({"data": {"l": list(range(1000))}}, budget=Budget())
    source = "{{#each l}}{{#each @root.l}}{{#each @root.l}}{{/each}}{{/each}}{{/each}}"
    began = time.thread_time()
    with pytest.raises(RenderError, match="too many steps"):
        parse(source, "content").render(scope)
    assert time.thread_time() - began < 5


def test_a_value_is_never_read_as_a_template():
    for source in ("{{name}}", "{{x}}{{y}}"):
        assert (
            show(source, {"name": "{{again}}", "x": "{{", "y": "again}}", "again": 1})
            == "{{again}}"
        )


def test_threads_render_one_text_side_by_side():
    text = parse("{{#each l}}**{{this}}**{{x}}{{/each}}", "content", markdown=True)
    wrong = []

    def work(me):
        for _ in range(200):
            found = text.render(Scope({"data": {"l": [me] * 3, "x": me}}), HTML)
            if found != f"<strong>{me}</strong>{me}" * 3:
                wrong.append(found)

    threads = [threading.Thread(target=work, args=(f"t{n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


SOURCE = st.lists(
    st.sampled_from(
        ["{{", "}}", "{{{", "}}}", "{", "}", "#if ", "/if", "else", "#each ", "/each", ">s", "~", "!",
         "!--", "--", "a", "a.b", "this", "@index", " ", "\n", "(", ")", "concat ", '"x"', "'", '"',
         "=", "|", "as |i|", "\\", "*", "[x](", "ZqV0qZ", "1", "[", "]", "<b>", "../", "$.item", "^"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(SOURCE | st.text(), st.booleans(), st.sampled_from([PLAIN, HTML, URL, SLACK, TEAMS]))
def test_any_text_parses_or_is_a_content_error(source, markdown, flavor):
    with suppress(ContentError, RenderError):
        text = parse(source, "content", snippets={"s": "{{a}}"}, markdown=markdown)
        assert isinstance(text.render(Scope(CONTEXT), flavor), str)


@given(JSON, st.sampled_from([PLAIN, HTML, ATTRIBUTE, URL, SLACK, TEAMS]), st.booleans())
def test_any_json_value_renders(value, flavor, markdown):
    source = "{{x}}{{#each x}}{{this}}{{@key}}{{/each}}{{#with x}}{{y}}{{/with}}{{#x}}{{/x}}"
    with suppress(RenderError):
        parse(source, "content", markdown=markdown).render(Scope({"data": {"x": value}}), flavor)
