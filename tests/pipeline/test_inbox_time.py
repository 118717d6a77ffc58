"""Snooze and expiry: what leaves an inbox for a while or for good, and what comes back."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notifications.models import Event, Inbox, InboxItem, InboxTag, Message, Reaction
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.inbox import act
from notifications.pipeline.inbox_sweeps import SWEEPS, sweep
from notifications.pipeline.inbox_time import expire, snooze, unsnooze, wake
from notifications.queries.inbox import Chosen, count, inboxes, page
from tests.drain import drain
from tests.inboxes import counted, counters, deliver
from tests.statements import own

pytestmark = pytest.mark.django_db


def later(**delta: float) -> datetime:
    return timezone.now() + timedelta(**(delta or {"hours": 1}))


def shown(user: str = "ann", **chosen: Any) -> list[str]:
    return [item.public_id for item in page(user, Chosen(**chosen), 100).items]


def changes(user: str = "ann") -> list[str]:
    events = Event.objects.filter(name="inbox.item_changed", data__user=user).order_by("id")
    return [event.data["change"] for event in events]


def time_comes() -> None:
    """What is due one day is due now."""
    Reaction.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    drain()


def test_a_snoozed_item_is_in_no_list_and_no_count_but_that_of_the_snoozed() -> None:
    first, second = deliver("ann", 2)
    assert snooze("ann", first.public_id, later())
    assert shown() == [second.public_id]
    assert shown(snoozed=True) == [first.public_id]
    assert counters("ann") == (1, 1, 0, 0) == counted("ann")
    assert count("ann", Chosen(snoozed=True), inboxes("ann")) == 1
    assert changes() == ["snooze"]


def test_when_its_time_comes_it_is_back_on_top_unread_and_new() -> None:
    first, second = deliver("ann", 2, metadata={"tags": ["a"]})
    for change in ("read", "opened", "archive"):
        act("ann", first.public_id, change)
    snooze("ann", first.public_id, later())
    time_comes()
    assert shown() == [first.public_id, second.public_id] == shown(tags=("a",))
    item = InboxItem.objects.get(public_id=first.public_id)
    assert (item.read_at, item.opened_at, item.archived_at, item.snoozed_until) == (None,) * 4
    assert item.created_at > second.created_at
    assert InboxTag.objects.filter(item=item).count() == 1
    assert counters("ann") == (2, 2, 0, 0) == counted("ann")
    assert changes()[-2:] == ["snooze", "unsnooze"]


def test_it_comes_back_once_however_often_its_handler_runs() -> None:
    (item,) = deliver("ann")
    until = later()
    snooze("ann", item.public_id, until)
    due = [(item.message_id, until.isoformat())]
    wake(due)
    wake(due * 2)
    assert changes() == ["snooze", "unsnooze"]
    assert counters("ann") == (1, 1, 0, 0)


def test_one_snoozed_for_longer_stays_away_until_then() -> None:
    (item,) = deliver("ann")
    early, late = later(), later(hours=2)
    snooze("ann", item.public_id, early)
    snooze("ann", item.public_id, late)
    wake([(item.message_id, early.isoformat())])
    assert shown() == []
    wake([(item.message_id, late.isoformat())])
    assert shown() == [item.public_id]
    assert counters("ann") == (1, 1, 0, 0)


def test_one_that_was_brought_back_before_does_not_come_back_again() -> None:
    (item,) = deliver("ann")
    snooze("ann", item.public_id, later())
    assert unsnooze("ann", item.public_id)
    assert not unsnooze("ann", item.public_id)
    act("ann", item.public_id, "read")
    time_comes()
    assert changes() == ["snooze", "unsnooze", "read"]
    assert counters("ann") == (1, 0, 0, 0) == counted("ann")


def test_snoozing_until_the_same_time_twice_is_once() -> None:
    (item,) = deliver("ann")
    until = later()
    assert snooze("ann", item.public_id, until)
    assert not snooze("ann", item.public_id, until)
    assert changes() == ["snooze"]


@pytest.mark.parametrize("until", [timedelta(seconds=-1), timedelta(0), timedelta(days=400)])
def test_a_time_that_is_past_or_too_far_is_refused(until: timedelta) -> None:
    (item,) = deliver("ann")
    with pytest.raises(InvalidRequest) as refused:
        snooze("ann", item.public_id, timezone.now() + until)
    assert refused.value.path == "until"
    assert counters("ann") == (1, 1, 0, 0)


def test_somebody_elses_item_and_another_tenants_are_not_found() -> None:
    (item,) = deliver("ann", account="acme")
    for user, account in (("bob", None), ("ann", "globex")):
        with pytest.raises(NotFound):
            snooze(user, item.public_id, later(), account)
        with pytest.raises(NotFound):
            unsnooze(user, item.public_id, account)
    assert changes() == []


@pytest.mark.parametrize("change", SWEEPS)
def test_a_sweep_leaves_snoozed_items_as_they_are(change: str) -> None:
    first, _ = deliver("ann", 2)
    snooze("ann", first.public_id, later())
    sweep("ann", "mark-all-read")
    if change != "mark-all-read":
        sweep("ann", change)
    first.refresh_from_db()
    assert (first.read_at, first.archived_at) == (None, None)
    assert first.snoozed_until is not None
    assert counters("ann") == counted("ann")


def test_a_snoozed_item_can_be_opened_and_clicked_and_nothing_else() -> None:
    (item,) = deliver("ann")
    snooze("ann", item.public_id, later())
    for change in ("read", "archive", "unarchive", "unread"):
        assert not act("ann", item.public_id, change)
    assert act("ann", item.public_id, "clicked")
    drain()
    assert Message.objects.get(pk=item.message_id).status == "CLICKED"
    assert counters("ann") == (0, 0, 0, 0) == counted("ann")


# --- expiry ---


def test_an_item_leaves_when_it_expires() -> None:
    (_, kept), (gone,) = deliver("ann", 2), deliver("ann", expiry={"expires_in": "PT1H"})
    act("ann", kept.public_id, "archive")
    assert counters("ann") == (2, 2, 1, 1)
    time_comes()
    assert gone.public_id not in shown()
    assert counters("ann") == (1, 1, 1, 1) == counted("ann")
    assert changes()[-1] == "expire"
    expire([gone.message_id])
    assert changes().count("expire") == 1


def test_between_its_time_and_its_handler_no_list_and_no_count_shows_it() -> None:
    deliver("ann")
    archived, read, unread = deliver("ann", 3, expiry={"expires_in": "PT1H"})
    act("ann", archived.public_id, "archive")
    act("ann", read.public_id, "read")
    _make_late(archived, read, unread)
    for chosen in (Chosen(), Chosen(status="unread"), Chosen(archived=True), Chosen(status="read")):
        number = count("ann", chosen, inboxes("ann"))
        assert number == len(page("ann", chosen, 100).items) == (chosen in (Chosen(), UNREAD))
    with pytest.raises(NotFound):
        act("ann", unread.public_id, "read")


UNREAD = Chosen(status="unread")


def _make_late(*items: InboxItem) -> None:
    for item in items:
        item.refresh_from_db()
        item.expires_at = timezone.now() - timedelta(seconds=1)
        item.save()


def test_an_expired_item_does_not_come_back_from_its_snooze() -> None:
    (item,) = deliver("ann", expiry={"expires_in": "PT1H"})
    until = later(hours=2)
    snooze("ann", item.public_id, until)
    expire([item.message_id])
    wake([(item.message_id, until.isoformat())])
    assert shown() == shown(snoozed=True) == []
    assert counters("ann") == (0, 0, 0, 0) == counted("ann")


def test_an_item_that_came_back_still_expires() -> None:
    (item,) = deliver("ann", expiry={"expires_in": "PT1H"})
    snooze("ann", item.public_id, later())
    unsnooze("ann", item.public_id)
    time_comes()
    assert shown() == []
    assert counters("ann") == (0, 0, 0, 0) == counted("ann")


def test_numbers_stay_without_a_gap() -> None:
    (item,) = deliver("ann", expiry={"expires_in": "PT1H"})
    deliver("ann", 2)
    snooze("ann", item.public_id, later())
    unsnooze("ann", item.public_id)
    sweep("ann", "mark-all-read")
    time_comes()
    numbered = Event.objects.filter(name__startswith="inbox.", data__has_key="seq").order_by("id")
    numbers = [event.data["seq"] for event in numbered]
    assert numbers == list(range(1, Inbox.objects.get(user="ann").seq + 1))


@pytest.mark.parametrize("what", ["wake", "expire"])
def test_the_queries_do_not_grow_with_the_batch(what: str) -> None:
    def cost(user: str, number: int) -> list[str]:
        """How each statement begins, so that one too many has a name."""
        items = deliver(user, number, metadata={"tags": ["a"]}, expiry={"expires_in": "PT1H"})
        until = later()
        for item in items:
            snooze(user, item.public_id, until)
        with CaptureQueriesContext(connection) as queries:
            if what == "wake":
                wake([(item.message_id, until.isoformat()) for item in items])
            else:
                expire([item.message_id for item in items])
        return [statement[:60] for statement in own(queries)]

    assert cost("ann", 2) == cost("bob", 12)
