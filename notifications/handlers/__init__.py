"""Who reacts: one file per handler. NAMES is the wiring, in the order of the data's way."""

from importlib import import_module

from notifications.outbox.registry import REGISTRY, Handler

NAMES = (
    "expand_recipients",
    "route_messages",
    "render_deliveries",
    "simulate_deliveries",
    "send_deliveries",
    "deliver_mailbox",
    "deliver_inbox",
    "wake_inbox_items",
    "expire_inbox_items",
    "read_swept_items",
    "reroute_messages",
    "settle_messages",
    "push_inbox",
    "push_timeline",
    "push_designer",
)
HANDLERS: tuple[Handler, ...] = tuple(
    import_module(f"notifications.handlers.{name}").HANDLER for name in NAMES
)


def register() -> None:
    """Tells the outbox who reacts to what. Called once, from apps.ready()."""
    REGISTRY.fill(HANDLERS)
