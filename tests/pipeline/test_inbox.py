import random

import pytest

from notifications.models import Delivery, Event, Inbox, InboxItem, Message, SilentWrite
from notifications.pipeline.errors import NotFound
from notifications.pipeline.inbox import ACTS, act
from notifications.pipeline.inbox_sweeps import SWEEPS, sweep
from tests.drain import drain
from tests.inboxes import counted, counters, deliver

pytestmark = pytest.mark.django_db


def inbox_events(user: str) -> list[Event]:
    names = ["inbox.item_changed", "inbox.swept"]
    return list(Event.objects.filter(name__in=names, data__user=user).order_by("id"))


def test_reading_an_item_counts_it_off_and_raises_one_numbered_event() -> None:
    first, _ = deliver("ann", 2)
    assert act("ann", first.public_id, "read", source="socket-1")
    assert counters("ann") == (2, 1, 0, 0) == counted("ann")
    (event,) = inbox_events("ann")
    assert event.subject_id == first.message_id
    assert event.data == {
        "user": "ann", "account": "", "message_id": first.public_id, "change": "read",
        "seq": 3, "source": "socket-1",
    }  # fmt: skip


@pytest.mark.parametrize("change", ACTS)
def test_an_act_done_twice_is_done_once(change: str) -> None:
    (item,) = deliver("ann")
    opposite = {"unread": "read", "unarchive": "archive"}.get(change)
    if opposite:
        act("ann", item.public_id, opposite)
    before, seq = len(inbox_events("ann")), Inbox.objects.get(user="ann").seq
    assert act("ann", item.public_id, change)
    assert not act("ann", item.public_id, change)
    assert len(inbox_events("ann")) == before + 1
    assert Inbox.objects.get(user="ann").seq == seq + 1


def test_opening_and_clicking_move_the_delivery_and_then_the_message() -> None:
    (item,) = deliver("ann")
    act("ann", item.public_id, "opened")
    drain()
    assert Delivery.objects.get(message=item.message_id).status == "OPENED"
    assert Message.objects.get(pk=item.message_id).status == "OPENED"
    act("ann", item.public_id, "clicked")
    drain()
    assert Message.objects.get(pk=item.message_id).status == "CLICKED"
    # A late open changes nothing any more.
    act("ann", item.public_id, "opened")
    assert Delivery.objects.get(message=item.message_id).status == "CLICKED"


def test_reading_is_not_opening() -> None:
    (item,) = deliver("ann")
    act("ann", item.public_id, "read")
    item.refresh_from_db()
    assert item.read_at is not None
    assert item.opened_at is None
    assert Delivery.objects.get(message=item.message_id).status == "DELIVERED"


def test_somebody_elses_item_is_not_found_and_stays_as_it_is() -> None:
    (item,) = deliver("ann")
    with pytest.raises(NotFound):
        act("bob", item.public_id, "read")
    item.refresh_from_db()
    assert item.read_at is None


def test_a_sweep_is_one_event_however_many_items_it_changes() -> None:
    deliver("ann", 5)
    assert sweep("ann", "mark-all-read") == 5
    assert sweep("ann", "mark-all-read") == 0
    assert [event.data["change"] for event in inbox_events("ann")] == ["mark-all-read"]
    assert counters("ann") == (5, 0, 0, 0) == counted("ann")


def test_archive_read_leaves_the_unread() -> None:
    first, *_ = deliver("ann", 3)
    act("ann", first.public_id, "read")
    assert sweep("ann", "archive-read") == 1
    assert counters("ann") == (2, 2, 1, 0) == counted("ann")


def test_archive_all_keeps_unread_what_was_unread() -> None:
    first, *_ = deliver("ann", 3)
    act("ann", first.public_id, "read")
    assert sweep("ann", "archive-all") == 3
    assert counters("ann") == (0, 0, 3, 2) == counted("ann")
    assert sweep("ann", "mark-all-read") == 2
    assert counters("ann") == (0, 0, 3, 0) == counted("ann")


def test_a_sweep_reaches_all_tenants_of_the_user_or_the_one_that_is_named() -> None:
    deliver("ann", 1)
    deliver("ann", 1, account="acme")
    deliver("ann", 1, account="globex")
    assert sweep("ann", "mark-all-read", account="acme") == 1
    assert counters("ann", "globex") == (1, 1, 0, 0)
    assert sweep("ann", "mark-all-read") == 2
    accounts = {event.data["account"] for event in inbox_events("ann")}
    assert accounts == {"", "acme", "globex"}


@pytest.mark.parametrize("seed", range(5))
def test_the_counters_say_what_the_items_say_after_any_acts(seed: int) -> None:
    chance = random.Random(seed)
    items = deliver("ann", 6)
    last = Inbox.objects.get(user="ann").seq
    for _ in range(60):
        if chance.random() < 0.15:
            sweep("ann", chance.choice(SWEEPS))
        else:
            act("ann", chance.choice(items).public_id, chance.choice(ACTS))
        assert counters("ann") == counted("ann")
    numbers = [event.data["seq"] for event in inbox_events("ann")]
    assert numbers == list(range(last + 1, last + 1 + len(numbers)))


def test_no_item_is_changed_behind_the_events_back() -> None:
    deliver("ann")
    with pytest.raises(SilentWrite):
        InboxItem.objects.filter(user="ann").update(title="x")
