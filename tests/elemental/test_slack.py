import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from notifications import elemental
from tests.elemental.shown import BRAND, DATA, DOCUMENTS, channel, document, show


def blocks(*nodes, **data):
    return checked(show("slack", *nodes, **data))


def checked(rendered):
    """The blocks, each of which Slack's own library takes and gives back unchanged."""
    found = rendered.payload["blocks"]
    assert len(found) <= 50
    for block in found:
        assert Block.parse(block).to_dict() == block
    names = [
        element["action_id"]
        for block in found
        if block["type"] == "actions"
        for element in block["elements"]
    ]
    assert len(names) == len(set(names))
    return found


def markup(value):
    """Every text that Slack reads as markup."""
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value["text"]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from markup(each)


def marked(text):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_slacks_own_library_takes_every_document(path):
    rendered = elemental.compile(document(path), "slack", brand=BRAND).render({"data": DATA})
    found = checked(rendered)
    assert all("<!channel>" not in text for text in [*markup(found), rendered.payload["text"]])


def test_headings_texts_and_quotes():
    assert blocks(
        {"type": "text", "content": "Big {{x}}", "text_style": "h1"},
        {"type": "text", "content": "Less", "text_style": "h2"},
        {"type": "text", "content": "Words with {{x}}\nand more", "bold": True, "italic": "true"},
        {"type": "text", "content": "small", "text_style": "subtext"},
        {"type": "quote", "content": "To be\nor not"},
        {"type": "text", "content": "  "},
        x="<3",
    ) == [
        {"type": "header", "text": {"type": "plain_text", "text": "Big <3", "emoji": True}},
        marked("*Less*"),
        marked("_*Words with &lt;3*_\n_*and more*_"),
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}]},
        marked("> To be\n> or not"),
    ]


def test_markdown_and_runs_become_mrkdwn():
    assert blocks(
        {"type": "text", "content": "**b** _i_ ~~s~~ [l]({{u}}) & `c`", "format": "markdown"},
        {"type": "text", "elements": [
            {"type": "string", "content": "Hi ", "bold": True},
            {"type": "link", "content": "a|b", "href": "https://x.example/?a=1&b={{x}}"},
            {"type": "img", "src": "https://x.example/a.png", "alt_text": "smile"},
        ]},
        u="https://x.example/|a",
        x="<>|",
    ) == [
        marked("*b* _i_ ~s~ <https://x.example/%7Ca|l> &amp; `c`"),
        marked("*Hi* <https://x.example/?a=1&amp;b=%3C%3E%7C|a¦b>smile"),
    ]  # fmt: skip


def test_the_title_heads_a_message_that_has_no_heading():
    title = {"type": "meta", "title": "Order"}
    assert blocks(title, {"type": "text", "content": "Hi"})[0]["type"] == "header"
    heading = {"type": "text", "content": "Hi", "text_style": "h1"}
    assert len(blocks(title, heading)) == 1


def test_buttons_share_a_row_and_have_names_of_their_own():
    button = {"type": "action", "content": "Go", "href": "https://x.example/{{id}}"}
    (row,) = blocks(button, button | {"action_id": "a"}, button | {"action_id": "a"}, id="7")
    assert [element["action_id"] for element in row["elements"]] == ["action-1", "a", "a-3"]
    assert row["elements"][0]["url"] == "https://x.example/7"
    rows = blocks(*[button] * 27, id="7")
    assert [len(row["elements"]) for row in rows] == [25, 2]


def test_what_is_no_button_is_a_link_or_its_label():
    assert blocks(
        {"type": "action", "content": "Write & wait", "href": "mailto:a@x.example"},
        {"type": "action", "content": "More", "href": "https://x.example", "style": "link"},
        {"type": "action", "content": "Bad", "href": "javascript:alert(1)"},
    ) == [
        marked("<mailto:a@x.example|Write &amp; wait>"),
        marked("<https://x.example|More>"),
        marked("Bad"),
    ]


def test_images_always_have_a_description():
    assert blocks(
        {"type": "image", "src": "https://x.example/a.png"},
        {"type": "image", "src": "https://x.example/a.png", "alt_text": "Mug", "href": "https://y"},
    ) == [
        {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "Image"},
        {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "Mug"},
        marked("<https://y|Mug>"),
    ]
    inline = show("slack", {"type": "image", "src": "data:image/png;base64,AAAA"})
    assert inline.payload["blocks"] == []
    assert "is not shown in Slack" in inline.warnings[0]


def test_a_list_inside_a_list_is_indented_and_numbers_go_on():
    def item(*parts):
        return {"type": "list-item", "elements": list(parts)}

    inner = {"type": "list", "list_type": "unordered", "elements": [
        item({"type": "string", "content": "in {{x}}", "bold": True})]}  # fmt: skip
    (found,) = blocks(
        {"type": "list", "list_type": "ordered", "elements": [
            item({"type": "string", "content": "one "},
                 {"type": "link", "content": "there", "href": "https://x.example"}, inner),
            item({"type": "string", "content": "two"}),
        ]},
        x="<!here>",
    )  # fmt: skip
    first, nested, second = found["elements"]
    assert (first["style"], nested["style"], second["style"]) == ("ordered", "bullet", "ordered")
    assert (first["indent"], nested["indent"], second["indent"]) == (0, 1, 0)
    assert second["offset"] == 1
    assert first["elements"][0]["elements"] == [
        {"type": "text", "text": "one "},
        {"type": "link", "url": "https://x.example", "text": "there"},
    ]
    assert nested["elements"][0]["elements"] == [
        {"type": "text", "text": "in <!here>", "style": {"bold": True}}
    ]


