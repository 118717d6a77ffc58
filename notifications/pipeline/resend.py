"""Sends a message again: the same content to the same recipient, as a new message."""

from django.db import transaction
from django.utils import timezone

from notifications.models import Message, Request
from notifications.pipeline.accept import enqueue, new_request_id, store
from notifications.pipeline.errors import NotFound
from notifications.states import Priority

_SAME = (
    "user", "recipient", "account", "to", "mock", "event", "notification", "template_version_id",
    "tenant_template_version", "trace_id", "tags",
)  # fmt: skip


def resend(message_id: str) -> str:
    """The id of the new message. Raises NotFound. Each call sends once more."""
    old = Message.objects.select_related("request").filter(message_id=message_id).first()
    if old is None:
        raise NotFound(f"no message has the id {message_id!r}")
    now = timezone.now()
    # Whoever sends again wants it sent now, however old it is.
    again = old.request.payload.items()
    payload = {key: value for key, value in again if key not in ("delay", "expiry")}
    with transaction.atomic():
        request = Request.objects.create(
            request_id=new_request_id(),
            payload=payload,
            api_key_id=old.request.api_key_id,
            created_at=now,
        )
        row = Message(
            message_id=request.request_id, request=request, enqueued_at=now, priority=Priority.NORMAL,
            **{name: getattr(old, name) for name in _SAME},
        )  # fmt: skip
        store([enqueue(row, None)])
    return request.request_id
