"""Takes a request in: stores it and its messages, so that a 202 is a promise."""

import secrets
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from notifications.events import MessageDelayed, MessageEnqueued
from notifications.models import ApiKey, Message, MessageTag, Request, sql
from notifications.pipeline.send_schema import SendMessage, SendRequest, UserRecipient
from notifications.states import Priority, Status


@dataclass(frozen=True, slots=True)
class Accepted:
    request_id: str
    messages: list[Message]


def new_request_id() -> str:
    """An id in Courier's form: `1-`, the time in hex, 24 random hex digits."""
    return f"1-{int(time.time()):08x}-{secrets.token_hex(12)}"


def accept(
    request: SendRequest,
    *,
    api_key: ApiKey | None,
    mock: bool = False,
    draft: dict[str, Any] | None = None,
    priority: Priority | None = None,
) -> Accepted:
    """Stores the request and one message per recipient, in one transaction with their events.

    `draft` is a template's draft that is sent in place of what is published: a `snapshot`.
    Each call is a new request; who must not send twice uses an Idempotency-Key.
    """
    message, now = request.message, timezone.now()
    if priority is None:
        priority = Priority.NORMAL if len(message.to) == 1 else Priority.BULK
    payload = message.model_dump(exclude={"to"}, exclude_none=True)
    if draft is not None:
        payload["draft"] = draft
    with transaction.atomic():
        stored = Request(
            request_id=new_request_id(), payload=payload, api_key=api_key, created_at=now
        )
        sql.insert(Request, [stored])
        due_at = _due_at(message, now)
        rows = [
            _message(stored, message, to, public_id, due_at, mock, priority)
            for to, public_id in zip(
                message.to, _public_ids(stored.request_id, message.to), strict=True
            )
        ]
        created = store(rows)
    return Accepted(stored.request_id, created)


def store(rows: list[Message]) -> list[Message]:
    """Inserts new messages with their tags and events, in the caller's transaction."""
    Message.objects.create_many(rows)
    tags = [MessageTag(tag=tag, message=row) for row in rows for tag in dict.fromkeys(row.tags)]
    sql.insert(MessageTag, tags)
    return rows


def _due_at(message: SendMessage, now: datetime) -> datetime | None:
    seconds = message.delay_seconds()
    return None if seconds is None else now + timedelta(seconds=seconds)


def _public_ids(request_id: str, to: list[UserRecipient]) -> list[str]:
    """The request's id for a single recipient, else one per recipient that says whose it is."""
    if len(to) == 1:
        return [request_id]
    taken: dict[str, None] = {}
    for place, recipient in enumerate(to):
        public_id = f"{request_id}:{recipient.user_id or place}"
        while public_id in taken:
            public_id += f":{place}"
        taken[public_id] = None
    return list(taken)


def _message(
    request: Request,
    message: SendMessage,
    to: UserRecipient,
    public_id: str,
    due_at: datetime | None,
    mock: bool,
    priority: Priority,
) -> Message:
    metadata, context = message.metadata, to.context or message.context
    received: dict[str, Any] = to.model_dump(exclude_none=True)
    row = Message(
        message_id=public_id,
        request=request,
        user=to.user_id or "",
        recipient=to.name(),
        account=(context and context.tenant_id) or to.account_id or "",
        to=received,
        priority=priority,
        mock=mock,
        event=(metadata and metadata.event) or message.template or "",
        notification=(request.payload.get("draft") or {}).get("id") or message.template or "",
        trace_id=(metadata and metadata.trace_id) or "",
        tags=(metadata and metadata.tags) or [],
        enqueued_at=request.created_at,
        expires_at=message.expiry.moment(request.created_at) if message.expiry else None,
    )
    return enqueue(row, due_at)


def enqueue(row: Message, due_at: datetime | None) -> Message:
    """Gives a new message its first status and collects its first event."""
    row.collect(
        MessageEnqueued, priority=row.priority, recipient=row.recipient, delayed=due_at is not None
    )
    if due_at is not None:
        row.move_to(
            Status.DELAYED,
            MessageDelayed,
            priority=row.priority,
            due_at=due_at,
            until=due_at.isoformat(),
        )
    return row
