"""Messages as the product makes them: accepted, and delivered by the handlers."""

from typing import Any

from notifications.models import Message
from notifications.pipeline.accept import accept
from notifications.pipeline.send_schema import parse_send
from tests.drain import drain


def accepted(**message: Any) -> Message:
    """A message that is stored and not yet routed."""
    body = {
        "to": {"email": "ada@example.com"},
        "content": {"title": "Hello", "body": "Good morning"},
        **message,
    }
    return accept(parse_send({"message": body}), api_key=None).messages[0]


def delivered(**message: Any) -> Message:
    """A message with everything done for it that is due."""
    row = accepted(**message)
    drain()
    row.refresh_from_db()
    return row
