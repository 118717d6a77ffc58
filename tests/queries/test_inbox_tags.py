"""Lists and counts by tag look at so many items and no more."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.pipeline.inbox import act
from notifications.queries import inbox, inbox_tags
from notifications.queries.inbox import Chosen, count, inboxes, page
from tests.inboxes import deliver

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four items are many, and no more are looked at in one query."""
    monkeypatch.setattr(inbox, "FEW", 3)
    monkeypatch.setattr(inbox_tags, "MOST_LOOKED_AT", 4)


def walk(chosen: Chosen, limit: int) -> tuple[list[str], int]:
    """All items of a list, page by page, and how many pages that took."""
    found: list[str] = []
    after, pages = None, 0
    while True:
        part = page("ann", chosen, limit, after)
        assert len(part.items) <= limit
        found += [item.title for item in part.items]
        after, pages = part.next_after, pages + 1
        if after is None:
            return found, pages


@pytest.mark.parametrize("tags", [("a",), ("a", "b"), ("b", "a", "a", "c")])
@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5, 100])
def test_pages_lead_through_all_items_once_newest_first(tags: tuple[str, ...], limit: int) -> None:
    for place in range(11):
        mine = ["a", "b", "x"][place % 3]
        deliver("ann", 1, content={"title": f"{place}", "body": ""}, metadata={"tags": [mine, "y"]})
    deliver("bob", 3, metadata={"tags": ["a"]})
    wanted = [str(n) for n in reversed(range(11)) if ["a", "b", "x"][n % 3] in tags]
    assert walk(Chosen(tags=tags), limit)[0] == wanted


def test_a_page_that_finds_little_is_short_and_the_next_goes_on() -> None:
    old, *_ = deliver("ann", 10, metadata={"tags": ["a"]})
    items = deliver("ann", 4)
    for item in inbox.InboxItem.objects.exclude(pk=old.pk):
        if item not in items:
            act("ann", item.public_id, "read")
    first = page("ann", Chosen(tags=("a",), status="unread"), 5)
    assert first.items == []
    assert first.next_after is not None
    assert walk(Chosen(tags=("a",), status="unread"), 5) == (["Title 0"], 3)


def test_a_count_looks_at_the_newest() -> None:
    deliver("ann", 6, metadata={"tags": ["a"]})
    assert count("ann", Chosen(tags=("a",)), inboxes("ann")) == 4


def test_of_a_short_list_all_are_looked_at() -> None:
    """Which list is short the counters say: here that of the unread."""
    old, *others = deliver("ann", 10, metadata={"tags": ["a"]})
    for item in others:
        act("ann", item.public_id, "read")
    chosen = Chosen(tags=("a",), status="unread")
    assert count("ann", chosen, inboxes("ann")) == 1
    found = page("ann", chosen, 5)
    assert (found.items, found.next_after) == ([old], None)


def test_the_queries_do_not_grow_with_the_items() -> None:
    def cost(number: int) -> int:
        deliver("ann", number, metadata={"tags": ["a", "b"]})
        counters = inboxes("ann")
        with CaptureQueriesContext(connection) as queries:
            page("ann", Chosen(tags=("a", "b")), 2, counters=counters)
            count("ann", Chosen(tags=("a", "b")), counters)
        return len(queries)

    assert cost(5) == cost(20) == 3
