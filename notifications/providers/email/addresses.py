"""Who a mail is from and who gets a copy, as its template says: read, and refused where unclear."""

import re
from dataclasses import dataclass, field
from email.utils import formataddr
from typing import Any

from notifications.providers.base import Failure, ProviderError

MAX_COPIES = 100
_BARE = re.compile(r"[^@\s<>,;:\"()\[\]\\\x00-\x1f\x7f]+@[^@\s<>,;:\"()\[\]\\\x00-\x1f\x7f]+")
_NAMED = re.compile(r"([^<>]*)<([^<>]*)>")
_LOOKS_LIKE_ONE = re.compile(r"\S@\S")
_FORBIDDEN = re.compile(r"[\r\n\x00]")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The headers From, Cc and Reply-To, and who gets a blind copy. Each is one mailbox."""

    sender: str
    cc: list[str] = field(default_factory=list)
    bcc: list[str] = field(default_factory=list)
    reply_to: list[str] = field(default_factory=list)


def addresses(given: dict[str, Any], sender: str) -> Addresses:
    """What `{from, cc, bcc, reply_to}` says, each a mailbox or, of cc and bcc, a list of them.

    Raises a permanent ProviderError naming the header that no mail can have.
    """
    copies = {
        name: [one for text in given.get(name, ()) for one in _mailboxes(name, text)]
        for name in ("cc", "bcc")
    }
    if len(copies["cc"]) + len(copies["bcc"]) > MAX_COPIES:
        raise _refused("cc", f"more than {MAX_COPIES} copies")
    return Addresses(
        sender=_one("from", given["from"]) if given.get("from") else sender,
        reply_to=[_one("reply_to", given["reply_to"])] if given.get("reply_to") else [],
        **copies,
    )


def _one(name: str, text: str) -> str:
    found = _mailboxes(name, text)
    if len(found) != 1:
        raise _refused(name, f"{text[:100]!r} is not one address")
    return found[0]


def _mailboxes(name: str, text: str) -> list[str]:
    """Bare addresses, separated by commas, or one with a name: a name cannot bring another."""
    if _FORBIDDEN.search(text):
        raise _refused(name, "it contains a line break or NUL")
    if "<" in text or ">" in text:
        named = _NAMED.fullmatch(text.strip())
        if named is None or _LOOKS_LIKE_ONE.search(named[1]):
            raise _refused(name, f"{text[:100]!r} is not one address with a name")
        found = [(_unquoted(named[1].strip()), named[2].strip())]
    else:
        found = [("", one.strip()) for one in text.split(",") if one.strip()]
    for _, address in found:
        if not _BARE.fullmatch(address) or len(address) > 320:
            raise _refused(name, f"{address[:100]!r} is not an e-mail address")
    try:
        return [formataddr((label, address)) if label else address for label, address in found]
    except UnicodeError:
        raise _refused(name, f"{text[:100]!r} has an address that is not ASCII") from None


def _unquoted(label: str) -> str:
    if len(label) > 1 and label[0] == label[-1] == '"':
        return re.sub(r"\\(.)", r"\1", label[1:-1])
    return label


def _refused(name: str, why: str) -> ProviderError:
    return ProviderError(Failure.PERMANENT, f"the template's {name} cannot be used: {why}")
