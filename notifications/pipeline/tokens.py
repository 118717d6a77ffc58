"""Tokens for client-side SDKs: JWTs, signed with a key that is derived from SECRET_KEY."""

import hashlib
import hmac
import re
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import jwt
from django.conf import settings

from notifications.pipeline.errors import InvalidRequest

ALGORITHM = "HS256"
_USER = "user_id:"
MAX_LENGTH = 8192
LONGEST = timedelta(days=3653)
SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "y": 31_557_600}
_DURATION = re.compile(
    r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*"
    r"(?:(s)(?:ecs?|econds?)?|(m)(?:ins?|inutes?)?|(h)(?:rs?|ours?)?|(d)(?:ays?)?|(w)(?:eeks?)?|(y)(?:rs?|ears?)?)\s*",
    re.IGNORECASE | re.ASCII,
)
# Source: SDK 9.13.0, AuthIssueTokenParams, and the scopes that Courier's designer asks for.
_SCOPE = re.compile(
    r"user_id:\S+|read:messages|(?:read|write):user-tokens|(?:read|write):brands(?::\S+)?"
    r"|inbox:read:messages|inbox:write:events?|(?:read|write):preferences"
    r"|tenants:(?:read|brand:read|notifications:(?:read|write))"
    r"|tenant:[^\s:]+:(?:read|notifications?:(?:read|write)|brand:(?:read|write))"
)


class TokenError(Exception):
    """The token is not one of ours, or no longer."""


@dataclass(frozen=True, slots=True)
class Token:
    """What a token allows: for which users, which acts, until when."""

    users: frozenset[str]
    scopes: frozenset[str]
    expires_at: datetime


def issue_token(scope: str, expires_in: str) -> str:
    """A token for the scopes in `scope` (separated by spaces), valid for `expires_in` ("2 hours").

    Raises InvalidRequest naming the argument that is wrong. Each call gives another token.
    """
    scopes = scope.split()
    if not scopes:
        raise InvalidRequest("scope", "is empty; wants such as 'user_id:pigeon read:messages'")
    for one in scopes:
        if not _SCOPE.fullmatch(one):
            raise InvalidRequest("scope", f"got {one!r}, which is not a scope")
    now = datetime.now(UTC)
    claims = {
        "scope": " ".join(scopes),
        "tenant_scope": "published/production",
        "tenant_id": workspace_id(),
        "iat": now,
        "exp": now + duration(expires_in),
        "jti": secrets.token_hex(16),
    }
    token = jwt.encode(claims, _key(settings.SECRET_KEY), ALGORITHM)
    if len(token) > MAX_LENGTH:
        raise InvalidRequest("scope", "is too long for one token")
    return token


def read_token(token: str) -> Token:
    """What `token` allows. Raises TokenError where it is forged, expired or not a token."""
    if len(token) > MAX_LENGTH or not token.isascii():
        raise TokenError("the token is not valid")
    claims = _claims(token)
    scopes = str(claims["scope"]).split()
    users = frozenset(one.removeprefix(_USER) for one in scopes if one.startswith(_USER))
    acts = frozenset(one for one in scopes if not one.startswith(_USER))
    return Token(users, acts, datetime.fromtimestamp(claims["exp"], UTC))


def duration(text: str) -> timedelta:
    """Courier's `expires_in`: "2 hours", "1d", "2.5 hrs", "1m" (a minute), "5s", "1y"."""
    match = _DURATION.fullmatch(text)
    if match is None:
        raise InvalidRequest("expires_in", f"got {text[:50]!r}; wants such as '2 hours' or '1d'")
    number, unit = float(match[1]), next(unit for unit in match.groups()[1:] if unit)
    seconds = number * SECONDS[unit.lower()]
    if not 1 <= seconds <= LONGEST.total_seconds():
        raise InvalidRequest("expires_in", f"got {text[:50]!r}; wants 1 second to 10 years")
    return timedelta(seconds=seconds)


@lru_cache
def workspace_id() -> str:
    """This installation's id, the same for as long as its SECRET_KEY is."""
    return str(uuid.UUID(bytes=_derived(settings.SECRET_KEY, "courier workspace")[:16], version=4))


def _claims(token: str) -> dict[str, Any]:
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        try:
            return jwt.decode(
                token,
                _key(secret),
                algorithms=[ALGORITHM],
                options={"require": ["exp", "iat", "jti", "scope"]},
            )
        except jwt.InvalidSignatureError:
            continue
        except jwt.ExpiredSignatureError:
            raise TokenError("the token has expired") from None
        except jwt.PyJWTError:
            break
    raise TokenError("the token is not valid")


def _key(secret: str | bytes) -> bytes:
    return _derived(secret, "courier client tokens")


def _derived(secret: str | bytes, label: str) -> bytes:
    secret = secret.encode() if isinstance(secret, str) else secret
    return hmac.digest(secret, label.encode(), hashlib.sha256)
