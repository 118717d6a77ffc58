"""/preferences/sections: what there is to choose, by sections of topics."""

from typing import Any

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer
from notifications.api.idempotency import idempotent
from notifications.api.parsing import ApiRequest
from notifications.api.preference_topics import READ, WRITE, TopicSerializer, channels, shown_topic
from notifications.api.schema import REFUSED
from notifications.api.times import iso
from notifications.models import PreferenceSection
from notifications.pipeline.errors import NotFound
from notifications.pipeline.preferences import sections
from notifications.queries import preference_workspace as queries


class WriteSectionSerializer(StrictSerializer):
    name = serializers.CharField()
    description = serializers.CharField(required=False, allow_null=True, allow_blank=True)
    has_custom_routing = serializers.BooleanField(
        required=False, allow_null=True, help_text="whether users choose channels for its topics"
    )
    routing_options = channels("what users choose between; none: any channel")


class SectionSerializer(WriteSectionSerializer):
    id = serializers.CharField()
    topics = TopicSerializer(many=True)
    created = serializers.CharField(help_text="ISO 8601, as all times here")
    creator = serializers.CharField(required=False)
    updated = serializers.CharField()
    updater = serializers.CharField(required=False)


class SectionListSerializer(serializers.Serializer):
    results = SectionSerializer(many=True)


class SectionsView(ApiView):
    scopes = {"GET": READ, "POST": WRITE}

    @extend_schema(
        operation_id="preferences_sections_list",
        summary="All sections with their topics, in the order of the preference page",
        responses=SectionListSerializer,
    )
    def get(self, request: Request) -> Response:
        return Response({"results": [shown_section(row) for row in queries.sections()]})

    @extend_schema(
        operation_id="preferences_sections_create",
        summary="Creates a section, without topics",
        request=WriteSectionSerializer,
        responses=SectionSerializer,
    )
    @idempotent
    def post(self, request: ApiRequest) -> Response:
        made = sections.create(_values(request.data), by=request.api_key.name)
        return Response(shown_section(made))


class SectionView(ApiView):
    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="preferences_sections_retrieve",
        summary="One section with its topics",
        responses=SectionSerializer,
    )
    def get(self, request: Request, section_id: str) -> Response:
        return Response(shown_section(found_section(section_id)))

    @extend_schema(
        operation_id="preferences_sections_replace",
        summary="Replaces a section; what is left out is cleared, its topics stay",
        request=WriteSectionSerializer,
        responses=SectionSerializer,
    )
    def put(self, request: ApiRequest, section_id: str) -> Response:
        sections.replace(section_id, _values(request.data), by=request.api_key.name)
        return Response(shown_section(found_section(section_id)))

    @extend_schema(
        operation_id="preferences_sections_archive",
        summary="Archives a section that has no topics",
        responses={204: None, 409: OpenApiResponse(REFUSED, "It has topics.")},
    )
    def delete(self, request: ApiRequest, section_id: str) -> Response:
        sections.archive(section_id, by=request.api_key.name)
        return Response(status=204)


def found_section(section_id: str) -> PreferenceSection:
    row = queries.section(section_id)
    if row is None:
        raise NotFound(f"no section has the id {section_id!r}")
    return row


def shown_section(row: PreferenceSection) -> dict[str, Any]:
    """The section in Courier's shape; what is empty and optional is left out."""
    optional = {"description": row.description, "creator": row.creator, "updater": row.updater}
    return {
        "id": row.section_id,
        "name": row.name,
        "has_custom_routing": row.has_custom_routing,
        "routing_options": row.routing_options,
        "topics": [shown_topic(topic) for topic in row.topics.all()],
        "created": iso(row.created_at),
        "updated": iso(row.updated_at),
        **{name: value for name, value in optional.items() if value},
    }


def _values(body: Any) -> dict[str, Any]:
    """The fields as sent: the serializer's copy would turn "yes" into true."""
    WriteSectionSerializer(data=body).is_valid(raise_exception=True)
    return dict(body)
