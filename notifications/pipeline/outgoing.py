"""A delivery as a provider gets it."""

import uuid

from notifications.pipeline.carried import Carried
from notifications.providers.base import Outgoing

_NAMESPACE = uuid.UUID("6f0c1a5e-7f0e-4a6d-9a43-0b1f1d6f2c11")


def outgoing(one: Carried) -> Outgoing:
    """The same key in every try of a delivery, so that a service or a receiver can tell a repeat."""
    key = uuid.uuid5(_NAMESPACE, f"{one.message_id}/{one.id}").hex
    return Outgoing(key=key, address={**one.address, "id": one.message_id}, content=one.content)
