from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifications import elemental
from notifications.elemental.colors import readable_on, safe_color
from notifications.elemental.urls import safe_url

VOID = {"meta", "link", "img", "br", "hr", "input"}


class Page(HTMLParser):
    """A page's tags, links and running text, as a reader's program sees them."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.links, self.words, self.open = [], [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.links += [value for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)


def email(content, **data):
    return elemental.compile(content, "email").render({"data": data})


def elements(*nodes):
    return {"version": "2022-01-01", "elements": list(nodes)}


def action(href, **more):
    return {"type": "action", "content": "Go", "href": href, **more}


def test_subject_html_and_text_of_a_whole_mail():
    content = elements(
        {"type": "meta", "title": "Order {{id}}"},
        {"type": "text", "content": "Hi {{name}}", "text_style": "h1", "align": "center"},
        {"type": "text", "content": "First\nsecond", "bold": "true", "italic": True},
        action("https://example.com/o/{{id}}", action_id="track", data={"a": [1]}),
        action("mailto:a@example.com", style="link", content="Write"),
    )
    rendered = email(content, id="A 42", name="Ada & Bob")
    assert rendered.subject == rendered.title == "Order A 42"
    assert "<h1" in rendered.html
    assert "Hi Ada &amp; Bob</h1>" in rendered.html
    assert "First<br>second" in rendered.html
    assert "<title>Order A 42</title>" in rendered.html
    assert rendered.text == (
        "Hi Ada & Bob\n\nFirst\nsecond\n\nGo: https://example.com/o/A%2042"
        "\n\nWrite: mailto:a@example.com"
    )
    assert rendered.preview == "Hi Ada & Bob First second"
    path = "content.elements[3]"
    assert rendered.blocks[2] == {"type": "action", "text": "Go", "path": path}
    assert rendered.actions == [
        {
            "content": "Go",
            "style": "button",
            "href": "https://example.com/o/A%2042",
            "action_id": "track",
            "data": {"a": [1]},
        },
        {"content": "Write", "style": "link", "href": "mailto:a@example.com"},
    ]
    assert "ZqV" not in rendered.html
    Page(rendered.html)


def test_a_mail_asks_nothing_of_the_network():
    rendered = email({"title": "T", "body": "B"})
    assert Page(rendered.html).links == []
    assert "@import" not in rendered.html
    assert "url(" not in rendered.html


def test_a_mail_follows_the_readers_colour_scheme():
    html = email({"title": "T", "body": "B"}).html
    assert '<meta name="color-scheme" content="light dark"' in html
    assert "@media (prefers-color-scheme: dark)" in html


def test_the_preheader_is_the_opening_cut_between_words():
    html = email({"title": "T", "body": "word " * 100}).html
    assert f">{('word ' * 30).strip()}</div>" in html


FRAME = Page(email({"title": "T", "body": "B"}).html)
ACTION_FRAME = Page(email(elements(action("https://example.com/x"))).html)


@settings(deadline=None, max_examples=200)
@given(
    st.text(max_size=40)
    | st.text(alphabet="<>&\"'/={}\\ \n\u200d\u00a0scriptonload:;ZqV01", max_size=40)
)
def test_no_text_of_author_or_data_changes_the_markup(text):
    try:
        author = email({"title": text, "body": text})
    except elemental.ContentError:
        author = None
    data = email({"title": "{{x}}", "body": "{{x}}"}, x=text)
    for rendered in filter(None, (author, data)):
        page = Page(rendered.html)
        tags = [tag for tag in page.tags if tag[0] != "br"]
        assert tags == FRAME.tags
        assert page.open == []


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="<>&\"'/={}\\ \t\n:;?#%@ajvscript\u00a0\u200d\u2028", max_size=30))
def test_no_value_in_a_link_or_colour_leaves_its_attribute(text):
    content = elements(
        action("https://example.com/{{x}}?q={{x}}", background_color="{{x}}", color=text)
    )
    page = Page(email(content, x=text).html)
    assert page.tags == ACTION_FRAME.tags
    assert [link[:20] for link in page.links] == ["https://example.com/"]


HOSTILE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/relative",
    "https:evil",
    "https://a\nb",
    "https://exa\u0000mple.com",
    "https://a.example/\u2028x",
    "&#106;avascript:alert(1)",
    "",
]


@pytest.mark.parametrize("url", HOSTILE)
@pytest.mark.parametrize("channel", ["email", "inbox"])
@pytest.mark.parametrize("style", ["button", "link"])
def test_an_unsafe_url_makes_no_link_and_is_reported(url, channel, style):
    for content, data in (
        (elements(action(url, style=style)), {}),
        (elements(action("{{url}}", style=style)), {"url": url}),
    ):
        rendered = elemental.compile(content, channel).render({"data": data})
        assert rendered.actions == [{"content": "Go", "style": style}]
        assert rendered.warnings == [
            "content.elements[0].href: not an http, https, mailto or tel URL; no link"
        ]
        assert [block["text"] for block in rendered.blocks] == ["Go"]
        assert Page(rendered.html).links == []


@pytest.mark.parametrize(
    "url", ["https://a.example/x?y=1&z=2#f", "HTTP://A.example", "mailto:a@b.example", "tel:+4930"]
)
def test_safe_urls_pass_as_they_are(url):
    assert safe_url(f" {url}\n") == url
    assert Page(email(elements(action(url))).html).links == [url]


def test_variables_are_encoded_for_their_place_in_the_url():
    content = elements(action("https://a.example/{{path}}?q={{q}}&r={{done}}#{{q}}"))
    rendered = email(content, path="a/b c", q="Tom & Jerry=1", done="x%20y")
    assert rendered.actions[0]["href"] == (
        "https://a.example/a/b%20c?q=Tom%20%26%20Jerry%3D1&r=x%20y#Tom%20&%20Jerry=1"
    )


def test_a_url_that_is_wholly_a_variable_stands_as_it_is():
    url = "https://a.example/?a=1&b=%20"
    assert email(elements(action("{{url}}")), url=url).actions[0]["href"] == url


@pytest.mark.parametrize("text", ["👩‍💻", "a\u00a0b", "❤️", "C:\\dir", "\u200fx", '"', "'"])
def test_the_mjml_parser_never_sees_text(text):
    """mrml prints attributes with Rust's debug escapes: \\u{200d} for a joiner."""
    rendered = email(
        elements(
            {"type": "meta", "title": text}, {"type": "text", "content": text}, action("tel:1")
        )
    )
    page = Page(rendered.html)
    assert page.text.count(text) >= 2
    assert "\\u{" not in rendered.html


