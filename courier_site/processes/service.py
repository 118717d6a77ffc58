"""One long-running part of the product: how it is started, and how it is known to live."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from notifications.process_group import ProcessGroup

Probe = Callable[[], Awaitable[bool]]


@dataclass
class Pace:
    """Seconds. Tests use shorter ones."""

    first_pause: float = 0.2
    longest_pause: float = 5.0
    steady_after: float = 10.0
    look_every: float = 0.2
    probe_every: float = 5.0
    probe_timeout: float = 5.0
    probe_failures: int = 3
    start_up: float = 20.0


@dataclass
class Service:
    """A command that must always run. `probe` tells a process that hangs from one that works."""

    name: str
    argv: Sequence[str]
    env: Mapping[str, str] | None = None
    stdin: bytes = b""
    stdout: int | None = None
    pass_fds: Sequence[int] = ()
    probe: Probe | None = None
    group: ProcessGroup | None = None

    def start(self) -> ProcessGroup:
        self.group = ProcessGroup(
            self.argv, env=self.env, stdin=self.stdin, stdout=self.stdout, pass_fds=self.pass_fds
        )
        return self.group

    async def keep(self, pace: Pace) -> None:
        """Starts it again whenever it ends or hangs, ever more patiently. Ends when cancelled."""
        pause = pace.first_pause
        while True:
            group = self.start()
            reason = await self._end(group, pace)
            group.kill()
            steady = time.monotonic() - group.started_at > pace.steady_after
            pause = pace.first_pause if steady else pause
            say(f"{self.name} {reason}; starting it again in {pause:.1f} s")
            await asyncio.sleep(pause)
            pause = min(pause * 2, pace.longest_pause)

    async def _end(self, group: ProcessGroup, pace: Pace) -> str:
        """Waits until the process has ended or does not answer any more; says which."""
        failures, next_probe = 0, time.monotonic() + pace.probe_every
        while (status := group.ended()) is None:
            await asyncio.sleep(pace.look_every)
            if self.probe is None or time.monotonic() < next_probe:
                continue
            alive = await _answers(self.probe, pace.probe_timeout)
            failures = 0 if alive else failures + 1
            starting = time.monotonic() - group.started_at < pace.start_up
            if failures >= pace.probe_failures and not starting:
                return "does not answer"
            next_probe = time.monotonic() + pace.probe_every
        return f"ended with {status}"


async def _answers(probe: Probe, seconds: float) -> bool:
    try:
        return await asyncio.wait_for(probe(), seconds)
    except (OSError, TimeoutError, ValueError):
        return False


def say(line: str) -> None:
    sys.stderr.write(f"courier: {line}\n")
