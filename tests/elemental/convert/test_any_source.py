"""Whatever is pasted, what comes out is a sound document, and nothing in it can run."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from notifications import elemental
from notifications.elemental.convert import from_html, from_markdown, from_mjml

PIECES = [
    "<p>", "</p>", "<b>", "</b>", "<a href='https://x.example/{{id}}'>", "</a>", "<br>", "<hr>",
    "<a class=btn href=javascript:x>", "<button onclick=x()>", "</button>", "<h1>", "</h1>",
    "<ul><li>", "</li>", "</ul>", "<ol>", "<blockquote>", "</blockquote>", "<script>", "</script>",
    "<table>", "<tr>", "<td>", "<th>", "</td>", "</tr>", "</table>", "<td width='50%'>",
    "<img src='https://x.example/a.png' alt='a' onerror=x>", "<img src=x>", "<title>", "</title>",
    "<div style='text-align:center;color:#123456'>", "</div>", "<svg onload=x>", "</svg>",
    "<mj-section>", "<mj-column>", "</mj-column>", "</mj-section>", "<mj-text>", "</mj-text>",
    "<mj-button href='https://x.example'>", "</mj-button>", "<mj-image src='https://x.example'/>",
    "<mj-spacer/>", "<!--", "-->", "<![CDATA[", "<", ">", "\"", "'", "=", "&lt;", "&#0;", "&amp",
    "# ", "- ", "  - ", "> ", "**", "_", "`", "```\n", "| a | b |\n|---|---|\n", "[x](", ")", "![",
    "{{name}}", "{{ a.b }}", "words", " ", "\n", "\n\n", "\ue000", "é😀", "\\",
]  # fmt: skip
sources = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


class Live(HTMLParser):
    """What a mail program would run of a mail."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "svg", "iframe", "object", "form"):
            self.found.append(tag)
        for name, value in attrs:
            runs = name in ("href", "src") and "javascript:" in (value or "")
            if runs or name.startswith("on"):
                self.found.append(f"{tag} {name}={value}")


@settings(deadline=None, max_examples=400)
@given(sources)
def test_what_comes_out_is_a_sound_document(source):
    for read in (from_html, from_markdown, from_mjml):
        content = {"version": "2022-01-01", "elements": read(source).elements}
        assert elemental.lenient_errors(content) == []
        mail = elemental.compile(content, "email").render({}).html
        assert Live(mail).found == []