def test_columns_of_words_are_fields_and_others_stand_below_each_other():
    def columns(*parts):
        made = [{"type": "column", "elements": [part]} for part in parts]
        return {"type": "columns", "elements": made}

    text, image = {"type": "text", "content": "a"}, {"type": "image", "src": "https://x.example"}
    (fields,) = blocks(columns(text, text))
    assert fields == {"type": "section", "fields": [{"type": "mrkdwn", "text": "a"}] * 2}
    assert [block["type"] for block in blocks(columns(image, text))] == ["image", "section"]
    assert [block["type"] for block in blocks(columns(*[text] * 11))] == ["section"] * 11


def test_html_and_hidden_lines_are_not_shown():
    shown = show(
        "slack",
        {"type": "html", "content": "<b>x</b>"},
        {"type": "divider", "color": "transparent"},
        {"type": "divider"},
    )
    assert shown.payload["blocks"] == [{"type": "divider"}]
    assert shown.warnings == ["content.elements[0].content: HTML is not shown in Slack"]


def test_what_is_too_long_is_cut_and_said():
    long = show(
        "slack",
        {"type": "text", "content": "h" * 200, "text_style": "h1"},
        {"type": "text", "content": "&" * 3000},
        {"type": "action", "content": "b" * 100, "href": "https://x.example"},
        {"type": "action", "content": "far", "href": "https://x.example/" + "p" * 3000},
        *[{"type": "divider"}] * 60,
    )
    header, section, actions, *rest = checked(long)
    assert header["text"]["text"] == "h" * 149 + "…"
    assert section["text"]["text"] == "&amp;" * 599 + "…"
    assert actions["elements"][0]["text"]["text"] == "b" * 74 + "…"
    assert len(actions["elements"]) == 1
    assert len(rest) == 47
    assert [warning.partition(": ")[0] for warning in long.warnings] == [
        "content.elements[0].content",
        "content.elements[1].content",
        "content.elements[2].content",
        "content.elements[3].href",
        "content",
    ]


def test_a_link_is_not_cut_in_two():
    link = {
        "type": "text",
        "content": "x" * 2980 + " [label](https://x.example/long)",
        "format": "markdown",
    }
    (section,) = checked(show("slack", link))
    assert section["text"]["text"] == "x" * 2980 + "…"


OWN = [{"type": "section", "text": {"type": "mrkdwn", "text": "*Hi* {{x}} <https://a|b>"}}]


@pytest.mark.parametrize("written", [OWN, json.dumps(OWN), {"blocks": OWN}, OWN[0]])
@pytest.mark.parametrize("how", ["raw", "jsonnet"])
def test_blocks_of_its_own(written, how):
    node = channel("slack", {"slackBlocks": written})
    if how == "jsonnet":
        node = {"type": "jsonnet", "content": written}
    assert show("slack", node, x="Ada").payload["blocks"] == [marked("*Hi* Ada <https://a|b>")]


def test_a_value_in_own_blocks_is_no_mention():
    for node in (channel("slack", {"slackBlocks": OWN}), {"type": "jsonnet", "content": OWN}):
        (section,) = show("slack", node, x="<!channel>").payload["blocks"]
        assert section["text"]["text"] == "*Hi* &lt;!channel&gt; <https://a|b>"


@pytest.mark.parametrize("written", ["local x = 1; x", "3", [1], [{"type": "TextBlock"}], [{}]])
def test_what_is_no_block_is_said_and_not_sent(written):
    for node in (
        channel("slack", {"slackBlocks": written}),
        {"type": "jsonnet", "content": written},
    ):
        shown = show("slack", node)
        assert shown.payload["blocks"] == []
        assert shown.warnings


def test_the_fallback_is_title_and_text():
    shown = show(
        "slack",
        {"type": "meta", "title": "A & B"},
        {"type": "text", "content": "<!channel> hi"},
    )
    assert shown.payload["text"] == "A &amp; B\n&lt;!channel&gt; hi"


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=60) | st.text(alphabet="<>&|!@#*_~`> \n[]()", max_size=60))
def test_no_value_makes_a_mention_a_link_or_an_invalid_block(text):
    try:
        shown = show(
            "slack",
            {"type": "text", "content": "{{x}}"},
            {"type": "text", "content": "**{{x}}**", "format": "markdown"},
            {"type": "text", "content": "{{x}}", "text_style": "h1"},
            {"type": "quote", "content": "{{x}}"},
            {"type": "action", "content": "{{x}}", "href": "https://x.example/{{x}}"},
            {"type": "list", "list_type": "ordered", "elements": [
                {"type": "list-item", "elements": [{"type": "string", "content": "{{x}}"}]}]},
            x=text,
        )  # fmt: skip
    except elemental.RenderError:
        return
    for block in checked(shown):
        if block["type"] == "section":
            assert "<" not in block["text"]["text"]
