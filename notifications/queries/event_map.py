"""The web of events and handlers: who raises what, who reacts, and what that raises in turn."""

import inspect
from dataclasses import dataclass
from functools import cached_property

from notifications.events import EVENTS, BaseEvent
from notifications.events.contract import Shape, shape_of
from notifications.outbox.registry import REGISTRY, Handler
from notifications.queries.raisers import Raiser, raisers


@dataclass(frozen=True)
class EventNode:
    """One event with everything around it."""

    kind: type[BaseEvent]
    raisers: tuple[Raiser, ...]
    raised_by: tuple[Handler, ...]
    handlers: tuple[Handler, ...]

    @property
    def name(self) -> str:
        return self.kind.name

    @property
    def about(self) -> str:
        """What the event's class says of itself."""
        return inspect.cleandoc(self.kind.__doc__ or "")

    @cached_property
    def shape(self) -> Shape:
        return shape_of(self.kind)

    @property
    def outside(self) -> list[str]:
        """The functions that raise it without a handler: on a request, or a person's click."""
        return [raiser.function for raiser in self.raisers if raiser.outside]

    @property
    def leads_to(self) -> list[str]:
        """The events that its handlers raise, in the order of the catalogue."""
        raised = {kind for handler in self.handlers for kind in handler.raises}
        return [kind.name for kind in EVENTS if kind in raised]


def event_nodes() -> list[EventNode]:
    """All events in the order of the catalogue. Reads the code's files, not the database."""
    found, handlers = raisers(), REGISTRY.handlers.values()
    return [
        EventNode(
            kind,
            tuple(found.get(kind.name, ())),
            tuple(handler for handler in handlers if kind in handler.raises),
            REGISTRY.by_event.get(kind.name, ()),
        )
        for kind in EVENTS
    ]


def event_node(name: str) -> EventNode | None:
    """The event of that name, None where there is none."""
    return next((node for node in event_nodes() if node.name == name), None)
