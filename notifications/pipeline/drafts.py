"""Sends a template's draft: as it is when the send is accepted, whatever becomes of it then."""

import json
from collections.abc import Sequence
from typing import Any

from notifications.models import Template
from notifications.models.message import TEST_TAG
from notifications.pipeline.accept import Accepted, accept
from notifications.pipeline.errors import NotFound
from notifications.pipeline.send_schema import parse_send
from notifications.states import Priority

Json = dict[str, Any]


def snapshot(id_or_alias: str) -> Json | None:
    """The draft as it is now, to be kept with a request; None for no template or an archived one."""
    row = Template.objects.named(id_or_alias).filter(archived_at__isnull=True).first()
    if row is None:
        return None
    return {
        "id": row.template_id,
        "revision": row.revision,
        "brand": row.brand,
        "topic": row.topic,
        "email": row.email,
        "settings": row.settings,
        # As text: the database would sort its keys.
        "content": json.dumps(row.content, ensure_ascii=False),
    }


def send_draft(
    template_id: str,
    to: Json,
    data: Json,
    channels: Sequence[str],
    locale: str = "",
    brand: str = "",
    *,
    by: str,
) -> Accepted:
    """Sends the draft to try it, on all of `channels` at once; the message has the tag `test`.

    `to`, `data` and `brand` are as in a send. Raises NotFound, InvalidRequest. Each call sends.
    """
    draft = snapshot(template_id)
    if draft is None:
        raise NotFound(f"no template has the id {template_id!r}")
    message: Json = {
        "to": {**to, "locale": locale} if locale else to,
        "template": draft["id"],
        "data": data,
        "routing": {"method": "all", "channels": list(channels)},
        "metadata": {"tags": [TEST_TAG]},
    }
    if brand:
        message["brand_id"] = brand
    request = parse_send({"message": message})
    return accept(request, api_key=None, draft={**draft, "by": by}, priority=Priority.CRITICAL)
