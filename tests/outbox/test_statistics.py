from datetime import UTC, datetime, timedelta

import pytest

from notifications.models import HandlerMinute
from notifications.outbox import canary, statistics
from notifications.outbox.batch import Tally
from notifications.outbox.registry import Recorded

pytestmark = pytest.mark.django_db


def recorded(waited: float = 0.0) -> Recorded:
    due = datetime.now(UTC) - timedelta(seconds=waited)
    return Recorded(
        reaction_id=1, event_id=1, name="profile.updated", version=1, subject_id=1, data={},
        created_at=due - timedelta(days=1), due_at=due, attempts=1, failures=0, priority=1,
    )  # fmt: skip


def tally(events: int, failures: int = 0, dead: int = 0) -> Tally:
    one = Tally(events)
    for number in range(failures):
        one.failed(dead=number < dead)
    one.stop()
    return one


def total(field: str, handler: str = "h") -> float:
    return sum(HandlerMinute.objects.filter(handler=handler).values_list(field, flat=True))


def test_batches_add_up():
    statistics.note("h", [recorded()] * 3, tally(3, failures=2, dead=1))
    statistics.note("h", [recorded()] * 2, tally(2))
    statistics.note("other", [recorded()], tally(1))
    statistics.flush(force=True)
    assert [total(f) for f in ("invocations", "events", "failures", "dead")] == [2, 5, 2, 1]
    assert total("events", "other") == 1
    assert total("wall_ms") > 0


def test_what_is_flushed_later_is_added_to_the_same_rows():
    for _ in range(3):
        statistics.note("h", [recorded()], tally(1))
        statistics.flush(force=True)
    assert total("events") == 3
    assert HandlerMinute.objects.filter(handler="h").count() <= 2


def test_a_flush_writes_what_it_has_once():
    statistics.note("h", [recorded()], tally(1))
    statistics.flush(force=True)
    statistics.flush(force=True)
    assert total("events") == 1


def test_flushes_keep_their_distance(monkeypatch, django_assert_num_queries):
    statistics.note("h", [recorded()], tally(1))
    statistics.flush(force=True)
    statistics.note("h", [recorded()], tally(1))
    with django_assert_num_queries(0):
        statistics.flush()
    monkeypatch.setattr(statistics, "FLUSH_EVERY", 0.0)
    statistics.flush()
    assert total("events") == 2


def test_the_wait_is_the_time_since_the_work_was_due():
    statistics.note("h", [recorded(waited=2.0), recorded(waited=5.0)], tally(2))
    statistics.flush(force=True)
    statistics.note("h", [recorded(waited=1.0)], tally(1))
    statistics.flush(force=True)
    assert 8_000 < total("wait_ms") < 9_000
    assert 5_000 < max(HandlerMinute.objects.values_list("max_wait_ms", flat=True)) < 6_000


def test_an_idle_worker_writes_its_last_counts_when_it_answers_a_canary():
    statistics.note("h", [recorded()], tally(1))
    statistics.flush(force=True)
    statistics.note("h", [recorded()], tally(1))
    statistics.flush()
    assert total("events") == 1
    canary.answer("cluster")
    assert total("events") == 2
