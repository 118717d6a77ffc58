"""Pushing from a worker, and Redis gone and back."""

import os
import time
from collections.abc import Iterator

import pytest
import redis
from django.conf import settings
from django.test import override_settings

from courier_site.processes.redis import choose_url, service
from notifications.live.changes import groups_of
from notifications.live.push import audience, push
from notifications.live.seen import Seen
from notifications.models import Reaction
from notifications.outbox import broker
from tests.inboxes import deliver
from tests.live.widget import Widget
from tests.site import serving

pytestmark = pytest.mark.django_db(transaction=True)


def test_only_groups_with_an_open_socket_are_the_audience(site: str) -> None:
    groups = [*groups_of("ann", "acme"), *groups_of("bob", "")]
    with Widget(site, "ann").subscribe():
        assert audience(groups) == {groups[0]}
        with Widget(site, "ann", account="acme").subscribe():
            assert audience(groups) == set(groups[:2])
    deadline = time.monotonic() + 5
    while audience(groups) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert audience(groups) == set()
    assert audience([]) == set()


def test_group_names_do_not_show_who_it_is() -> None:
    assert not any("ann" in group or "acme" in group for group in groups_of("ann", "acme"))
    assert len({*groups_of("ann", "acme"), *groups_of("anna", "cme"), *groups_of("ann", "x")}) == 5


def test_without_redis_a_push_is_dropped_at_once_and_the_work_is_done() -> None:
    with override_settings(BROKER_URL="redis://127.0.0.1:1/0"):
        broker._client = None
        try:
            assert audience(groups_of("ann", "")) == set()
            began = time.monotonic()
            assert not push([("inbox.x", {"type": "inbox.change"})] * 1000)
            assert time.monotonic() - began < 3
            deliver("ann", 3)
            assert not Reaction.objects.exists()
        finally:
            broker._client, broker._away_until = None, 0.0


class Breakable:
    """A Redis that may be killed and started again on the same port."""

    def __init__(self) -> None:
        self.url = choose_url()
        self.start()

    def start(self) -> None:
        self.group = service(self.url, os.environ).start()
        _until_up(self.url)
        broker._client, broker._away_until = None, 0.0

    def kill(self) -> None:
        self.group.kill()
        broker._away_until = 0.0


@pytest.fixture
def breakable() -> Iterator[Breakable]:
    """For this test's worker and for a web process of its own."""
    made = Breakable()
    with override_settings(BROKER_URL=made.url):
        yield made
    made.kill()
    broker._client = None


def _until_up(url: str) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            redis.Redis.from_url(url, socket_connect_timeout=1).ping()
            return
        except redis.RedisError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


@pytest.mark.slow
def test_a_socket_misses_nothing_while_redis_is_gone_and_back(breakable: Breakable) -> None:
    name = "REDIS_URL" if settings.REDIS_URL else "COURIER_EMBEDDED_REDIS_URL"
    with serving(**{name: breakable.url}) as site, Widget(site, "ann").subscribe() as widget:
        deliver("ann", 1)
        seen = [title(widget)]
        breakable.kill()
        deliver("ann", 3)
        seen += [title(widget) for _ in range(3)]
        breakable.start()
        deliver("ann", 2)
        seen += [title(widget) for _ in range(2)]
        assert seen == ["Title 0", "Title 0", "Title 1", "Title 2", "Title 0", "Title 1"]
        assert widget.hears_nothing_more()


def title(widget: Widget) -> str:
    return str(widget.hear(within=20)["data"]["title"])


def test_seen_takes_each_number_once_in_any_order() -> None:
    seen = Seen(2)
    assert [seen.take(n) for n in (2, 4, 4, 3, 3, 6)] == [False, True, False, True, False, True]
    assert (seen.floor, seen.ahead) == (4, {6})
    seen.settle(5)
    assert (seen.floor, seen.ahead) == (6, set())
    assert not seen.take(6)


def test_what_was_seen_is_written_down_with_what_came_before_its_turn() -> None:
    seen = Seen(2)
    assert Seen.of(seen.kept()).floor == seen.kept() == 2
    seen.take(5)
    assert seen.kept() == [2, 5]
    again = Seen.of(seen.kept())
    assert [again.take(n) for n in (2, 3, 4, 5, 6)] == [False, True, True, False, True]
    assert again.kept() == 6
