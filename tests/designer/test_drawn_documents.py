"""What the channels make of a document is drawn whole, and nothing in it comes alive."""

from html.parser import HTMLParser

import pytest

from designer.preview import slack, teams
from notifications import elemental
from tests.elemental.shown import BRAND, DATA, DOCUMENTS, document, elements

TAGS = set(
    "style div b i s u mark a img p blockquote hr br code pre ul ol li span".split()  # noqa: SIM905
)
ATTRIBUTES = {"class", "style", "href", "src", "alt", "start"}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<https://x.example|a> <javascript:alert(1)|b>",
    "[a](javascript:alert(1)) ![x](https://evil.example/a.png)",
    "</style><svg onload=alert(1)>",
    "`<b onclick=x>`",
)


class Drawn(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS
        for name, value in attrs:
            assert name in ATTRIBUTES
            if name in ("href", "src"):
                assert value.startswith(("https://", "http://", "mailto:", "tel:"))


def draw(content, data):
    made = {
        channel: elemental.compile(content, channel, brand=BRAND).render({"data": data}).payload
        for channel in ("slack", "msteams")
    }
    return slack.drawn(made["slack"]["blocks"]), teams.drawn(made["msteams"])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_block_of_every_document_is_drawn(path):
    for html in draw(document(path), DATA):
        Drawn(html)
        assert 'class="sl-c">[' not in html
        assert 'class="tc-q">[' not in html


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_and_values_are_only_words(text):
    def nodes(written):
        run = {"type": "string", "content": written, "bold": True}
        item = {"type": "list-item", "elements": [run]}
        return elements(
            {"type": "meta", "title": written},
            {"type": "text", "content": written},
            {"type": "text", "content": written, "format": "markdown"},
            {"type": "text", "content": written, "text_style": "h1"},
            {"type": "text", "elements": [run]},
            {"type": "quote", "content": written},
            {"type": "list", "list_type": "unordered", "elements": [item]},
            {"type": "action", "content": written, "href": "https://x.example/" + written},
            {"type": "action", "content": written, "href": written},
            {"type": "image", "src": "https://x.example/a.png", "alt_text": written},
        )

    for html in (*draw(nodes(text), {}), *draw(nodes("{{x}}"), {"x": text})):
        Drawn(html)
