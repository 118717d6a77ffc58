"""Every failure of the designer's endpoints as JSON `{"message", "type", …}`."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse

from designer.queries.drafts import theirs
from notifications.api.errors import CONFLICT, FORBIDDEN, INVALID, exception_handler
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.templates import DraftConflict, InvalidTemplate


def answer(error: Exception) -> JsonResponse:
    """The answer for whatever a view raised. What we did not foresee is logged, and is a 500."""
    if isinstance(error, DraftConflict):
        message = "somebody else saved this draft meanwhile"
        return _json(409, CONFLICT, message, theirs=theirs(error.current))
    if isinstance(error, InvalidTemplate):
        found = [{"path": fault.path, "message": fault.message} for fault in error.errors]
        return _json(422, INVALID, "the draft has errors; they stand at its elements", errors=found)
    if isinstance(error, PermissionDenied):
        return forbidden(str(error))
    if isinstance(error, InvalidRequest):
        return _json(400, INVALID, str(error), path=error.path)
    known = exception_handler(error, {})
    response = JsonResponse(known.data, status=known.status_code)
    for name in ("Retry-After", "Allow"):
        if name in known.headers:
            response[name] = known.headers[name]
    return response


def forbidden(message: str) -> JsonResponse:
    return _json(403, FORBIDDEN, message)


def _json(status: int, kind: str, message: str, **more: Any) -> JsonResponse:
    return JsonResponse({"message": message, "type": kind, **more}, status=status)
