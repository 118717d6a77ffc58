"""A test send, and the messages of a template with what happens to them."""

import pytest
from django.contrib.admin.models import LogEntry

from designer import data_sets
from notifications.models import MailboxMail, Message
from notifications.pipeline import templates
from tests.designer.conftest import made
from tests.drain import drain
from tests.messages import accepted


def test_a_test_sends_the_saved_draft_on_all_channels_to_oneself(designer, template):
    templates.publish(template.template_id, by="ada")
    new = {"elements": [{"type": "meta", "title": "Draft {{name}}"}, *template.content["elements"]]}
    templates.save_draft(template.template_id, {"content": new}, by="ada")
    answer = designer.post(
        "test",
        {"channels": ["email", "inbox"], "to": {"email": "ada@example.com"},
         "data": {"data": {"name": "Ada"}}},
    )  # fmt: skip
    assert answer.status_code == 200, answer.content
    drain()
    message = Message.objects.get()
    assert answer.json() == {"request_id": message.message_id, "message_ids": [message.message_id]}
    assert message.status == "DELIVERED"
    assert {d.channel: d.status for d in message.deliveries.all()} == {
        "email": "DELIVERED",
        "inbox": "DELIVERED",
    }
    assert MailboxMail.objects.get().recipient == "ada@example.com"
    assert "Hello Ada" in MailboxMail.objects.get().text
    assert LogEntry.objects.get().change_message == "Test sent on email, inbox."


def test_the_addresses_of_a_sample_profile_are_not_written_to(designer, template):
    payload = {
        "data": {"name": "Grace"},
        "profile": {"email": "grace@example.com", "phone_number": "+1", "name": "G", "slack": {}},
    }
    row = data_sets.create(template, "Grace", payload)
    body = {"channels": ["email"], "to": {"email": "ada@example.com"}, "data_set": row.pk}
    assert designer.post("test", body).status_code == 200
    to = Message.objects.get().to
    assert to["email"] == "ada@example.com"
    assert to["name"] == "G"
    assert not {"phone_number", "slack"} & to.keys()


def test_a_test_to_a_stored_user_is_to_that_user_alone(designer, template):
    body = {"channels": ["inbox"], "to": {"user_id": "bob"}}
    assert designer.post("test", body).status_code == 200
    assert Message.objects.get().to == {"user_id": "bob"}


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"to": {"email": "a@b.example"}}, "channels"),
        ({"channels": [], "to": {"email": "a@b.example"}}, "channels"),
        ({"channels": ["email"]}, "to"),
        ({"channels": ["email"], "to": {"email": "nonsense"}}, "to.email"),
        ({"channels": ["email"], "to": {"email": "a@b.example"}, "data": {"x": 1}}, "data.x"),
    ],
)
def test_a_wrong_field_is_named(designer, body, path):
    answer = designer.post("test", body)
    assert (answer.status_code, answer.json()["path"]) == (400, path)
    assert not Message.objects.exists()


def test_a_data_set_that_is_not_there(designer):
    body = {"channels": ["email"], "to": {}, "data_set": 99}
    assert designer.post("test", body).status_code == 404


def test_the_panel_begins_with_the_newest_messages_and_their_events(
    designer, template, django_assert_num_queries
):
    templates.publish(template.template_id, by="ada")
    accepted(template=made("Other").template_id)
    for _ in range(3):
        accepted(template=template.template_id, data={"name": "Ada"})
    drain()
    # Session, user; the template, its messages, their events and deliveries.
    with django_assert_num_queries(6):
        live = designer.get("live").json()
    assert len(live["messages"]) == 3
    newest = live["messages"][0]
    assert newest["status"] == "DELIVERED"
    assert newest["channels"] == ["email"]
    assert newest["recipient"] == "ada@example.com"
    assert newest["test"] is False
    names = [event["name"] for event in newest["events"]]
    assert (names[0], names[-1]) == ("message.enqueued", "message.delivered")
    assert live["newest"] == max(e["id"] for m in live["messages"] for e in m["events"])


def test_a_resync_has_only_what_happened_since(designer, template):
    templates.publish(template.template_id, by="ada")
    accepted(template=template.template_id)
    drain()
    before = designer.get("live").json()["newest"]
    assert designer.get("live", after=before).json() == {"messages": [], "newest": before}
    body = {"channels": ["email"], "to": {"email": "ada@example.com"}}
    test = designer.post("test", body).json()
    drain()
    since = designer.get("live", after=before).json()
    assert [m["message_id"] for m in since["messages"]] == test["message_ids"]
    assert since["messages"][0]["test"] is True
    assert since["newest"] > before


def test_a_number_that_is_none(designer):
    for given in ("x", "-1", "1" * 30):
        assert designer.get("live", after=given).status_code == 400


def test_a_panel_is_bounded(designer, template):
    for _ in range(60):
        accepted(template=template.template_id)
    live = designer.get("live").json()
    assert len(live["messages"]) == 50
    ids = [m["id"] for m in live["messages"]]
    assert ids == sorted(ids, reverse=True)
