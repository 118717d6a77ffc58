"""Who calls from a page or a device: a user's token, where an application calls with its key."""

from collections.abc import Mapping
from typing import Any, ClassVar

from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated, PermissionDenied
from rest_framework.request import Request

from notifications.api.authentication import ApiKeyAuthentication, HasScope
from notifications.api.base import ApiView
from notifications.models import ApiKey
from notifications.pipeline.tokens import Token, TokenError, read_token

WANTED = (
    "wants the header 'Authorization: Bearer <token>', or the token as 'x-courier-client-key';"
    " POST /auth/issue-token makes one"
)


class KeyOrTokenAuthentication(ApiKeyAuthentication):
    """Sets `request.auth` to an ApiKey or a Token.

    courier-js tracks events with `x-courier-client-key` alone. There are no client keys here: the
    user's token stands in its place, never an API key, which is no page's business.
    """

    def authenticate(self, request: Request) -> tuple[None, ApiKey | Token]:  # type: ignore[override]
        scheme, _, bearer = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
        client_key = request.META.get("HTTP_X_COURIER_CLIENT_KEY", "")
        if not scheme and client_key:
            return None, _token(client_key.removeprefix("Bearer ").strip())
        if not scheme:
            raise NotAuthenticated(WANTED)
        # A JWT has two dots; an API key has none.
        if scheme.lower() == "bearer" and bearer.count(".") == 2:
            return None, _token(bearer.strip())
        return super().authenticate(request)


class ForItsUser(HasScope):
    """Lets in a key as everywhere; a token with the view's `client_scopes`, for its own users."""

    def has_permission(self, request: Request, view: Any) -> bool:
        token = request.auth
        if not isinstance(token, Token):
            return super().has_permission(request, view)
        scope = view.client_scopes.get(request.method)
        if scope is None:
            raise PermissionDenied("this wants an API key; no user's token may do it")
        if scope not in token.scopes:
            raise PermissionDenied(f"the token lacks the scope {scope!r}")
        user = view.kwargs.get("user_id")
        if user is not None and user not in token.users:
            raise PermissionDenied("the token is not for this user")
        return True


class ClientView(ApiView):
    """A view for keys and for users' tokens. A path with a user_id is closed to others' tokens.

    `client_scopes` names, per method, what a token must be allowed to do; without, it may not.
    """

    client_scopes: ClassVar[Mapping[str, str]] = {}
    authentication_classes = (KeyOrTokenAuthentication,)
    permission_classes = (ForItsUser,)


def acting_user(request: Request, given: str) -> str:
    """Whom the call is about, where the body says it: a token speaks for its users alone."""
    token = request.auth
    if not isinstance(token, Token):
        return given
    user = given or (next(iter(token.users)) if len(token.users) == 1 else "")
    if user not in token.users:
        raise PermissionDenied("the token is not for this user")
    return user


def _token(text: str) -> Token:
    try:
        return read_token(text)
    except TokenError as error:
        raise AuthenticationFailed(f"{error}; {WANTED}") from None
