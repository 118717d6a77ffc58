"""Runs a batch of an external handler: lease held, I/O outside any transaction, then recorded."""

from typing import Any

from notifications.outbox import retry
from notifications.outbox.batch import Batch, unless_database_gone
from notifications.outbox.claim import hold
from notifications.outbox.registry import External, Outcome, Recorded

Jobs = dict[int, Any]
Outcomes = dict[int, Outcome]


def run_external(batch: Batch, steps: External, events: list[Recorded]) -> None:
    """Prepares, performs and concludes. What `perform` has done so far is recorded as it comes."""
    jobs = _prepare(batch, steps, events)
    if not jobs:
        return
    for outcomes in steps.perform(jobs):
        _record(batch, steps, [e for e in events if e.reaction_id in outcomes], jobs, outcomes)


def _prepare(batch: Batch, steps: External, events: list[Recorded]) -> Jobs:
    if not steps.fenced:
        return steps.prepare(events)
    with batch.transaction():
        held = hold([event.reaction_id for event in events], batch.fence)
        events = [event for event in events if event.reaction_id in held]
        jobs = steps.prepare(events) if events else {}
        batch.settle([event.reaction_id for event in events if event.reaction_id not in jobs])
    return jobs


def _record(
    batch: Batch, steps: External, events: list[Recorded], jobs: Jobs, outcomes: Outcomes
) -> None:
    try:
        with batch.unless_lost(len(events)), batch.transaction():
            _conclude(batch, steps, events, jobs, outcomes)
    except Exception as error:  # noqa: BLE001 - a handler may raise anything
        unless_database_gone(error)
        # The I/O is done and must not be done again for the sake of the one that cannot be recorded.
        for event in events:
            with batch.alone(event), batch.transaction():
                _conclude(batch, steps, [event], jobs, outcomes)


def _conclude(
    batch: Batch, steps: External, events: list[Recorded], jobs: Jobs, outcomes: Outcomes
) -> None:
    held = hold([event.reaction_id for event in events], batch.fence)
    # Not the end if none is left: of what comes after, nobody may have taken over anything yet.
    events = [event for event in events if event.reaction_id in held]
    untried = [e.reaction_id for e in events if outcomes[e.reaction_id].untried]
    if untried:
        retry.give_back(untried, batch.fence)
    tried = [event for event in events if not outcomes[event.reaction_id].untried]
    if not tried:
        return
    final = {
        event.reaction_id: outcomes[event.reaction_id].permanent
        or retry.is_last(batch.handler, event)
        for event in tried
    }
    steps.conclude({key: jobs[key] for key in final}, {key: outcomes[key] for key in final}, final)
    done = []
    for event in tried:
        outcome = outcomes[event.reaction_id]
        if outcome.error is not None:
            batch.tally.failed(dead=False)
        if outcome.error is None or final[event.reaction_id]:
            done.append(event.reaction_id)
        else:
            retry.fail(batch.handler, event, batch.fence, outcome.error, outcome.retry_in)
    batch.settle(done)
