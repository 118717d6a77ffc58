from notifications import elemental
from notifications.elemental import gsm
from tests.elemental.shown import channel, elements, show


def test_text_with_its_links_written_out_and_no_title():
    shown = show(
        "sms",
        {"type": "meta", "title": "Order {{id}}"},
        {"type": "text", "content": "Hi {{name}} <3", "text_style": "h1"},
        {"type": "divider"},
        {"type": "image", "src": "https://x.example/a.png", "alt_text": "Mug"},
        {"type": "quote", "content": "Well packed"},
        {"type": "list", "list_type": "ordered", "elements": [
            {"type": "list-item", "elements": [{"type": "string", "content": "one"}]}]},
        {"type": "text", "content": "See [**all**]({{url}})", "format": "markdown"},
        {"type": "action", "content": "Track", "href": "https://x.example/{{id}}"},
        name="Ada & Bob", id="7", url="https://y.example",
    )  # fmt: skip
    assert (
        shown.text
        == shown.body
        == (
            "Hi Ada & Bob <3\nWell packed\n1. one\nSee all (https://y.example)\n"
            "Track: https://x.example/7"
        )
    )
    assert shown.html == ""
    assert gsm.segments(shown.text).encoding == "GSM-7"


def test_a_title_alone_is_better_than_nothing():
    assert show("sms", {"type": "meta", "title": "Your code is 123"}).text == "Your code is 123"


def test_an_unsafe_link_is_its_label():
    shown = show("sms", {"type": "action", "content": "Go", "href": "javascript:alert(1)"})
    assert shown.text == "Go"
    assert "no link" in shown.warnings[0]


def test_a_text_of_its_own():
    content = elements(channel("sms", {"text": "Hi {{name}}"}))
    assert elemental.compile(content, "sms").render({"data": {"name": "Ada"}}).text == "Hi Ada"
