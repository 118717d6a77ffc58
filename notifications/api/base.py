"""What every resource of the API shares: its view, its serializer, its paging."""

import base64
import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.http import HttpRequest
from rest_framework import serializers
from rest_framework.exceptions import MethodNotAllowed, ValidationError
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.views import APIView

from notifications.api.parsing import ApiRequest
from notifications.api.schema import ApiSchema
from notifications.pipeline.errors import InvalidRequest

PAGE, LARGEST_PAGE = 25, 100
_CURSOR = re.compile(r"id:([1-9]\d{0,18})")


class JsonOnly(BaseContentNegotiation):
    """Answers are JSON whatever Accept says: the SDK asks for `*/*`, browsers for HTML."""

    def select_parser(self, request: Request, parsers: Iterable[Any]) -> Any:
        kind = request.content_type.partition(";")[0].strip().lower()
        return next((parser for parser in parsers if parser.media_type == kind), None)

    def select_renderer(
        self, request: Request, renderers: Iterable[Any], format_suffix: str | None = None
    ) -> tuple[Any, str]:
        renderer = next(iter(renderers))
        return renderer, renderer.media_type


class ApiView(APIView):
    """A view of the API. `scopes` names, per method, what a key must be allowed to do."""

    scopes: ClassVar[Mapping[str, str]] = {}
    content_negotiation_class = JsonOnly
    metadata_class = None
    schema = ApiSchema()

    def initialize_request(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Request:
        return ApiRequest(
            request,
            parsers=self.get_parsers(),
            authenticators=self.get_authenticators(),
            negotiator=self.get_content_negotiator(),
            parser_context=self.get_parser_context(request),
        )

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        for name, value in kwargs.items():
            if "\0" in str(value):
                raise InvalidRequest(name, "contains a NUL character")

    def check_permissions(self, request: Request) -> None:
        if request.method not in self.scopes:
            raise MethodNotAllowed(request.method or "")
        super().check_permissions(request)

    @property
    def allowed_methods(self) -> list[str]:
        return list(self.scopes)


class StrictSerializer(serializers.Serializer):
    """Refuses what is no object, and fields that it does not know."""

    default_error_messages = {
        "invalid": "the body must be a JSON object, got {datatype}",
    }

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            for name in data:
                if name not in self.fields:
                    raise ValidationError({name: "is not a field of this request"})
        return super().to_internal_value(data)


class PagingSerializer(serializers.Serializer):
    more = serializers.BooleanField()
    cursor = serializers.CharField(required=False, help_text="gives the next page")


def page_size(request: Request, default: int = PAGE, most: int = LARGEST_PAGE) -> int:
    """The parameter `limit`, at most `most`."""
    given = request.query_params.get("limit")
    if given is None:
        return default
    if not given.isdecimal() or len(given) > 9 or int(given) < 1:
        raise InvalidRequest("limit", f"got {given[:50]!r}; wants 1 to {most}")
    return min(int(given), most)


def cursor_after(pk: int) -> str:
    """An opaque text that `cursor_id` turns back into `pk`."""
    return base64.urlsafe_b64encode(f"id:{pk}".encode()).decode().rstrip("=")


def cursor_id(request: Request) -> int | None:
    """The row after which the page asked for begins; None for the first page."""
    given = request.query_params.get("cursor")
    if not given:
        return None
    try:
        text = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4)).decode()
    except ValueError:
        text = ""
    match = _CURSOR.fullmatch(text)
    if match is None:
        raise InvalidRequest("cursor", f"got {given[:50]!r}, which no answer of this API gave")
    return int(match[1])


def paging(more: bool, last_pk: int | None) -> dict[str, Any]:
    """Courier's `paging`: the cursor is there where there is more."""
    return {"more": True, "cursor": cursor_after(last_pk)} if more and last_pk else {"more": False}
