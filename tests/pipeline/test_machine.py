"""Any order of sends, work, kills, callbacks, cancels and replays leaves a consistent picture.

COURIER_MACHINE_EXAMPLES and COURIER_MACHINE_STEPS make the search longer.
"""

import os
from collections import Counter, defaultdict
from contextlib import suppress
from datetime import timedelta
from typing import Any

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

from notifications.models import (
    Delivery,
    Event,
    Inbox,
    InboxItem,
    MailboxMail,
    Message,
    Preference,
    PreferenceChange,
    Reaction,
)
from notifications.outbox import retry
from notifications.outbox.claim import claim
from notifications.outbox.context import Running
from notifications.outbox.registry import REGISTRY
from notifications.outbox.run import run
from notifications.pipeline.cancel import CannotCancel, cancel
from notifications.pipeline.inbox import ACTS, act
from notifications.pipeline.inbox_sweeps import sweep
from notifications.pipeline.preferences.choices import choose
from notifications.pipeline.resend import resend
from notifications.states import END_RANK, TERMINAL, DeliveryStatus, Reason, Status, rank
from tests.drain import drain
from tests.pipeline.sending import ALL, call_back, send
from tests.pipeline.smtp_server import Sink, smtp_server
from tests.preferences import a_section, a_topic

EXAMPLES = int(os.environ.get("COURIER_MACHINE_EXAMPLES", "25"))
STEPS = int(os.environ.get("COURIER_MACHINE_STEPS", "25"))
AGES = timedelta(days=3)

ADA = {"user_id": "ada", "email": "ada@example.com"}
RECIPIENTS = st.sampled_from([
    ADA, {"user_id": "bob", "email": "busy@example.com"},
    {"user_id": "ada", "email": "gone@example.com"}, {"email": "ada@example.com"}, {"user_id": "bob"},
    {"phone_number": "1"}, {"user_id": "ada", "email": f"a@{'b' * 70}.example"},
])  # fmt: skip
ROUTINGS = st.sampled_from([
    {}, {"routing": ALL}, {"routing": {"method": "all", "channels": ["email"]}},
    {"routing": {"method": "single", "channels": ["inbox", "email"]}},
    {"routing": {"method": "all", "channels": ["sms"]}}, {"delay": {"duration": 60_000}},
    {"content": None, "template": "WELCOME"}, {"content": {"title": ""}},
    {"preferences": {"subscription_topic_id": "news"}},
    {"preferences": {"subscription_topic_id": "news"}, "delay": {"duration": 60_000}, "routing": ALL},
])  # fmt: skip
CALLBACKS = st.sampled_from([
    DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.OPENED, DeliveryStatus.CLICKED,
    DeliveryStatus.UNDELIVERABLE,
])  # fmt: skip
MOVES = {f"message.{status.lower()}": status for status in Status}