def test_bad_colours_fall_back_and_good_ones_are_used():
    good = email(elements(action("tel:1", background_color="{{c}}")), c="#ffcc00")
    assert 'bgcolor="#ffcc00"' in good.html
    assert "color:#111827" in good.html
    assert good.actions[0]["background_color"] == "#ffcc00"
    bad = email(elements(action("tel:1", background_color="red;x:url(//evil)")))
    assert 'bgcolor="#2563eb"' in bad.html
    assert "evil" not in bad.html
    assert bad.warnings == ["content.elements[0].background_color: not a colour; not used"]
    assert "background_color" not in bad.actions[0]


def test_colours():
    assert safe_color(" rgb(1, 2, 3) ") == "rgb(1, 2, 3)"
    assert safe_color("rgba(1,2,3,0.5)")
    assert safe_color("#abc")
    assert safe_color("teal")
    for bad in ("expression(1)", "#12345", "red;", "url(x)", "", "var(--x)"):
        assert safe_color(bad) is None
    assert readable_on("#fff") == "#111827"
    assert readable_on("#000000") == "#ffffff"


def test_a_subject_is_one_line():
    rendered = email({"title": "Hi {{x}}", "body": "B"}, x="a\r\nBcc: b\x85c\u2028d\0")
    assert rendered.subject == rendered.title == "Hi a Bcc: b c d"


def test_actions_of_one_recipient_do_not_leak_into_the_next():
    content = elements(action("tel:1", data={"a": [1]}))
    email(content).actions[0]["data"]["a"].append(2)
    assert email(content).actions[0]["data"] == {"a": [1]}


@pytest.mark.parametrize("style", ["button", "link", "secondary", "tertiary"])
@pytest.mark.parametrize("align", ["left", "center", "right", "full"])
def test_every_style_and_alignment_makes_well_formed_html(style, align):
    rendered = email(
        elements(
            action("tel:1", style=style, align=align, color="#ff0000"),
            {"type": "text", "content": "x", "text_style": "subtext", "align": align},
            {"type": "text", "content": "y", "text_style": "h3", "color": "#00ff00"},
        )
    )
    page = Page(rendered.html)
    assert page.open == []
    assert page.links == ["tel:1"]
    assert "#ff0000" in rendered.html
    assert "#00ff00" in rendered.html
