"""What every endpoint of the designer shares: who may, what is read, and JSON for all that fails."""

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from django.contrib import admin
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views import View
from pydantic import ValidationError
from rest_framework.exceptions import MethodNotAllowed, UnsupportedMediaType

from designer.views import errors
from notifications.api.errors import TooLarge
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.send_schema import Part
from notifications.pipeline.wording import named

VIEW, CHANGE = "notifications.view_template", "notifications.change_template"
JSON = "application/json"
# An element is two levels of JSON, and elements nest.
MAX_DEPTH = 96

B = TypeVar("B", bound=Part)
Answer = dict[str, Any] | HttpResponse


class DesignerView(View):
    """Answers JSON, whatever happens. `needs` names the permission that each method wants."""

    needs: ClassVar[Mapping[str, str]] = {
        "GET": VIEW,
        "POST": CHANGE,
        "PUT": CHANGE,
        "DELETE": CHANGE,
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            handler = self._handler(request)
            check_person(request, self.needs[str(request.method)])
            _check_address(kwargs)
            answer = handler(request, *args, **kwargs)
        except Exception as error:  # noqa: BLE001 (what was not foreseen is logged there)
            answer = errors.answer(error)
        response = answer if isinstance(answer, HttpResponse) else JsonResponse(answer)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    def _handler(self, request: HttpRequest) -> Any:
        method = str(request.method)
        handler = getattr(self, method.lower(), None) if method in self.needs else None
        if handler is None:
            raise MethodNotAllowed(method)
        return handler


def _check_address(parts: Mapping[str, Any]) -> None:
    # No database takes a NUL, so nothing has it in its id.
    if any("\0" in str(part) for part in parts.values()):
        raise NotFound("there is nothing here")


def check_person(request: HttpRequest, permission: str) -> None:
    """Raises PermissionDenied unless a member of staff with the permission asks."""
    if not admin.site.has_permission(request):
        raise PermissionDenied("your session has ended: sign in again")
    if not _implied(request, permission):
        require(request, permission)


def require(request: HttpRequest, permission: str) -> None:
    """Raises PermissionDenied, naming what is missing."""
    if not request.user.has_perm(permission):
        raise PermissionDenied(f"you may not do that: it needs the permission {permission}")


def _implied(request: HttpRequest, permission: str) -> bool:
    """As in the whole admin, who may change may also look."""
    changing = permission.replace(".view_", ".change_")
    return changing != permission and request.user.has_perm(changing)


def may_change(request: HttpRequest) -> bool:
    return request.user.has_perm(CHANGE)


def person(request: HttpRequest) -> str:
    """What is written down as the author of a change. Only behind check_person."""
    user = request.user
    return user.get_username() if isinstance(user, AbstractUser) else ""


def read(kind: type[B], request: HttpRequest) -> B:
    """The request's body as a `kind`. Raises what the caller is told as 400, 413 or 415."""
    if request.content_type != JSON:
        raise UnsupportedMediaType(request.content_type or "none")
    try:
        text = request.body
    except RequestDataTooBig:
        raise TooLarge from None
    body = plain_json.parse(text, depth=MAX_DEPTH) if text else {}
    if not isinstance(body, dict):
        raise InvalidRequest("", "the body must be a JSON object")
    try:
        return kind.model_validate(body)
    except ValidationError as error:
        raise named(error, body) from None


def cursor(request: HttpRequest, name: str) -> int | None:
    """The number in the address's parameter `name`; None where it is not there."""
    given = request.GET.get(name, "")
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) <= 18):
        raise InvalidRequest(name, f"got {given[:50]!r}, which no answer gave")
    return int(given)


def text(request: HttpRequest, name: str, longest: int) -> str:
    """The text in the address's parameter `name`, stripped; empty where it is not there."""
    given = request.GET.get(name, "").strip()
    plain_json.check(given, name)
    if len(given) > longest:
        raise InvalidRequest(name, f"must have at most {longest} characters")
    return given
