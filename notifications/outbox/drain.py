"""Empties a lane: claims batch after batch and runs the handlers. Called by a django-q2 worker."""

import time
import uuid

from notifications.outbox import statistics, wake
from notifications.outbox.claim import claim, ready
from notifications.outbox.context import Running
from notifications.outbox.registry import REGISTRY, SENDING, Handler
from notifications.outbox.run import run
from notifications.outbox.slots import Slot

# Seconds after which a drain makes room for the other lanes' rings and rings for itself.
TIME_LIMIT = 1.0
# Seconds between looks for more urgent work while a lane is full; a look costs as much as a claim.
LOOK_EVERY = 0.05

# Seconds for which more work may gather after so many events were handled in one go.
GATHER, GATHER_FROM = 0.04, 25

Pair = tuple[str, int]


def drain(lane: str) -> int:
    """Works until the lane is empty or the time is up; returns the number of events handled.

    May run at any time, twice at once, or for nothing.
    """
    work = _Drain(lane)
    try:
        return work.go()
    finally:
        work.slot.give_back()
        statistics.flush()


class _Drain:
    def __init__(self, lane: str) -> None:
        self.lane, self.slot, self.name = lane, Slot(SENDING), uuid.uuid4().hex
        # Downstream first: what was begun is finished before more is begun.
        self.own = REGISTRY.of_lane(lane)[::-1]
        self.place = {name: -place for place, name in enumerate(REGISTRY.handlers)}
        self.hot: dict[Pair, None] = {}
        self.looked_at = float("-inf")
        self.handled = self.handled_before = 0
        self.refused = False

    def go(self) -> int:
        stop_at = time.monotonic() + TIME_LIMIT
        wake.take_up(self.lane, self.name)
        busy = True
        while pair := self._next(look=busy) or self._last_look():
            if time.monotonic() > stop_at:
                self._ring_for_the_rest()
                break
            busy = self._take(*pair)
        return self.handled

    def _next(self, *, look: bool) -> Pair | None:
        """The most urgent work known; `look` says that there may be more urgent work in the table."""
        if look and time.monotonic() - self.looked_at > LOOK_EVERY:
            self._look()
        return min(self.hot, key=lambda pair: (pair[1], self.place[pair[0]]), default=None)

    def _look(self) -> None:
        self.hot.update(dict.fromkeys(ready(self._mine())))
        self.looked_at = time.monotonic()

    def _last_look(self) -> Pair | None:
        """What came in while this worker was at it, unless another has taken over the lane."""
        if not wake.leave(self.lane, self.name):
            return None
        if self.handled - self.handled_before >= GATHER_FROM:
            # A batch of fifty costs little more than one of ten: under load, let it grow.
            time.sleep(GATHER)
        self.handled_before = self.handled
        self._look()
        if self.hot:
            wake.take_up(self.lane, self.name)
        return self._next(look=False)

    def _mine(self) -> list[Handler]:
        """Who this drain looks for: with the slot, also those whom it keeps other workers from."""
        if self.refused:
            return [handler for handler in self.own if handler.lane != SENDING]
        if self.slot.key and self.lane != SENDING:
            return self.own + REGISTRY.of_lane(SENDING)
        return self.own

    def _take(self, name: str, priority: int) -> bool:
        """Runs one batch; True if it was a full one, so that more is likely."""
        handler = REGISTRY.handlers[name]
        if handler.lane == SENDING and not self.slot.take():
            # Whoever holds the last slot looks for this work before giving it back.
            self.refused = True
            self.hot = {
                pair: None for pair in self.hot if REGISTRY.handlers[pair[0]].lane != SENDING
            }
            return False
        if handler.external is not None:
            # The outside may keep this worker for long; others must hear the next ring.
            wake.answer(self.lane)
        fence, events = claim(handler, priority, handler.batch)
        full = len(events) == handler.batch
        if not full:
            del self.hot[(name, priority)]
        if events:
            running = Running(handler, priority)
            tally = run(handler, fence, events, running)
            statistics.note(name, events, tally)
            if handler.lane == SENDING:
                self.slot.note(tally.wall)
            self.handled += len(events)
            self._heed(running, handler, full=full)
        return full

    def _heed(self, running: Running, handler: Handler, *, full: bool) -> None:
        """A full batch calls other workers for help; a small one is finished here, without a hop."""
        self.hot.update(
            (pair, None)
            for pair in running.raised
            if not (self.refused and REGISTRY.handlers[pair[0]].lane == SENDING)
        )
        if full:
            lanes = {REGISTRY.handlers[name].lane for name, _ in running.raised} | {handler.lane}
            wake.call_help(lanes)
            for pair in [p for p in self.hot if REGISTRY.handlers[p[0]].lane != self.lane]:
                del self.hot[pair]

    def _ring_for_the_rest(self) -> None:
        lanes = {REGISTRY.handlers[name].lane for name, _ in self.hot}
        wake.ring(lanes, insist=True)
