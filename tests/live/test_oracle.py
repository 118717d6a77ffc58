"""After any acts, what a widget made of its frames is what a fresh fetch gives; counts are right.

COURIER_MACHINE_EXAMPLES and COURIER_MACHINE_STEPS make the search longer.
"""

import os
from contextlib import suppress
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from notifications.live.changes import changes
from notifications.models import Event, Inbox, InboxItem, Reaction
from notifications.outbox.claim import claim
from notifications.outbox.context import Running
from notifications.outbox.registry import REGISTRY
from notifications.outbox.run import run
from notifications.pipeline import inbox_sweeps
from notifications.pipeline.errors import NotFound
from notifications.pipeline.inbox import ACTS, act
from notifications.pipeline.inbox_sweeps import SWEEPS, sweep
from notifications.pipeline.inbox_time import snooze, unsnooze
from notifications.projections.inbox_counts import rebuild
from notifications.queries.inbox import Chosen, count, inboxes, node, page
from tests.drain import drain
from tests.inboxes import counted, counters, deliver
from tests.live.datastore import Dataset, Datastore

EXAMPLES = int(os.environ.get("COURIER_MACHINE_EXAMPLES", "25"))
STEPS = int(os.environ.get("COURIER_MACHINE_STEPS", "25"))
ACCOUNTS = ("", "acme", "globex")
SCOPES: tuple[str | None, ...] = (None, "acme", "globex")
# The lists of a widget with tabs.
LISTS: dict[str, dict[str, Any]] = {
    "all": {}, "archived": {"archived": True}, "unread": {"status": "unread"},
    "tagged": {"tags": ["a"]}, "unread of two": {"tags": ["a", "b"], "status": "unread"},
}  # fmt: skip
NAMED = ("inbox.item_added", "inbox.item_changed", "inbox.swept")
WHICH = st.integers(0, 1000)


class Watched:
    """A widget of tenant `account`: it fetched once, and has only heard frames since."""

    def __init__(self, account: str | None, upto: int) -> None:
        self.account, self.upto = account, upto
        self.store = Datastore({name: Dataset(**chosen) for name, chosen in LISTS.items()})
        for name, dataset in self.store.datasets.items():
            dataset.load(*self.fetched(name))
        self.store.loaded()

    def fetched(self, name: str) -> tuple[list[dict[str, Any]], int]:
        """A list as the server has it now, and how many of it are unread."""
        given = {**LISTS[name], "tags": tuple(LISTS[name].get("tags", ()))}
        counters = inboxes("ann")
        chosen = Chosen(self.account, **given)
        nodes = [node(item) for item in page("ann", chosen, 100, counters=counters).items]
        unread = Chosen(self.account, **{**given, "status": "unread"})
        return nodes, count("ann", unread, counters)

    def hear(self, events: list[Event]) -> None:
        for change in changes([one for one in events if one.pk > self.upto]):
            if self.account in (None, change.account):
                for line in change.frame_for(self.account).split("\n"):
                    self.store.hear(line)
        self.upto = max([self.upto, *(one.pk for one in events)])


