"""The admin's pages, one file per noun; importing this registers them all."""

from notifications.admin import (
    api_key,
    event,
    handler,
    inbound_event,
    inbox_item,
    list,
    mailbox,
    message,
    preferences,
    profile,
    push_token,
    reaction,
    request,
    tenant,
    user,
)

__all__ = [
    "api_key",
    "event",
    "handler",
    "inbound_event",
    "inbox_item",
    "list",
    "mailbox",
    "message",
    "preferences",
    "profile",
    "push_token",
    "reaction",
    "request",
    "tenant",
    "user",
]
