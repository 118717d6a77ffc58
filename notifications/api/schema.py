"""The OpenAPI description: what all operations share, and the pages that show it."""

from typing import Any

from drf_spectacular.contrib.pydantic import PydanticExtension
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request
from rest_framework.response import Response

ERRORS = {
    "400": "The request is wrong; the message names the field.",
    "401": "No API key, or one that is unknown, expired or revoked.",
    "403": "The API key lacks the scope.",
    "503": "Nothing could be stored or read now; see Retry-After.",
}
ERRORS_OF_A_PATH = {"404": "What the path names does not exist."}
ERRORS_OF_A_BODY = {
    "413": "The body is too large.",
    "415": "The body is not application/json.",
}
ERRORS_OF_A_KEY = {
    "409": "A request with this Idempotency-Key is being worked on; see Retry-After.",
    "422": "This Idempotency-Key was used with another request.",
}
IDEMPOTENCY = [
    OpenApiParameter(
        "Idempotency-Key",
        OpenApiTypes.STR,
        OpenApiParameter.HEADER,
        description="The same key and body again: the stored answer. At most 255 characters.",
    ),
    OpenApiParameter(
        "x-idempotency-expiration",
        OpenApiTypes.STR,
        OpenApiParameter.HEADER,
        description="How long the answer is kept: epoch ms or ISO 8601, 24 h to 1 year from now.",
    ),
]
_FAULT = {
    "type": "object",
    "properties": {"path": {"type": "string"}, "message": {"type": "string"}},
    "required": ["path", "message"],
}
ERROR = {
    "type": "object",
    "properties": {
        "message": {"type": "string"},
        "type": {"type": "string"},
        "errors": {"type": "array", "items": _FAULT, "description": "all faults of a template"},
    },
    "required": ["message", "type"],
}
_REF = {"$ref": "#/components/schemas/Error"}
# For operations that describe a refusal of their own.
REFUSED = _REF


class ApiSchema(AutoSchema):
    """Adds to each operation its scope, its errors and, where it takes one, the Idempotency-Key."""

    def get_tags(self) -> list[str]:
        return [self.path.strip("/").split("/")[0]]

    def get_override_parameters(self) -> list[Any]:
        return [*super().get_override_parameters(), *(IDEMPOTENCY if self._idempotent() else [])]

    def get_description(self) -> str:  # type: ignore[override]
        scope = f"Scope: `{self.view.scopes[self.method]}`"  # type: ignore[attr-defined]
        if client := getattr(self.view, "client_scopes", {}).get(self.method):
            scope += f"; of a user's token `{client}`"
        return f"{super().get_description()}\n\n{scope}".strip()

    def _get_response_bodies(self, direction: Any = "response") -> Any:
        bodies = super()._get_response_bodies(direction)
        errors = {**ERRORS}
        errors |= ERRORS_OF_A_PATH if "{" in self.path else {}
        errors |= ERRORS_OF_A_BODY if self._has_body() else {}
        errors |= ERRORS_OF_A_KEY if self._idempotent() else {}
        self.registry.register_on_missing(_component("Error", ERROR))
        for status, description in errors.items():
            content = {"application/json": {"schema": _REF}}
            bodies.setdefault(status, {"description": description, "content": content})
        return dict(sorted(bodies.items()))

    def _has_body(self) -> bool:
        return self.method in ("POST", "PUT", "PATCH") and bool(self.get_request_serializer())

    def _idempotent(self) -> bool:
        return getattr(getattr(self.view, self.method.lower()), "idempotent", False)


def _component(name: str, schema: dict[str, Any]) -> ResolvedComponent:
    kind = ResolvedComponent.SCHEMA
    return ResolvedComponent(name, kind, schema=schema, object=name)  # type: ignore[no-untyped-call]


class RequestModel(PydanticExtension):  # type: ignore[no-untyped-call]
    """A pydantic model as what may be sent; drf-spectacular describes what it would give out."""

    priority = 1

    def map_serializer(self, auto_schema: AutoSchema, direction: Any) -> Any:
        template = "#/components/schemas/{model}"
        schema = self.target.model_json_schema(ref_template=template, mode="validation")
        for name, part in schema.pop("$defs", {}).items():
            auto_schema.registry.register_on_missing(_component(name, part))
        return schema


class ApiKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "notifications.api.authentication.ApiKeyAuthentication"
    name = "apiKey"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {"type": "http", "scheme": "bearer", "description": "An API key: `Bearer pk_live_…`"}


class KeyOrTokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Either of the two lets in."""

    target_class = "notifications.api.clients.KeyOrTokenAuthentication"
    name = "userToken"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        text = "A user's token, of POST /auth/issue-token"
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": text}

    def get_security_requirement(self, auto_schema: AutoSchema) -> list[dict[str, list[Any]]]:
        return [{"apiKey": []}, {"userToken": []}]


class SchemaView(SpectacularAPIView):
    """`/schema/`: made once per process, since the code does not change under it."""

    _made: Any = None

    def _get_schema_response(self, request: Request) -> Response:
        if SchemaView._made is None:
            SchemaView._made = super()._get_schema_response(request).data  # type: ignore[no-untyped-call]
        filename = self._get_filename(request, None)  # type: ignore[no-untyped-call]
        disposition = f'inline; filename="{filename}"'
        return Response(SchemaView._made, headers={"Content-Disposition": disposition})
