"""Moments on the wire: Courier counts milliseconds since 1970 and also reads ISO 8601."""

from datetime import UTC, datetime

# Epoch seconds stay below this for 3,000 years, milliseconds have been above since 1973.
_MILLISECONDS_FROM = 100_000_000_000


def milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def iso(when: datetime) -> str:
    """ISO 8601 in UTC, to the millisecond."""
    text = when.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """Epoch milliseconds or seconds, or ISO 8601 (without zone: UTC). Raises ValueError."""
    text = text.strip()
    if text.isascii() and text.isdecimal():
        number = int(text[:20])
        seconds = number / 1000 if number >= _MILLISECONDS_FROM else number
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (OverflowError, OSError) as error:
            raise ValueError(str(error)) from None
    # A '+' of the offset arrives as a space where the client did not escape it.
    parsed = datetime.fromisoformat(text.replace(" ", "+") if "T" in text else text)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
