"""Answers a POST of GraphQL. Every refusal is JSON with its HTTP status.

Courier's widgets ignore GraphQL's own errors, so these are left for what a single field misses.
"""

import logging
from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, transaction
from django.http import HttpRequest, JsonResponse
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    OperationType,
    execute_sync,
    get_operation_ast,
)

from notifications.graphql.document import document, root_fields
from notifications.graphql.terms import Terms
from notifications.graphql.visitor import visitor
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.guests import Guest, NotAllowed
from notifications.pipeline.tokens import TokenError

log = logging.getLogger(__name__)
MOST_BYTES = 64 * 1024


def serve(
    request: HttpRequest, terms: Terms, context: Callable[[HttpRequest, Guest], Any]
) -> JsonResponse:
    """The answer of a schema. `context` makes what its resolvers get as `info.context`.

    A resolver may raise InvalidRequest (400), NotAllowed (403) and NotFound (its field is null).
    """
    if request.method != "POST":
        return _refusal(405, "wants POST", "invalid_request_error", Allow="POST")
    try:
        guest = visitor(request)
        return _answer(terms, guest, context(request, guest), _body(request))
    except TokenError as error:
        return _refusal(401, str(error), "authorization_error")
    except NotAllowed as error:
        return _refusal(403, str(error), "authorization_error")
    except _TooLarge:
        return _refusal(413, f"the body is larger than {MOST_BYTES} bytes", "invalid_request_error")
    except InvalidRequest as error:
        return _refusal(400, str(error), "invalid_request_error")
    except DatabaseError:
        log.exception("a GraphQL operation could not read or change what it was about")
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


def _answer(terms: Terms, guest: Guest, context: Any, body: dict[str, Any]) -> JsonResponse:
    parsed = document(body["query"], terms)
    operation = get_operation_ast(parsed, body.get("operationName"))
    if operation is None:
        raise InvalidRequest("operationName", "names none of the document's operations")
    for name in root_fields(parsed, operation):
        guest.require(terms.scopes[name])
    if operation.operation is OperationType.MUTATION:
        # One commit for a page of opens.
        with transaction.atomic():
            result = _execute(terms, parsed, body, context)
    else:
        result = _execute(terms, parsed, body, context)
    return JsonResponse(result.formatted)


def _execute(
    terms: Terms, parsed: DocumentNode, body: dict[str, Any], context: Any
) -> ExecutionResult:
    """Runs it. Only what a single field could not find is left to GraphQL's own `errors`."""
    result = execute_sync(
        terms.schema,
        parsed,
        context_value=context,
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
