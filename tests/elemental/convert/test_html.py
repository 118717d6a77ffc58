import contextlib
import time

import pytest

from notifications import elemental
from notifications.elemental.convert import from_html, from_mjml

PAGE = """
<html><head><title>Your order</title><style>p{color:red}</style></head><body><center>
<table role="presentation"><tr><td>
  <h1 style="text-align: center">Hello {{name}}</h1>
  <p>Your <b>order</b> is <a href="https://x.example/{{id}}">on its way</a>.<br>Bye</p>
  <a class="btn-primary" href="https://x.example/t"
     style="background:#123456;color:#fff;border-radius:4px">Track</a>
</td></tr><tr>
  <td width="50%"><a href="https://x.example"><img src="https://x.example/a.png" alt="Mug"
     width="100"></a></td>
  <td>A <i>blue</i> mug</td>
</tr></table></center>
<ul><li>one<li>two<ul><li>inner</ul></ul><hr>
<blockquote><p>To be</p><p>or not</p></blockquote>
</body></html>
"""


def test_a_page_becomes_blocks_in_its_order():
    converted = from_html(PAGE)
    assert converted.warnings == []
    assert [element["type"] for element in converted.elements] == [
        "meta",
        "text",
        "text",
        "action",
        "columns",
        "list",
        "divider",
        "quote",
    ]
    meta, heading, text, action, columns, listing, _, quote = converted.elements
    assert meta["title"] == "Your order"
    assert heading == {
        "type": "text",
        "content": "Hello {{name}}",
        "align": "center",
        "text_style": "h1",
    }
    assert text["content"] == ("Your **order** is [on its way](https://x.example/{{id}}).\nBye")
    assert text["format"] == "markdown"
    assert action == {
        "type": "action",
        "content": "Track",
        "href": "https://x.example/t",
        "style": "button",
        "background_color": "#123456",
        "color": "#fff",
        "border_radius": "4px",
        "align": "center",
    }
    image, words = (column["elements"][0] for column in columns["elements"])
    assert columns["elements"][0]["width"] == "50%"
    assert image == {
        "type": "image",
        "src": "https://x.example/a.png",
        "alt_text": "Mug",
        "href": "https://x.example",
        "width": "100px",
    }
    assert words["content"] == "A *blue* mug"
    assert listing["elements"][1]["elements"][1]["elements"][0]["elements"][0]["content"] == "inner"
    assert quote["content"] == "To be\nor not"


def test_what_comes_out_is_a_sound_document():
    document = {"version": "2022-01-01", "elements": from_html(PAGE).elements}
    assert elemental.parse(document).as_dict() == document


def test_a_table_of_data_stays_a_table():
    converted = from_html("<table><tr><th>Item<th>Price<tr><td onclick=x()>Mug<td>12</table>")
    assert converted.elements == [
        {
            "type": "html",
            "content": "<table><tr><th>Item</th><th>Price</th></tr>"
            "<tr><td>Mug</td><td>12</td></tr></table>",
        }
    ]
    assert "only mail shows it as a table" in converted.warnings[0]


def test_text_without_markup_is_no_markdown():
    assert from_html("<p>2 * 3 * 4 &lt; 5_000</p>").elements == [
        {"type": "text", "content": "2 * 3 * 4 < 5_000"}
    ]


def test_text_beside_markup_is_escaped_for_markdown():
    (element,) = from_html("<p># 2*3 <b>now</b> {{a*b}}</p>").elements
    assert element["content"] == "\\# 2\\*3 **now** {{a*b}}"


def test_what_can_run_is_left_out_and_named():
    converted = from_html(
        "<p>a</p><script>alert(1)</script><svg><script>x</script><p>in</p></svg><iframe src=x>"
        "</iframe><a href='javascript:alert(1)'>bad</a><img src='data:text/html,x'>"
        "<p style='display:none'>hidden</p><img src='https://t.example/p.gif' width=1 height=1>"
    )
    assert [element["content"] for element in converted.elements] == ["a", "bad"]
    assert converted.warnings == [
        "<script> was left out",
        "<svg> was left out",
        "<iframe> was left out",
        "a link to 'javascript:alert(1)' was left out: not http, https, mailto or tel",
        "a link to 'data:text/html,x' was left out: not http, https, mailto or tel",
        "a tracking pixel was left out",
    ]


def test_a_button_without_a_link_is_kept_and_said():
    converted = from_html("<button onclick='x()'>Press</button>")
    assert converted.elements[0] == {
        "type": "action",
        "content": "Press",
        "href": "",
        "style": "button",
    }
    assert converted.warnings == ["the button 'Press' leads nowhere"]


def test_a_link_on_a_coloured_cell_is_a_button():
    (element,) = from_html(
        "<table role=none><tr><td bgcolor='#ff0000'>"
        "<a href='https://x.example' style='padding:8px'>Go</a></table>"
    ).elements
    assert (element["type"], element["background_color"]) == ("action", "#ff0000")


def test_lists_stop_at_five_levels():
    converted = from_html("<ul><li>x" * 7)
    element, levels = converted.elements[0], 0
    while element:
        levels += 1
        parts = element["elements"][0]["elements"]
        element = next((part for part in parts if part["type"] == "list"), None)
    assert levels == 5
    assert converted.warnings == ["lists nested deeper than 5 were left out"]


def test_too_much_is_refused_or_cut():
    with pytest.raises(elemental.ContentError, match=r"text: is 1048577 characters"):
        from_html("x" * (1024 * 1024 + 1))
    with pytest.raises(elemental.ContentError, match=r"text: becomes \d+ bytes"):
        from_html("x" * 300_000)
    converted = from_html("<p>x" * 1000)
    assert len(converted.elements) == 400
    assert converted.warnings == ["only the first 400 blocks were taken"]


@pytest.mark.parametrize("read", [from_html, from_mjml])
@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000,
        "<span>" * 80 + "<a>x</a>" * 100_000,
        "<ul><li>" * 100_000,
        "<table><tr><td>" * 60_000,
        "<b " * 300_000,
        '<p style="' + "a:b;" * 250_000 + '">x',
        "<" * 1_000_000,
        "<!" * 500_000,
        "&" * 1_000_000,
        "<![CDATA[" * 100_000,
        "<mj-section><mj-column>" * 40_000,
    ],
    ids=lambda source: source[:20],
)
def test_hostile_markup_is_read_soon_or_refused(read, source):
    began = time.thread_time()
    with contextlib.suppress(elemental.ContentError):
        read(source)
    assert time.thread_time() - began < 6
