"""Who calls and what it may do: an API key in `Authorization: Bearer …`, and nothing else."""

from typing import Any

from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated, PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from notifications.models import ApiKey
from notifications.pipeline import api_keys

CHALLENGE = "Bearer"


class ApiKeyAuthentication(BaseAuthentication):
    """Sets `request.auth` to the ApiKey. Keys in query strings and cookies are not looked at."""

    def authenticate(self, request: Request) -> tuple[None, ApiKey]:
        scheme, _, key = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
        if not scheme:
            raise NotAuthenticated("wants the header 'Authorization: Bearer <API key>'")
        found = api_keys.authenticate(key.strip()) if scheme.lower() == "bearer" else None
        if found is None:
            raise AuthenticationFailed("the API key is unknown, expired or revoked")
        return None, found

    def authenticate_header(self, request: Request) -> str:
        return CHALLENGE


class HasScope(BasePermission):
    """Lets in a key that has the scope the view declares; without one, a view is closed."""

    def has_permission(self, request: Request, view: Any) -> bool:
        scope = getattr(view, "scopes", {}).get(request.method)
        if scope is None:
            return False
        allowed = request.auth.scopes  # type: ignore[union-attr]
        if allowed and scope not in allowed:
            raise PermissionDenied(f"this API key lacks the scope {scope!r}")
        return True
