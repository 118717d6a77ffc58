"""Who reacts to what: the handlers, as registered from the one list in notifications/handlers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from notifications.events import BaseEvent

PIPELINE, SENDING, OBSERVERS = "pipeline", "sending", "observers"
LANES = (PIPELINE, SENDING, OBSERVERS)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as a handler gets it: from the log, with where its reaction stands."""

    reaction_id: int
    event_id: int
    name: str
    version: int
    subject_id: int
    data: dict[str, Any]
    created_at: datetime
    due_at: datetime
    attempts: int
    failures: int
    priority: int

    def vanished(self) -> bool:
        """Whether an earlier attempt ended without a word: this event may kill its worker."""
        return self.attempts - 1 > self.failures


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one event in an external handler.

    `error` None is success. `retry_in` in seconds overrides the backoff; `permanent` ends the tries;
    `untried` is no attempt at all: its turn never came.
    """

    value: Any = None
    error: str | None = None
    permanent: bool = False
    retry_in: float | None = None
    untried: bool = False


@dataclass(frozen=True, slots=True)
class External:
    """The three steps of a handler that talks to the outside.

    `prepare` (in the leasing transaction) turns events into jobs, keyed by reaction id; an event
    without a job is done. `perform` (outside any transaction) does the I/O of all jobs, yields
    their outcomes as they come, and never raises. `conclude` (in the recording transaction, once
    per yield, where the lease still holds) writes down.
    """

    prepare: Callable[[list[Recorded]], dict[int, Any]]
    perform: Callable[[dict[int, Any]], Iterable[dict[int, Outcome]]]
    conclude: Callable[[dict[int, Any], dict[int, Outcome], dict[int, bool]], None]
    # False: `prepare` has no effect and makes a job of each event, so it needs no transaction.
    fenced: bool = True


@dataclass(frozen=True, slots=True)
class Handler:
    """A reaction's code and its terms. `run` is transactional, exactly once; see `External`."""

    name: str
    on: tuple[type[BaseEvent], ...]
    lane: str
    owner: str
    run: Callable[[list[Recorded]], None] | None = None
    external: External | None = None
    raises: tuple[type[BaseEvent], ...] = ()
    wants: Callable[[BaseEvent], bool] | None = None
    batch: int = 200
    # Seconds that one batch may take before another worker may take it over.
    lease: float = 30.0
    limit: int = 8
    backoff: tuple[float, float] = (2.0, 3600.0)
    # Re-reads its subject, so of several events in one record() only the last is owed.
    latest_only: bool = False
    # Later events of the same subject wait behind one that failed.
    ordered: bool = False

    def __post_init__(self) -> None:
        if (self.run is None) == (self.external is None):
            raise ValueError(f"{self.name}: a handler has either run or external")
        if self.lane not in LANES:
            raise ValueError(f"{self.name}: lane {self.lane!r} is not one of {LANES}")


@dataclass(slots=True)
class Registry:
    """All handlers, by name and by event, in the order of the list."""

    handlers: dict[str, Handler] = field(default_factory=dict)
    by_event: dict[str, tuple[Handler, ...]] = field(default_factory=dict)

    def fill(self, handlers: Sequence[Handler]) -> None:
        """Replaces what is registered. Two handlers of one name are refused."""
        names = [handler.name for handler in handlers]
        if len(set(names)) != len(names):
            raise ValueError(f"two handlers of one name: {sorted(names)}")
        self.handlers = {handler.name: handler for handler in handlers}
        by_event: dict[str, list[Handler]] = {}
        for handler in handlers:
            for kind in handler.on:
                by_event.setdefault(kind.name, []).append(handler)
        self.by_event = {name: tuple(found) for name, found in by_event.items()}

    def of_lane(self, lane: str) -> list[Handler]:
        return [handler for handler in self.handlers.values() if handler.lane == lane]


REGISTRY = Registry()
