"""Reads of messages. Each function's number of queries is constant and stands in its docstring."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from notifications.models import Delivery, Event, Message, MessageTag, Request

SUBJECT = "message"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFilters:
    """What a list of messages is narrowed to; empty means not narrowed."""

    archived: bool = False
    enqueued_after: datetime | None = None
    event: str = ""
    message_id: str = ""
    notification: str = ""
    recipient: str = ""
    tenant_id: str = ""
    trace_id: str = ""
    list_id: str = ""
    providers: Sequence[str] = ()
    statuses: Sequence[str] = ()
    tags: Sequence[str] = ()


def page(filters: MessageFilters, *, after: int | None, size: int) -> tuple[list[Message], bool]:
    """The newest `size` messages that are older than row `after`, and whether more follow."""
    rows = _filtered(filters).defer("to")
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(rows.order_by("-id")[: size + 1])
    return found[:size], len(found) > size


def by_message_id(message_id: str) -> Message | None:
    """One message with its request. 1 query."""
    return Message.objects.select_related("request").filter(message_id=message_id).first()


def is_request_of_many(request_id: str) -> bool:
    """Whether the id is that of a request whose messages have ids of their own. 1 query."""
    return Request.objects.filter(request_id=request_id).exists()


def deliveries(message: Message, *, content: bool = False) -> list[Delivery]:
    """The message's deliveries in the order in which they were planned. 1 query."""
    rows = Delivery.objects.filter(message=message).order_by("id")
    return list(rows if content else rows.defer("content"))


def events(message: Message) -> list[Event]:
    """All that happened to the message, in the order of the log. 1 query."""
    return list(Event.objects.filter(subject=SUBJECT, subject_id=message.pk).order_by("id"))


_PARTLY_INDEXED = {"event", "notification", "account", "trace_id"}


def _filtered(filters: MessageFilters) -> "QuerySet[Message]":
    rows = Message.objects.filter(archived_at__isnull=not filters.archived)
    equal = {
        "event": filters.event,
        "notification": filters.notification,
        "recipient": filters.recipient,
        "account": filters.tenant_id,
        "trace_id": filters.trace_id,
    }
    given = {column: value for column, value in equal.items() if value}
    rows = rows.filter(**given)
    for column in given.keys() & _PARTLY_INDEXED:
        # Says what the partial index says; SQLite does not conclude it from the equality.
        rows = rows.exclude(**{column: ""})
    if filters.list_id:
        # No send reaches a list yet, so no message came from one.
        return rows.none()
    if filters.enqueued_after is not None:
        rows = rows.filter(enqueued_at__gte=filters.enqueued_after)
    if filters.statuses:
        rows = rows.filter(status__in=filters.statuses)
    if filters.message_id:
        rows = rows.filter(_named(filters.message_id))
    if filters.providers:
        sent = Delivery.objects.filter(message=OuterRef("pk"), provider__in=filters.providers)
        rows = rows.filter(Exists(sent))
    if filters.tags:
        rows = rows.filter(
            Exists(MessageTag.objects.filter(message=OuterRef("pk"), tag__in=filters.tags))
        )
    return rows


def _named(public_id: str) -> Q:
    """A message's own id, or that of the request that it came with."""
    request = Request.objects.filter(request_id=public_id).values("pk")[:1]
    return Q(message_id=public_id) | Q(request=Subquery(request))
