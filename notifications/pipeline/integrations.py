"""Which providers are configured, from the environment: EMAIL_URL names the one for e-mail.

Slack always is: a recipient may bring the token.
"""

from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from django.conf import settings

from notifications.providers.base import Provider
from notifications.providers.direct_message.slack import SlackProvider, SlackSettings
from notifications.providers.egress import Allowed
from notifications.providers.email.smtp import SmtpProvider, SmtpSettings


class BadEmailUrl(ValueError):
    """EMAIL_URL cannot be read; the text says what it should be."""


def smtp_settings(url: str, sender: str) -> SmtpSettings | None:
    """What EMAIL_URL says; None for the local mailbox. Raises BadEmailUrl."""
    wanted = "it must be mailbox:// or smtp://user:pass@host:port?tls=1"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadEmailUrl(f"EMAIL_URL is not a URL ({error}); {wanted}") from None
    if parts.scheme == "mailbox":
        return None
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise BadEmailUrl(
            f"EMAIL_URL begins with {parts.scheme!r} and names {parts.hostname!r}; {wanted}"
        )
    query = parse_qs(parts.query)
    return SmtpSettings(
        host=parts.hostname,
        port=port or (465 if parts.scheme == "smtps" else 25),
        sender=sender,
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        # With smtps all is encrypted from the first byte; STARTTLS has nothing left to start.
        tls=parts.scheme == "smtp" and query.get("tls", ["0"])[0] in ("1", "true"),
        ssl=parts.scheme == "smtps",
    )


@lru_cache(maxsize=8)
def _email(url: str, sender: str) -> SmtpProvider | None:
    found = smtp_settings(url, sender)
    return SmtpProvider(found) if found else None


def email_provider() -> str:
    return "smtp" if _email(settings.EMAIL_URL, settings.DEFAULT_FROM_EMAIL) else "mailbox"


def configured() -> dict[str, list[str]]:
    """The providers of each channel that has one, in the order in which they are tried."""
    return {"email": [email_provider()], "inbox": ["courier"], "direct_message": ["slack"]}


def credentials() -> frozenset[str]:
    """The providers that need none from a recipient."""
    return frozenset({"slack"} if settings.SLACK_BOT_TOKEN else ())


def egress_allowed() -> Allowed:
    """Where requests may go besides the internet, as EGRESS_ALLOW says."""
    return _allowed(tuple(settings.EGRESS_ALLOW))


@lru_cache(maxsize=8)
def _allowed(entries: tuple[str, ...]) -> Allowed:
    return Allowed.parse(entries)


def provider(key: str) -> Provider | None:
    """The configured provider `key`; None where it is not configured any more."""
    if key == "slack":
        return SlackProvider(
            SlackSettings(settings.SLACK_API_URL, settings.SLACK_BOT_TOKEN, egress_allowed())
        )
    found = _email(settings.EMAIL_URL, settings.DEFAULT_FROM_EMAIL)
    return found if found is not None and found.key == key else None
