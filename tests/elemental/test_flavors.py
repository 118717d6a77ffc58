import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from notifications.elemental.colors import readable_on, safe_color
from notifications.elemental.flavors import ATTRIBUTE, HTML, PLAIN, SLACK, TEAMS, URL
from notifications.elemental.urls import composed, safe_image, safe_url
from tests.elemental.strings import show


@given(st.text())
def test_html_escapes_whatever_could_be_markup(text):
    assert not set(HTML.escape(text).replace("<br>", "")) & set("<>\"'\n\r")
    assert not set(ATTRIBUTE.escape(text)) & set("<>\"'")


@given(st.text())
def test_plain_text_is_left_alone(text):
    assert PLAIN.escape(text) == text


@given(st.text())
def test_slack_has_no_control_characters_left(text):
    escaped = SLACK.escape(text)
    assert not set(escaped) & set("<>")
    assert escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


def test_slack_mentions_and_links_are_text():
    assert SLACK.escape("<!channel> <@U1> <https://evil.example|bank>").count("<") == 0


def as_teams_shows_it(escaped):
    tokens = MarkdownIt("commonmark").parse(escaped)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = {child.type for child in tokens[1].children}
    assert kinds <= {"text", "text_special"}
    return "".join(child.content for child in tokens[1].children)


@given(st.text(alphabet="ab*_[]()`~\\1.-+ #<>&;|!", max_size=30).map(str.strip).filter(bool))
def test_teams_shows_a_line_as_it_is(text):
    assert as_teams_shows_it("x" + TEAMS.escape(text))[1:] == text


@pytest.mark.parametrize(
    "line", ["- item", "+ item", "1. item", "12) item", "# head", "> quote", "-"]
)
def test_teams_begins_no_block(line):
    assert as_teams_shows_it(TEAMS.escape(line)) == line


def test_teams_line_breaks_are_seen():
    assert TEAMS.escape("a\r\nb\nc") == "a\n\nb\n\nc"


def test_flavors_are_told_apart_by_identity():
    assert len({PLAIN, HTML, ATTRIBUTE, URL, SLACK, TEAMS}) == 6
    assert repr(SLACK) == "<Flavor slack>"


@pytest.mark.parametrize(
    "url",
    ["https://x.org/a?b=c#d", "HTTP://x", "mailto:a@b.c?subject=x%20y", "tel:+49123"],
)
def test_urls_that_may_be_followed(url):
    assert safe_url(f" {url} ") == url


UNSAFE = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\nscript:x", "java\tscript:x", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "//evil.example", "/relative", "x", "", "https:evil",
    "\u0001javascript:x", "https://x.org/\u0000", "https://x.org/\u2028y", "feed:javascript:x",
]  # fmt: skip


@pytest.mark.parametrize("url", UNSAFE)
def test_urls_that_may_not(url):
    assert safe_url(url) is None
    assert safe_url(show("{{u}}", {"u": url})) is None


@pytest.mark.parametrize(
    "url", ["https://x.org/a.png", "cid:logo", "data:image/png;base64,iVBORw0K"]
)
def test_images(url):
    assert safe_image(url) == url


@pytest.mark.parametrize(
    "url", ["data:image/svg+xml;base64,AAAA", "data:text/html;base64,AAAA", "javascript:x", "x.png"]
)
def test_what_is_no_image(url):
    assert safe_image(url) is None


@given(st.text(), st.text())
def test_a_value_later_in_a_url_cannot_leave_its_place(value, path):
    url = composed([("https://good.example/?q=", False), (value, True), ("&end=1", False)])
    assert url.startswith("https://good.example/?q=")
    assert url.endswith("&end=1")
    assert url.count("&") == 1
    assert "#" not in url


@pytest.mark.parametrize("color", ["#fff", "#123456", "red", "rgb(1, 2, 3)", "rgba(0,0,0,0.5)"])
def test_colors(color):
    assert safe_color(f" {color} ") == color


@pytest.mark.parametrize("color", ["", "url(x)", "red;position:fixed", "#ggg", "expression(1)"])
def test_what_is_no_color(color):
    assert safe_color(color) is None


def test_text_is_readable_on_its_color():
    assert readable_on("#ffffff") == "#111827"
    assert readable_on("#000") == "#ffffff"
    # White would be read at 3.7 : 1 only.
    assert readable_on("#3b82f6") == "#111827"
