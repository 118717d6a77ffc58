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
