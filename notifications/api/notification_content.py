"""/notifications/{id}/content, /elements and /locales: what a template says, element by element."""

from typing import Any, cast

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import StrictSerializer
from notifications.api.notifications import (
    IF_MATCH,
    READ,
    STALE,
    VERSION,
    WRITE,
    TemplateView,
    asked_for,
    author,
)
from notifications.api.parsing import ApiRequest
from notifications.api.revisions import etag, if_match
from notifications.api.template_shapes import STATES, StateField, checked_content, checksums
from notifications.models import Template
from notifications.pipeline import template_content


class TemplateContentSerializer(serializers.Serializer):
    version = serializers.CharField()
    elements = serializers.ListField(
        child=serializers.DictField(),
        help_text="as they were given, with `id` and `checksum`, `checksum` also on each language",
    )


class WriteTemplateContentSerializer(StrictSerializer):
    content = serializers.DictField(help_text="Elemental: `{elements}`")
    state = StateField()


class WriteElementSerializer(serializers.Serializer):
    type = serializers.CharField()
    state = StateField()


# All keys but `state` are the element, whatever it has; a serializer describes known keys only.
WRITE_ELEMENT = {
    "type": "object",
    "description": "The element, with the keys of its type, and `state`.",
    "properties": {
        "type": {"type": "string"},
        "state": {"type": "string", "enum": list(STATES), "default": "DRAFT"},
    },
    "required": ["type"],
    "additionalProperties": True,
}


class WriteLocaleSerializer(StrictSerializer):
    elements = serializers.ListField(
        child=serializers.DictField(),
        help_text="`id` of the element; all other keys are what it says instead",
    )
    state = StateField()


class ChecksumSerializer(serializers.Serializer):
    id = serializers.CharField()
    checksum = serializers.CharField()


class MutationSerializer(serializers.Serializer):
    id = serializers.CharField()
    version = serializers.CharField()
    state = serializers.ChoiceField(choices=STATES)
    elements = ChecksumSerializer(many=True)


class ContentView(TemplateView):
    scopes = {"GET": READ, "PUT": WRITE}

    @extend_schema(
        operation_id="notifications_retrieve_content",
        summary="The content with ids and checksums",
        parameters=[VERSION],
        responses=TemplateContentSerializer,
    )
    def get(self, request: Request, template_id: str) -> Response:
        template, version = asked_for(request, template_id)
        if version is None:
            shown = checked_content(template.content, template.element_ids)
            return Response(shown, headers=etag(template.revision))
        return Response(checked_content(version.content, version.element_ids))

    @extend_schema(
        operation_id="notifications_put_content",
        summary="Replaces the draft's content",
        parameters=[IF_MATCH],
        request=WriteTemplateContentSerializer,
        responses={200: MutationSerializer, 409: STALE},
    )
    def put(self, request: ApiRequest, template_id: str) -> Response:
        body, state = _sent(request, WriteTemplateContentSerializer)
        changed = template_content.replace(
            template_id,
            {"content": body["content"]},
            by=author(request),
            state=state,
            revision=if_match(request),
        )
        return _mutated(changed, state)


class ElementView(TemplateView):
    scopes = {"PUT": WRITE}

    @extend_schema(
        operation_id="notifications_put_element",
        summary="Replaces one element of the draft; all others stay as they are",
        parameters=[IF_MATCH],
        request={"application/json": WRITE_ELEMENT},
        responses={200: MutationSerializer, 409: STALE},
    )
    def put(self, request: ApiRequest, template_id: str, element_id: str) -> Response:
        body, state = _sent(request, WriteElementSerializer)
        changed = template_content.replace_element(
            template_id,
            element_id,
            {key: value for key, value in body.items() if key != "state"},
            by=author(request),
            state=state,
            revision=if_match(request),
        )
        return _mutated(changed, state)


class LocaleView(TemplateView):
    scopes = {"PUT": WRITE}

    @extend_schema(
        operation_id="notifications_put_locale",
        summary="Sets what elements of the draft say in one language",
        parameters=[IF_MATCH],
        request=WriteLocaleSerializer,
        responses={200: MutationSerializer, 409: STALE},
    )
    def put(self, request: ApiRequest, template_id: str, locale_id: str) -> Response:
        body, state = _sent(request, WriteLocaleSerializer)
        changed = template_content.replace_locale(
            template_id,
            locale_id,
            body["elements"],
            by=author(request),
            state=state,
            revision=if_match(request),
        )
        return _mutated(changed, state)


def _sent(request: ApiRequest, kind: type[serializers.Serializer]) -> tuple[dict[str, Any], str]:
    """The body as it was sent, its shape checked, and the state that it asks for."""
    serializer = kind(data=request.data)
    serializer.is_valid(raise_exception=True)
    return cast("dict[str, Any]", request.data), str(serializer.validated_data["state"])


def _mutated(template: Template, state: str) -> Response:
    body: dict[str, Any] = {
        "id": template.template_id,
        "version": template.content["version"],
        "state": state,
        "elements": checksums(template.content, template.element_ids),
    }
    return Response(body, headers=etag(template.revision))
