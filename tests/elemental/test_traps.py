"""The five traps of mails made from templates, each found by measuring, none of them met again."""

import re

import pytest

from notifications.elemental.escaping import attribute
from tests.elemental.shown import show

ODD = ["👩‍💻", "a\u00a0b", "❤️", "C:\\dir", "a\tb", "\u200fעברית", 'say "hi" & <go>', "{{literal"]
ROWS = {"order": {"items": [{"name": "Mug"}, {"name": "Tea"}, {"name": "Jam"}]}}


def mail(*nodes, **data):
    return show("email", *nodes, **data).html


@pytest.mark.parametrize("words", ODD)
def test_an_attribute_keeps_every_character(words):
    """MJML's parser prints attributes with debug escapes: `\\u{200d}` in place of the joiner."""
    html = mail({"type": "image", "src": "https://a.example/b.png", "alt_text": words})
    assert f'alt="{attribute(words)}"' in html
    assert "\\u{" not in html
    assert "\\\\" not in html


@pytest.mark.parametrize("container", ["columns", "group"])
def test_a_repeated_row_stands_in_its_table(container):
    """An HTML parser moves what is no row out of a table, and the loop with it."""
    inner = [{"type": "text", "content": "{{$.item.name}}"}]
    node = {"type": container, "loop": "data.order.items", "elements": inner}
    if container == "columns":
        node["elements"] = [{"type": "column", "elements": inner}]
    html = mail(node, **ROWS)
    assert [html.count(f">{name}<") for name in ("Mug", "Tea", "Jam")] == [1, 1, 1]
    places = [html.index(f">{name}<") for name in ("Mug", "Tea", "Jam")]
    assert places == sorted(places)
    # Each stands inside a cell, which an orphan would not.
    for place in places:
        assert html.rfind("<td", 0, place) > html.rfind("</td>", 0, place)


@pytest.mark.parametrize(
    "key", ["items", "keys", "values", "copy", "get", "count", "title", "index"]
)
def test_a_name_that_is_a_method_in_python_is_a_name_like_others(key):
    """Jinja2 gives `<built-in method items>` for the most common word of an order."""
    html = mail({"type": "text", "content": f"[{{{{order.{key}}}}}]"}, order={key: "seven"})
    assert "[seven]" in html
    empty = show("email", {"type": "text", "content": f"[{{{{order.{key}}}}}]"}, order={})
    assert "[]" in empty.html
    assert empty.missing == [f"order.{key}"]


@pytest.mark.parametrize("url", ["{{url}}", "{{ url }}"])
def test_markdown_leaves_variables_whole(url):
    """Markdown encodes braces in links, and reads `a*b*c` within them as emphasis."""
    html = mail(
        {
            "type": "text",
            "format": "markdown",
            "content": f"[go]({url}) {{{{a_b_c}}}} *so* {{{{x}}}}",
        },
        url="https://a.example/?q=1&r=2",
        a_b_c="1*2*3",
        x="_y_",
    )
    assert 'href="https://a.example/?q=1&amp;r=2"' in html
    assert "1*2*3" in html
    assert "_y_" in html
    assert "<em>so</em>" in html


def test_a_hidden_column_leaves_no_hole():
    """Widths fixed when a mail is compiled leave the place of a hidden column empty."""

    def column(words, **more):
        return {"type": "column", "elements": [{"type": "text", "content": words}], **more}

    node = {"type": "columns", "elements": [column("one"), column("two", **{"if": "data.vip"})]}
    both, alone = mail(node, vip=True), mail(node, vip=False)
    assert widths(both) == [259, 259]
    assert "two" not in alone
    assert widths(alone) == [sum(widths(both)) + GAP]


GAP = 16  # pixels between two columns


def widths(html):
    """Of the cells that hold the columns, in pixels."""
    return [int(found) for found in re.findall(r'class="col" valign="top" width="(\d+)"', html)]
