"""One message's page: what it tells, what it costs and what can be done on it."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from notifications.models import Event, Message, Reaction
from notifications.pipeline.preferences.choices import choose
from notifications.states import Status
from tests.admin.conftest import page_of
from tests.drain import drain
from tests.messages import accepted, delivered
from tests.preferences import a_topic

BOTH = {"method": "all", "channels": ["email", "inbox"]}


def test_the_page_tells_the_whole_way(admin):
    message = delivered(to={"user_id": "ada", "email": "ada@example.com"}, routing=BOTH)
    page = admin.get(page_of(message)).content.decode()
    for said in (
        "DELIVERED",
        message.message_id,
        "Accepted and stored for ada",
        "Channels chosen: email, inbox",
        "Email: mailbox took it",
        "Delivered on at least one channel",
        "Good morning",
        "In the inbox of ada",
        "the mail as it was sent",
    ):
        assert said in page, said
    places = [
        page.index(f"<h3>{name}")
        for name in ("Accepted", "Routed", "Rendered", "Sent", "Delivered")
    ]
    assert places == sorted(places)


def test_a_channel_that_was_not_taken_says_why(admin):
    message = delivered(
        to={"user_id": "nobody"}, routing={"method": "single", "channels": ["email"]}
    )
    page = admin.get(page_of(message)).content.decode()
    assert "UNROUTABLE" in page
    assert "skipped" in page
    assert message.error in page.replace("&#x27;", "'")


def test_what_is_not_wanted_is_said_to_be_so_and_not_to_be_sent(admin):
    topic = a_topic()
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    named = {"subscription_topic_id": topic.topic_id}
    message = delivered(to={"user_id": "ada"}, preferences=named)
    page = admin.get(page_of(message)).content.decode()
    assert "UNSUBSCRIBED" in page
    assert "<h3>Not wanted" in page
    assert "Undeliverable: Notification opted out by user" in page
    assert "<h3>Sent" not in page


def test_the_topic_says_how_the_user_stood_to_it_and_leads_to_the_user(admin):
    topic = a_topic(name="Product news")
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    about = {"subscription_topic_id": topic.topic_id}
    message = delivered(to={"user_id": "ada"}, preferences=about)
    page = admin.get(page_of(message)).content.decode()
    assert "Product news: OPTED_OUT" in page
    assert "by the user" in page
    assert "/admin/notifications/profile/user/?id=ada" in page


def test_the_page_costs_the_same_however_much_happened(admin):
    message = delivered(to={"user_id": "ada", "email": "ada@example.com"}, routing=BOTH)
    admin.get(page_of(message))
    with CaptureQueriesContext(connection) as few:
        admin.get(page_of(message))
    template = Event.objects.filter(subject_id=message.pk).last()
    for _ in range(100):
        Event.objects.create(
            name="inbox.item_changed",
            subject="message",
            subject_id=message.pk,
            data={"change": "read"},
            created_at=template.created_at,
        )
    with CaptureQueriesContext(connection) as many:
        admin.get(page_of(message))
    assert len(many) == len(few) <= 10


def test_the_fragment_holds_the_parts_that_move_and_nothing_else(admin):
    message = accepted()
    address = f"/admin/notifications/message/{message.pk}/timeline/"
    before = admin.get(address)
    assert "no-store" in before["Cache-Control"]
    assert "<html" not in before.content.decode()
    assert "message.delivered" not in before.content.decode()
    drain()
    assert "message.delivered" in admin.get(address).content.decode()


def test_events_of_another_subject_with_the_same_id_stay_out(admin):
    message = delivered()
    Event.objects.create(
        name="profile.updated",
        subject="profile",
        subject_id=message.pk,
        data={"user": "x", "keys": []},
        created_at=message.enqueued_at,
    )
    assert "profile.updated" not in admin.get(page_of(message)).content.decode()


def test_an_event_that_this_code_does_not_know_is_shown_by_its_name(admin):
    message = delivered()
    Event.objects.create(
        name="message.beamed",
        subject="message",
        subject_id=message.pk,
        data={"{x}": "{y}"},
        created_at=message.enqueued_at,
    )
    assert "message.beamed" in admin.get(page_of(message)).content.decode()


def test_cancel_ends_a_message_that_was_not_sent_and_is_noted(admin):
    message = accepted()
    answer = admin.post(f"/admin/notifications/message/{message.pk}/cancel/", follow=True)
    assert "The message is canceled" in answer.content.decode()
    message.refresh_from_db()
    assert message.status == Status.CANCELED
    assert LogEntry.objects.get().change_message == "Canceled."


def test_cancel_says_when_it_is_too_late(admin):
    message = delivered()
    assert "/cancel/" not in admin.get(page_of(message)).content.decode()
    answer = admin.post(f"/admin/notifications/message/{message.pk}/cancel/", follow=True)
    assert "Not canceled" in answer.content.decode()
    assert not LogEntry.objects.exists()


def test_resend_makes_a_new_message_and_shows_it(admin):
    message = delivered()
    answer = admin.post(f"/admin/notifications/message/{message.pk}/resend/", follow=True)
    new = Message.objects.exclude(pk=message.pk).get()
    assert new.message_id in answer.content.decode()
    assert new.message_id in LogEntry.objects.get().change_message
    drain()
    new.refresh_from_db()
    assert new.status == Status.DELIVERED


@pytest.mark.parametrize("verb", ["cancel", "resend"])
def test_an_action_wants_a_post_a_permission_and_the_token(staff_with, admin, verb):
    message = accepted()
    address = f"/admin/notifications/message/{message.pk}/{verb}/"
    assert admin.get(address).status_code == 405
    viewer = staff_with("view_message")
    assert viewer.post(address).status_code == 403
    assert address not in viewer.get(page_of(message)).content.decode()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = admin.cookies
    assert strict.post(address).status_code == 403
    assert Message.objects.count() == 1
    message.refresh_from_db()
    assert message.status == Status.ENQUEUED


def test_what_is_owed_can_be_replayed_from_the_page(admin):
    message = accepted()
    Reaction.objects.update(dead_at=message.enqueued_at, attempts=8, last_error="no route to host")
    page = admin.get(page_of(message)).content.decode()
    reaction = Reaction.objects.get()
    assert "no route to host" in page
    assert f"/admin/notifications/reaction/replay/{reaction.pk}/" in page
    back = admin.post(
        f"/admin/notifications/reaction/replay/{reaction.pk}/", {"next": page_of(message)}
    )
    assert back["Location"] == page_of(message)
    drain()
    message.refresh_from_db()
    assert message.status == Status.DELIVERED
