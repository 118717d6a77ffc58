"""Makes, revokes and recognises server keys. The key itself is shown once and never stored."""

import hashlib
import secrets
import time
from collections.abc import Sequence
from datetime import timedelta

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from notifications.models import ApiKey
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound

SCOPES = {
    "send": "send messages",
    "messages:read": "read messages, their history and their content",
    "messages:write": "cancel, resend and archive messages",
    "profiles:read": "read profiles",
    "profiles:write": "create, change and delete profiles",
    "tokens:issue": "issue tokens for client-side SDKs",
    "templates:read": "read templates, their versions and what became of their messages",
    "templates:write": "create, change, publish and archive templates",
    "brands:read": "read brands",
    "brands:write": "create, change and delete brands",
    "tenants:read": "read tenants, their members and their templates",
    "tenants:write": "create, change and delete tenants, their members and their templates",
    "user-tokens:read": "read the devices that pushes reach",
    "user-tokens:write": "register, change and delete devices",
    "lists:write": "put users on lists and take them off",
    "inbound:write": "keep events of users",
    "preferences:read": "read sections, topics, what users chose and when",
    "preferences:write": "change sections, topics and what users chose; publish the page",
    "translations:read": "read translations",
    "translations:write": "replace translations",
}

# Seconds for which a process trusts what it knows of a key: a revoked one ends within a second.
REMEMBERED_FOR = 0.8
REMEMBERED_AT_MOST = 1000
NOTED_EVERY = timedelta(minutes=1)

_remembered: dict[str, tuple[float, ApiKey]] = {}


def create(name: str, *, mode: str = ApiKey.Mode.LIVE, scopes: Sequence[str] = ()) -> str:
    """Stores a new key and returns it, this once. No scopes means all of them.

    Raises InvalidRequest for an unknown mode or scope, Conflict where the name is taken.
    """
    if not 0 < len(name) <= 100 or not name.isprintable():
        raise InvalidRequest("name", "wants 1 to 100 printable characters")
    if mode not in ApiKey.Mode.values:
        raise InvalidRequest("mode", f"got {mode!r}; wants one of {', '.join(ApiKey.Mode.values)}")
    for scope in scopes:
        if scope not in SCOPES:
            raise InvalidRequest("scope", f"got {scope!r}; wants one of {', '.join(SCOPES)}")
    # As Courier's: a key that sends drafts can be told from one that sends what is published.
    kind = "dk" if mode == ApiKey.Mode.DRAFT else "pk"
    prefix = f"{kind}_{mode}_{secrets.token_hex(5)}"
    key = f"{prefix}_{secrets.token_urlsafe(32)}"
    row = ApiKey(
        name=name, prefix=prefix, digest=_digest(key), mode=mode, scopes=list(dict.fromkeys(scopes))
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Conflict(f"a key named {name!r} exists already") from None
    return key


def revoke(name_or_prefix: str) -> ApiKey:
    """Ends a key, everywhere within a second; twice is as once. Raises NotFound."""
    row = ApiKey.objects.filter(Q(name=name_or_prefix) | Q(prefix=name_or_prefix)).first()
    if row is None:
        raise NotFound(f"no key has the name or prefix {name_or_prefix!r}")
    if row.revoked_at is None:
        row.revoked_at = timezone.now()
        row.save(update_fields=["revoked_at"])
    _remembered.pop(row.digest, None)
    return row


def authenticate(key: str) -> ApiKey | None:
    """The key's row, or None where it is unknown, expired or revoked. Mostly no query."""
    digest, now = _digest(key), time.monotonic()
    known = _remembered.get(digest)
    if known is not None and now - known[0] < REMEMBERED_FOR:
        row = known[1]
    else:
        found = ApiKey.objects.filter(digest=digest, revoked_at__isnull=True).first()
        if found is None:
            _remembered.pop(digest, None)
            return None
        row = found
        _note_use(row)
        _remember(digest, now, row)
    return row if row.expires_at is None or row.expires_at > timezone.now() else None


def _digest(key: str) -> str:
    # 32 random bytes cannot be guessed, so one fast hash is enough.
    return hashlib.sha256(key.encode(errors="surrogateescape")).hexdigest()


def _remember(digest: str, now: float, row: ApiKey) -> None:
    if len(_remembered) >= REMEMBERED_AT_MOST:
        _remembered.clear()
    _remembered[digest] = (now, row)


def _note_use(row: ApiKey) -> None:
    now = timezone.now()
    if row.last_used_at is not None and now - row.last_used_at < NOTED_EVERY:
        return
    try:
        with transaction.atomic():
            ApiKey.objects.filter(pk=row.pk).update(last_used_at=now)
        row.last_used_at = now
    except DatabaseError:
        # Whether it can be noted must not decide whether a read is answered.
        return
