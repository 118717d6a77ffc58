import json

from notifications import elemental


def inbox(content, **data):
    return elemental.compile(content, "inbox").render({"data": data})


def test_title_body_preview_and_actions():
    content = {
        "title": "Hi {{name}}",
        "body": "Your order\n  {{id}}",
        "elements": [
            {"type": "text", "content": "is here."},
            {
                "type": "action",
                "content": "Open {{id}}",
                "href": "https://example.com/{{id}}",
                "background_color": "#123456",
                "data": {"k": 1},
            },
        ],
    }
    rendered = inbox(content, name="Ada", id="7")
    assert (rendered.title, rendered.subject) == ("Hi Ada", "Hi Ada")
    assert rendered.body == rendered.text == "Your order\n  7\nis here."
    assert rendered.preview == "Your order 7 is here."
    assert rendered.html == ""
    assert rendered.actions == [
        {
            "content": "Open 7",
            "style": "button",
            "data": {"k": 1},
            "href": "https://example.com/7",
            "background_color": "#123456",
        }
    ]
    assert [block["type"] for block in rendered.blocks] == ["text", "text", "action"]


def test_inbox_text_is_plain_and_not_escaped():
    assert inbox({"title": "{{x}}", "body": "{{x}}"}, x="a < b & c").body == "a < b & c"


def test_channels_limit_an_element():
    content = {
        "elements": [
            {"type": "meta", "title": "General"},
            {"type": "meta", "title": "Short", "channels": ["inbox"]},
            {"type": "text", "content": "both", "channels": []},
            {"type": "text", "content": "mail", "channels": ["email", "sms"]},
            {"type": "text", "content": "box", "channels": ["inbox"]},
        ]
    }
    assert (inbox(content).title, inbox(content).body) == ("Short", "both\nbox")
    mail = elemental.compile(content, "email").render({})
    assert (mail.title, mail.body) == ("General", "both\nmail")


def test_a_variable_of_another_channel_is_not_missed():
    content = {"elements": [{"type": "text", "content": "{{x}}", "channels": ["email"]}]}
    assert inbox(content).missing == []


def test_rendered_is_plain_json():
    rendered = inbox({"title": "{{gone}}", "body": "B"})
    assert json.loads(json.dumps(rendered.as_dict())) == rendered.as_dict()
    assert set(rendered.as_dict()) >= {"channel", "subject", "html", "blocks", "missing"}
    assert rendered.as_dict()["missing"] == ["gone"]


def test_the_channels_own_title_and_text():
    raw = {"title": "T {{x}}", "text": "B {{x}}"}
    rendered = inbox({"elements": [{"type": "channel", "channel": "inbox", "raw": raw}]}, x="1")
    assert (rendered.title, rendered.body, rendered.preview) == ("T 1", "B 1", "B 1")
