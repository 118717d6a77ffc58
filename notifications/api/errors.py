"""Every error as JSON `{"message", "type"}`, whoever raised it."""

import logging
import secrets
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import Error as DatabaseError
from django.db import IntegrityError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.views import defaults
from rest_framework import exceptions
from rest_framework.response import Response

from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.templates import InvalidTemplate

log = logging.getLogger(__name__)

INVALID, FORBIDDEN, MISSING = "invalid_request_error", "authorization_error", "not_found_error"
CONFLICT, LIMITED = "conflict_error", "rate_limit_error"
UNAVAILABLE, INTERNAL = "service_unavailable_error", "internal_error"
TYPES = {401: FORBIDDEN, 403: FORBIDDEN, 404: MISSING, 409: CONFLICT, 429: LIMITED}

RETRY_AFTER = {"Retry-After": "1"}
_READ_ONLY = "25006"


class TooLarge(exceptions.APIException):
    status_code = 413
    default_detail = f"the body is larger than {settings.ACCEPT_MAX_BYTES} bytes"


class InFlight(exceptions.APIException):
    status_code = 409
    default_detail = "a request with this Idempotency-Key is being worked on; try again"


class KeyReused(exceptions.APIException):
    status_code = 422
    default_detail = "this Idempotency-Key was used with another request; use a new key"


def exception_handler(error: Exception, context: dict[str, Any]) -> Response:
    """DRF's hook: the answer for whatever a view, its authentication or its parser raised."""
    if isinstance(error, InvalidTemplate):
        faults = [{"path": one.path, "message": one.message} for one in error.errors]
        return Response({"message": str(error), "type": INVALID, "errors": faults}, status=400)
    if isinstance(error, InvalidRequest):
        return answer(400, str(error))
    if isinstance(error, NotFound | Http404):
        return answer(404, str(error) or "there is nothing here")
    if isinstance(error, Conflict):
        # The SDK would try a 409 again, and this one stays.
        return answer(409, str(error), {"x-should-retry": "false"})
    if isinstance(error, PermissionDenied):
        return answer(403, "this key may not do that")
    if isinstance(error, exceptions.APIException):
        return _from_framework(error)
    if isinstance(error, SuspiciousOperation | UnreadablePostError):
        return answer(400, f"the request cannot be read: {error}")
    if isinstance(error, DatabaseError):
        return _from_database(error)
    return _unexpected(error)


def answer(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    """An error answer; `message` is for the caller to read."""
    kind = TYPES.get(status, INVALID)
    return Response({"message": message, "type": kind}, status=status, headers=headers)


def _from_framework(error: exceptions.APIException) -> Response:
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait))
    if isinstance(error, InFlight):
        headers |= RETRY_AFTER
    if isinstance(error, exceptions.ValidationError):
        return answer(400, _first(error.detail))
    return answer(error.status_code, str(error.detail), headers)


def _first(detail: Any, path: str = "") -> str:
    """The first fault of DRF's nested report, with its path."""
    if isinstance(detail, dict) and detail:
        key, value = next(iter(detail.items()))
        if isinstance(key, int):
            inner = f"{path}[{key}]"
        else:
            inner = path if key == "non_field_errors" else f"{path}.{key}" if path else key
        return _first(value, inner)
    if isinstance(detail, list) and detail:
        place, value = next((i, v) for i, v in enumerate(detail) if v)
        return _first(value, path if isinstance(value, str) else f"{path}[{place}]")
    return f"{path}: {detail}" if path else str(detail)


def _from_database(error: DatabaseError) -> Response:
    if isinstance(error, IntegrityError):
        log.warning("a request met another on the same row: %s", error)
        return answer(409, "another request changed the same thing; try again", RETRY_AFTER)
    read_only = getattr(error.__cause__, "sqlstate", None) == _READ_ONLY
    if isinstance(error, OperationalError | InterfaceError) or read_only:
        log.error("the database cannot be used: %s", error)
        message = "nothing could be stored or read now; try again"
        return Response({"message": message, "type": UNAVAILABLE}, status=503, headers=RETRY_AFTER)
    return _unexpected(error)


def _unexpected(error: Exception) -> Response:
    reference = secrets.token_hex(8)
    log.error("unexpected error %s", reference, exc_info=error)
    return Response(_internal(reference), status=500)


def _internal(reference: str) -> dict[str, str]:
    return {"message": f"something went wrong here; its reference is {reference}", "type": INTERNAL}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler400: what is wrong with the request before a view sees it."""
    if request.path_info.startswith(settings.BROWSER_PATHS):
        return defaults.bad_request(request, exception)
    known = isinstance(exception, SuspiciousOperation)
    message = "the request's headers or path are not acceptable" if known else "bad request"
    return JsonResponse({"message": message, "type": INVALID}, status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler404: a page for people, JSON for programs."""
    if request.path_info.startswith(settings.BROWSER_PATHS):
        return defaults.page_not_found(request, exception)
    message = f"there is no {request.method} {request.path_info[:200]}"
    return JsonResponse({"message": message, "type": MISSING}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500: what went wrong outside of the API's views; Django has logged it."""
    if request.path_info.startswith(settings.BROWSER_PATHS):
        return defaults.server_error(request)
    reference = secrets.token_hex(8)
    log.error("unexpected error %s, logged just before", reference)
    return JsonResponse(_internal(reference), status=500)
