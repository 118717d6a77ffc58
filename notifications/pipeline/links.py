"""Links that act for a user without a sign-in: the preference page, and unsubscribing from a topic.

What a link is about is encrypted (AES-SIV, RFC 5297), so that no id can be read in an address, and
one that was changed is none. The same link is the same text each time it is made. Links do not
expire: mails are kept for years, and whoever wants out of them must get out.
"""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings

MAX_LENGTH = 4096
# Where the pages are; notifications/pages/urls.py serves them.
PREFERENCES, UNSUBSCRIBE = "/preferences/", "/t/u/"
# What a preview shows in the place of links that are made for one recipient.
EXAMPLES = {
    "preferences": "https://example.com/preferences",
    "unsubscribe": "https://example.com/unsubscribe",
}


class LinkError(Exception):
    """The token is not one of ours."""


@dataclass(frozen=True, slots=True)
class Link:
    """Whom a link acts for, within which tenant or none. An unsubscribe link names a topic, and
    the message that it was sent with, by their public ids; one to the preference page does not."""

    user: str
    account: str = ""
    topic: str = ""
    message: str = ""


def preferences_url(user: str, account: str) -> str:
    """The address of a user's preference page within a tenant, or outside of any ("")."""
    return f"{settings.PUBLIC_URL}{PREFERENCES}{token_of(Link(user, account))}"


def unsubscribe_url(user: str, account: str, topic_id: str, message_id: str) -> str:
    """Where one topic is unsubscribed from: a page for people, one click for mail programs."""
    link = Link(user, account, topic_id, message_id)
    return f"{settings.PUBLIC_URL}{UNSUBSCRIBE}{token_of(link)}"


def token_of(link: Link) -> str:
    """The link as the last part of an address."""
    parts = [link.user, link.account, link.topic, link.message]
    while not parts[-1]:
        parts.pop()
    plain = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()
    return _encoded(_cipher(settings.SECRET_KEY).encrypt(plain, None))


def read_link(token: str) -> Link:
    """What a token was made of. Raises LinkError for any other text."""
    sealed = _decoded(token)
    for cipher in _ciphers():
        try:
            return Link(*json.loads(cipher.decrypt(sealed, None)))
        except (InvalidTag, ValueError):
            continue
    raise LinkError("the link is not valid")


def _encoded(sealed: bytes) -> str:
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def _decoded(token: str) -> bytes:
    if len(token) > MAX_LENGTH or not token.isascii():
        raise LinkError("the link is not valid")
    try:
        sealed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except binascii.Error:
        raise LinkError("the link is not valid") from None
    # Of the texts that stand for the same bytes only the one that we made is ours.
    if _encoded(sealed) != token:
        raise LinkError("the link is not valid")
    return sealed


def _ciphers() -> Iterator[AESSIV]:
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        yield _cipher(secret)


@lru_cache(maxsize=16)
def _cipher(secret: str | bytes) -> AESSIV:
    secret = secret.encode() if isinstance(secret, str) else secret
    return AESSIV(hmac.digest(secret, b"courier links", hashlib.sha256))
