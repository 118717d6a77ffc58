"""Why a message was or was not sent, in words for whoever is asked about it."""

from dataclasses import dataclass
from typing import Any

from notifications.admin import words
from notifications.models import Message, PreferenceChange
from notifications.queries.message_detail import Detail
from notifications.queries.user_page import BY_PREFERENCE
from notifications.states import MEANING, TERMINAL, PreferenceStatus, Reason, Status

# What each reason says to somebody who was not there.
REASONS: dict[str, str] = {
    Reason.BOUNCED: "The address does not exist, or refuses mail.",
    Reason.FAILED: "It failed on the way.",
    Reason.FILTERED: "A condition of the send excluded it.",
    Reason.NO_CHANNELS: "No channel that it may go through reaches this person.",
    Reason.NO_PROVIDERS: "No provider is configured for the channels that it may go through.",
    Reason.OPT_IN_REQUIRED: "Its topic is off until somebody turns it on, and nobody did.",
    Reason.PROVIDER_ERROR: "The provider refused it.",
    Reason.UNPUBLISHED: "Its template is not published.",
    Reason.UNSUBSCRIBED: "Its topic is turned off, or paused, for this person.",
}
# Where a preference was set, in words that follow "was set".
SOURCES: dict[str, str] = {
    "api": "by the application, through the API",
    "widget": "by the user, in the application's preferences",
    "page": "by the user, on the preference page",
    "unsubscribe": "by the user, with an unsubscribe link",
    "admin": "by an operator, in the admin",
}
OPTED = {
    "OPTED_IN": "opted in",
    "OPTED_OUT": "opted out",
    "REQUIRED": "required",
}
ARRIVED = frozenset({Status.SENT, Status.DELIVERED, Status.OPENED, Status.CLICKED})


@dataclass(frozen=True, slots=True)
class Why:
    """The answer: a headline with its tone, sentences, and each channel's part in it."""

    message: Message
    about: str
    headline: str
    tone: str
    sentences: list[str]
    considered: list[dict[str, Any]]


def why(found: Detail, about: str, decided: PreferenceChange | None, operator: str = "") -> Why:
    """The answer for the message `found`, which says `about`.

    `decided` is the user's own choice that stopped it; `operator` who made that in the admin.
    """
    message = found.message
    if message.reason in BY_PREFERENCE:
        sentences = [
            f"{(message.error or REASONS[message.reason]).rstrip('.')}.",
            _decision(found.preference, decided, operator),
        ]
    else:
        sentences = [MEANING[Status(message.status)], *_reasons(message)]
    sentences += [f"{one.channel}: {one.error}" for one in found.deliveries if one.error]
    return Why(
        message,
        about,
        _headline(message),
        words.TONE.get(message.status, ""),
        list(dict.fromkeys(sentences)),
        found.considered,
    )


def _headline(message: Message) -> str:
    if message.status in ARRIVED:
        return "The last message was sent"
    if message.status == Status.SIMULATED:
        return "The last message was only simulated"
    if message.status in TERMINAL:
        return "The last message was not sent"
    return "The last message is on its way"


def _reasons(message: Message) -> list[str]:
    said = [REASONS[message.reason]] if message.reason in REASONS else []
    return [*said, *([message.error] if message.error else [])]


def _decision(stood: dict[str, Any], decided: PreferenceChange | None, operator: str) -> str:
    """Whose decision it was; `stood` is what the message's history keeps of it."""
    if decided is not None:
        return change_in_words(decided, operator)
    if stood.get("send_says") == PreferenceStatus.OPTED_OUT:
        return "The send itself says that this user does not want it."
    if stood.get("by") == "user":
        return "The user chose so; the history of this choice is gone."
    return "The user has decided nothing about this topic: what holds is the default."


def change_in_words(change: PreferenceChange, operator: str = "") -> str:
    """One line of the history: what, for whom, when, and by whom."""
    within = f" within {change.account}" if change.account else ""
    source = SOURCES.get(change.source, f"by {change.source}")
    if operator:
        source = f"by {operator}, in the admin"
    return (
        f"“{change.topic_name}”{within}: {choice_in_words(change)},"
        f" set {change.created_at:%Y-%m-%d %H:%M} UTC {source}."
    )


def choice_in_words(change: PreferenceChange) -> str:
    """What was decided: in, out, only through some channels, or not for a while."""
    said = OPTED.get(change.status, "no choice of their own")
    if change.has_custom_routing and change.status != PreferenceStatus.OPTED_OUT:
        said += f", through {', '.join(change.custom_routing) or 'no channel'} only"
    if change.snoozed_until:
        said += f", paused until {change.snoozed_until:%Y-%m-%d %H:%M} UTC"
    return said
