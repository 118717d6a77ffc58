"""Hostile content has no effect in a mail, whoever put it there: author, brand or data."""

from html.parser import HTMLParser
from typing import Any

import pytest

from notifications import elemental
from tests.elemental.shown import elements

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" style="background:url(https://evil.example/x)',
    "</style><script>alert(1)</script>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<form action='https://evil.example'><input></form>",
    "<object data='data:text/html,x'></object>",
    "<style>@import 'https://evil.example/x.css'; a{background:url(//evil.example/?a)}</style>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<!--[if mso]><script>alert(1)</script><![endif]-->",
    "<math><mtext></style><img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<div style='position:fixed;width:expression(alert(1));behavior:url(x)'>x</div>",
    "ZqV0qZ ZqO1qZ ZqC1qZ",
    "{% for x in y %}{{ cycler.__init__.__globals__ }}{% endfor %}",
    "{{constructor.constructor}}",
    "]]></mj-text><mj-raw><script>1</script></mj-raw>",
]
URLS = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example",
        "\x01javascript:alert(1)", "java\tscript:alert(1)", "file:///etc/passwd"]  # fmt: skip
FORBIDDEN = {"script", "svg", "iframe", "base", "form", "input", "object", "embed", "link", "math"}
SOUND = ("http://", "https://", "mailto:", "tel:", "#")


class Mail(HTMLParser):
    """What is dangerous in a mail."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.style = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.style = tag == "style"
        if tag in FORBIDDEN:
            self.faults.append(tag)
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or (name == "http-equiv" and value.lower() == "refresh"):
            self.faults.append(f"{tag} {name}")
        if name in ("href", "src", "action", "background") and not value.startswith(SOUND):
            self.faults.append(f"{tag} {name}={value}")
        if name == "style" and any(bad in value.lower() for bad in ("url(", "expression", "fixed")):
            self.faults.append(f"{tag} style={value}")

    def handle_data(self, data: str) -> None:
        if self.style and ("@import" in data or "evil" in data):
            self.faults.append(f"style {data[:60]}")

    def handle_endtag(self, tag: str) -> None:
        self.style = False


def everywhere(words: str, url: str) -> dict[str, Any]:
    """A document with `words` in every place for text and style, and `url` for every URL."""
    text = {"type": "text", "content": words}
    return elements(
        {"type": "meta", "title": words},
        text,
        {**text, "format": "markdown"},
        {**text, "color": words, "background_color": words, "padding": words, "font_size": words},
        {"type": "text", "elements": [
            {"type": "string", "content": words, "color": words, "highlight": words},
            {"type": "link", "content": words, "href": url},
            {"type": "img", "src": url, "alt_text": words, "href": url}]},
        {"type": "action", "content": words, "href": url, "background_color": words,
         "border_radius": words},
        {"type": "image", "src": url, "alt_text": words, "href": url, "width": words},
        {"type": "divider", "color": words},
        {"type": "quote", "content": words, "text_style": "text", "border_color": words},
        {"type": "html", "content": f"<p title='x'>{words}</p><a href='{url}'>y</a>"},
        {"type": "list", "list_type": "unordered", "elements": [
            {"type": "list-item", "elements": [text]}]},
        {"type": "columns", "background_color": words, "elements": [
            {"type": "column", "width": words, "elements": [text]}]},
        {"type": "group", "padding": words, "border": words, "elements": [text]},
    )  # fmt: skip


def faults(content: dict[str, Any], brand: dict[str, Any] | None = None, **data: str) -> list[str]:
    made = elemental.compile(content, "email", brand=brand).render({"data": data})
    assert "\n" not in made.subject
    return Mail(made.html).faults


def compiles(content: dict[str, Any]) -> bool:
    return elemental.lenient_errors(content) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_an_authors_words_do_nothing(words: str) -> None:
    content = everywhere(words, "https://a.example/")
    if compiles(content):
        assert faults(content) == []
    else:
        with pytest.raises(elemental.ContentError):
            elemental.compile(content, "email")


@pytest.mark.parametrize("words", HOSTILE)
def test_what_data_says_is_text(words: str) -> None:
    assert faults(everywhere("{{words}}", "https://a.example/?q={{words}}"), words=words) == []
    assert faults(everywhere("{{{words}}}", "https://a.example/{{{words}}}"), words=words) == []


@pytest.mark.parametrize("url", URLS)
def test_no_url_but_a_sound_one_is_followed(url: str) -> None:
    assert faults(everywhere("x", url)) == []
    assert faults(everywhere("x", "{{url}}"), url=url) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_a_brand_does_nothing_either(words: str) -> None:
    brand = {
        "id": "b", "name": words, "snippets": [],
        "settings": {
            "colors": {"primary": words, "secondary": words},
            "email": {
                "header": {"barColor": words, "logo": {"image": words, "href": "javascript:x"}},
                "footer": {"markdown": words, "social": {"twitter": {"url": "javascript:x"}}},
                "head": {"inheritDefault": False, "content": words},
                "templateOverride": {
                    "enabled": True, "backgroundColor": words, "header": words, "footer": words,
                    "head": words, "width": words},
            },
        },
    }  # fmt: skip
    assert faults(elements({"type": "text", "content": "x"}), brand) == []
