"""Sockets that go and come back: before a deploy, after a cut, and while Redis is away."""

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from uuid import uuid4

import pytest
from django.conf import settings
from websockets.exceptions import ConnectionClosed

from notifications.models import Widget as Known
from notifications.pipeline.inbox import act
from tests.drain import drain
from tests.inboxes import deliver
from tests.live.test_push import Breakable, breakable
from tests.live.widget import Widget
from tests.processes.helpers import until
from tests.site import serving

__all__ = ["breakable"]
pytestmark = pytest.mark.django_db(transaction=True)


TAB = "tab"


@pytest.fixture(autouse=True)
def _tab(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last test's socket may be written down when this one's tables are empty already."""
    monkeypatch.setattr(sys.modules[__name__], "TAB", uuid4().hex)


@contextmanager
def ending(stack: ExitStack) -> Iterator[None]:
    """The site is told to end now; at the end of the block it has ended."""
    with ThreadPoolExecutor(1) as pool:
        ended = pool.submit(stack.close)
        yield
        ended.result()


def titles(widget: Widget, number: int) -> list[str]:
    return [widget.hear(within=15)["data"]["title"] for _ in range(number)]


def test_before_a_deploy_sockets_are_told_to_come_back_at_different_times(
    transactional_db: None,
) -> None:
    with ExitStack() as stack:
        site = stack.enter_context(serving())
        open_ones = [Widget(site, f"user-{n}", cid=f"c{n}").subscribe() for n in range(40)]
        with ending(stack):
            told = []
            for widget in open_ones:
                frame = widget.hear()
                told.append(frame.pop("retryAfter"))
                assert frame == {
                    "event": "reconnect", "message": "the server is being replaced", "code": 1012,
                }  # fmt: skip
                widget.close()
        assert all(2 <= after <= 20 for after in told)
        assert len(set(told)) > 1


def test_who_does_not_obey_is_closed_with_a_time_to_come_back(transactional_db: None) -> None:
    with ExitStack() as stack:
        widget = Widget(stack.enter_context(serving()), "ann").subscribe()
        with ending(stack):
            assert widget.hear()["event"] == "reconnect"
            with pytest.raises(ConnectionClosed):
                widget.hear(within=15)
        assert widget.socket.close_code == 1012
        # The widget takes whole seconds, as text.
        assert 2 <= int(json.loads(widget.socket.close_reason or "")["Retry-After"]) <= 20


def test_after_a_deploy_a_widget_hears_what_it_missed_and_nothing_twice(
    transactional_db: None,
) -> None:
    with ExitStack() as stack:
        widget = Widget(stack.enter_context(serving()), "ann", cid=TAB).subscribe()
        deliver("ann", 2)
        assert titles(widget, 2) == ["Title 0", "Title 1"]
        with ending(stack):
            assert widget.hear()["event"] == "reconnect"
            widget.close()
    (first, *_) = deliver("ann", 3)
    act("ann", first.public_id, "read")
    drain()
    with serving() as site, Widget(site, "ann", cid=TAB).subscribe() as back:
        assert titles(back, 3) == ["Title 0", "Title 1", "Title 2"]
        assert back.hear() == {"event": "read", "messageId": first.public_id}
        assert back.hears_nothing_more()


def test_after_a_cut_a_widget_hears_what_it_has_not_answered_for(site: str) -> None:
    with Widget(site, "ann", cid=TAB).subscribe() as widget:
        (seen,) = deliver("ann", 1)
        assert titles(widget, 1) == ["Title 0"]
        # The server asks after each frame; a client that answers has had it.
        until(lambda: widget.pings or not widget.hears_nothing_more(), 10, "the server has asked")
        assert widget.hears_nothing_more()
        widget.socket.socket.close()
    until(lambda: Known.objects.filter(connection=TAB).exists(), 10, "what it had is written")
    missed = deliver("ann", 2)
    with Widget(site, "ann", cid=TAB).subscribe() as back:
        heard = [back.hear(within=15)["data"]["messageId"] for _ in missed]
        assert heard == [item.public_id for item in missed]
        assert seen.public_id not in heard
        assert back.hears_nothing_more()


def test_another_tab_of_the_user_is_not_told_what_this_one_missed(site: str) -> None:
    with Widget(site, "ann", cid=TAB).subscribe():
        pass
    until(lambda: Known.objects.filter(connection=TAB).exists(), 10, "what it had is written")
    (missed,) = deliver("ann", 1)
    with Widget(site, "ann", cid="new").subscribe() as other:
        assert other.hears_nothing_more()
    with Widget(site, "ann", cid=TAB).subscribe() as back:
        assert back.hear(within=15)["data"]["messageId"] == missed.public_id
    with Widget(site, "bob", cid=TAB).subscribe() as stranger:
        assert stranger.hears_nothing_more()


def test_more_than_one_reading_of_the_log_arrives_whole_and_in_order(site: str) -> None:
    with Widget(site, "ann", cid=TAB).subscribe():
        pass
    until(lambda: Known.objects.filter(connection=TAB).exists(), 10, "what it had is written")
    (item,) = deliver("ann", 1)
    for turn in range(600):
        act("ann", item.public_id, ("read", "unread")[turn % 2])
    drain()
    with Widget(site, "ann", cid=TAB).subscribe() as back:
        assert back.hear(within=15)["event"] == "message"
        heard = [back.hear(within=15)["event"] for _ in range(600)]
        assert heard == ["read", "unread"] * 300
        assert back.hears_nothing_more()


@pytest.mark.slow
def test_while_redis_is_away_sockets_open_and_are_told_from_the_log(breakable: Breakable) -> None:
    name = "REDIS_URL" if settings.REDIS_URL else "COURIER_EMBEDDED_REDIS_URL"
    with serving(**{name: breakable.url}) as site:
        breakable.kill()
        with Widget(site, "ann", cid=TAB).subscribe() as widget:
            deliver("ann", 2)
            assert titles(widget, 2) == ["Title 0", "Title 1"]
            breakable.start()
            deliver("ann", 1)
            assert titles(widget, 1) == ["Title 0"]
            assert widget.hears_nothing_more()
