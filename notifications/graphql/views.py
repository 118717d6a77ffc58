"""POST /inbox/q. Every refusal is JSON with its HTTP status: the widgets ignore GraphQL errors."""

import logging
from typing import Any

from django.db import DatabaseError, transaction
from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    OperationType,
    execute_sync,
    get_operation_ast,
)

from notifications.graphql.document import document
from notifications.graphql.schema import SCHEMA, Visit
from notifications.graphql.visitor import connection, source, visitor
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.guests import READ, WRITE, Guest, NotAllowed
from notifications.pipeline.tokens import TokenError

log = logging.getLogger(__name__)
MOST_BYTES = 64 * 1024


@csrf_exempt
def inbox(request: HttpRequest) -> JsonResponse:
    """The inbox queries and mutations of Courier's widgets."""
    if request.method != "POST":
        return _refusal(405, "wants POST", "invalid_request_error", Allow="POST")
    try:
        guest = visitor(request)
        visit = Visit(guest.user, source(request), connection(request))
        return _answer(guest, visit, _body(request))
    except TokenError as error:
        return _refusal(401, str(error), "authorization_error")
    except NotAllowed as error:
        return _refusal(403, str(error), "authorization_error")
    except _TooLarge:
        return _refusal(413, f"the body is larger than {MOST_BYTES} bytes", "invalid_request_error")
    except InvalidRequest as error:
        return _refusal(400, str(error), "invalid_request_error")
    except DatabaseError:
        log.exception("the inbox could not be read or changed")
        headers = {"Retry-After": "5"}
        return _refusal(503, "try again shortly", "service_unavailable_error", **headers)


class _TooLarge(Exception):
    pass


def _refusal(status: int, message: str, kind: str, **headers: str) -> JsonResponse:
    return JsonResponse({"message": message, "type": kind}, status=status, headers=headers)


def _body(request: HttpRequest) -> dict[str, Any]:
    raw = request.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise _TooLarge
    body = plain_json.parse(raw)
    if not isinstance(body, dict) or not isinstance(body.get("query"), str):
        raise InvalidRequest("query", "is missing; wants a GraphQL document as text")
    if not isinstance(body.get("variables"), dict | None):
        raise InvalidRequest("variables", "wants an object")
    if not isinstance(body.get("operationName"), str | None):
        raise InvalidRequest("operationName", "wants text")
    return body


def _answer(guest: Guest, visit: Visit, body: dict[str, Any]) -> JsonResponse:
    parsed = document(body["query"])
    operation = get_operation_ast(parsed, body.get("operationName"))
    if operation is None:
        raise InvalidRequest("operationName", "names none of the document's operations")
    if operation.operation is OperationType.MUTATION:
        guest.require(WRITE)
        # One commit for a page of opens.
        with transaction.atomic():
            result = _execute(parsed, body, visit)
    else:
        guest.require(READ)
        result = _execute(parsed, body, visit)
    return JsonResponse(result.formatted)


def _execute(parsed: DocumentNode, body: dict[str, Any], visit: Visit) -> ExecutionResult:
    """Runs it. Only what a single field could not find is left to GraphQL's own `errors`."""
    result = execute_sync(
        SCHEMA,
        parsed,
        context_value=visit,
        variable_values=body.get("variables"),
        operation_name=body.get("operationName"),
    )
    for error in result.errors or ():
        cause = error.original_error
        if cause is None or isinstance(cause, GraphQLError):
            raise InvalidRequest("variables", error.message)
        if not isinstance(cause, NotFound):
            raise cause
    return result
