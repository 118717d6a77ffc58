"""The admin's pages, one file per noun; importing this registers them all."""

from notifications.admin import (
    api_key,
    event,
    handler,
    inbox_item,
    mailbox,
    message,
    profile,
    reaction,
    request,
    user,
)

__all__ = [
    "api_key",
    "event",
    "handler",
    "inbox_item",
    "mailbox",
    "message",
    "profile",
    "reaction",
    "request",
    "user",
]
