"""Events as the admin's timeline shows them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from notifications.models import Message


def public_ids(message_pks: Iterable[int]) -> dict[int, str]:
    """The message ids that the API shows, by the row's id. One query."""
    rows = Message.objects.filter(id__in=set(message_pks)).values_list("id", "message_id")
    return dict(rows)


def entry(
    event_id: int,
    name: str,
    message: int,
    public_id: str,
    data: dict[str, Any],
    created_at: datetime,
) -> dict[str, Any]:
    """One line of a timeline, as JSON-able values."""
    return {
        "id": event_id,
        "name": name,
        "message": message,
        "message_id": public_id,
        "data": data,
        "created_at": created_at.astimezone(UTC).isoformat(timespec="milliseconds"),
    }
