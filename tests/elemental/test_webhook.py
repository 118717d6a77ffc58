import json

import pytest

from notifications import elemental
from tests.elemental.shown import channel, elements, show


def test_the_document_as_json():
    shown = show(
        "webhook",
        {"type": "meta", "title": "Order {{id}}"},
        {"type": "text", "content": "Hi"},
        {"type": "action", "content": "Go", "href": "https://x.example/{{id}}"},
        id="7",
    )
    assert shown.payload == {
        "title": "Order 7",
        "body": "Hi",
        "blocks": [
            {"type": "text", "text": "Hi", "path": "content.elements[1]"},
            {"type": "action", "text": "Go", "path": "content.elements[2]"},
        ],
        "actions": [{"content": "Go", "style": "button", "href": "https://x.example/7"}],
        "data": {"id": "7"},
    }
    assert json.loads(json.dumps(shown.payload)) == shown.payload


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ({"body": {"user": "{{x}}", "n": 3, "deep": ["{{x}}"]}}, {"user": "<1>", "n": 3, "deep": ["<1>"]}),
        ({"user": "{{x}}"}, {"user": "<1>"}),
        ({"body": '{"a": [1]}'}, {"a": [1]}),
        ({"body": "just {{x}}"}, {"body": "just <1>"}),
        ({"body": ["{{x}}"]}, {"body": ["<1>"]}),
    ],
)  # fmt: skip
def test_a_body_of_its_own(payload, expected):
    content = elements(channel("webhook", {"payload": payload}))
    assert elemental.compile(content, "webhook").render({"data": {"x": "<1>"}}).payload == expected


def test_a_value_cannot_change_the_shape_of_json():
    content = elements(channel("webhook", {"payload": {"body": {"user": "{{x}}"}}}))
    hostile = '", "admin": true, "x": "'
    shown = elemental.compile(content, "webhook").render({"data": {"x": hostile}})
    assert shown.payload == {"user": hostile}
