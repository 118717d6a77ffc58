"""Each part of a running product is killed once while an application sends; nothing is lost."""

import random

import pytest

from tests.faults import kinds
from tests.faults.conftest import POSTGRES, Trial
from tests.faults.killer import KILLER, LIMIT, NAME, NEIGHBOUR, SLEEPER
from tests.faults.load import inbox_message, send_once
from tests.faults.site import Site
from tests.processes.helpers import until

WELL: dict[str, int] = {}


@pytest.mark.parametrize(
    "kind",
    [
        kinds.kill_worker,
        kinds.kill_worker_group,
        kinds.kill_watchdog,
        kinds.kill_web,
        kinds.kill_clock,
    ],
)
def test_what_was_accepted_is_delivered_though_a_part_is_killed(
    trial: Trial, rng: random.Random, kind: kinds.Fault
) -> None:
    trial.start()
    assert kind(trial.site, rng)
    assert trial.judged() == WELL


def test_a_cluster_that_hangs_is_replaced_and_its_work_done(
    trial: Trial, rng: random.Random
) -> None:
    until(trial.site.workers, 10, "there are workers")
    assert kinds.kill_reader(trial.site, rng)
    trial.start()
    assert trial.judged() == WELL


def test_while_redis_is_gone_sends_are_accepted_and_the_clock_does_the_work(
    site: Site, trial: Trial
) -> None:
    assert site.broker
    assert site.broker.group
    site.broker.group.kill()
    send_once(site, inbox_message("patient"))
    arrived = "SELECT status FROM notifications_message WHERE recipient = 'patient'"
    until(lambda: site.database.value(arrived) == "DELIVERED", 10, "delivered without Redis")
    site.broker.start()
    trial.start()
    assert trial.judged() == WELL


def test_an_event_that_kills_its_worker_is_dead_after_its_limit_and_harms_no_other(
    site: Site, trial: Trial
) -> None:
    send_once(site, inbox_message(KILLER))
    for number in range(3):
        send_once(site, inbox_message(f"{NEIGHBOUR}-{number}"))
    assert trial.judged() == WELL
    of = "SELECT handler, attempts FROM notifications_reaction WHERE dead_at IS NOT NULL"
    ((handler, attempts),) = site.database.rows(of)
    assert handler == NAME
    assert attempts >= LIMIT


@pytest.mark.skipif(not POSTGRES, reason="a stopped SQLite writer holds the lock of the file")
def test_a_worker_that_stands_still_past_its_lease_changes_nothing_when_it_goes_on(
    trial: Trial, rng: random.Random
) -> None:
    trial.start()
    assert kinds.stop_worker(trial.site, rng, seconds=6)
    assert trial.judged() == WELL


@pytest.mark.skipif(not POSTGRES, reason="a stopped SQLite writer holds the lock of the file")
def test_the_locks_of_a_worker_that_stands_still_in_a_transaction_are_taken_from_it(
    site: Site, trial: Trial
) -> None:
    send_once(site, inbox_message(SLEEPER))
    stopped = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND state = 'idle in transaction' AND state_change < now() - interval '0.5 s'"
    )
    until(lambda: site.database.value(stopped), 10, "a worker stands still")
    # Whoever delivers this waits for the lock.
    send_once(site, inbox_message(SLEEPER))
    assert trial.judged(within=25) == WELL
