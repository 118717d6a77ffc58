"""What happened, in words for people: phases, sentences, ages and durations."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from django.utils import timezone

from notifications.masking import masked
from notifications.models import Event
from notifications.queries.message_detail import Step
from notifications.states import DeliveryStatus, Status

# The colours of unfold's labels.
TONE: dict[str, str] = {
    Status.DELIVERED: "success",
    Status.OPENED: "success",
    Status.CLICKED: "success",
    Status.SENT: "info",
    Status.ROUTED: "info",
    DeliveryStatus.RENDERED: "info",
    DeliveryStatus.SENDING: "info",
    Status.SIMULATED: "primary",
    Status.UNMAPPED: "danger",
    Status.UNROUTABLE: "danger",
    Status.UNDELIVERABLE: "danger",
    Status.THROTTLED: "warning",
    Status.FILTERED: "warning",
    Status.CANCELED: "warning",
}

ACCEPTED, ROUTED, RENDERED, SENT = "Accepted", "Routed", "Rendered", "Sent"
UNWANTED = "Not wanted"
REACHED, ANSWERED, CANCELED = "Delivered", "Answered", "Canceled"

# Per event: the phase it belongs to, what it says (filled from its data), and its tone.
EVENTS: dict[str, tuple[str, str, str]] = {
    "message.enqueued": (ACCEPTED, "Accepted and stored for {recipient}", ""),
    "message.delayed": (ACCEPTED, "Waits until {until}", "warning"),
    "message.routed": (ROUTED, "Channels chosen: {channels}", ""),
    "message.rerouted": (ROUTED, "{channel} through {provider} takes over", "warning"),
    "message.unroutable": (ROUTED, "{error}", "danger"),
    "message.unmapped": (ROUTED, "The template does not exist: {error}", "danger"),
    "message.filtered": (ROUTED, "A condition of the send excluded it: {error}", "warning"),
    "message.throttled": (ROUTED, "A send limit stopped it: {error}", "warning"),
    "message.digested": (ROUTED, "Kept for the recipient's digest", ""),
    "delivery.rendered": (RENDERED, "{channel}: content made for {provider}", ""),
    "delivery.sent": (SENT, "{channel}: {provider} took it", ""),
    "delivery.simulated": (SENT, "{channel}: everything but the sending was done", ""),
    "delivery.undeliverable": (SENT, "{channel}: {provider} refused it: {error}", "danger"),
    "delivery.canceled": (CANCELED, "{channel}: not sent", "warning"),
    "message.sent": (SENT, "Sent: at least one provider took it", ""),
    "message.simulated": (SENT, "Simulated: the request came with a mock key", ""),
    "message.undeliverable": (SENT, "Undeliverable: {error}", "danger"),
    "delivery.delivered": (REACHED, "{channel}: reached the recipient", "success"),
    "message.delivered": (REACHED, "Delivered on at least one channel", "success"),
    "inbox.item_added": (REACHED, "In the inbox of {user}, as number {seq}", "success"),
    "delivery.opened": (ANSWERED, "{channel}: opened", "success"),
    "delivery.clicked": (ANSWERED, "{channel}: clicked", "success"),
    "message.opened": (ANSWERED, "Opened by the recipient", "success"),
    "message.clicked": (ANSWERED, "Clicked by the recipient", "success"),
    "inbox.item_changed": (ANSWERED, "Inbox: {change}", ""),
    "inbox.item_timed": (ANSWERED, "Inbox: {what} at {until}", ""),
    "message.canceled": (CANCELED, "Canceled before it was sent", "warning"),
}


class _Data(dict[str, Any]):
    """What an event's data lacks reads as a dash; lists read as a row of words."""

    def __missing__(self, key: str) -> str:
        return "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One event as the timeline shows it; `data` is its payload as JSON for people."""

    event: Event
    text: str
    tone: str
    after: str
    data: str


@dataclass(frozen=True, slots=True)
class Phase:
    """Consecutive events that belong together; `after` is the time since the phase before."""

    name: str
    at: datetime
    after: str
    lines: list[Line]


def phases(steps: Sequence[Step]) -> Iterator[Phase]:
    """The timeline in groups, in the order of the log."""
    for name, group in groupby(steps, key=lambda step: _phase(step.event)):
        members = list(group)
        first = members[0]
        after = duration(first.since) if first is not steps[0] else ""
        yield Phase(name, first.event.created_at, after, [_line(step) for step in members])


def _phase(event: Event) -> str:
    name = event.name
    if name == "message.undeliverable" and event.data.get("preference"):
        return UNWANTED
    return EVENTS[name][0] if name in EVENTS else name.partition(".")[0].capitalize()


def _line(step: Step) -> Line:
    _, text, tone = EVENTS.get(step.event.name, ("", step.event.name, ""))
    # The text is ours and the data is only filled in, so braces in the data stay as they are.
    said = text.format_map(_Data({k: _said(k, v) for k, v in step.event.data.items()}))
    said = said[:1].upper() + said[1:]
    return Line(step.event, said, tone, duration(step.since), pretty(step.event.data))


def _said(key: str, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if key == "until":
        # ISO 8601 to the second, in the zone that it came in.
        return str(value)[:19].replace("T", " ")
    return str(value)


def pretty(value: Any) -> str:
    """JSON for people, its secrets masked. Not safe markup: the template escapes it."""
    return json.dumps(masked(value), indent=2, ensure_ascii=False)


def inline(value: dict[str, Any], most: int = 120) -> str:
    """An object in one line, its secrets masked and its empty entries left out."""
    filled = {key: one for key, one in masked(value).items() if one not in ("", {}, [], None)}
    return ", ".join(f"{key}: {one}" for key, one in filled.items())[:most] or "–"


def short_token(token: str) -> str:
    """Enough of a secret to tell it from another; of a short one, nothing."""
    return f"…{token[-6:]}" if len(token) >= 24 else "…"


def device(known: dict[str, Any] | None) -> str:
    """A device as its owner would call it: maker, model and platform."""
    given = known or {}
    parts = [str(given[key]) for key in ("manufacturer", "model", "platform") if given.get(key)]
    return " ".join(parts) or "–"


def duration(time: timedelta | None) -> str:
    """As a person would say it, two units at most: 12 ms, 1.4 s, 3 min 2 s, 2 h 5 min, 3 d."""
    if time is None:
        return "–"
    seconds = time.total_seconds()
    if seconds < 0.9995:
        return f"{max(0, seconds) * 1000:.0f} ms"
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, seconds_left = divmod(int(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {seconds_left} s" if seconds_left else f"{minutes} min"
    hours, minutes_left = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes_left} min" if minutes_left else f"{hours} h"
    return f"{hours // 24} d"


def ago(at: datetime | None) -> str:
    """How long ago, or how long from now; a dash for never."""
    if at is None:
        return "–"
    passed = timezone.now() - at
    if passed < timedelta():
        return f"in {duration(-passed)}"
    return f"{duration(passed)} ago"


def capped(count: int, most: int) -> str:
    """A count that stopped at `most` says so."""
    return f"{most:,}+" if count >= most else f"{count:,}"


def is_past(at: datetime) -> bool:
    return at <= timezone.now()


def is_id(text: str) -> bool:
    """Whether a part of an address can be a row's id."""
    return text.isascii() and text.isdecimal() and len(text) < 19
