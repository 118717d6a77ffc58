"""Who calls the widgets' GraphQL: a token in the Authorization header, and a user that it names."""

from django.http import HttpRequest

from notifications.pipeline.guests import Guest, guest
from notifications.pipeline.tokens import TokenError

CONNECTION_ID_LENGTH = 64


def visitor(request: HttpRequest) -> Guest:
    """The caller. Raises TokenError or NotAllowed."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise TokenError("wants the header 'Authorization: Bearer <token>'")
    return guest(token.strip(), _spellings(request.headers.get("x-courier-user-id", "")))


def source(request: HttpRequest) -> str:
    """The websocket connection that the call's changes are not sent back to; may be empty."""
    return _id(request.headers.get("x-courier-client-source-id", ""))


def connection(request: HttpRequest) -> str:
    """The websocket connection that the widget opens after its first fetch; may be empty."""
    agent = request.headers.get("x-courier-ua", "")
    known = dict(part.partition("=")[::2] for part in agent.split(","))
    return _id(known.get("cid", ""))


def _id(text: str) -> str:
    return text.replace("\0", "")[:CONNECTION_ID_LENGTH]


def _spellings(name: str) -> list[str]:
    """A header is Latin-1 by WSGI; a client may have meant UTF-8."""
    try:
        return [name, name.encode("latin-1").decode()]
    except UnicodeError:
        return [name]
