"""Two tenants, four users, real sockets: every change of every inbox is made, and none crosses."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from notifications.models import Reaction
from notifications.pipeline.inbox import ACTS, act
from notifications.pipeline.inbox_sweeps import SWEEPS, sweep
from notifications.pipeline.inbox_time import snooze, unsnooze
from tests.drain import drain
from tests.inboxes import deliver
from tests.live.widget import Widget

pytestmark = pytest.mark.django_db(transaction=True)

TENANTS_OF = {
    "ann": ("acme", "globex"), "bob": ("acme", "globex"), "cyd": ("acme",), "dan": ("globex",)
}  # fmt: skip
INBOXES = [(user, account) for user in TENANTS_OF for account in ("", *TENANTS_OF[user])]
# A socket of each user, without a tenant and with each one, also one that is not theirs.
SOCKETS = [(user, account) for user in TENANTS_OF for account in ("", "acme", "globex")]
AFTERWARDS = {"mark-all-read": "archive", "archive-all": "read"}
Frames = list[dict[str, Any]]


class Changes:
    """Every change that there is of one inbox, and what its widgets are told of them."""

    def __init__(self, user: str, account: str) -> None:
        self.user, self.account = user, account

    def make(self) -> Frames:
        """Makes them one after another; the frames of the tenant's own widgets."""
        (item,) = deliver(self.user, 1, self.account, expiry={"expires_in": "PT1H"})
        told: Frames = [{"event": "message", "messageId": item.public_id}]
        for change in ("opened", "read", "unread", "clicked", "archive", "unarchive"):
            told.append(self._act(change, item.public_id))
        assert {one["event"] for one in told[1:]} == set(ACTS)
        snooze(self.user, item.public_id, timezone.now() + timedelta(hours=1))
        drain()
        unsnooze(self.user, item.public_id)
        drain()
        leaves = [{"event": one, "messageId": item.public_id} for one in ("read", "archive")]
        back = [{"event": one, "messageId": item.public_id} for one in ("message", "unread")]
        Reaction.objects.update(due_at=timezone.now() - timedelta(seconds=1))
        drain()
        told += [*leaves, *back, *leaves]
        for change in SWEEPS:
            told += self._sweep(change)
        return told

    def _sweep(self, change: str) -> Frames:
        """Before and after it, there is nothing that a sweep would change."""
        (item,) = deliver(self.user, 1, self.account)
        told: Frames = [{"event": "message", "messageId": item.public_id}]
        if change == "archive-read":
            told.append(self._act("read", item.public_id))
        assert sweep(self.user, change, account=self.account) == 1
        drain()
        told.append({"event": change})
        if change in AFTERWARDS:
            told.append(self._act(AFTERWARDS[change], item.public_id))
        return told

    def _act(self, change: str, message_id: str) -> dict[str, Any]:
        act(self.user, message_id, change)
        drain()
        return {"event": change, "messageId": message_id}


def heard(widget: Widget) -> Frames:
    """All that came to it, in short: event and message."""
    fence, found = widget.say("ping"), []
    while (frame := widget.hear()) != {"tid": fence, "response": "pong"}:
        data = frame.pop("data", {})
        found.append({"messageId": data["messageId"], **frame} if data else frame)
    return found


@pytest.fixture
def widgets(site: str) -> Iterator[dict[tuple[str, str], Widget]]:
    with ExitStack() as opened:
        yield {
            (user, account): opened.enter_context(
                Widget(site, user, account=account, cid=f"{user}-{account}")
            ).subscribe()
            for user, account in SOCKETS
        }


def test_a_change_reaches_the_users_widgets_that_show_it_and_no_other(
    widgets: dict[tuple[str, str], Widget],
) -> None:
    crossed = reached = 0
    for user, account in INBOXES:
        told = Changes(user, account).make()
        for (whose, tenant), widget in widgets.items():
            frames = heard(widget)
            if whose == user and tenant in ("", account):
                assert frames == told, (user, account, whose, tenant)
                reached += 1
            else:
                crossed += len(frames)
    assert crossed == 0
    assert reached == len(INBOXES) + sum(len(tenants) for tenants in TENANTS_OF.values())


def test_a_widget_without_a_tenant_is_told_one_by_one_what_a_tenants_sweep_did(
    widgets: dict[tuple[str, str], Widget],
) -> None:
    """A frame that says "all" would have it mark the items of other tenants too."""
    (kept,) = deliver("ann")
    first, second = deliver("ann", 2, "acme")
    for widget in widgets.values():
        heard(widget)
    each: dict[str, Callable[[str], dict[str, str]]] = {
        "mark-all-read": lambda one: {"event": "read", "messageId": one},
        "archive-read": lambda one: {"event": "archive", "messageId": one},
    }
    act("ann", kept.public_id, "unread")
    for change, said in each.items():
        if change == "archive-read":
            act("ann", kept.public_id, "read")
            drain()
            heard(widgets["ann", ""])
        sweep("ann", change, account="acme")
        drain()
        assert heard(widgets["ann", "acme"]) == [{"event": change}]
        assert heard(widgets["ann", ""]) == [said(second.public_id), said(first.public_id)]
    for key, widget in widgets.items():
        if key not in (("ann", ""), ("ann", "acme")):
            assert heard(widget) == []


def test_who_asks_for_another_users_channel_is_told_nothing(site: str) -> None:
    with Widget(site, "dan") as widget:
        for tenant in ("", "acme", "globex"):
            data = {"channel": "ann", "event": "*", **({"accountId": tenant} if tenant else {})}
            widget.say("subscribe", data=data)
            assert widget.hear()["response"] == "error"
        for account in ("", "acme", "globex"):
            deliver("ann", 1, account)
        assert heard(widget) == []
