"""Takes a request in: stores it and its messages, so that a 202 is a promise."""

import secrets
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from notifications.events import MessageDelayed, MessageEnqueued, RecipientsOwed
from notifications.models import ApiKey, Expansion, Message, MessageTag, Request, Tenant, sql
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.send_schema import SendMessage, SendRequest, UserRecipient
from notifications.pipeline.tenancy import only_tenants
from notifications.states import Priority, Status


@dataclass(frozen=True, slots=True)
class Accepted:
    """`messages` are those of the recipients that name one user; see pipeline/expand.py."""

    request_id: str
    messages: list[Message]


@dataclass(frozen=True, slots=True)
class Terms:
    """How all messages of a request go. `due_at` None is at once."""

    due_at: datetime | None
    mock: bool
    priority: Priority


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

    For a recipient that stands for many it stores that they are owed their messages.
    `draft` is a template's draft that is sent in place of what is published: a `snapshot`.
    Each call is a new request; who must not send twice uses an Idempotency-Key.
    Raises InvalidRequest for a tenant that there is not.
    """
    message, now = request.message, timezone.now()
    groups = [to for to in message.to if to.many()]
    _check_tenants(message)
    if priority is None:
        alone = len(message.to) == 1 and not groups
        priority = Priority.NORMAL if alone else Priority.BULK
    payload = message.model_dump(exclude={"to"}, exclude_none=True)
    if draft is not None:
        payload["draft"] = draft
    terms = Terms(_due_at(message, now), mock, priority)
    with transaction.atomic():
        stored = Request(
            request_id=new_request_id(), payload=payload, api_key=api_key, created_at=now
        )
        sql.insert(Request, [stored])
        ids = _public_ids(stored.request_id, message.to)
        people = {ids[n]: to for n, to in enumerate(message.to) if not to.many()}
        created = store(messages(stored, message, people, terms))
        _owe(stored, groups, message, terms)
    return Accepted(stored.request_id, created)


def messages(
    request: Request, message: SendMessage, people: dict[str, UserRecipient], terms: Terms
) -> list[Message]:
    """New messages, by their public ids, not stored yet. At most 1 query.

    Who is named without a tenant and is a member of just one gets the message within that one.
    """
    within = {public_id: _account(message, to) for public_id, to in people.items()}
    only = only_tenants(
        to.user_id or "" for public_id, to in people.items() if not within[public_id]
    )
    return [
        _message(
            request, message, to, public_id, within[public_id] or only.get(to.user_id or "", ""), terms
        )
        for public_id, to in people.items()
    ]  # fmt: skip


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


def _check_tenants(message: SendMessage) -> None:
    """At most 1 query."""
    named = {to.tenant_id for to in message.to if to.tenant_id}
    if not named:
        return
    known = set(Tenant.objects.filter(tenant_id__in=named).values_list("tenant_id", flat=True))
    for place, to in enumerate(message.to):
        if to.tenant_id and to.tenant_id not in known:
            which = f"[{place}]" if len(message.to) > 1 else ""
            raise InvalidRequest(
                f"message.to{which}.tenant_id", f"no tenant has the id {to.tenant_id!r}"
            )


def _owe(request: Request, groups: list[UserRecipient], message: SendMessage, terms: Terms) -> None:
    """Stores the recipients that stand for many, with what each of their users is owed."""
    rows = []
    for to in groups:
        kind, target = to.many() or ("", "")
        rest = to.model_dump(exclude={"tenant_id"}, exclude_none=True)
        rest["context"] = {"tenant_id": _account(message, to) or to.tenant_id}
        rows.append(
            Expansion(
                request=request, kind=kind, target=target, to=rest, priority=terms.priority,
                mock=terms.mock, due_at=terms.due_at,
            )
        )  # fmt: skip
    sql.insert(Expansion, rows)
    for row in rows:
        row.collect(RecipientsOwed, expansion=row.pk, after=0, priority=row.priority)
    Expansion.objects.hand_on(rows)


def _account(message: SendMessage, to: UserRecipient) -> str:
    """The tenant that the recipient is reached in, as the request says it."""
    context = to.context or message.context
    return (context and context.tenant_id) or to.account_id or ""


def _message(
    request: Request,
    message: SendMessage,
    to: UserRecipient,
    public_id: str,
    account: str,
    terms: Terms,
) -> Message:
    metadata = message.metadata
    row = Message(
        message_id=public_id,
        request=request,
        user=to.user_id or "",
        recipient=to.name(),
        account=account,
        to=to.model_dump(exclude_none=True),
        priority=terms.priority,
        mock=terms.mock,
        event=(metadata and metadata.event) or message.template or "",
        notification=(request.payload.get("draft") or {}).get("id") or message.template or "",
        trace_id=(metadata and metadata.trace_id) or "",
        tags=(metadata and metadata.tags) or [],
        enqueued_at=request.created_at,
        expires_at=message.expiry.moment(request.created_at) if message.expiry else None,
    )
    return enqueue(row, terms.due_at)


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
