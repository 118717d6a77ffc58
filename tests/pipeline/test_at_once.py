"""Clients that do the same at the same time: one of them does it."""

import pytest

from notifications.models import Event, InboundEvent, List, ListSubscription, PushToken
from notifications.pipeline import inbound, lists, push_tokens
from notifications.pipeline.errors import Conflict
from tests.pipeline.test_profiles import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_first_subscribers_make_one_list():
    for name in ("a", "b", "c"):
        at_once(*(lambda n=n, x=name: lists.subscribe(x, f"user {n % 2}") for n in range(4)))
        assert List.objects.filter(list_id=name).count() == 1
        assert ListSubscription.objects.filter(list__list_id=name).count() == 2
    assert Event.objects.filter(name="list.subscribed").count() == 6


def test_of_two_events_with_one_id_one_is_kept():
    refused = []

    def track(user: str) -> None:
        try:
            inbound.track("Seen", "m1", user, {})
        except Conflict:
            refused.append(user)

    at_once(*(lambda n=n: track(f"user {n}") for n in range(4)))
    assert InboundEvent.objects.count() == Event.objects.filter(name="inbound.tracked").count() == 1
    assert len(refused) == 3


def test_a_device_that_two_users_claim_ends_with_one():
    tokens = [{"token": f"t{n}", "provider_key": "apn"} for n in range(5)]
    orders = [tokens, tokens[::-1], tokens, tokens[::-1]]
    at_once(*(lambda n=n: push_tokens.put_many(f"user {n}", orders[n]) for n in range(4)))
    assert PushToken.objects.count() == 5
    assert len({row.user for row in PushToken.objects.all()}) == 1
