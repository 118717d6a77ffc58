"""/translations/{domain}/{locale}: strings in one language, as the text of a .po file."""

from typing import Any

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer
from notifications.api.parsing import ApiRequest
from notifications.pipeline import translations
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.queries import translations as queries


class TranslationBodySerializer(StrictSerializer):
    body = serializers.CharField(
        trim_whitespace=False, allow_blank=True, help_text="the text of a .po file"
    )


class TranslationView(ApiView):
    scopes = {"GET": "translations:read", "PUT": "translations:write"}

    @extend_schema(
        operation_id="translations_retrieve",
        summary="The strings of one domain in one locale",
        responses={(200, "text/plain"): OpenApiTypes.STR},
    )
    def get(self, request: Request, domain: str, locale: str) -> HttpResponse:
        found = queries.retrieve(domain, locale)
        if found is None:
            raise NotFound(f"there are no strings of {domain!r} in {locale!r}")
        return HttpResponse(found.body, content_type="text/plain; charset=utf-8")

    @extend_schema(
        operation_id="translations_update",
        summary="Replaces the strings of one domain in one locale",
        request=TranslationBodySerializer,
        responses={204: None},
    )
    def put(self, request: ApiRequest, domain: str, locale: str) -> Response:
        translations.save(domain, locale, _body(request.data))
        return Response(status=204)


def _body(data: Any) -> str:
    """The SDK sends the text itself as the body, where its own types say `{"body": …}`."""
    body = data.get("body") if isinstance(data, dict) and set(data) == {"body"} else data
    if not isinstance(body, str):
        raise InvalidRequest("body", 'must be a string: the text of a .po file in {"body": …}')
    return body
