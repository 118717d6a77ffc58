"""Sweeps of very many items, whose rows are told later, and of one tenant's among others."""

import threading
from typing import Any

import pytest
from django.db import connection, transaction

from notifications.models import Event, Inbox, InboxItem
from notifications.outbox.claim import claim
from notifications.outbox.context import Running
from notifications.outbox.registry import REGISTRY
from notifications.outbox.run import run
from notifications.pipeline import inbox_sweeps
from notifications.pipeline.inbox import act
from notifications.pipeline.inbox_sweeps import read_rows, sweep
from notifications.projections.inbox_counts import rebuild
from notifications.queries.inbox import Chosen, count, inboxes, page
from tests.drain import drain
from tests.inboxes import counted, counters, deliver

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four are very many."""
    monkeypatch.setattr(inbox_sweeps, "AT_ONCE", 3)
    monkeypatch.setattr(inbox_sweeps, "CHUNK", 3)


def shown(**chosen: Any) -> list[str]:
    return [item.public_id for item in page("ann", Chosen(**chosen), 100).items]


def rows_unread() -> int:
    return InboxItem.objects.filter(user="ann", read_at=None).count()


def test_all_are_read_at_once_although_no_row_was_touched() -> None:
    items = deliver("ann", 7)
    act("ann", items[0].public_id, "archive")
    assert sweep("ann", "mark-all-read") == 7
    assert rows_unread() == 7
    assert counters("ann") == (6, 0, 1, 0) == counted("ann")
    assert all(item.read_at is not None for item in page("ann", Chosen(), 100).items)
    assert shown(status="unread") == []
    assert len(shown(status="read")) == 6
    for tags in ((), ("x",)):
        assert count("ann", Chosen(status="unread", tags=tags), inboxes("ann")) == 0
    assert sweep("ann", "mark-all-read") == 0


def test_the_rows_say_so_a_chunk_at_a_time_until_none_is_owed() -> None:
    deliver("ann", 7)
    sweep("ann", "mark-all-read")
    inbox = Inbox.objects.get(user="ann")
    left = []
    while inbox.read_upto:
        read_rows(inbox.pk)
        inbox.refresh_from_db()
        left.append(rows_unread())
    assert left == [4, 1, 0]
    read_rows(inbox.pk)
    assert counters("ann") == (7, 0, 0, 0) == counted("ann")


def test_its_handler_goes_on_by_itself() -> None:
    deliver("ann", 20)
    sweep("ann", "mark-all-read")
    drain()
    assert rows_unread() == 0
    assert Inbox.objects.get(user="ann").read_upto == 0


def test_what_comes_after_is_unread() -> None:
    deliver("ann", 5)
    sweep("ann", "mark-all-read")
    handler = REGISTRY.handlers["read_swept_items"]
    fence, events = claim(handler, 2, 1)
    (new,) = deliver("ann")
    assert shown(status="unread") == [new.public_id]
    run(handler, fence, events, Running(handler, 2))
    drain()
    assert shown(status="unread") == [new.public_id]
    assert counters("ann") == (6, 1, 0, 0) == counted("ann")


def test_an_item_that_is_unread_again_stays_so() -> None:
    items = deliver("ann", 5)
    sweep("ann", "mark-all-read")
    assert act("ann", items[2].public_id, "unread")
    assert not act("ann", items[1].public_id, "read")
    assert shown(status="unread") == [items[2].public_id]
    drain()
    assert shown(status="unread") == [items[2].public_id]
    assert counters("ann") == (5, 1, 0, 0) == counted("ann")


def test_archiving_what_was_read_takes_what_the_rows_do_not_say_yet() -> None:
    items = deliver("ann", 5)
    sweep("ann", "mark-all-read")
    act("ann", items[0].public_id, "unread")
    assert sweep("ann", "archive-read") == 4
    assert shown() == [items[0].public_id]
    assert counters("ann") == (1, 1, 4, 0) == counted("ann")
    drain()
    assert counters("ann") == (1, 1, 4, 0) == counted("ann")
    assert len(shown(archived=True, status="read")) == 4


def test_a_second_sweep_while_rows_are_owed_reads_what_came_between() -> None:
    deliver("ann", 5)
    sweep("ann", "mark-all-read")
    Event.objects.all()
    items = deliver("ann", 1)
    act("ann", items[0].public_id, "opened")
    sweep("ann", "mark-all-read")
    assert counters("ann") == (6, 0, 0, 0) == counted("ann")
    drain()
    assert rows_unread() == 0


def test_a_recount_meanwhile_corrects_nothing() -> None:
    items = deliver("ann", 5)
    sweep("ann", "mark-all-read")
    act("ann", items[0].public_id, "unread")
    assert rebuild().corrected == 0


def test_a_sweep_of_one_tenant_names_its_newest_where_others_are_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(inbox_sweeps, "NEWEST", 2)
    deliver("ann", 1)
    items = deliver("ann", 3, account="acme")
    sweep("ann", "mark-all-read", account="acme")
    sweep("ann", "mark-all-read")
    swept = [e.data for e in Event.objects.filter(name="inbox.swept").order_by("id")]
    assert [(one["account"], one["newest"]) for one in swept] == [
        ("acme", [items[2].public_id, items[1].public_id]),
        ("", []),
    ]


@pytest.mark.django_db(transaction=True)
def test_acts_and_deliveries_go_on_while_rows_are_told_and_nothing_is_lost() -> None:
    items = deliver("ann", 30)
    sweep("ann", "mark-all-read")
    together = threading.Barrier(3)
    failed: list[BaseException] = []

    def work(what: Any) -> None:
        try:
            together.wait(10)
            what()
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    def tell() -> None:
        inbox = Inbox.objects.get(user="ann")
        while inbox.read_upto:
            with transaction.atomic():
                read_rows(inbox.pk)
            inbox.refresh_from_db()

    def unread() -> None:
        for item in items[::3]:
            act("ann", item.public_id, "unread")

    threads = [threading.Thread(target=work, args=(one,)) for one in (tell, unread, unread)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failed == []
    drain()
    assert counters("ann") == (30, 10, 0, 0) == counted("ann")
    assert {*shown(status="unread")} == {item.public_id for item in items[::3]}
