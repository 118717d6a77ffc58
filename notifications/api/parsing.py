"""Reads request bodies: JSON only, and never more of it than ACCEPT_MAX_BYTES."""

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework.parsers import BaseParser
from rest_framework.request import Request

from notifications.api.errors import TooLarge
from notifications.models import ApiKey
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.template_fields import MAX_DEPTH


class BoundedJSONParser(BaseParser):
    """Raises TooLarge or InvalidRequest; what it returns can be stored and rendered everywhere."""

    media_type = "application/json"
    depth = plain_json.MAX_DEPTH

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        limit: int = settings.ACCEPT_MAX_BYTES
        if declared_length(stream_meta(parser_context)) > limit:
            raise TooLarge
        # Not what the header says but what comes counts.
        text = stream.read(limit + 1)
        if len(text) > limit:
            raise TooLarge
        return plain_json.parse(text, self.depth) if text else {}


class DocumentParser(BoundedJSONParser):
    """For bodies that hold a template's content, whose elements stand inside one another."""

    # The document, and the objects that it may be sent in.
    depth = MAX_DEPTH + 8


class ApiRequest(Request):
    """A DRF request that also reads bodies sent in chunks, which Django takes for empty."""

    @property
    def api_key(self) -> ApiKey:
        """Who calls. Only after authentication."""
        key: ApiKey = self.auth  # type: ignore[assignment]
        return key

    def _load_stream(self) -> None:
        meta = self._request.META
        if "chunked" not in meta.get("HTTP_TRANSFER_ENCODING", "").lower():
            super()._load_stream()  # type: ignore[misc]
        elif meta.get("wsgi.input_terminated") or "asgi.scope" in meta:
            self._stream = meta["wsgi.input"]
        else:
            raise InvalidRequest("Content-Length", "is required here")


def stream_meta(context: Mapping[str, Any] | None) -> Mapping[str, Any]:
    return context["request"].META if context else {}


def declared_length(meta: Mapping[str, Any]) -> int:
    """What Content-Length says; 0 where it says nothing."""
    declared = meta.get("CONTENT_LENGTH") or "0"
    return int(declared) if declared.isdecimal() else 0
