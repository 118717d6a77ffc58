"""What is kept of a device. Source: UserToken, Device and Tracking of SDK 9.13.0."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from notifications.models import PushToken
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.template_fields import line

Json = dict[str, Any]

PROVIDER_KEYS = ("firebase-fcm", "apn", "expo", "onesignal")
MAX_TOKEN = 1024
MAX_BYTES = 32 * 1024
MAX_KEYS, MAX_VALUE = 50, 1024
MAX_REASON = 256
# Source: SDK 9.13.0. A token that was not registered again for so long is taken for dead.
KEPT_FOR = timedelta(days=60)
SENT = ("provider_key", "device", "tracking", "properties", "expiry_date")
PATCHED = (*SENT, "status", "status_reason")


def checked_token(path: str, value: Any) -> str:
    token = line(path, value, MAX_TOKEN)
    if not token or not token.isprintable():
        raise InvalidRequest(path, f"wants 1 to {MAX_TOKEN} printable characters")
    return token


def checked(given: Json, now: datetime, path: str = "", among: tuple[str, ...] = SENT) -> Json:
    """The columns that the fields come to; what is left out is as if new.

    Raises InvalidRequest naming the field below `path`, also for one that is not `among` them.
    """
    for name in given:
        if name not in among:
            raise InvalidRequest(_at(path, name), "is not a field of a token")
    size = len(json.dumps(given).encode())
    if size > MAX_BYTES:
        raise InvalidRequest(path, f"is {size} bytes; at most {MAX_BYTES}")
    plain_json.check(given, path)
    return {
        "provider_key": _one_of(
            _at(path, "provider_key"), given.get("provider_key"), PROVIDER_KEYS
        ),
        "device": _texts(_at(path, "device"), given.get("device")),
        "tracking": _texts(_at(path, "tracking"), given.get("tracking")),
        "properties": given.get("properties"),
        "expires_at": _expiry(_at(path, "expiry_date"), given.get("expiry_date"), now),
        "status": _one_of(
            _at(path, "status"), given.get("status", "active"), PushToken.Status.values
        ),
        "status_reason": line(
            _at(path, "status_reason"), given.get("status_reason") or "", MAX_REASON
        ),
    }


def document(row: PushToken) -> Json:
    """The token as a JSON Patch sees it."""
    return {
        "provider_key": row.provider_key,
        "device": row.device,
        "tracking": row.tracking,
        "properties": row.properties,
        "expiry_date": row.expires_at.isoformat() if row.expires_at else False,
        "status": row.status,
        "status_reason": row.status_reason or None,
    }


def _at(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _one_of(path: str, value: Any, among: tuple[str, ...] | list[str]) -> str:
    if not isinstance(value, str) or value not in among:
        got = "is required" if value is None else f"got {str(value)[:50]!r}"
        raise InvalidRequest(path, f"{got}; wants one of {', '.join(among)}")
    return value


def _texts(path: str, value: Any) -> dict[str, str] | None:
    """An object of texts. Keys that we do not know are kept: a newer SDK may tell more."""
    if value is None:
        return None
    if not isinstance(value, dict) or len(value) > MAX_KEYS:
        raise InvalidRequest(path, f"must be an object of at most {MAX_KEYS} keys")
    for key, text in value.items():
        if text is not None:
            line(f"{path}.{key}", text, MAX_VALUE)
    return {key: text for key, text in value.items() if text is not None}


def _expiry(path: str, value: Any, now: datetime) -> datetime | None:
    """Source: SDK 9.13.0: false never expires, and what is no date is refused."""
    if value is None:
        return now + KEPT_FOR
    if value is False:
        return None
    try:
        if not isinstance(value, str):
            raise ValueError
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        wanted = "wants an ISO 8601 date, or false for none"
        raise InvalidRequest(path, f"got {str(value)[:50]!r}; {wanted}") from None
