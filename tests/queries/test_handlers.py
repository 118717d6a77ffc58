"""The last hour of each handler, minute by minute."""

from datetime import timedelta

import pytest

from notifications.models import HandlerMinute
from notifications.outbox.registry import REGISTRY
from notifications.queries import handlers

pytestmark = pytest.mark.django_db

NAME = "route_messages"


def minute(ago, host="h", **counts):
    at = handlers.first_minute() + timedelta(minutes=handlers.MINUTES - 1 - ago)
    HandlerMinute.objects.create(handler=NAME, minute=at, host=host, **counts)


def test_minutes_stand_in_their_place_and_hosts_are_added_up():
    minute(0, events=3, failures=1, max_wait_ms=7)
    minute(0, host="other", events=4, max_wait_ms=9)
    minute(59, events=5)
    minute(60, events=99)
    work = handlers.work_of_last_hour([NAME, "none"])
    assert (work[NAME].events[-1], work[NAME].events[0]) == (7, 5)
    assert sum(work[NAME].events) == 12
    assert work[NAME].recent_failures == 1
    assert work[NAME].max_wait == timedelta(milliseconds=9)
    assert sum(work["none"].events) == 0


def test_rate_and_wait_are_per_second_and_per_event():
    minute(1, events=600, wait_ms=1200)
    work = handlers.work_of_last_hour([NAME])[NAME]
    assert work.rate == 600 / (handlers.RECENT * 60)
    assert work.mean_wait == timedelta(milliseconds=2)
    assert handlers.Work().mean_wait is None


def test_a_handler_that_is_gone_does_not_disturb():
    HandlerMinute.objects.create(handler="gone", minute=handlers.first_minute(), host="h", events=1)
    assert {state.handler.name for state in handlers.handler_states()} == set(REGISTRY.handlers)


def test_all_handlers_cost_four_queries(django_assert_num_queries):
    minute(0, events=1)
    with django_assert_num_queries(4):
        handlers.handler_states()
