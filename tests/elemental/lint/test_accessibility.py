import pytest

from tests.elemental.lint.found import action, coded, found, text

IMAGE = {"type": "image", "src": "https://x.example/a.png"}


def test_an_image_without_a_description():
    run = {"type": "text", "elements": [{"type": "img", "src": "https://x.example/a.png"}]}
    html = {"type": "html", "content": "<img src='https://x.example/a.png'><img alt='' src=x>"}
    codes = coded(found(IMAGE, IMAGE | {"alt_text": "Mug"}, run, html), "alt_text")
    assert [(path, channel) for path, channel, *_ in codes] == [
        ("content.elements[0].alt_text", ""),
        ("content.elements[2].elements[0].alt_text", ""),
        ("content.elements[3].content", "email"),
    ]
    assert coded(found(IMAGE, channels=["sms", "push"]), "alt_text") == []
    assert coded(found(IMAGE | {"channels": ["sms"]}, channels=["sms", "email"]), "alt_text") == []


def test_headings_that_skip_a_level():
    def heading(style):
        return text("Words", text_style=style)

    assert (
        coded(found(heading("h1"), heading("h2"), heading("h3"), heading("h1")), "heading_order")
        == []
    )
    (skipped,) = coded(found(heading("h1"), heading("h3")), "heading_order")
    assert skipped == (
        "content.elements[1].text_style",
        "email",
        "info",
        "a heading of level 3 follows a heading of level 1",
    )


@pytest.mark.parametrize(
    ("node", "vague"),
    [
        (action() | {"content": "Click here!"}, True),
        (action() | {"content": "Track your order"}, False),
        (text("See [here](https://x.example)", format="markdown"), True),
        (text("See [here](https://x.example)"), False),
        ({"type": "text", "elements": [
            {"type": "link", "content": "ici", "href": "https://x.example"}]}, True),
    ],
)  # fmt: skip
def test_labels_that_do_not_say_where_they_lead(node, vague):
    assert bool(coded(found(node), "link_text")) is vague


def test_headings_of_markdown_count():
    def markdown(source):
        return coded(found(text(source, format="markdown")), "heading_order")

    assert markdown("# One\n\n## Two\n\nwords #3") == []
    assert markdown("# One\n\n### Three")[0][0] == "content.elements[0].content"


def test_an_image_and_a_label_in_markup():
    def codes(html):
        return {one.code for one in found({"type": "html", "content": html}, channels=["email"])}

    assert "alt_text" not in codes('<img src="https://x.example/a.png" alt>')
    assert "link_text" in codes('<a href="https://x.example">Click here</a>')
    assert "link_text" not in codes('<a href="https://x.example">Your order</a>')
