import logging
import os
import sys
from pathlib import Path

import pytest
from django.db import OperationalError, connection

from notifications.models import Heartbeat
from notifications.outbox.clock import Clock
from tests.processes.helpers import MANAGE, started, until


class Ticks:
    """Work for a clock: fails as often as told, and ends the clock after `last` ticks."""

    def __init__(self, failures: int, last: int) -> None:
        self.failures, self.last, self.count = failures, last, 0
        self.clock: Clock | None = None

    def __call__(self) -> None:
        self.count += 1
        if self.count == self.last and self.clock:
            self.clock.stopping.set()
        if self.count <= self.failures:
            raise OperationalError("server closed the connection")


@pytest.mark.django_db(transaction=True)
def test_an_outage_is_logged_once_and_ticked_through(caplog: pytest.LogCaptureFixture) -> None:
    ticks = Ticks(failures=3, last=5)
    ticks.clock = Clock(ticks, lambda: None, grain=0.01)
    with caplog.at_level(logging.WARNING, "notifications.outbox.clock"):
        ticks.clock.run()
    assert ticks.count == 5
    said = [record.getMessage().split(",")[0] for record in caplog.records]
    assert said == ["the clock cannot tick", "the clock ticks again"]


@pytest.mark.django_db(transaction=True)
def test_it_beats_at_its_own_pace_and_tidies_at_another() -> None:
    ticks, tidied = Ticks(failures=0, last=10), Ticks(failures=0, last=0)
    ticks.clock = Clock(ticks, tidied, grain=0.01, beat_every=60, tidy_every=60)
    ticks.clock.run()
    assert tidied.count == 1
    assert Heartbeat.objects.get(name="clock").detail == {"pid": os.getpid()}
    connection.close()


def test_sigterm_ends_the_command_within_two_seconds(tmp_path: Path) -> None:
    env = {
        "DJANGO_SETTINGS_MODULE": "courier_site.settings",
        "COURIER_DATA_DIR": str(tmp_path),
        "DATABASE_URL": "",
        "PYTHONUNBUFFERED": "1",
    }
    log = tmp_path / "log"
    # No table there yet: it says so, and goes on trying until it is told to end.
    with started([sys.executable, *MANAGE[1:], "clock"], env, log) as process:
        until(lambda: "goes on trying" in log.read_text(), 15, "the clock ticks")
        process.terminate()
        assert process.wait(5) == 0
