"""The parameters of GET /messages, checked."""

from datetime import datetime
from typing import Any

from django.http import QueryDict
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter

from notifications.api.times import moment
from notifications.pipeline.errors import InvalidRequest
from notifications.queries.messages import MessageFilters
from notifications.states import Status


def _query(name: str, description: str, **more: Any) -> OpenApiParameter:
    return OpenApiParameter(name, OpenApiTypes.STR, description=description, **more)


LIST_PARAMETERS = [
    OpenApiParameter("archived", OpenApiTypes.BOOL, description="true: the archived ones instead"),
    _query("cursor", "`paging.cursor` of the page before"),
    _query("enqueued_after", "epoch milliseconds or ISO 8601"),
    _query("event", "the event that the send named"),
    _query("list", "the list that it was sent to"),
    _query("messageId", "a message's id, or a request's for all its messages"),
    _query("notification", "the template's id"),
    _query("provider", "one or more, separated by commas"),
    _query("recipient", "the user id or address"),
    _query("status", f"one or more of {', '.join(Status)}, separated by commas"),
    _query("tag", "one or more, separated by commas"),
    _query("tags", "as `tag`: messages with any of them"),
    _query("tenant_id", "the tenant it was sent in the context of"),
    _query("traceId", "the trace id that the send named"),
    OpenApiParameter("limit", OpenApiTypes.INT, description="default 25, at most 100"),
]


def filters(query: QueryDict) -> MessageFilters:
    """What the list is narrowed to. Raises InvalidRequest naming the parameter."""
    for name, values in query.lists():
        if any("\0" in value for value in values):
            raise InvalidRequest(name, "contains a NUL character")
    return MessageFilters(
        archived=_boolean(query, "archived"),
        enqueued_after=_moment(query, "enqueued_after"),
        event=query.get("event", ""),
        message_id=query.get("messageId", ""),
        notification=query.get("notification", ""),
        recipient=query.get("recipient", ""),
        tenant_id=query.get("tenant_id", ""),
        trace_id=query.get("traceId", ""),
        list_id=query.get("list", ""),
        providers=_several(query, "provider"),
        statuses=_statuses(query),
        tags=_several(query, "tag") + _several(query, "tags"),
    )


def _several(query: QueryDict, name: str) -> list[str]:
    """A parameter that may be repeated and may hold several values, separated by commas."""
    values = [value.strip() for given in query.getlist(name) for value in given.split(",")]
    return [value for value in dict.fromkeys(values) if value]


def _statuses(query: QueryDict) -> list[str]:
    given = [value.upper() for value in _several(query, "status")]
    for value in given:
        if value not in tuple(Status):
            raise InvalidRequest("status", f"got {value[:50]!r}; wants one of {', '.join(Status)}")
    return given


def _boolean(query: QueryDict, name: str) -> bool:
    given = query.get(name, "").lower()
    if given not in ("", "true", "false"):
        raise InvalidRequest(name, f"got {given[:50]!r}; wants true or false")
    return given == "true"


def _moment(query: QueryDict, name: str) -> datetime | None:
    given = query.get(name, "")
    if not given:
        return None
    try:
        return moment(given)
    except ValueError:
        wanted = "wants epoch milliseconds or ISO 8601"
        raise InvalidRequest(name, f"got {given[:50]!r}; {wanted}") from None
