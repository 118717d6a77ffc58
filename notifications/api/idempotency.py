"""`Idempotency-Key`: the same request twice has one effect and one answer."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from rest_framework.response import Response

from notifications.api.errors import InFlight, KeyReused
from notifications.api.parsing import ApiRequest
from notifications.api.times import moment
from notifications.models import ApiKey, IdempotentAnswer, sql
from notifications.pipeline.errors import InvalidRequest

MAX_KEY = 255
SHORTEST, LONGEST = timedelta(hours=24), timedelta(days=366)
# A client that adds 24 h to its own clock is not refused for a slow network.
SLACK = timedelta(minutes=5)
REPLAYED = "Idempotent-Replayed"

_held: set[tuple[int, str]] = set()
_held_guard = threading.Lock()

View = Callable[..., Response]


def idempotent(view: View) -> View:
    """For a view's method: its effects and its stored answer are one transaction.

    What it raises is not stored: the request may be made again with the same key.
    """

    @wraps(view)
    def wrapper(self: Any, request: ApiRequest, **kwargs: Any) -> Response:
        key = request.META.get("HTTP_IDEMPOTENCY_KEY")
        if key is None:
            return view(self, request, **kwargs)
        _check_key(key)
        expires_at = _expiry(request.META.get("HTTP_X_IDEMPOTENCY_EXPIRATION"))
        route = f"{request.method} {request.path_info}"[:MAX_KEY]
        digest = _digest(request.path_info, request.data)
        with _alone(request.api_key, key):
            stored = _stored(request.api_key, key)
            if stored is not None:
                return _replayed(stored, digest)
            response = view(self, request, **kwargs)
            IdempotentAnswer.objects.create(
                api_key=request.api_key,
                key=key,
                route=route,
                body_digest=digest,
                status=response.status_code,
                answer=response.data,
                expires_at=expires_at,
            )
            return response

    wrapper.idempotent = True  # type: ignore[attr-defined]
    return wrapper


def _check_key(key: str) -> None:
    if not 0 < len(key) <= MAX_KEY:
        raise InvalidRequest("Idempotency-Key", f"has {len(key)} characters; wants 1 to {MAX_KEY}")
    if not key.isprintable():
        raise InvalidRequest("Idempotency-Key", "must not contain control characters")


def _expiry(given: str | None) -> datetime:
    now = timezone.now()
    if given is None:
        return now + settings.IDEMPOTENCY_DEFAULT
    try:
        expires_at = moment(given)
    except ValueError:
        wanted = "wants epoch milliseconds or a time in ISO 8601"
        raise InvalidRequest("x-idempotency-expiration", f"got {given[:50]!r}; {wanted}") from None
    if not now + SHORTEST - SLACK <= expires_at <= now + LONGEST + SLACK:
        wanted = "wants a time from 24 hours to 1 year from now"
        raise InvalidRequest("x-idempotency-expiration", f"got {given[:50]!r}; {wanted}")
    return expires_at


def _digest(path: str, body: Any) -> str:
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{path}\n{canonical}".encode()).hexdigest()


@contextmanager
def _alone(api_key: ApiKey, key: str) -> Iterator[None]:
    """A transaction that no other request with this key is in. Raises InFlight."""
    if sql.is_postgres():
        with transaction.atomic():
            _lock_in_database(f"{api_key.pk}:{key}")
            yield
        return
    # SQLite has one writer at a time; between threads, who comes second is told so at once.
    name = (api_key.pk, key)
    with _held_guard:
        if name in _held:
            raise InFlight
        _held.add(name)
    try:
        with transaction.atomic():
            yield
    finally:
        _held.discard(name)


def _lock_in_database(name: str) -> None:
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
        (locked,) = cursor.fetchone()
    if not locked:
        raise InFlight


def _stored(api_key: ApiKey, key: str) -> IdempotentAnswer | None:
    stored = IdempotentAnswer.objects.filter(api_key=api_key, key=key).first()
    if stored is not None and stored.expires_at <= timezone.now():
        stored.delete()
        return None
    return stored


def _replayed(stored: IdempotentAnswer, digest: str) -> Response:
    if stored.body_digest != digest:
        raise KeyReused
    return Response(stored.answer, status=stored.status, headers={REPLAYED: "true"})
