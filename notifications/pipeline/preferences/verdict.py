"""Whether a message goes, and through which channels: what is stored, and what the send says.

A send may narrow what a user wants, and not widen it: an opt-out from either side stops the message,
and of channels those count that both name. A send's opt-in counts where the user has not chosen.
REQUIRED, of the topic, the tenant or the send, wins over every opt-out and every snooze.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from notifications.models import Message
from notifications.pipeline.preferences.send_fields import moment_of
from notifications.pipeline.preferences.wanted import Wanted, wanted
from notifications.states import PreferenceStatus, Reason

Json = dict[str, Any]

OPTED_OUT = "Notification opted out by user"
_SAYS = {"user": "the user chose", "tenant": "the tenant chose", "message": "the send allows"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a send says of its recipient's preference, for the message in question."""

    status: str
    channels: frozenset[str] | None = None
    snoozed_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` and `error` say why it does not go; empty: it goes, through `channels` (None: any).

    `chosen` says who named the channels, and `told` is what the message's history keeps.
    """

    reason: str = ""
    error: str = ""
    channels: frozenset[str] | None = None
    chosen: str = ""
    told: Json | None = None


def verdicts(messages: Iterable[tuple[Message, str, str]]) -> dict[int, Verdict]:
    """The verdict on each message, by its row; those without a topic or preference are left out.

    Each comes with its topic's and its template's public id, or "". At most 4 queries.
    """
    named = [
        (message, topic, template)
        for message, topic, template in messages
        if topic or message.to.get("preferences")
    ]
    stands = wanted((one.user, one.account, topic) for one, topic, _ in named)
    now = timezone.now()
    found = {}
    for message, topic, template in named:
        stored = stands.get((message.user, message.account, topic))
        said = said_of(message.to.get("preferences") or {}, template, stored, now)
        if stored is not None or said is not None:
            found[message.pk] = judge(stored, said, now)
    return found


def said_of(given: Json, template: str, stored: Wanted | None, now: datetime) -> Said | None:
    """The most particular of what the send says: of the template, the topic, the section."""
    topic = (stored.topic_id, stored.section_id) if stored else ("", "")
    places = [
        ("notifications", template),
        *(("notifications", topic[0]), ("categories", topic[0]), ("categories", topic[1])),
    ]
    for kind, name in places:
        one = (given.get(kind) or {}).get(name) if name else None
        if one is not None:
            channels = frozenset(c["channel"] for c in one.get("channel_preferences") or ())
            return Said(one["status"], channels or None, _snoozed(one.get("rules") or (), now))
    return None


def judge(stored: Wanted | None, said: Said | None, now: datetime) -> Verdict:
    """Whether it goes. `stored` None is no topic, `said` None that the send says nothing."""
    told = _told(stored, said)
    channels, chosen = _channels(stored, said)
    goes = Verdict(channels=channels, chosen=chosen, told=told)
    if (stored and stored.required) or (said and said.status == PreferenceStatus.REQUIRED):
        return goes
    until = max((u for u in _snoozes(stored, said) if u > now), default=None)
    if _opted_out(stored, said):
        return Verdict(Reason.UNSUBSCRIBED, OPTED_OUT, told=told)
    if until is not None:
        told = {**told, "snoozed_until": until.isoformat()}
        error = f"Notification snoozed by user until {until.isoformat(timespec='seconds')}"
        return Verdict(Reason.UNSUBSCRIBED, error, told=told)
    if stored and stored.status == PreferenceStatus.OPTED_OUT and said is None:
        whose = "the tenant's default" if stored.by == "tenant" else "default"
        error = f"The topic {stored.topic_name!r} is off by {whose}, and the user has not opted in"
        return Verdict(Reason.OPT_IN_REQUIRED, error, told=told)
    return goes


def _opted_out(stored: Wanted | None, said: Said | None) -> bool:
    """Whether somebody decided so; a default decides nothing."""
    if said is not None and said.status == PreferenceStatus.OPTED_OUT:
        return True
    return bool(stored and stored.by == "user" and stored.status == PreferenceStatus.OPTED_OUT)


def _snoozes(stored: Wanted | None, said: Said | None) -> Iterable[datetime]:
    return (one.snoozed_until for one in (stored, said) if one and one.snoozed_until)


def _snoozed(rules: Iterable[Mapping[str, str]], now: datetime) -> datetime | None:
    """Until when the rules that hold now hold."""
    holding = (
        moment_of(rule["until"])
        for rule in rules
        if not rule.get("start") or moment_of(rule["start"]) <= now
    )
    return max(holding, default=None)


def _channels(stored: Wanted | None, said: Said | None) -> tuple[frozenset[str] | None, str]:
    """The channels that both name, and in words who named them."""
    ours = stored.channels if stored else None
    theirs = said.channels if said else None
    if stored is None or ours is None:
        return theirs, _chosen("message", theirs) if theirs is not None else ""
    by = _chosen(stored.routed_by, ours)
    if theirs is None:
        return ours, by
    return ours & theirs, f"{by}, and {_chosen('message', theirs)}"


def _chosen(by: str, channels: Iterable[str]) -> str:
    return f"{_SAYS[by]} {', '.join(sorted(channels))} only"


def _told(stored: Wanted | None, said: Said | None) -> Json:
    told: Json = {}
    if stored is not None:
        told = {"topic_id": stored.topic_id, "topic_name": stored.topic_name}
        if not stored.known:
            told["note"] = f"There is no topic {stored.topic_id!r}: it is sent as without one."
        else:
            told |= {"status": stored.status, "by": stored.by}
    return told | ({"send_says": said.status} if said is not None else {})
