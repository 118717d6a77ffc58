"""What a model says of itself reaches the log, by save() and in bulk, and by no other way."""

import pytest
from django.core import serializers
from django.db import transaction
from django.utils import timezone

from notifications.events import MessageCanceled, MessageRouted, ProfileDeleted, ProfileUpdated
from notifications.models import Event, IllegalMove, Message, Profile, Request, SilentWrite
from notifications.states import Status

pytestmark = pytest.mark.django_db


def names() -> list[str]:
    return list(Event.objects.order_by("id").values_list("name", flat=True))


def a_message(public_id: str = "m", **fields) -> Message:
    request, _ = Request.objects.get_or_create(
        request_id="r", defaults={"payload": {}, "created_at": timezone.now()}
    )
    now = timezone.now()
    return Message(
        message_id=public_id, request=request, recipient="u", to={}, enqueued_at=now, **fields
    )


def canceled(pk: int) -> list[MessageCanceled]:
    return [MessageCanceled(subject_id=pk)]


def test_save_records_what_was_collected_once():
    profile = Profile(user="ada").collect(ProfileUpdated, user="ada", keys=["email"])
    profile.save()
    profile.save()
    event = Event.objects.get()
    assert (event.name, event.subject_id, event.data) == (
        "profile.updated", profile.pk, {"user": "ada", "keys": ["email"]},
    )  # fmt: skip


def test_save_records_nothing_where_nothing_happened():
    Profile(user="ada").save()
    assert names() == []


def test_several_events_of_a_row_keep_their_order():
    row = Profile(user="ada").collect(ProfileUpdated, user="ada", keys=[])
    row.collect(ProfileDeleted, user="ada").save()
    assert names() == ["profile.updated", "profile.deleted"]


def test_a_fixture_says_nothing():
    a_message().save()
    text = serializers.serialize("json", Message.objects.all())
    Message.objects.all().delete()
    for loaded in serializers.deserialize("json", text):
        loaded.object.collect(MessageCanceled)
        loaded.save()
    assert Message.objects.count() == 1
    assert names() == []


def test_create_many_records_what_each_row_collected():
    rows = [a_message(f"m{n}").collect(MessageRouted, channels=[], considered=[]) for n in range(3)]
    created = Message.objects.create_many(rows)
    assert [row.pk for row in created] == list(
        Event.objects.order_by("id").values_list("subject_id", flat=True)
    )
    assert list(Message.objects.order_by("id").values_list("message_id", flat=True)) == [
        "m0",
        "m1",
        "m2",
    ]


def test_create_many_of_nothing_does_nothing():
    assert Message.objects.create_many([]) == []


def test_rows_made_in_bulk_are_as_rows_that_were_saved():
    saved, made = a_message("one", tags=["é", '"']), a_message("two", tags=["é", '"'])
    saved.save()
    Message.objects.create_many([made])
    one, two = (Message.objects.values().get(message_id=key) for key in ("one", "two"))
    assert {k: v for k, v in one.items() if k not in ("id", "message_id", "enqueued_at")} == {
        k: v for k, v in two.items() if k not in ("id", "message_id", "enqueued_at")
    }
    assert Message.objects.get(message_id="two").enqueued_at == made.enqueued_at


def test_move_takes_only_the_rows_whose_status_allows_it():
    rows = Message.objects.create_many(
        [a_message("a"), a_message("b", status=Status.SENT), a_message("c", status=Status.ROUTED)]
    )
    moved = Message.objects.move([row.pk for row in rows], Status.CANCELED, canceled)
    assert sorted(moved) == [rows[0].pk, rows[2].pk]
    assert sorted(Event.objects.values_list("subject_id", flat=True)) == sorted(moved)
    assert Message.objects.get(message_id="b").status == Status.SENT


def test_a_second_move_finds_nothing_and_says_nothing():
    row = a_message()
    row.save()
    assert Message.objects.move([row.pk], Status.CANCELED, canceled) == [row.pk]
    assert Message.objects.move([row.pk], Status.CANCELED, canceled) == []
    assert names() == ["message.canceled"]


def test_move_takes_ids_from_anything_that_gives_them():
    rows = Message.objects.create_many([a_message("a"), a_message("b")])
    moved = Message.objects.move((row.pk for row in rows), Status.CANCELED, canceled)
    assert len(moved) == 2


def test_move_writes_each_row_its_own_columns():
    rows = Message.objects.create_many([a_message("a"), a_message("b")])
    at = timezone.now()
    Message.objects.move(
        {
            row.pk: (f"it's {row.message_id} \N{SNOWMAN}", None if row.message_id == "a" else at)
            for row in rows
        },
        Status.SENT,
        lambda pk: [],
        columns=("error", "sent_at"),
        also={"delivered_at": at},
    )
    found = Message.objects.order_by("id").values_list("status", "error", "sent_at", "delivered_at")
    assert list(found) == [
        ("SENT", "it's a \N{SNOWMAN}", None, at),
        ("SENT", "it's b \N{SNOWMAN}", at, at),
    ]


def test_move_to_refuses_a_move_that_the_status_does_not_allow():
    row = a_message(status=Status.DELIVERED)
    with pytest.raises(IllegalMove, match="DELIVERED → CANCELED"):
        row.move_to(Status.CANCELED, MessageCanceled)
    assert row.status == Status.DELIVERED


@pytest.mark.parametrize(
    "write",
    [
        lambda rows: rows.update(status="SENT"),
        lambda rows: rows.bulk_create([a_message("other")]),
        lambda rows: rows.bulk_update(list(rows), ["status"]),
    ],
    ids=["update", "bulk_create", "bulk_update"],
)
@pytest.mark.parametrize("through", ["manager", "filter", "relation"])
def test_writes_that_would_tell_nobody_are_refused(write, through):
    row = a_message()
    row.save()
    rows = {
        "manager": Message.objects.all(),
        "filter": Message.objects.filter(pk=row.pk),
        "relation": row.request.messages.all(),
    }[through]
    with pytest.raises(SilentWrite, match="Message"):
        write(rows)
    assert Message.objects.get().status == Status.ENQUEUED


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_save_leaves_no_event():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Profile(user="ada").collect(ProfileUpdated, user="ada", keys=[]).save()
        raise ZeroDivisionError
    assert not Event.objects.exists()
