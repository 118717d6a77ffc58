"""Keeps what applications say that users did."""

import json
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from notifications.events import InboundTracked
from notifications.models import InboundEvent
from notifications.pipeline import plain_json
from notifications.pipeline.errors import Conflict, InvalidRequest
from notifications.pipeline.profiles import check_user
from notifications.pipeline.template_fields import line

Json = dict[str, Any]

MAX_NAME = 256
MAX_BYTES = 64 * 1024


def track(event: str, message_id: str, user: str, properties: Json) -> InboundEvent:
    """Keeps an event under the caller's own id, once. `user` may be empty.

    Raises InvalidRequest, Conflict where there is an event with this id.
    """
    for path, value in (("event", event), ("messageId", message_id)):
        if not line(path, value, MAX_NAME).strip():
            raise InvalidRequest(path, "must not be empty")
    if user:
        check_user(user)
    plain_json.check(properties, "properties")
    size = len(json.dumps(properties).encode())
    if size > MAX_BYTES:
        raise InvalidRequest("properties", f"is {size} bytes; at most {MAX_BYTES}")
    row = InboundEvent(
        message_id=message_id, event=event, user=user, properties=properties,
        created_at=timezone.now(),
    )  # fmt: skip
    row.collect(InboundTracked, event=event, user=user)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Conflict(f"an event with the messageId {message_id!r} is kept already") from None
    return row
