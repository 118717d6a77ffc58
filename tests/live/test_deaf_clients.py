"""A client that takes nothing costs the server little, and the others nothing."""

import os
from contextlib import ExitStack
from pathlib import Path

import pytest

from notifications.live.groups import inbox_group
from notifications.live.push import audience, push
from tests.inboxes import deliver
from tests.live.deaf import deaf
from tests.live.widget import Widget
from tests.processes.helpers import command, descendants, until
from tests.site import serving

pytestmark = pytest.mark.django_db(transaction=True)

BIG = 200_000
FRAMES, DEAF = 300, 5


def change(user: str, seq: int) -> tuple[str, dict[str, object]]:
    message = {"type": "inbox.change", "account": "", "source": "", "frame": "x" * BIG, "seq": seq}
    return inbox_group(user), message


def resident(pid: int) -> int:
    """Bytes."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def web_processes() -> set[int]:
    return {pid for pid in descendants(os.getpid()) if "processes.web" in command(pid)}


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc").exists(), reason="reads /proc")
def test_what_waits_for_those_who_read_nothing_is_bounded(transactional_db: None) -> None:
    before = web_processes()
    with serving() as site, ExitStack() as stack:
        (pid,) = web_processes() - before
        for _ in range(DEAF):
            stack.enter_context(deaf(site, "slow"))
        other = stack.enter_context(Widget(site, "slow").subscribe())
        until(lambda: audience([inbox_group("slow")]), 10, "they are subscribed")
        push([change("slow", 1)])
        other.hear_text(within=10)
        began = resident(pid)
        for number in range(2, FRAMES + 2):
            push([change("slow", number)])
            assert other.hear_text(within=10) == "x" * BIG
        grown = resident(pid) - began
        # Each may have its bound waiting, one frame beyond it, and one with the kernel; in all
        # 300 MB were sent past them.
        assert grown < DEAF * 8 * BIG + 10_000_000, f"{grown / 1e6:.0f} MB"
        assert other.hears_nothing_more()


def test_a_client_that_takes_nothing_is_let_go_and_holds_up_nobody(site: str) -> None:
    with deaf(site, "slow"):
        with Widget(site, "slow").subscribe() as other:
            deliver("slow")
            assert other.hear()["event"] == "message"
            push([change("slow", 2 + number) for number in range(60)])
            for _ in range(60):
                other.hear_text(within=10)
            assert other.hears_nothing_more()
        until(lambda: not audience([inbox_group("slow")]), 30, "it is let go")
