"""Runs one claimed batch through its handler, so that one bad event fails alone."""

from dataclasses import replace

from notifications.events.upcasters import upcast
from notifications.outbox import retry
from notifications.outbox.batch import Batch, Tally, unless_database_gone
from notifications.outbox.claim import begin, uncount
from notifications.outbox.context import Running
from notifications.outbox.external import run_external
from notifications.outbox.registry import Handler, Recorded


def run(handler: Handler, fence: str, events: list[Recorded], running: Running) -> Tally:
    """Runs what may share a batch as one, and the others singly. Never raises for an event's sake."""
    batch = Batch(handler, fence, running, len(events))
    if len(events) == 1:
        _alone(batch, events[0])
    else:
        fresh = [event for event in events if _may_share(handler, event)]
        repeated = [event for event in events if not _may_share(handler, event)]
        if repeated:
            uncount([event.reaction_id for event in repeated], fence)
        if len(fresh) > 1:
            _together(batch, fresh)
        elif fresh:
            _alone(batch, fresh[0])
        _singly(batch, repeated)
    batch.tally.stop()
    return batch.tally


def _may_share(handler: Handler, event: Recorded) -> bool:
    """Whether it harms no other in its batch. What a provider refused for now harms nobody."""
    return event.attempts == 1 or (handler.external is not None and not event.vanished())


def _together(batch: Batch, events: list[Recorded]) -> None:
    try:
        with batch.unless_lost(len(events)):
            _once(batch, events)
    except Exception as error:  # noqa: BLE001 - a handler may raise anything
        unless_database_gone(error)
        uncount([event.reaction_id for event in events], batch.fence)
        _singly(batch, events)


def _singly(batch: Batch, events: list[Recorded]) -> None:
    """Counts each attempt as it begins, so that an event that kills its worker counts for itself alone.

    What was tried most comes last: it may be the one that kills.
    """
    for event in sorted(events, key=lambda event: event.attempts):
        if begin(batch.handler, event.reaction_id, batch.fence):
            _alone(batch, event)


def _alone(batch: Batch, event: Recorded) -> None:
    limit = batch.handler.limit
    if event.attempts > limit:
        # Its worker never came back to say why: it dies with the process each time.
        retry.bury(event, batch.fence, f"no outcome after {limit} attempts; it may kill its worker")
        batch.tally.failed(dead=True)
        return
    with batch.alone(event):
        _once(batch, [event])


def _once(batch: Batch, events: list[Recorded]) -> None:
    # Here and not where they are claimed: an upcaster that raises fails its event alone.
    events = [_in_todays_shape(event) for event in events]
    handler = batch.handler
    if handler.external is not None:
        run_external(batch, handler.external, events)
    elif handler.run is not None:
        with batch.transaction():
            handler.run(events)
            batch.settle([event.reaction_id for event in events])


def _in_todays_shape(event: Recorded) -> Recorded:
    version, data = upcast(event.name, event.version, event.data)
    return event if data is event.data else replace(event, version=version, data=data)
