"""How each kind of element is composed for a mail. One visible list."""

from notifications.elemental.email.composer import Compose
from notifications.elemental.email.containers import columns, group, html, list_
from notifications.elemental.email.controls import action, divider, image
from notifications.elemental.email.texts import quote, text

ELEMENTS: dict[str, Compose] = {
    "text": text,
    "quote": quote,
    "action": action,
    "image": image,
    "divider": divider,
    "list": list_,
    "html": html,
    "group": group,
    "columns": columns,
}
