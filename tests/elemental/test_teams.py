import json

import pytest

from notifications import elemental
from tests.elemental.shown import BRAND, DATA, DOCUMENTS, channel, document, show

ELEMENTS = {
    "TextBlock": {"text", "wrap", "size", "weight", "style", "isSubtle"},
    "RichTextBlock": {"inlines"},
    "Image": {"url", "altText", "width", "selectAction"},
    "Container": {"items", "style"},
    "ColumnSet": {"columns"},
    "Column": {"items", "width", "verticalContentAlignment"},
    "ActionSet": {"actions"},
    "Action.OpenUrl": {"title", "url"},
    "TextRun": {
        "text", "weight", "size", "isSubtle", "italic", "strikethrough", "underline",
        "highlight", "selectAction",
    },
}  # fmt: skip
EVERYWHERE = {"type", "separator", "spacing", "horizontalAlignment"}


def check(element):
    """Every element is one of Adaptive Cards 1.5 and has no property that it lacks there."""
    assert set(element) <= ELEMENTS[element["type"]] | EVERYWHERE
    for key in ("items", "columns", "actions", "inlines"):
        for child in element.get(key, ()):
            check(child)


def body(*nodes, **data):
    card = show("msteams", *nodes, **data).payload
    for element in card["body"]:
        check(element)
    return card["body"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_document_is_a_card(path):
    shown = elemental.compile(document(path), "msteams", brand=BRAND).render({"data": DATA})
    card = shown.payload
    assert (card["type"], card["version"]) == ("AdaptiveCard", "1.5")
    for element in card["body"]:
        check(element)
    assert json.loads(json.dumps(card)) == card


def test_texts_by_their_style():
    heading, text, small = body(
        {"type": "text", "content": "Big", "text_style": "h1", "align": "center"},
        {"type": "text", "content": "**Hi** [l](https://x.example) {{x}}", "format": "markdown"},
        {"type": "text", "content": "small {{x}}", "text_style": "subtext"},
        x="*a* [b](javascript:c)",
    )
    assert heading == {
        "type": "TextBlock",
        "text": "Big",
        "wrap": True,
        "size": "ExtraLarge",
        "weight": "Bolder",
        "style": "heading",
        "horizontalAlignment": "Center",
    }
    assert text["text"] == ("**Hi** [l](https://x.example) \\*a\\* \\[b\\]\\(javascript:c\\)")
    assert small["isSubtle"] is True


def test_runs_are_plain_text_with_a_look():
    (found,) = body(
        {"type": "text", "elements": [
            {"type": "string", "content": "*{{x}}*", "bold": True},
            {"type": "link", "content": "here", "href": "https://x.example/{{x}}"},
            {"type": "link", "content": "bad", "href": "javascript:x"},
        ]},
        x="1",
    )  # fmt: skip
    assert found["inlines"] == [
        {"type": "TextRun", "text": "*1*", "weight": "Bolder"},
        {
            "type": "TextRun",
            "text": "here",
            "selectAction": {"type": "Action.OpenUrl", "url": "https://x.example/1"},
        },
        {"type": "TextRun", "text": "bad"},
    ]


def test_buttons_share_a_row_of_six():
    button = {"type": "action", "content": "Go", "href": "https://x.example"}
    link = button | {"style": "link", "content": "a*b"}
    first, second, third = body(*[button] * 7, link)
    assert (len(first["actions"]), len(second["actions"])) == (6, 1)
    assert third["text"] == "[a\\*b](https://x.example)"


def test_a_divider_sets_the_next_element_off():
    text = {"type": "text", "content": "a"}
    first, second, third = body(
        text, {"type": "divider"}, text, {"type": "divider", "color": "transparent"}, text
    )
    assert "separator" not in first
    assert (second["separator"], third["spacing"]) == (True, "ExtraLarge")


def test_images_columns_groups_quotes_and_lists():
    columns, group, quote, listing = body(
        {"type": "columns", "elements": [
            {"type": "column", "width": "30%", "vertical_align": "middle", "elements": [
                {"type": "image", "src": "https://x.example/a.png", "alt_text": "Mug",
                 "href": "https://x.example", "width": "80px"}]},
            {"type": "column", "elements": [{"type": "text", "content": "b"}]}]},
        {"type": "group", "background_color": "#eeeeee",
         "elements": [{"type": "text", "content": "in"}]},
        {"type": "quote", "content": "q"},
        {"type": "list", "list_type": "ordered", "elements": [
            {"type": "list-item", "elements": [
                {"type": "string", "content": "one", "bold": True},
                {"type": "list", "list_type": "unordered", "elements": [
                    {"type": "list-item", "elements": [{"type": "string", "content": "in"}]}]}]},
            {"type": "list-item", "elements": [
                {"type": "link", "content": "two", "href": "https://x.example"}]}]},
    )  # fmt: skip
    first, second = columns["columns"]
    assert (first["width"], second["width"]) == (30, "stretch")
    assert first["items"][0]["selectAction"]["url"] == "https://x.example"
    assert first["items"][0]["width"] == "80px"
    assert (group["type"], group["style"]) == ("Container", "emphasis")
    assert quote["items"][0]["text"] == "q"
    assert listing["text"] == "1. **one**\n    - in\n2. [two](https://x.example)"


def test_html_is_not_shown_and_said():
    shown = show("msteams", {"type": "html", "content": "<b>x</b>"})
    assert shown.payload["body"] == []
    assert shown.warnings == ["content.elements[0].content: HTML is not shown in Teams"]


CARD = {
    "type": "AdaptiveCard",
    "version": "1.4",
    "body": [{"type": "TextBlock", "text": "Hi {{x}}"}],
}


@pytest.mark.parametrize("raw", [CARD, {"adaptiveCard": CARD}, {"card": json.dumps(CARD)}])
def test_a_card_of_its_own(raw):
    card = show("msteams", channel("msteams", raw), x="1").payload
    assert (card["version"], card["body"]) == ("1.4", [{"type": "TextBlock", "text": "Hi 1"}])


def test_a_value_in_an_own_card_is_no_link():
    card = show("msteams", channel("msteams", CARD), x="[a](https://evil.example)").payload
    assert card["body"][0]["text"] == "Hi \\[a\\]\\(https://evil.example\\)"


def test_elements_of_its_own_stand_between_blocks():
    own = {"type": "FactSet", "facts": [{"title": "a", "value": "{{x}}"}]}
    card = show(
        "msteams",
        {"type": "text", "content": "before"},
        {"type": "jsonnet", "content": json.dumps(own)},
        {"type": "jsonnet", "content": [{"type": "section"}]},
        x="1",
    )
    assert card.payload["body"][1]["facts"] == [{"title": "a", "value": "1"}]
    assert card.warnings == [
        "content.elements[2].content: is no element of an Adaptive Card; it is not shown in Teams"
    ]


def test_a_card_that_is_too_large_is_said():
    shown = show("msteams", {"type": "text", "content": "x" * 30_000})
    assert "larger than the 28672 bytes" in shown.warnings[0]
