"""The log of inboxes beyond a number."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.pipeline.inbox import act
from notifications.pipeline.inbox_sweeps import sweep
from notifications.queries import inbox_log
from tests.drain import drain
from tests.inboxes import deliver

pytestmark = pytest.mark.django_db


def told(floors: dict[tuple[str, str], int], most: int = 100) -> list[tuple[str, str, int]]:
    found = inbox_log.missed(floors, most)
    return [(one.data["user"], one.data["account"], one.data["seq"]) for one in found]


def test_each_inbox_is_read_beyond_its_own_number() -> None:
    item, _ = deliver("ann", 2)
    deliver("ann", 2, account="acme")
    deliver("bob", 1)
    act("ann", item.public_id, "read")
    sweep("ann", "mark-all-read")
    drain()
    assert told({("ann", ""): 1, ("ann", "acme"): 2, ("bob", ""): 0}) == [
        ("ann", "", 2),
        ("bob", "", 1),
        ("ann", "", 3),
        ("ann", "", 4),
        ("ann", "acme", 3),
    ]
    assert told({("ann", ""): 9}) == told({}) == []


def test_of_very_many_only_the_first_are_read() -> None:
    deliver("ann", 5)
    assert told({("ann", ""): 1}, most=2) == [("ann", "", 2), ("ann", "", 3)]


def test_it_is_one_query_by_its_index_however_long_the_log_is() -> None:
    deliver("ann", 3)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        inbox_log.missed({("ann", ""): 1, ("bob", ""): 0})
    (query,) = queries
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(f"EXPLAIN {query['sql']}")
        else:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
        assert "event_of_inbox" in str(cursor.fetchall())
