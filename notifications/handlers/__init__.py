"""Who reacts: one file per handler. HANDLERS is the wiring, in the order of the data's way."""

from notifications.handlers import (
    deliver_inbox,
    deliver_mailbox,
    push_inbox,
    push_timeline,
    render_deliveries,
    reroute_messages,
    route_messages,
    send_deliveries,
    settle_messages,
    simulate_deliveries,
)
from notifications.outbox.registry import REGISTRY, Handler

HANDLERS: tuple[Handler, ...] = (
    route_messages.HANDLER,
    render_deliveries.HANDLER,
    simulate_deliveries.HANDLER,
    send_deliveries.HANDLER,
    deliver_mailbox.HANDLER,
    deliver_inbox.HANDLER,
    reroute_messages.HANDLER,
    settle_messages.HANDLER,
    push_inbox.HANDLER,
    push_timeline.HANDLER,
)


def register() -> None:
    """Tells the outbox who reacts to what. Called once, from apps.ready()."""
    REGISTRY.fill(HANDLERS)
