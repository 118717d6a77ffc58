"""Who reacts: one file per handler. HANDLERS is the wiring, in the order of the data's way."""

from notifications.outbox.registry import REGISTRY, Handler

HANDLERS: tuple[Handler, ...] = ()


def register() -> None:
    """Tells the outbox who reacts to what. Called once, from apps.ready()."""
    REGISTRY.fill(HANDLERS)
