"""When a message expires, as a send says it. Source: SDK 9.13.0, `MessageExpiry`."""

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator, model_validator

LONGEST = timedelta(days=3653)
_WANTS_DURATION = "wants milliseconds, or a duration in ISO 8601, such as PT36H or P1DT4H"
_WANTS_MOMENT = "wants the time since 1970 in milliseconds, or ISO 8601"
_NUMBER = r"(\d{1,9}(?:[.,]\d{1,9})?)"
_DURATION = re.compile(
    rf"P(?=.)(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?(?:T(?=.)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?",
    re.ASCII,
)
# A year and a month have no fixed length; what expires need not be that exact.
_SECONDS = (31_536_000, 2_592_000, 604_800, 86_400, 3_600, 60, 1)
# Epoch seconds stay below this for 3,000 years, milliseconds have been above since 1973.
_MILLISECONDS_FROM = 100_000_000_000

Text = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class Expiry(BaseModel):
    """Milliseconds or a duration from when the request was accepted, and a moment; one will do."""

    model_config = ConfigDict(extra="forbid", strict=True)

    expires_in: int | Text | None = None
    expires_at: int | Text | None = None

    @field_validator("expires_in")
    @classmethod
    def _duration(cls, value: int | str | None) -> int | str | None:
        if value is not None:
            _duration(value)
        return value

    @field_validator("expires_at")
    @classmethod
    def _moment(cls, value: int | str | None) -> int | str | None:
        if value is not None:
            _moment(value)
        return value

    @model_validator(mode="after")
    def says_when(self) -> "Expiry":
        if self.expires_in is None and self.expires_at is None:
            raise ValueError("needs expires_in or expires_at")
        return self

    def moment(self, accepted: datetime) -> datetime:
        """When that is. Of two, the earlier counts."""
        found = []
        if self.expires_in is not None:
            found.append(accepted + _duration(self.expires_in))
        if self.expires_at is not None:
            found.append(_moment(self.expires_at))
        return min(found)


def _duration(value: int | str) -> timedelta:
    if isinstance(value, int) or (value.isascii() and value.isdecimal()):
        milliseconds = float(min(int(value), 10**18))
    elif match := _DURATION.fullmatch(value):
        numbers = [float((number or "0").replace(",", ".")) for number in match.groups()]
        milliseconds = 1000 * sum(n * s for n, s in zip(numbers, _SECONDS, strict=True))
    else:
        raise ValueError(_WANTS_DURATION)
    if not 1 <= milliseconds <= LONGEST.total_seconds() * 1000:
        raise ValueError(f"wants 1 millisecond to {LONGEST.days} days")
    return timedelta(milliseconds=milliseconds)


def _moment(value: int | str) -> datetime:
    try:
        if isinstance(value, int) or (value.isascii() and value.isdecimal()):
            number = int(value)
            seconds = number / 1000 if number >= _MILLISECONDS_FROM else number
            found = datetime.fromtimestamp(seconds, UTC)
        else:
            parsed = datetime.fromisoformat(value)
            found = (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(_WANTS_MOMENT) from None
    if found.timestamp() < 0 or found - datetime.now(UTC) > LONGEST:
        raise ValueError(f"wants a time within {LONGEST.days} days")
    return found