class Way(RuleBasedStateMachine):
    """The whole product below the API, one step at a time; each example is rolled back."""

    sink: Sink | None = None

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.accepted = 0
        self.seen: dict[int, Status] = {}
        self.abandoned: list[Any] = []
        a_topic(a_section(has_custom_routing=True), topic_id="news")
        if self.sink is not None:
            self.sink.refuse = {"gone@example.com": "550 gone", "busy@example.com": "451 busy"}

    def teardown(self) -> None:
        try:
            self.finish()
        finally:
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

    @initialize(how=st.sampled_from([{}, {"routing": ALL}]), worked=st.booleans())
    def begins(self, how: dict[str, Any], worked: bool) -> None:
        self.sends(
            [ADA, {"user_id": "bob", "email": "busy@example.com"}, {**ADA, "user_id": "bob"}],
            how,
            False,
        )
        if worked:
            drain()

    @rule(to=st.lists(RECIPIENTS, min_size=1, max_size=3), how=ROUTINGS, mock=st.booleans())
    def sends(self, to: list[dict[str, Any]], how: dict[str, Any], mock: bool) -> None:
        self.accepted += len(send(to, mock=mock and len(to) == 1, **how))

    @rule(
        name=st.sampled_from(sorted(REGISTRY.handlers)),
        limit=st.integers(1, 5),
        killed=st.booleans(),
    )
    def works(self, name: str, limit: int, killed: bool) -> None:
        handler = REGISTRY.handlers[name]
        for priority in (0, 1, 2):
            fence, events = claim(handler, priority, limit)
            if events and killed:
                self.abandoned.append((handler, fence, events, Running(handler, priority)))
            elif events:
                run(handler, fence, events, Running(handler, priority))

    @rule()
    def works_all(self) -> None:
        drain()

    @precondition(lambda self: self.abandoned)
    @rule()
    def leases_lapse(self) -> None:
        Reaction.objects.filter(leased_until__isnull=False).update(
            leased_until=timezone.now() - AGES
        )

    @precondition(lambda self: self.abandoned)
    @rule(which=st.integers(0, 1000))
    def a_zombie_wakes(self, which: int) -> None:
        run(*self.abandoned.pop(which % len(self.abandoned)))

    @rule()
    def time_passes(self) -> None:
        Reaction.objects.filter(dead_at__isnull=True).update(due_at=timezone.now() - AGES)

    @rule(which=st.integers(0, 1000), told=st.lists(CALLBACKS, min_size=1, max_size=5))
    def a_provider_calls_back(self, which: int, told: list[DeliveryStatus]) -> None:
        found = Delivery.objects.exclude(
            status__in=(DeliveryStatus.ROUTED, DeliveryStatus.RENDERED)
        )
        if delivery := _pick(found, which):
            news = [to for to in told if call_back(delivery, to)]
            assert len(news) == len(set(news))

    @rule(which=st.integers(0, 1000))
    def cancels(self, which: int) -> None:
        if message := _pick(Message.objects.all(), which):
            status = message.status
            with suppress(CannotCancel):
                status = cancel(message.message_id).status
            message.refresh_from_db()
            assert message.status == status

    @rule(which=st.integers(0, 1000))
    def resends(self, which: int) -> None:
        if message := _pick(Message.objects.all(), which):
            resend(message.message_id)
            self.accepted += 1

    @rule(
        user=st.sampled_from(["ada", "bob"]),
        status=st.sampled_from(["OPTED_IN", "OPTED_OUT"]),
        channels=st.sampled_from([[], ["inbox"], ["sms"]]),
    )
    def chooses(self, user: str, status: str, channels: list[str]) -> None:
        routing = {"has_custom_routing": bool(channels), "custom_routing": channels}
        choose(user, "", "news", status=status, source="api", **routing)

    @rule()
    def replays(self) -> None:
        retry.replay(Reaction.objects.all())

    @rule(
        which=st.integers(0, 1000),
        changes=st.lists(st.sampled_from(sorted(ACTS)), min_size=1, max_size=5),
    )
    def reads(self, which: int, changes: list[str]) -> None:
        if item := _pick(InboxItem.objects.all(), which):
            for change in changes:
                act(item.user, item.public_id, change)

    @rule(
        user=st.sampled_from(["ada", "bob"]),
        change=st.sampled_from(["mark-all-read", "archive-all"]),
    )
    def sweeps(self, user: str, change: str) -> None:
        sweep(user, change)

    @invariant()
    def nothing_goes_back(self) -> None:
        for pk, status in Message.objects.values_list("pk", "status"):
            before = self.seen.get(pk, Status.ENQUEUED)
            assert status == before or rank(status) > rank(before), (
                f"message {pk}: {before} → {status}"
            )
            self.seen[pk] = Status(status)

    @invariant()
    def each_message_is_accounted_for(self) -> None:
        assert Message.objects.count() == self.accepted

    @invariant()
    def the_log_tells_the_status(self) -> None:
        told: dict[int, list[Status]] = defaultdict(list)
        for name, subject in Event.objects.order_by("id").values_list("name", "subject_id"):
            if name in MOVES:
                told[subject].append(MOVES[name])
        for pk, moves in told.items():
            ranks = [rank(status) for status in moves]
            assert ranks == sorted(set(ranks)), f"message {pk}: {moves}"
            assert moves[-1] == self.seen.get(pk, moves[-1])

    @invariant()
    def what_is_not_wanted_goes_nowhere(self) -> None:
        unwanted = Message.objects.filter(reason=Reason.UNSUBSCRIBED)
        assert not Delivery.objects.filter(message__in=unwanted).exists()

    @invariant()
    def each_choice_is_logged_once(self) -> None:
        told = Event.objects.filter(name="preference.changed").count()
        assert PreferenceChange.objects.count() == told
        for row in Preference.objects.all():
            last = PreferenceChange.objects.filter(user=row.user).latest("id")
            assert (last.status, last.custom_routing) == (row.status, row.custom_routing)

    @invariant()
    def the_inboxes_add_up(self) -> None:
        numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
        for data in (
            Event.objects.filter(name__startswith="inbox.")
            .order_by("id")
            .values_list("data", flat=True)
        ):
            numbers[(data["user"], data["account"])].append(data["seq"])
        counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for user, account, read, archived in InboxItem.objects.values_list(
            "user", "account", "read_at", "archived_at"
        ):
            place = "archived" if archived else "active"
            unread = "archived_unread" if archived else "unread"
            counts[(user, account)].update({place: 1, unread: read is None})
        for inbox in Inbox.objects.all():
            key = (inbox.user, inbox.account)
            assert numbers[key] == list(range(1, inbox.seq + 1))
            for column in ("active", "unread", "archived", "archived_unread"):
                assert getattr(inbox, column) == counts[key][column], f"{key} {column}"

    @invariant()
    def nothing_fails_for_want_of_code(self) -> None:
        assert (
            list(Reaction.objects.filter(last_error__contains="Error: ").values_list("last_error"))
            == []
        )
        assert not Reaction.objects.filter(last_error__contains="UndeclaredEvent").exists()

    def finish(self) -> None:
        """All that is owed is done, by workers that live."""
        for _ in range(40):
            Reaction.objects.filter(leased_until__isnull=False).update(
                leased_until=timezone.now() - AGES
            )
            Reaction.objects.filter(dead_at__isnull=True).update(due_at=timezone.now() - AGES)
            drain()
            if not Reaction.objects.filter(dead_at__isnull=True).exists():
                break
        self.nothing_goes_back()
        self.the_log_tells_the_status()
        self.the_inboxes_add_up()
        assert not Reaction.objects.exists() or _all_have_a_reason()
        waiting = Message.objects.exclude(status__in=[str(status) for status in TERMINAL])
        dead = set(
            Event.objects.filter(pk__in=Reaction.objects.values("event_id")).values_list(
                "subject_id", flat=True
            )
        )
        assert set(waiting.values_list("pk", flat=True)) <= dead
        assert sum(Counter(self.seen.values()).values()) == self.accepted
        self._each_delivery_left_what_it_should()

    def _each_delivery_left_what_it_should(self) -> None:
        arrived = Delivery.objects.exclude(delivered_at=None)
        inbox = set(
            arrived.filter(provider="courier", content__isnull=False).values_list(
                "message_id", flat=True
            )
        )
        items = set(InboxItem.objects.values_list("message_id", flat=True))
        assert items <= inbox
        mails = set(MailboxMail.objects.values_list("delivery_id", flat=True))
        assert mails <= set(arrived.filter(provider="mailbox").values_list("pk", flat=True))
        canceled = Delivery.objects.filter(message__status=Status.CANCELED)
        ends = {DeliveryStatus.CANCELED, DeliveryStatus.UNDELIVERABLE}
        assert set(canceled.values_list("status", flat=True)) <= ends
        assert all(rank(status) == END_RANK for status in ends)


def _pick(rows: Any, which: int) -> Any:
    found = list(rows.order_by("pk"))
    return found[which % len(found)] if found else None


def _all_have_a_reason() -> bool:
    return not Reaction.objects.filter(last_error="").exists()


SEARCH = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.django_db
def test_any_order_of_events_with_the_local_mailbox():
    run_state_machine_as_test(Way, settings=SEARCH)


@pytest.mark.django_db
def test_any_order_of_events_with_a_mail_server(settings):
    with smtp_server() as (sink, url):
        settings.EMAIL_URL = url
        run_state_machine_as_test(type("WayBySmtp", (Way,), {"sink": sink}), settings=SEARCH)
