import itertools
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notifications.pipeline.inbox import act
from notifications.queries.inbox import Chosen, count, inboxes, node, page, tracking_ids
from tests.inboxes import deliver

pytestmark = pytest.mark.django_db


def titles(user: str, chosen: Chosen, limit: int = 100) -> list[str]:
    return [item.title for item in page(user, chosen, limit).items]


def test_pages_follow_each_other_newest_first_without_gap_or_repeat() -> None:
    deliver("ann", 7)
    found, after = [], None
    for _ in range(4):
        part = page("ann", Chosen(), 3, after)
        found += [item.title for item in part.items]
        after = part.next_after
        if after is None:
            break
    assert found == [f"Title {i}" for i in reversed(range(7))]


def test_an_item_that_arrives_between_two_pages_moves_nothing() -> None:
    deliver("ann", 4)
    first = page("ann", Chosen(), 2)
    deliver("ann", 1)
    second = page("ann", Chosen(), 2, first.next_after)
    assert [item.title for item in second.items] == ["Title 1", "Title 0"]


def test_filters_choose_what_they_say() -> None:
    read, archived, plain = deliver("ann", 3)
    (tagged,) = deliver("ann", 1, metadata={"tags": ["a", "b"]})
    act("ann", read.public_id, "read")
    act("ann", archived.public_id, "archive")
    shown = {
        "default": Chosen(),
        "read": Chosen(status="read"),
        "unread": Chosen(status="unread"),
        "archived": Chosen(archived=True),
        "tag": Chosen(tags=("b", "c")),
        "since": Chosen(since=timezone.now() + timedelta(hours=1)),
    }
    found = {name: {i.pk for i in page("ann", chosen, 100).items} for name, chosen in shown.items()}
    assert found == {
        "default": {read.pk, plain.pk, tagged.pk},
        "read": {read.pk},
        "unread": {plain.pk, tagged.pk},
        "archived": {archived.pk},
        "tag": {tagged.pk},
        "since": set(),
    }
    for name, chosen in shown.items():
        assert count("ann", chosen, inboxes("ann")) == len(found[name]), name


def test_counts_agree_with_pages_for_every_filter() -> None:
    items = deliver("ann", 6, metadata={"tags": ["x"]}) + deliver("ann", 3, account="acme")
    for item, change in zip(items, itertools.cycle(["read", "archive", "opened"]), strict=False):
        act("ann", item.public_id, change)
    for account, status, archived, tags in itertools.product(
        (None, "acme", "other"), (None, "read", "unread"), (False, True), ((), ("x",))
    ):
        chosen = Chosen(account=account, status=status, archived=archived, tags=tags)
        assert count("ann", chosen, inboxes("ann")) == len(page("ann", chosen, 100).items), chosen


def test_a_tenants_items_are_for_that_tenant_and_for_the_user_without_one() -> None:
    deliver("ann", 1)
    deliver("ann", 2, account="acme")
    assert len(titles("ann", Chosen())) == 3
    assert len(titles("ann", Chosen(account="acme"))) == 2
    assert titles("ann", Chosen(account="globex")) == []
    assert titles("bob", Chosen()) == []


def test_a_page_is_one_query_and_counts_need_none() -> None:
    deliver("ann", 30)
    rows = inboxes("ann")
    with CaptureQueriesContext(connection) as queries:
        page("ann", Chosen(), 24, counters=rows)
    assert len(queries) == 1
    with CaptureQueriesContext(connection) as queries:
        assert count("ann", Chosen(status="unread"), rows) == 30
    assert len(queries) == 0


def test_a_node_has_the_fields_that_the_widgets_ask_for() -> None:
    (item,) = deliver("ann", 1, account="acme", data={"order": 7})
    shown = node(item)
    assert shown["messageId"] == item.public_id
    assert shown["accountId"] == "acme"
    assert shown["data"] == {"order": 7}
    assert shown["created"].endswith("Z")
    assert (shown["read"], shown["opened"], shown["archived"]) == (None, None, None)
    assert shown["trackingIds"] == tracking_ids(item.public_id)
    assert len(set(shown["trackingIds"].values())) == 6
