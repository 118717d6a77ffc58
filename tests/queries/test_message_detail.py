"""All that is known of one message, in a fixed number of queries."""

from datetime import timedelta

import pytest

from notifications.queries.message_detail import detail
from tests.messages import accepted, delivered

pytestmark = pytest.mark.django_db


def test_a_message_with_all_its_parts_costs_five_queries(django_assert_num_queries):
    message = delivered(
        to={"user_id": "ada", "email": "ada@example.com"},
        routing={"method": "all", "channels": ["email", "inbox"]},
    )
    with django_assert_num_queries(5):
        found = detail(message.pk)
        assert {delivery.channel for delivery in found.deliveries} == {"email", "inbox"}
        assert [list(delivery.attempts.all()) for delivery in found.deliveries]
        assert [getattr(delivery, "mail", None) is not None for delivery in found.deliveries].count(
            True
        ) == 1
        assert found.inbox_item.user == "ada"
        assert found.message.request.request_id == message.message_id
        assert [one["taken"] for one in found.considered] == [True, True]
        assert found.owed == []
    assert found.steps[0].since == timedelta()
    assert all(step.since >= timedelta() for step in found.steps)


def test_what_is_owed_is_part_of_it():
    found = detail(accepted().pk)
    assert [reaction.handler for reaction in found.owed] == ["route_messages"]
    assert found.considered == []


def test_a_message_that_is_not_there_is_none():
    assert detail(0) is None
