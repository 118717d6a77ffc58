"""Keeps the tokens of the devices that pushes reach. A token belongs to its last user alone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from notifications.events import PushTokenDeleted, PushTokenSaved
from notifications.models import PushToken
from notifications.pipeline import json_patch
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.profiles import check_user
from notifications.pipeline.push_token_fields import (
    MAX_BYTES,
    PATCHED,
    checked,
    checked_token,
    document,
)

Json = dict[str, Any]

MAX_AT_ONCE = 100
# Devices change their tokens: of a user's, these are the ones that were registered last.
MOST_OF_A_USER = 200


def put(user: str, token: str, fields: Json) -> None:
    """Registers a device, or registers it anew: what was known of it is replaced.

    A token of another user becomes this one's. Raises InvalidRequest. Twice is as once.
    """
    check_user(user)
    given = dict(fields)
    if "token" in given and given.pop("token") != token:
        raise InvalidRequest("token", "is not the token that the path names")
    now = timezone.now()
    _register(user, {checked_token("token", token): checked(given, now)}, now)


def put_many(user: str, tokens: Sequence[Any]) -> None:
    """As `put`, each `{token, provider_key, …}`: all or none. Queries do not grow with them."""
    check_user(user)
    if len(tokens) > MAX_AT_ONCE:
        raise InvalidRequest("tokens", f"got {len(tokens)}; at most {MAX_AT_ONCE}")
    now = timezone.now()
    wanted: dict[str, Json] = {}
    for place, one in enumerate(tokens):
        path = f"tokens[{place}]"
        if not isinstance(one, dict):
            raise InvalidRequest(path, "must be an object with token and provider_key")
        token = checked_token(f"{path}.token", one.get("token"))
        if token in wanted:
            raise InvalidRequest(f"{path}.token", "is there twice")
        wanted[token] = checked({k: v for k, v in one.items() if k != "token"}, now, path)
    _register(user, wanted, now)


def patch(user: str, token: str, operations: list[Json]) -> None:
    """Applies a JSON Patch to what is known of a device. All or nothing.

    Raises InvalidRequest naming the operation or the field, NotFound.
    """
    with transaction.atomic():
        row = _locked(user, token)
        made = json_patch.patched(document(row), operations, "token", MAX_BYTES)
        _change(row, checked(made, timezone.now(), among=PATCHED))


def revoke(user: str, token: str) -> None:
    """No push goes to the device until it is registered anew. Twice is as once. Raises NotFound."""
    with transaction.atomic():
        _change(_locked(user, token), {"status": PushToken.Status.REVOKED})


def delete(user: str, token: str) -> None:
    """Forgets a device; one that is not there is no error, so that a client may try again."""
    with transaction.atomic():
        _delete(PushToken.objects.select_for_update().filter(user=user, token=token))


def of_user(user: str) -> list[PushToken]:
    """The user's tokens, the newest first; at most MOST_OF_A_USER. 1 query."""
    return list(PushToken.objects.filter(user=user).order_by("-id")[:MOST_OF_A_USER])


def retrieve(user: str, token: str) -> PushToken:
    """One token of the user. 1 query. Raises NotFound."""
    row = PushToken.objects.filter(user=user, token=token).first()
    if row is None:
        raise _missing(user)
    return row


def _register(user: str, wanted: dict[str, Json], now: datetime) -> None:
    rows = [
        PushToken(user=user, token=token, created_at=now, updated_at=now, **wanted[token])
        # In one order everywhere, so that two calls with the same tokens do not lock each other.
        for token in sorted(wanted)
    ]
    for row in rows:
        row.collect(PushTokenSaved, user=user, provider=row.provider_key)
    with transaction.atomic():
        others = PushToken.objects.select_for_update().filter(token__in=wanted)
        _delete(others.exclude(user=user).order_by("token"))
        PushToken.objects.register(rows)
        _delete(PushToken.objects.filter(user=user).order_by("-updated_at", "-id")[MOST_OF_A_USER:])


def _delete(found: Any) -> None:
    rows = list(found)
    for row in rows:
        row.collect(PushTokenDeleted, user=row.user, provider=row.provider_key)
    PushToken.objects.delete_many(rows)


def _locked(user: str, token: str) -> PushToken:
    row = PushToken.objects.select_for_update().filter(user=user, token=token).first()
    if row is None:
        raise _missing(user)
    return row


def _missing(user: str) -> NotFound:
    return NotFound(f"user {user!r} has no such token")


def _change(row: PushToken, values: Json) -> None:
    """No change, no event."""
    if all(getattr(row, name) == value for name, value in values.items()):
        return
    for name, value in values.items():
        setattr(row, name, value)
    row.updated_at = timezone.now()
    row.collect(PushTokenSaved, user=row.user, provider=row.provider_key).save()
