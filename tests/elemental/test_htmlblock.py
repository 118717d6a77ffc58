import time
from contextlib import suppress
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.elemental.css import safe_style
from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.flavors import PLAIN, SLACK
from notifications.elemental.htmlblock import ATTRIBUTES, TAGS, parse_html
from notifications.elemental.layout import fill, token
from notifications.elemental.scope import Scope
from notifications.elemental.urls import safe_image, safe_url
from tests.elemental.test_values import JSON


class Page(HTMLParser):
    """What a mail program makes of a piece of HTML."""

    def __init__(self, html):
        super().__init__()
        self.attributes = []
        self.tags = []
        self.words = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.tags.append("comment")

    def names(self):
        return self.tags

    def text(self):
        return "".join(self.words)


def html(source, data=None, **options):
    return parse_html(source, "content", **options).render(Scope({"data": data or {}}))


def plain(source, data=None):
    return parse_html(source, "content").plain(Scope({"data": data or {}}))


EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("<p>Hi <b>you</b></p>", "<p>Hi <b>you</b></p>"),
        ("plain & <", "plain &amp; &lt;"),
        ("<p onclick='x()' id=a data-x=1>a</p>", "<p>a</p>"),
        ("<script>alert(1)</script>a", "a"),
        ("<style>p{color:red}</style>a", "a"),
        ("<svg onload=alert(1)><circle/></svg>a", "a"),
        ("<math><mtext><style><img src=x onerror=1></style></mtext></math>a", "a"),
        ("<iframe src=https://x.org>b</iframe>a", "a"),
        ("<form action=https://x.org><input name=a><button>b</button></form>", "b"),
        ("<base href=https://evil.example><meta http-equiv=refresh content='0;url=x'>a", "a"),
        ("<link rel=stylesheet href=https://x.org/a.css>a", "a"),
        ("<object data=x></object><embed src=x>a", "a"),
        ("<!-- note --><!--[if mso]><p>x</p><![endif]-->a", "a"),
        ("<a href='javascript:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href=' jAvAsCrIpT:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='java&#10;script:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='data:text/html,x'>x</a>", "<a>x</a>"),
        ("<a href='https://x.org/?a=1&b=2' target=_blank>x</a>",
         '<a href="https://x.org/?a=1&amp;b=2" target="_blank">x</a>'),
        ("<a href='#top' target=evil>x</a>", '<a href="#top">x</a>'),
        ("<a href='//evil.example'>x</a>", "<a>x</a>"),
        ("<img src='https://x.org/a.png' alt=a width=10>",
         '<img src="https://x.org/a.png" alt="a" width="10">'),
        ("<img src='data:image/png;base64,iVBORw0='>", '<img src="data:image/png;base64,iVBORw0=">'),
        ("<img src='data:image/svg+xml;base64,AAAA'>", "<img>"),
        ("<img src='cid:logo'>", '<img src="cid:logo">'),
        ("<table><tr><td colspan=2 bgcolor=red>a</td></tr></table>",
         '<table><tbody><tr><td colspan="2" bgcolor="red">a</td></tr></tbody></table>'),
        ("<x-y>a</x-y>", "a"),
        ("<p>a", "<p>a</p>"),
        ("</p></div>a", "<p></p>a"),
        ("<textarea><p>x</p></textarea>a", "a"),
        ("<noscript><p title='</noscript><img src=x onerror=1>'></noscript>a", "<img>'&gt;a"),
        ("<template><p>x</p></template>a", "a"),
    ],
)  # fmt: skip
def test_what_an_author_may_write(source, clean):
    assert html(source) == clean


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("color: red; padding:1px 2px", "color:red;padding:1px 2px;"),
        ("COLOR:#FFF", "color:#FFF;"),
        ("font-family:'Segoe UI', Arial", "font-family:'Segoe UI', Arial;"),
        ("background:linear-gradient(90deg, rgba(0,0,0,.5), red)",
         "background:linear-gradient(90deg, rgba(0,0,0,.5), red);"),
        ("width:calc(100% - 10px) !important", "width:calc(100% - 10px) !important;"),
        ("mso-line-height-rule:exactly;-webkit-text-size-adjust:100%",
         "mso-line-height-rule:exactly;-webkit-text-size-adjust:100%;"),
        ("position:fixed;top:0;z-index:9", ""),
        ("position: absolute", ""),
        ("background:url(https://evil.example)", ""),
        ("background:URL(https://evil.example)", ""),
        ("background:u\\rl(https://evil.example)", ""),
        ("background-image:image-set('x' 1x)", ""),
        ("width:expression(alert(1))", ""),
        ("behavior:url(x)", ""),
        ("-moz-binding:url(x)", ""),
        ("color:red/**/;x", ""),
        ("@import 'https://evil.example'", ""),
        ("color:red}body{display:none", ""),
        ("content:'x'", ""),
        ("color:javascript:x", ""),
        ("--x:1;color:var(--x)", ""),
        ("font:'a;position:fixed", ""),
        ("a" * 10_000, ""),
        ("", ""),
    ],
)  # fmt: skip
def test_styles(style, kept):
    assert fill(safe_style(style), ()) == kept


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("red", "color:red;"),
        ("#ff0000", "color:#ff0000;"),
        ("rgb(1, 2, 3)", "color:rgb(1, 2, 3);"),
        ("url(https://evil.example)", ""),
        ("red;position:fixed", ""),
        ("expression(1)", ""),
        ('red"onclick="x', ""),
        ("a" * 200, ""),
    ],
)
def test_a_value_in_a_style_is_a_plain_value_or_nothing(value, kept):
    assert fill(safe_style("color:" + token(0)), [value]) == kept