class Inboxes(RuleBasedStateMachine):
    """One user with three inboxes, and three widgets that hear of them sooner or later."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        # One is few, two are very many.
        self.few = patch.multiple(inbox_sweeps, AT_ONCE=1, CHUNK=2, NEWEST=100)
        self.few.start()

    def teardown(self) -> None:
        self.few.stop()
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @initialize(number=st.integers(0, 3))
    def begins(self, number: int) -> None:
        for account in ACCOUNTS:
            if number:
                deliver("ann", number, account, metadata={"tags": ["a"]})
        self.widgets = [Watched(scope, self._newest()) for scope in SCOPES]

    def _newest(self) -> int:
        return max(Event.objects.values_list("pk", flat=True), default=0)

    def _pick(self, which: int) -> InboxItem | None:
        found = list(InboxItem.objects.order_by("message_id"))
        return found[which % len(found)] if found else None

    @rule(
        account=st.sampled_from(ACCOUNTS),
        tags=st.lists(st.sampled_from("ab"), max_size=2, unique=True),
        expires=st.booleans(),
    )
    def a_message_comes(self, account: str, tags: list[str], expires: bool) -> None:
        expiry = {"expiry": {"expires_in": "PT1H"}} if expires else {}
        deliver("ann", 1, account, metadata={"tags": tags}, **expiry)

    @rule(which=WHICH, change=st.sampled_from(ACTS))
    def acts(self, which: int, change: str) -> None:
        if item := self._pick(which):
            with suppress(NotFound):
                act("ann", item.public_id, change)

    @rule(which=WHICH, hours=st.integers(1, 3))
    def snoozes(self, which: int, hours: int) -> None:
        if item := self._pick(which):
            with suppress(NotFound):
                snooze("ann", item.public_id, timezone.now() + timedelta(hours=hours))

    @rule(which=WHICH)
    def unsnoozes(self, which: int) -> None:
        if item := self._pick(which):
            with suppress(NotFound):
                unsnooze("ann", item.public_id)

    @rule(account=st.sampled_from((None, *ACCOUNTS)), change=st.sampled_from(SWEEPS))
    def sweeps(self, account: str | None, change: str) -> None:
        sweep("ann", change, account=account)

    @rule(which=WHICH, twice=st.booleans())
    def a_time_comes(self, which: int, twice: bool) -> None:
        """The handlers of one item's timer run; perhaps a worker does not live to say that they did."""
        names = ("wake_inbox_items", "expire_inbox_items")
        owed = list(Reaction.objects.filter(handler__in=names).order_by("id"))
        if owed:
            one = owed[which % len(owed)]
            Reaction.objects.filter(pk=one.pk).update(due_at=timezone.now() - timedelta(days=1))
            handler = REGISTRY.handlers[one.handler]
            fence, events = claim(handler, one.priority, 1)
            run(handler, fence, events, Running(handler, one.priority))
            if twice:
                with transaction.atomic():
                    assert handler.run is not None
                    handler.run(events)

    @rule()
    def rows_are_told(self) -> None:
        """One chunk of them."""
        handler = REGISTRY.handlers["read_swept_items"]
        for priority in (0, 1, 2):
            fence, events = claim(handler, priority, 1)
            if events:
                run(handler, fence, events, Running(handler, priority))

    @rule()
    def works_all(self) -> None:
        drain()

    @precondition(lambda self: hasattr(self, "widgets"))
    @rule(which=st.integers(0, 2))
    def a_page_is_loaded_anew(self, which: int) -> None:
        self.widgets[which] = Watched(SCOPES[which], self._newest())

    @precondition(lambda self: hasattr(self, "widgets"))
    @rule()
    def widgets_hear(self) -> None:
        events = list(Event.objects.filter(name__in=NAMED).order_by("id"))
        hidden = set(
            InboxItem.objects.exclude(snoozed_until=None, expired_at=None).values_list(
                "public_id", flat=True
            )
        )
        for widget in self.widgets:
            widget.hear(events)
            for name, dataset in widget.store.datasets.items():
                nodes, unread = widget.fetched(name)
                shown = [one["messageId"] for one in dataset.messages]
                # A widget has no word for an item that leaves: it may lie among the archived.
                if dataset.archived:
                    shown = [one for one in shown if one not in hidden]
                where = (widget.account, name)
                assert len(shown) == len(set(shown)), f"{where}: shown twice"
                assert set(shown) == {one["messageId"] for one in nodes}, where
                assert dataset.unread == unread, where
                read = {one["messageId"]: bool(one["read"]) for one in nodes}
                for one in dataset.messages:
                    if one["messageId"] in read:
                        assert bool(one.get("read")) == read[one["messageId"]], where

    @invariant()
    def counts_are_what_a_recount_gives(self) -> None:
        for inbox in Inbox.objects.all():
            assert counters("ann", inbox.account) == counted("ann", inbox.account)
        assert rebuild().corrected == 0

    @invariant()
    def numbers_have_no_gap(self) -> None:
        found: dict[str, list[int]] = {}
        for data in (
            Event.objects.filter(name__in=NAMED).order_by("id").values_list("data", flat=True)
        ):
            found.setdefault(data["account"], []).append(data["seq"])
        for inbox in Inbox.objects.all():
            assert found[inbox.account] == list(range(1, inbox.seq + 1))


@pytest.mark.django_db
def test_what_a_widget_made_of_its_frames_is_what_a_fetch_gives() -> None:
    run_state_machine_as_test(
        Inboxes,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
