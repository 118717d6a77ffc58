"""/notifications/{id}/versions and /publish: what was published, and what is."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import PagingSerializer, StrictSerializer, cursor_id, page_size, paging
from notifications.api.idempotency import idempotent
from notifications.api.notifications import (
    IF_MATCH,
    READ,
    STALE,
    WRITE,
    TemplateView,
    author,
    found,
    version_number,
)
from notifications.api.parsing import ApiRequest
from notifications.api.revisions import if_match
from notifications.api.times import milliseconds
from notifications.models import Template, TemplateVersion
from notifications.pipeline import templates
from notifications.pipeline.errors import InvalidRequest
from notifications.queries import templates as queries

VERSIONS_PAGE = 10


class VersionSerializer(serializers.Serializer):
    version = serializers.CharField(help_text="`draft`, `published:v003` or `v002`")
    created = serializers.IntegerField()
    creator = serializers.CharField()
    has_changes = serializers.BooleanField(required=False, help_text="of the draft only")


class VersionListSerializer(serializers.Serializer):
    paging = PagingSerializer()
    versions = VersionSerializer(many=True)


class PublishSerializer(StrictSerializer):
    version = serializers.CharField(required=False, help_text="such as `v3`; default: the draft")


class VersionsView(TemplateView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="notifications_list_versions",
        summary="The draft, then the published versions, the newest first",
        parameters=[
            OpenApiParameter("cursor", description="`paging.cursor` of the page before"),
            OpenApiParameter("limit", OpenApiTypes.INT, description="default and at most 10"),
        ],
        responses=VersionListSerializer,
    )
    def get(self, request: Request, template_id: str) -> Response:
        template = found(template_id)
        before = cursor_id(request)
        size = page_size(request, VERSIONS_PAGE, VERSIONS_PAGE)
        rows, more = queries.versions(template, before=before, size=size)
        last = rows[-1].number if rows else None
        nodes = [_version(template, row) for row in rows]
        first = [_draft_node(template)] if before is None else []
        return Response({"paging": paging(more, last), "versions": [*first, *nodes]})


class PublishView(TemplateView):
    scopes = {"POST": WRITE}

    @extend_schema(
        operation_id="notifications_publish",
        summary="Publishes the draft, or again a version that was published before",
        parameters=[IF_MATCH],
        request=PublishSerializer,
        responses={204: None, 409: STALE},
    )
    @idempotent
    def post(self, request: ApiRequest, template_id: str) -> Response:
        PublishSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        given = body.get("version")
        if given is not None and not isinstance(given, str):
            raise InvalidRequest("version", "must be a string such as 'v3'")
        number = None if given in (None, "draft") else version_number(str(given))
        templates.publish(
            template_id, by=author(request), version=number, revision=if_match(request)
        )
        return Response(status=204)


def _version(template: Template, row: TemplateVersion) -> dict[str, Any]:
    name = f"v{row.number:03d}"
    return {
        "version": f"published:{name}" if row.pk == template.published_id else name,
        "created": milliseconds(row.created_at),
        "creator": row.creator,
    }


def _draft_node(template: Template) -> dict[str, Any]:
    live = template.published
    return {
        "version": "draft",
        "created": milliseconds(template.updated_at),
        "creator": template.updater,
        "has_changes": live is None or live.revision != template.revision,
    }
