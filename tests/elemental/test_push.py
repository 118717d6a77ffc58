import json

from notifications import elemental
from notifications.elemental.push import apple, google, wire_bytes
from tests.elemental.shown import channel, elements, show

NODES = (
    {"type": "meta", "title": "Order {{id}}"},
    {"type": "text", "content": "It is on its way"},
    {"type": "image", "src": "https://x.example/a.png"},
    {
        "type": "action",
        "content": "Track",
        "href": "https://x.example/{{id}}",
        "action_id": "track",
        "data": {"n": 1},
    },
)


def test_title_body_image_and_where_a_tap_leads():
    shown = show("push", *NODES, id="7")
    assert shown.payload == {
        "title": "Order 7",
        "body": "It is on its way",
        "image": "https://x.example/a.png",
        "data": {"n": 1, "url": "https://x.example/7", "action_id": "track"},
    }
    assert (shown.title, shown.body) == ("Order 7", "It is on its way")


def test_only_what_is_there_is_sent():
    assert show("push", {"type": "text", "content": "B"}).payload == {"title": "", "body": "B"}


def test_an_unsafe_link_is_not_sent():
    shown = show("push", {"type": "action", "content": "Go", "href": "javascript:x"})
    assert "data" not in shown.payload


def test_the_channels_own_title_and_text():
    content = elements(channel("push", {"title": "T {{x}}", "text": "B {{x}}"}))
    shown = elemental.compile(content, "push").render({"data": {"x": "1"}})
    assert shown.payload == {"title": "T 1", "body": "B 1"}


def test_the_weight_is_that_of_what_the_services_are_sent():
    payload = show("push", *NODES, id="7").payload
    assert apple(payload)["aps"]["alert"] == {"title": "Order 7", "body": "It is on its way"}
    assert google(payload)["data"]["n"] == "1"
    assert wire_bytes(payload) == max(
        len(json.dumps(made, separators=(",", ":"))) for made in (apple(payload), google(payload))
    )
    assert wire_bytes({"title": "é", "body": "b"}) == wire_bytes({"title": "e", "body": "b"}) + 1