def test_a_value_cannot_name_a_property_or_be_a_whole_style():
    assert fill(safe_style(token(0) + ":red"), ["color"]) == ""
    assert html('<p style="{{s}}">a</p>', {"s": "color:red"}) == "<p>a</p>"


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("<p>{{v}}</p>", "<p>&quot;&lt;i&gt;&amp;<br>x</p>"),
        ('<p title="{{v}}">a</p>', '<p title="&quot;&lt;i&gt;&amp;\nx">a</p>'),
        ("<p title={{v}}>a</p>", '<p title="&quot;&lt;i&gt;&amp;\nx">a</p>'),
        ('<a href="{{u}}">a</a>', '<a href="https://x.org/?a=1&amp;b=2">a</a>'),
        ('<a href="https://x.org/?q={{u}}">a</a>',
         '<a href="https://x.org/?q=https%3A%2F%2Fx.org%2F%3Fa%3D1%26b%3D2">a</a>'),
        ('<a href="{{js}}">a</a>', "<a>a</a>"),
        ('<a href="{{js}}" target="_blank">a</a>', '<a target="_blank">a</a>'),
        ('<a href="java{{s}}">a</a>', "<a>a</a>"),
        ('<a href="#{{n}}">a</a>', '<a href="#7">a</a>'),
        ('<img src="{{u}}">', '<img src="https://x.org/?a=1&amp;b=2">'),
        ('<img src="{{js}}">', "<img>"),
        ('<td width="{{n}}">', ""),
        ('<table width="{{n}}"></table>', '<table width="7"></table>'),
        ('<p style="color:red;width:{{n}}px">a</p>', '<p style="color:red;width:7px">a</p>'),
        ('<p style="width:{{js}}">a</p>', "<p>a</p>"),
        ("<{{n}}>a", "&lt;7&gt;a"),
        ("<p {{v}}>a</p>", "<p>a</p>"),
        ("<p {{n}}={{v}}>a</p>", "<p>a</p>"),
        ("<!-- {{v}} -->a", "a"),
        ("<style>{{v}}</style>a", "a"),
        ("<{{t}}>x</{{t}}>", "x"),
    ],
)  # fmt: skip
def test_values_are_written_for_their_place(source, clean):
    data = {"v": '"<i>&\nx', "u": "https://x.org/?a=1&b=2", "js": "javascript:alert(1)", "n": 7,
            "s": "script:alert(1)", "t": "script"}  # fmt: skip
    found = html(source, data)
    if source.startswith(("<{{n}}>", "<{{t}}>")):
        assert set(Page(found).names()) <= TAGS
        assert "script" not in Page(found).names()
        return
    assert found == clean


def test_rows_of_a_table_repeat_where_they_stand():
    source = "<table>{{#each rows}}<tr><td>{{this}}</td></tr>{{/each}}</table>"
    page = Page(html(source, {"rows": ["a", "<b>", "c"]}))
    assert page.names() == ["table", "tbody"] + ["tr", "td"] * 3
    assert page.text() == "a<b>c"
    assert Page(html(source, {"rows": []})).names() == ["table"]


def test_a_block_may_hold_half_an_element():
    source = (
        "{{#if big}}<h1>{{else}}<p>{{/if}}a{{#if big}}</h1>{{else}}</p>{{/if}}"
        '<a class="{{#if big}}b{{/if}}">c</a>'
    )
    assert html(source, {"big": True}) == '<h1>a</h1><a class="b">c</a>'
    assert html(source) == '<p>a</p><a class="">c</a>'


def test_raw_values_become_part_of_the_html_and_are_cleaned():
    data = {"v": "<b onclick=x>bold</b><script>x</script>", "row": "<tr><td>1</td></tr>"}
    assert html("<p>{{{v}}}</p>", data) == "<p><b>bold</b></p>"
    assert Page(html("<table>{{{row}}}</table>", data)).names() == ["table", "tbody", "tr", "td"]
    assert html("<p>{{&v}}</p>", data) == "<p><b>bold</b></p>"


def test_raw_values_differ_from_recipient_to_recipient():
    text = parse_html("<p>{{{v}}}</p>", "content")
    assert [text.render(Scope({"data": {"v": v}})) for v in ("<i>a</i>", "b")] == [
        "<p><i>a</i></p>",
        "<p>b</p>",
    ]


