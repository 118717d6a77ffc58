"""An e-mail as bytes: built by Django, with every header name and value checked before."""

import re
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr
from typing import Any

from django.core.mail import EmailMultiAlternatives

from notifications.providers.base import Failure, Outgoing, ProviderError
from notifications.providers.email.addresses import addresses

_NAME = re.compile(r"[!-9;-~]+")
_FORBIDDEN = re.compile(r"[\r\n\x00]")
# A line has at most 998 characters (RFC 5322 §2.1.1); this leaves room for the header's name.
LONGEST_LINK = 950


class _ShortHeaders(Compat32):
    """Writes a header that needs no folding or encoding as it is: a third of a mail's cost.

    So too one that cannot be folded, such as a long link: some readers look for it on one line.
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        if (
            isinstance(value, str)
            and value.isascii()
            and "\n" not in value
            and (len(name) + len(value) < 76 or (" " not in value and len(value) <= LONGEST_LINK))
        ):
            return f"{name}: {value}{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


_POLICY = _ShortHeaders()


class Mail(EmailMultiAlternatives):
    """A mail whose source is the same in every try: its boundary comes from its key."""

    key = ""

    def message(self, **options: Any) -> Any:
        message: Message = super().message(**options)
        for part in message.walk():
            part.policy = _POLICY
        if message.is_multipart():
            message.set_boundary(f"=_{self.key}")
        return message


def build(outgoing: Outgoing, sender: str) -> Mail:
    """The mail of a delivery. The same delivery has the same Message-ID in every try.

    From, Cc, Bcc and Reply-To are the template's, where it has them; else it is from `sender`.
    `unsubscribe` beside them is the link of the recipient's own, for mails that have one.
    Raises a permanent ProviderError where a header would carry CR, LF or NUL (RFC 5322 §2.2).
    """
    content, to = outgoing.content, str(outgoing.address.get("email", ""))
    given = content.get("email") or {}
    who = addresses(given, sender)
    sender = who.sender
    headers = {
        "Message-ID": message_id(outgoing.key, sender),
        "X-Courier-Message-Id": outgoing.address.get("id", ""),
        **unsubscribing(given.get("unsubscribe", "")),
    }
    check_headers({"Subject": content["subject"], "To": to, "From": sender, **headers})
    check_domain(to)
    for address in (who.sender, *who.cc, *who.bcc, *who.reply_to):
        check_domain(parseaddr(address)[1])
    mail = Mail(
        subject=content["subject"],
        body=content["text"],
        from_email=sender,
        to=[to],
        cc=who.cc,
        bcc=who.bcc,
        reply_to=who.reply_to,
        headers=headers,
    )
    mail.key = outgoing.key
    if content.get("html"):
        mail.attach_alternative(content["html"], "text/html")
    return mail


def unsubscribing(link: str) -> dict[str, str]:
    """The two headers of one-click unsubscription (RFC 8058 §3.1); none without a link."""
    if not link or len(link) + 2 > LONGEST_LINK:
        return {}
    return {
        "List-Unsubscribe": f"<{link}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def message_id(key: str, sender: str) -> str:
    """`<key@domain of the sender>`, so that a receiver can tell a repeated mail (RFC 5322 §3.6.4)."""
    domain = parseaddr(sender)[1].rpartition("@")[2] or "localhost"
    return f"<{key}@{domain}>"


def check_domain(address: str) -> None:
    """Refuses a domain that no mail server can be asked for (RFC 5890: labels of 1 to 63)."""
    try:
        address.rpartition("@")[2].encode("idna")
    except UnicodeError as error:
        raise ProviderError(
            Failure.PERMANENT, f"the domain of {address!r} cannot be used: {error}"
        ) from error


def check_headers(headers: dict[str, str]) -> None:
    """Refuses header names and values that could start another header; Django checks values only."""
    for name, value in headers.items():
        if not _NAME.fullmatch(name):
            raise ProviderError(Failure.PERMANENT, f"header name {name!r} is not allowed")
        if _FORBIDDEN.search(str(value)):
            raise ProviderError(Failure.PERMANENT, f"{name} contains a line break or NUL")


def as_text(mail: EmailMultiAlternatives) -> str:
    """The mail's source. Raises a permanent ProviderError where it cannot be encoded."""
    try:
        # A part with short lines goes as 8 bits, in UTF-8.
        return mail.message().as_bytes().decode("utf-8", "replace").replace("\x00", "")
    except ValueError as error:
        raise ProviderError(Failure.PERMANENT, f"the mail cannot be built: {error}") from error
