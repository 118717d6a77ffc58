"""Helpers for dates and times. A time is milliseconds since 1970, or an ISO 8601 text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from notifications.elemental.errors import RenderError
from notifications.elemental.helpers.base import absent, number, text
from notifications.elemental.scope import MISSING, Scope

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ZONE = re.compile(r"[A-Za-z][\w+-]{0,31}(?:/[\w+-]{1,32}){0,2}")
_DIRECTIVE = re.compile(r"%(-?)([A-Za-z%])")

# English, whatever the server's locale: strftime of the C library would follow it.
DIRECTIVES: dict[str, Callable[[datetime], str]] = {
    "A": lambda at: DAYS[at.weekday()],
    "a": lambda at: DAYS[at.weekday()][:3],
    "B": lambda at: MONTHS[at.month - 1],
    "b": lambda at: MONTHS[at.month - 1][:3],
    "h": lambda at: MONTHS[at.month - 1][:3],
    "d": lambda at: f"{at.day:02}",
    "e": lambda at: str(at.day),
    "m": lambda at: f"{at.month:02}",
    "y": lambda at: f"{at.year % 100:02}",
    "Y": lambda at: f"{at.year:04}",
    "H": lambda at: f"{at.hour:02}",
    "I": lambda at: f"{(at.hour - 1) % 12 + 1:02}",
    "l": lambda at: str((at.hour - 1) % 12 + 1),
    "M": lambda at: f"{at.minute:02}",
    "S": lambda at: f"{at.second:02}",
    "f": lambda at: f"{at.microsecond:06}",
    "p": lambda at: "AM" if at.hour < 12 else "PM",
    "P": lambda at: "am" if at.hour < 12 else "pm",
    "j": lambda at: f"{at.timetuple().tm_yday:03}",
    "w": lambda at: str((at.weekday() + 1) % 7),
    "u": lambda at: str(at.isoweekday()),
    "V": lambda at: f"{at.isocalendar().week:02}",
    "s": lambda at: str((at - EPOCH) // timedelta(seconds=1)),
    "z": lambda at: at.tzname() or "UTC",
    "Z": lambda at: at.tzname() or "UTC",
    "F": lambda at: f"{at.year:04}-{at.month:02}-{at.day:02}",
    "D": lambda at: f"{at.month:02}/{at.day:02}/{at.year % 100:02}",
    "T": lambda at: f"{at.hour:02}:{at.minute:02}:{at.second:02}",
    "R": lambda at: f"{at.hour:02}:{at.minute:02}",
    "%": lambda at: "%",
}


def datetime_format(scope: Scope, time: Any, pattern: Any, zone: Any = None) -> Any:
    """A time written with strftime's directives, in a zone where one is given.

    Raises: RenderError for what is no time, and for an unknown zone.
    """
    if absent(time, pattern):
        return MISSING
    at = moment("datetime-format", time)
    if zone:
        at = at.astimezone(zone_of(text(zone)))
    return _DIRECTIVE.sub(lambda match: written(at, match), text(pattern))


def written(at: datetime, match: re.Match[str]) -> str:
    directive = DIRECTIVES.get(match[2])
    if directive is None:
        return match[0]
    found = directive(at)
    return (found.lstrip("0") or "0") if match[1] else found


def iso8601_to_time(scope: Scope, value: Any) -> Any:
    if absent(value):
        return MISSING
    if not isinstance(value, str):
        raise RenderError(f"swu_iso8601_to_time: '{text(value)[:60]}' is not an ISO 8601 text")
    return (parsed("swu_iso8601_to_time", value) - EPOCH) // timedelta(milliseconds=1)


def timestamp_to_time(scope: Scope, value: Any) -> Any:
    """Milliseconds from a Unix timestamp in seconds."""
    if absent(value):
        return MISSING
    return int(number("swu_timestamp_to_time", value) * 1000)


def moment(helper: str, value: Any) -> datetime:
    if isinstance(value, str) and not value.strip().lstrip("-").isdecimal():
        return parsed(helper, value)
    try:
        return EPOCH + timedelta(milliseconds=number(helper, value))
    except OverflowError:
        raise RenderError(f"{helper}: {text(value)[:60]} is too far away") from None


def parsed(helper: str, value: str) -> datetime:
    try:
        at = datetime.fromisoformat(value.strip())
        # Also refuses what no zone could move: year 1 and year 9999.
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        at.astimezone(UTC) - timedelta(days=2), at.astimezone(UTC) + timedelta(days=2)
    except (ValueError, OverflowError):
        raise RenderError(f"{helper}: '{value[:60]}' is not an ISO 8601 time") from None
    return at


@lru_cache(maxsize=64)
def zone_of(name: str) -> tzinfo:
    try:
        if _ZONE.fullmatch(name):
            return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        pass
    raise RenderError(f"datetime-format: '{name[:60]}' is not a time zone")
