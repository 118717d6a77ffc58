"""All services together: started, kept, and ended within ten seconds."""

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable, Sequence

from courier_site.processes.service import Pace, Service

# Seconds the services get to end by themselves; longer than the cluster's own grace.
GRACE = 8.5
Step = Callable[[], Awaitable[None]]


class Tree:
    """`first` (the broker) is started before all else, and ended after all else."""

    def __init__(
        self,
        services: Sequence[Service],
        *,
        first: Service | None = None,
        pace: Pace | None = None,
        grace: float = GRACE,
    ) -> None:
        self.services, self.first = services, first
        self.pace, self.grace = pace or Pace(), grace
        self.keepers: list[asyncio.Task[None]] = []

    async def run(self, prepare: Step, announce: Step) -> None:
        """Starts `first`, awaits `prepare`, starts the services, awaits `announce`, keeps all.

        Goes on until SIGTERM or SIGINT. What a step raises ends all of it and is raised here.
        """
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        life = asyncio.create_task(self._live(prepare, announce))
        stopped = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({life, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if life.done():
                life.result()
        finally:
            tasks = [life, stopped, *self.keepers]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._end()

    async def _live(self, prepare: Step, announce: Step) -> None:
        if self.first:
            self._keep(self.first)
        await prepare()
        for service in self.services:
            self._keep(service)
        await announce()
        await asyncio.gather(*self.keepers)

    def _keep(self, service: Service) -> None:
        self.keepers.append(asyncio.create_task(service.keep(self.pace)))

    def _end(self) -> None:
        """Asks all but the broker, kills what is left after the grace, then ends the broker."""
        groups = [service.group for service in self.services if service.group]
        deadline = time.monotonic() + self.grace
        for group in groups:
            group.terminate()
        while time.monotonic() < deadline and any(group.ended() is None for group in groups):
            time.sleep(0.05)
        for group in groups:
            group.kill()
        if self.first and self.first.group:
            self.first.group.stop(0.5)