def test_words_like_our_tokens_are_words():
    source = '<p title="ZqV0qZ {{x}}">ZqV0qZ ZqVxqZ ZqVa0qZ {{x}} {{{x}}}</p><a href="https://x.org/ZqV0qZ">l</a>'
    assert html(source, {"x": "ZqV1qZ"}) == (
        '<p title="ZqV0qZ ZqV1qZ">ZqV0qZ ZqVxqZ ZqVa0qZ ZqV1qZ ZqV1qZ</p>'
        '<a href="https://x.org/ZqV0qZ">l</a>'
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<h1>Head</h1><p>One <a href='https://a.b'>link</a><br>two</p>",
         "Head\n\nOne link (https://a.b)\ntwo"),
        ("<p>a</p>\n  <p>b\n c</p>", "a\n\nb c"),
        ("<ul><li>x</li><li>y</li></ul>z", "- x\n- y\n\nz"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<img src='https://x.org/a.png' alt='Logo'> {{v}}", "Logo <b>"),
        ("<img src='https://x.org/a.png' alt='{{v}}'>", "<b>"),
        ("<a href='{{u}}'>{{v}}</a>", "<b> (https://x.org/a)"),
        ("<a href='{{v}}'>x</a>", "x"),
        ("<a href='{{u}}'>https://x.org/a</a>", "https://x.org/a"),
        ("<a href='#top'>x</a> &amp; &lt;", "x & <"),
        ("<div>a<div>b</div></div>", "a\nb"),
    ],
)  # fmt: skip
def test_plain_text(source, text):
    assert plain(source, {"v": "<b>", "u": "https://x.org/a"}) == text


def test_another_target_gets_the_plain_text():
    text = parse_html("<p>{{v}}</p>", "content")
    assert text.render(Scope({"data": {"v": "<b>"}}), SLACK) == "&lt;b&gt;"
    assert text.render(Scope({"data": {"v": "<b>"}}), PLAIN) == "<b>"


def test_errors_name_the_place():
    with pytest.raises(ContentError, match="at character 4"):
        parse_html("<p>{{#if x}}</p>", "content.elements[0].content")


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<b>", "<table>", "<table><tr><td>", "<a href=x>", "<", "<!--", "&", "<b a=", "<p ",
     "<ul><li>", "<blockquote>", "<font><font>", "<a><b><i>", "</p>", "<svg>", "<math><mi>", "<select>",
     "<div></span>", "<p>", "<![CDATA[", "<b></i>", "<template>", "{{{x}}}", '<p style="a:b;', "<div/>"],
)  # fmt: skip
def test_hostile_html_is_refused_or_quick(piece):
    source = (piece * 260_000)[:250_000]
    began = time.thread_time()
    with suppress(ContentError, RenderError):
        html(source, {"x": "<div>"})
    assert time.thread_time() - began < 6, piece


def test_depth_is_counted_after_blocks():
    with pytest.raises(RenderError, match="deeper than 100"):
        html("{{#each l}}<div>{{/each}}", {"l": [1] * 200})
    with pytest.raises(ContentError, match="deeper than 100"):
        parse_html("<div>" * 200, "content")
    with pytest.raises(RenderError, match="deeper than 100"):
        html("{{{x}}}", {"x": "<div>" * 200})
    assert html("<div>x</div>" * 500)


PIECES = [
    "<", ">", "</", "/>", "p", "a ", "img ", "td", "table", "script", "svg", "style", "iframe", "<!--", "-->",
    "href=", "src=", "style=", "onerror=", "'", '"', " ", "javascript:", "https://x.org/", "color:", "url(",
    ")", ";", "{{x}}", "{{{x}}}", "{{#if x}}", "{{/if}}", "&", "\n", "\0", "<![CDATA[", "]]>", "<math><mi>",
    "<noscript>", "</noscript>", "<title>", "</title>", "ZqV0qZ", "ZqVa0qZ", "=",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.sampled_from([EVIL, "javascript:x", "x", "&lt;svg"]),
)
def test_nothing_harmful_ever_comes_out(source, value):
    try:
        page = Page(html(source, {"x": value}))
    except ContentError:
        return
    assert set(page.names()) <= TAGS
    for tag, name, found in page.attributes:
        assert name in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
        if name == "href":
            assert found.startswith("#") or safe_url(found) == found
        if name == "src":
            assert safe_image(found) == found
        if name == "style":
            assert "url" not in found
            assert "position" not in found


@given(JSON)
def test_any_json_value_renders(value):
    text = parse_html(
        "<p title='{{x}}'>{{x}}</p><a href='{{x}}'>{{#each x}}{{{this}}}{{/each}}</a>", "c"
    )
    with suppress(RenderError):
        text.render(Scope({"data": {"x": value}}))
        text.plain(Scope({"data": {"x": value}}))
