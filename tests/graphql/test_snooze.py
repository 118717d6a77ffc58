"""Snooze over GraphQL: ours beyond Courier, and nothing to widgets that do not know it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.graphql.asking import Page
from tests.inboxes import counters, deliver

pytestmark = pytest.mark.django_db


def until(**delta: float) -> str:
    return (timezone.now() + timedelta(**(delta or {"hours": 1}))).isoformat()


def test_an_item_is_away_until_then_and_comes_back_when_asked_for() -> None:
    ann, (first, second) = Page("ann"), deliver("ann", 2)
    assert ann.act("snooze", first.public_id, until=until()) is True
    assert ann.ids() == [second.public_id]
    assert (ann.count(), ann.count(status="unread"), ann.count(snoozed=True)) == (1, 1, 1)
    (away,) = ann.messages(snoozed=True)
    assert away["messageId"] == first.public_id
    assert away["snoozed"].endswith("Z")
    assert ann.act("unsnooze", first.public_id) is True
    assert ann.ids() == [first.public_id, second.public_id]
    assert [node["snoozed"] for node in ann.messages()] == [None, None]


def test_the_snoozed_of_one_tenant_are_listed_apart() -> None:
    (plain,), (tenant,) = deliver("ann"), deliver("ann", account="acme")
    for item in (plain, tenant):
        Page("ann").act("snooze", item.public_id, until=until())
    assert Page("ann", account="acme").ids(snoozed=True) == [tenant.public_id]
    assert set(Page("ann").ids(snoozed=True)) == {plain.public_id, tenant.public_id}


@pytest.mark.parametrize(
    "wrong", ["soon", "", "2020-01-01T00:00:00Z", "9999-01-01T00:00:00Z", "12", "\\u0000"]
)
def test_a_time_that_is_none_is_400_and_named(wrong: str) -> None:
    (item,) = deliver("ann")
    query = 'mutation { snooze(messageId: "%s", until: "%s") }' % (item.public_id, wrong)
    response = Page("ann").post(query)
    assert response.status_code == 400
    assert response.json()["message"].startswith("until: ")
    assert counters("ann") == (1, 1, 0, 0)


def test_a_time_without_an_offset_is_utc() -> None:
    ann, (item,) = Page("ann"), deliver("ann")
    naive = (timezone.now() + timedelta(hours=1)).replace(tzinfo=None, microsecond=0)
    ann.act("snooze", item.public_id, until=naive.isoformat())
    assert ann.messages(snoozed=True)[0]["snoozed"] == f"{naive.isoformat()}.000Z"


def test_an_item_that_is_not_there_is_an_error_of_its_field_alone() -> None:
    assert Page("ann").act("snooze", "nope", until=until()) is None
    assert Page("ann").act("unsnooze", "nope") is None


def test_more_tags_than_anybody_chooses_are_400() -> None:
    response = Page("ann").post("{ count(params: { tags: [%s] }) }" % ('"a",' * 51))
    assert response.status_code == 400
    assert response.json()["message"].startswith("params.tags: ")
