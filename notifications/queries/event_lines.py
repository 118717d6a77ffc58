"""Events as the admin's timeline shows them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from notifications.masking import masked
from notifications.models import Message


class Named(NamedTuple):
    """A message's id as the API shows it, and the template that its send named, if any."""

    message_id: str
    notification: str


UNKNOWN = Named("", "")


def names(message_pks: Iterable[int]) -> dict[int, Named]:
    """What messages are called, by the row's id. 1 query."""
    rows = Message.objects.filter(id__in=set(message_pks))
    return {pk: Named(*rest) for pk, *rest in rows.values_list("id", "message_id", "notification")}


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
        "data": masked(data),
        "created_at": created_at.astimezone(UTC).isoformat(timespec="milliseconds"),
    }
