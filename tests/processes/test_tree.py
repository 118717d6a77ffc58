import asyncio
import itertools
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable

import pytest

from courier_site.processes.service import Pace, Service
from courier_site.processes.tree import Tree
from tests.processes.helpers import alive

PACE = Pace(first_pause=0.05, longest_pause=0.4, look_every=0.02, probe_every=0.1,
            probe_timeout=0.2, probe_failures=2, start_up=0.0)  # fmt: skip
SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf'); time.sleep(60)",
]


async def nothing() -> None:
    pass


def run(tree: Tree, story: Callable[[], Awaitable[None]]) -> None:
    """Runs the tree; once all is started the story is told, and the tree gets a SIGTERM."""

    async def announce() -> None:
        await story()
        os.kill(os.getpid(), signal.SIGTERM)

    asyncio.run(asyncio.wait_for(tree.run(nothing, announce), 20))


async def other_pid(service: Service, than: int) -> int:
    for _ in range(500):
        if service.group and service.group.pid != than and alive(service.group.pid):
            return service.group.pid
        await asyncio.sleep(0.02)
    raise AssertionError(f"{service.name} was not started again")


def test_a_service_that_is_killed_is_started_again() -> None:
    service = Service("sleeper", SLEEPS)

    async def story() -> None:
        first = await other_pid(service, 0)
        os.kill(first, signal.SIGKILL)
        assert await other_pid(service, first) != first

    run(Tree([service], pace=PACE, grace=2), story)
    assert service.group
    assert service.group.ended() is not None


def test_a_service_that_cannot_run_is_started_ever_more_patiently() -> None:
    starts: list[float] = []

    class Counted(Service):
        def start(self):  # type: ignore[no-untyped-def]
            starts.append(time.monotonic())
            return super().start()

    async def story() -> None:
        while len(starts) < 5:  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    run(Tree([Counted("broken", [sys.executable, "-c", "raise SystemExit(3)"])], pace=PACE), story)
    pauses = [later - sooner for sooner, later in itertools.pairwise(starts)]
    assert pauses[0] < pauses[3]
    assert pauses[3] >= PACE.longest_pause


def test_a_service_that_does_not_answer_is_killed_and_started_again() -> None:
    answers = {"alive": True}

    async def probe() -> bool:
        if not answers["alive"]:
            await asyncio.sleep(60)
        return True

    service = Service("mute", SLEEPS, probe=probe)

    async def story() -> None:
        first = await other_pid(service, 0)
        await asyncio.sleep(0.5)
        assert alive(first)
        answers["alive"] = False
        assert await other_pid(service, first)
        answers["alive"] = True

    run(Tree([service], pace=PACE, grace=2), story)


def test_sigterm_ends_services_that_do_not_listen_after_the_grace() -> None:
    deaf, broker = Service("deaf", DEAF), Service("broker", SLEEPS)
    ended = 0.0

    async def story() -> None:
        nonlocal ended
        await other_pid(deaf, 0)
        await asyncio.sleep(0.5)
        ended = time.monotonic()

    run(Tree([deaf], first=broker, pace=PACE, grace=1), story)
    assert 0.9 < time.monotonic() - ended < 10
    for service in (deaf, broker):
        assert service.group
        assert not alive(service.group.pid)


def test_what_a_step_raises_ends_the_tree() -> None:
    service = Service("sleeper", SLEEPS)

    async def announce() -> None:
        raise ValueError("not ready")

    with pytest.raises(ValueError, match="not ready"):
        asyncio.run(Tree([service], pace=PACE, grace=2).run(nothing, announce))
    assert service.group is None or not alive(service.group.pid)
