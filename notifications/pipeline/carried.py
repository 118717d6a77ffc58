"""A delivery as the pipeline carries it: which one it is, what it says, and the events about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from django.db.models import QuerySet

from notifications.events import DeliveryUndeliverable
from notifications.events.delivery import DeliveryEvent
from notifications.models import Delivery
from notifications.states import DeliveryStatus

_COLUMNS = (
    "id", "channel", "provider", "status", "address", "content", "message_id",
    "message__message_id", "message__request_id", "message__user", "message__to",
    "message__account", "message__tags", "message__mock",
    "message__notification", "message__template_version", "message__tenant_template_version",
    "message__expires_at",
)  # fmt: skip
E = TypeVar("E", bound=DeliveryEvent)


@dataclass(frozen=True, slots=True)
class Carried:
    """A delivery with what every step needs of its message. `content` is None until rendered.

    `version` is the row of the template's version and `tenant_version` that of a tenant's own; both
    are None for other content.
    """

    id: int
    channel: str
    provider: str
    status: str
    address: dict[str, Any]
    content: Any
    message: int
    message_id: str
    request: int
    user: str
    to: dict[str, Any]
    account: str
    tags: list[str]
    mock: bool
    notification: str
    version: int | None
    tenant_version: int | None
    expires_at: datetime | None

    def event(self, kind: type[E], **fields: Any) -> E:
        """An event of `kind` about this delivery; its subject is the message."""
        return kind(
            subject_id=self.message,
            delivery=self.id,
            channel=self.channel,
            provider=self.provider,
            **fields,
        )


def carried(delivery_ids: Iterable[int], *statuses: DeliveryStatus) -> dict[int, Carried]:
    """Those of the deliveries that are in one of `statuses`, by id, in one query."""
    return _read(_all().filter(id__in=list(delivery_ids), status__in=statuses))


def routed(message_ids: Iterable[int]) -> dict[int, Carried]:
    """The deliveries of these messages that wait for their content, by id, in one query."""
    return _read(_all().filter(message__in=list(message_ids), status=DeliveryStatus.ROUTED))


def carried_by(message: int) -> dict[int, Carried]:
    """The deliveries of one message that have not failed, by id, in one query."""
    return _read(_all().filter(message=message).exclude(status=DeliveryStatus.UNDELIVERABLE))


@cache
def _all() -> QuerySet[Delivery, Any]:
    """Never read itself: resolving the columns costs a third of what asking for one row does."""
    return Delivery.objects.values_list(*_COLUMNS)


def _read(rows: Iterable[Any]) -> dict[int, Carried]:
    return {row[0]: Carried(*row) for row in rows}


def undeliverable(failed: Mapping[int, tuple[str, str]], of: Mapping[int, Carried]) -> None:
    """Ends deliveries for good: `failed` maps each id to its reason and error.

    In the caller's transaction. Runs twice without harm.
    """
    Delivery.objects.move(
        failed,
        DeliveryStatus.UNDELIVERABLE,
        lambda pk: [of[pk].event(DeliveryUndeliverable, reason=failed[pk][0], error=failed[pk][1])],
        columns=("reason", "error"),
    )
