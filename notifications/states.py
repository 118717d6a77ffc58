"""Statuses with their ranks, meanings and allowed moves. Plain Python: no Django, no database.

Source: the 15 message statuses of Courier's `MessageDetails.status`.
"""

from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """Who goes first. A bulk send never delays a security code."""

    CRITICAL = 0
    NORMAL = 1
    BULK = 2


class Status(StrEnum):
    """Where a message is in its life."""

    ENQUEUED = "ENQUEUED"
    DELAYED = "DELAYED"
    ROUTED = "ROUTED"
    DIGESTED = "DIGESTED"
    SENT = "SENT"
    DELIVERED = "DELIVERED"
    OPENED = "OPENED"
    CLICKED = "CLICKED"
    SIMULATED = "SIMULATED"
    CANCELED = "CANCELED"
    FILTERED = "FILTERED"
    THROTTLED = "THROTTLED"
    UNMAPPED = "UNMAPPED"
    UNROUTABLE = "UNROUTABLE"
    UNDELIVERABLE = "UNDELIVERABLE"


class DeliveryStatus(StrEnum):
    """Where one message on one channel is."""

    ROUTED = "ROUTED"
    RENDERED = "RENDERED"
    SENDING = "SENDING"
    SENT = "SENT"
    DELIVERED = "DELIVERED"
    OPENED = "OPENED"
    CLICKED = "CLICKED"
    SIMULATED = "SIMULATED"
    CANCELED = "CANCELED"
    UNDELIVERABLE = "UNDELIVERABLE"


class Reason(StrEnum):
    """Why a message ended where it did: Courier's `MessageDetails.reason`."""

    BOUNCED = "BOUNCED"
    FAILED = "FAILED"
    FILTERED = "FILTERED"
    NO_CHANNELS = "NO_CHANNELS"
    NO_PROVIDERS = "NO_PROVIDERS"
    OPT_IN_REQUIRED = "OPT_IN_REQUIRED"
    PROVIDER_ERROR = "PROVIDER_ERROR"
    UNPUBLISHED = "UNPUBLISHED"
    UNSUBSCRIBED = "UNSUBSCRIBED"


class PreferenceStatus(StrEnum):
    """What somebody has decided about a topic."""

    OPTED_IN = "OPTED_IN"
    OPTED_OUT = "OPTED_OUT"
    REQUIRED = "REQUIRED"


MEANING: dict[Status, str] = {
    Status.ENQUEUED: "The request was accepted and is stored.",
    Status.DELAYED: "Waits for the time that the request asked for.",
    Status.ROUTED: "Channels and providers are chosen.",
    Status.DIGESTED: "Kept for the recipient's digest.",
    Status.SENT: "A provider took it.",
    Status.DELIVERED: "It reached the recipient's mailbox, device or inbox.",
    Status.OPENED: "The recipient opened it.",
    Status.CLICKED: "The recipient clicked in it.",
    Status.SIMULATED: "Sent with a mock key: everything but the sending was done.",
    Status.CANCELED: "Canceled before it was sent.",
    Status.FILTERED: "A condition of the send excluded it.",
    Status.THROTTLED: "A send limit stopped it.",
    Status.UNMAPPED: "The template that the request names does not exist or is not published.",
    Status.UNROUTABLE: "No channel could reach the recipient.",
    Status.UNDELIVERABLE: "Its recipient does not want it, or every provider that was tried refused it.",
}

# A move along this ladder may skip steps and never goes down.
_RANKS: dict[str, int] = {
    "ENQUEUED": 10,
    "DELAYED": 15,
    "ROUTED": 20,
    "DIGESTED": 25,
    "RENDERED": 30,
    "SENDING": 40,
    "SENT": 50,
    "DELIVERED": 60,
    "OPENED": 70,
    "CLICKED": 80,
}
END_RANK = 100

_BEFORE_SENDING = frozenset({Status.ENQUEUED, Status.DELAYED, Status.ROUTED, Status.DIGESTED})
_ENDS_FROM: dict[str, frozenset[str]] = {
    Status.SIMULATED: _BEFORE_SENDING,
    Status.CANCELED: _BEFORE_SENDING,
    Status.FILTERED: _BEFORE_SENDING,
    Status.THROTTLED: _BEFORE_SENDING,
    Status.UNMAPPED: _BEFORE_SENDING,
    Status.UNROUTABLE: _BEFORE_SENDING,
    # A bounce may come after the provider took it, and even after it called it delivered.
    Status.UNDELIVERABLE: _BEFORE_SENDING | {Status.SENT, Status.DELIVERED},
}
_DELIVERY_BEFORE = frozenset({DeliveryStatus.ROUTED, DeliveryStatus.RENDERED})
_DELIVERY_ENDS_FROM: dict[str, frozenset[str]] = {
    DeliveryStatus.SIMULATED: _DELIVERY_BEFORE,
    DeliveryStatus.CANCELED: _DELIVERY_BEFORE,
    DeliveryStatus.UNDELIVERABLE: _DELIVERY_BEFORE
    | {DeliveryStatus.SENDING, DeliveryStatus.SENT, DeliveryStatus.DELIVERED},
}

TERMINAL = frozenset(Status) - {Status.ENQUEUED, Status.DELAYED, Status.ROUTED, Status.DIGESTED}


def rank(status: str) -> int:
    """Its place on the ladder; every status off the ladder is an end and ranks highest."""
    return _RANKS.get(status, END_RANK)


def allowed_from(to: Status | DeliveryStatus) -> frozenset[str]:
    """The statuses from which a move to `to` is allowed. Never contains `to` itself."""
    ends = _ENDS_FROM if isinstance(to, Status) else _DELIVERY_ENDS_FROM
    if to in ends:
        return ends[to]
    return frozenset(s for s in type(to) if s in _RANKS and _RANKS[s] < _RANKS[to])


# One table per kind: members of two StrEnums that share a text are equal as keys.
_ALLOWED: dict[type, dict[Status | DeliveryStatus, frozenset[str]]] = {
    kind: {to: allowed_from(to) for to in kind} for kind in (Status, DeliveryStatus)
}


def may_move(origin: str, to: Status | DeliveryStatus) -> bool:
    """Whether a row in `origin` may go to `to`."""
    return origin in _ALLOWED[type(to)][to]


def furthest(statuses: list[str]) -> str:
    """The highest on the ladder; of no statuses, the empty string."""
    return max(statuses, key=rank, default="")
