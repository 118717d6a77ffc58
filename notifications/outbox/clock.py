"""The loop of `manage.py clock`: a tick a second, a heartbeat every five, through any outage."""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable

from django.db import close_old_connections, connection
from django.utils import timezone

from notifications.models.heartbeat import Heartbeat

log = logging.getLogger(__name__)

NAME = "clock"


class Clock:
    """Calls `tick` every `grain` seconds and `tidy` every `tidy_every`.

    What they raise is logged once and tried again.
    """

    def __init__(
        self,
        tick: Callable[[], object],
        tidy: Callable[[], object],
        *,
        grain: float = 1.0,
        beat_every: float = 5.0,
        tidy_every: float = 60.0,
    ) -> None:
        self.tick, self.tidy, self.grain = tick, tidy, grain
        self.beat_every, self.tidy_every = beat_every, tidy_every
        self.stopping = threading.Event()
        self.troubled, self.next_beat, self.next_tidy = "", 0.0, 0.0

    def run(self) -> None:
        """Until SIGTERM or SIGINT; a tick under way is broken off, its transaction rolled back."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        while not self.stopping.is_set():
            began = time.monotonic()
            self._once()
            # A late tick is not made up for: the next one sees all that is due.
            self.stopping.wait(max(0.05, self.grain - (time.monotonic() - began)))

    def _once(self) -> None:
        try:
            close_old_connections()
            self._beat()
            self.tick()
            self._tidy()
        except Exception as error:  # noqa: BLE001 - the clock outlives all faults
            self._trouble(error)
        else:
            if self.troubled:
                log.warning("the clock ticks again")
            self.troubled = ""

    def _beat(self) -> None:
        if time.monotonic() < self.next_beat:
            return
        Heartbeat.objects.update_or_create(
            name=NAME, defaults={"at": timezone.now(), "detail": {"pid": os.getpid()}}
        )
        self.next_beat = time.monotonic() + self.beat_every

    def _tidy(self) -> None:
        if time.monotonic() >= self.next_tidy:
            self.tidy()
            self.next_tidy = time.monotonic() + self.tidy_every

    def _trouble(self, error: Exception) -> None:
        connection.close()
        if type(error).__name__ != self.troubled:
            log.error("the clock cannot tick, it goes on trying: %s", error, exc_info=error)
        self.troubled = type(error).__name__

    def _stop(self, _number: int, _frame: object) -> None:
        self.stopping.set()
        raise SystemExit(0)
