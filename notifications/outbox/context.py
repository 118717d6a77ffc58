"""What the drain that is running knows: whose events are being handled, and what they raised."""

from contextvars import ContextVar
from dataclasses import dataclass, field

from notifications.outbox.registry import Handler


@dataclass(slots=True)
class Running:
    """One batch in one handler. `raised` collects (handler, priority) that now have work."""

    handler: Handler
    priority: int
    raised: dict[tuple[str, int], None] = field(default_factory=dict)


RUNNING: ContextVar[Running | None] = ContextVar("running", default=None)
