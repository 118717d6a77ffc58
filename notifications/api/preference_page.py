"""/preferences/publish and /preferences/logs: the page that users see, and what they chose when."""

from datetime import datetime
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import (
    ApiView,
    PagingSerializer,
    StrictSerializer,
    cursor_id,
    page_size,
    paging,
)
from notifications.api.idempotency import idempotent
from notifications.api.parsing import ApiRequest
from notifications.api.preference_topics import READ, WRITE, channels
from notifications.api.times import iso, milliseconds, moment
from notifications.models import PreferenceChange
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.preferences.publish import preview_url, publish
from notifications.queries import preference_workspace as queries
from notifications.queries.preference_workspace import ChangeFilters
from notifications.states import PreferenceStatus


class PublishPageSerializer(StrictSerializer):
    heading = serializers.CharField(required=False, allow_null=True, allow_blank=True)
    description = serializers.CharField(required=False, allow_null=True, allow_blank=True)
    brand_id = serializers.CharField(
        required=False, allow_null=True, help_text="a brand's id, `none` or `default`"
    )


class PublishedPageSerializer(serializers.Serializer):
    page_id = serializers.CharField()
    published_at = serializers.CharField(help_text="ISO 8601")
    published_version = serializers.IntegerField(help_text="milliseconds since 1970")
    published_by = serializers.CharField(required=False)
    preview_url = serializers.CharField(help_text="the page of a user who has chosen nothing")


class PreferenceValueSerializer(serializers.Serializer):
    status = serializers.ChoiceField(choices=list(PreferenceStatus))
    has_custom_routing = serializers.BooleanField()
    custom_routing = channels("the channels chosen")


class PreferenceChangeSerializer(PreferenceValueSerializer):
    id = serializers.CharField()
    user_id = serializers.CharField()
    tenant_id = serializers.CharField(required=False)
    topic_id = serializers.CharField()
    topic_name = serializers.CharField(help_text="as it was then")
    timestamp = serializers.CharField(help_text="ISO 8601")
    previous = PreferenceValueSerializer(required=False)


class PreferenceChangeListSerializer(serializers.Serializer):
    paging = PagingSerializer()
    items = PreferenceChangeSerializer(many=True)


class PublishView(ApiView):
    scopes = {"POST": WRITE}

    @extend_schema(
        operation_id="preferences_publish",
        summary="Publishes the preference page with every section and topic as they are now",
        request=PublishPageSerializer,
        responses=PublishedPageSerializer,
    )
    @idempotent
    def post(self, request: ApiRequest) -> Response:
        PublishPageSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        page = publish(
            heading=body.get("heading"),
            description=body.get("description"),
            brand_id=body.get("brand_id"),
            by=request.api_key.name,
        )
        shown = {
            "page_id": page.page_id,
            "published_at": iso(page.published_at),
            "published_version": milliseconds(page.published_at),
            "published_by": page.published_by,
            "preview_url": preview_url(),
        }
        return Response(shown)


class LogsView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="preferences_logs_list",
        summary="What users chose, the newest change first",
        parameters=[
            OpenApiParameter("cursor", description="`paging.cursor` of the page before"),
            OpenApiParameter("limit", int, description="default 25, at most 100"),
            OpenApiParameter(
                "since", description="ISO 8601, a day (from its start in UTC) or a time"
            ),
            OpenApiParameter("user_id", description="this user's changes only"),
            OpenApiParameter("tenant_id", description="those within a tenant; only with user_id"),
        ],
        responses=PreferenceChangeListSerializer,
    )
    def get(self, request: Request) -> Response:
        filters = _filters(request)
        rows, more = queries.changes(filters, after=cursor_id(request), size=page_size(request))
        last = rows[-1].pk if rows else None
        return Response({"paging": paging(more, last), "items": [_shown(row) for row in rows]})


def _filters(request: Request) -> ChangeFilters:
    user, account = text_of(request, "user_id"), text_of(request, "tenant_id")
    if account is not None and user is None:
        raise InvalidRequest("tenant_id", "can only be given together with user_id")
    return ChangeFilters(user=user, account=account, since=_since(text_of(request, "since")))


def text_of(request: Request, name: str) -> str | None:
    """A parameter of the query; None where it is not given, or empty."""
    given = request.query_params.get(name)
    if given and "\0" in given:
        raise InvalidRequest(name, "contains a NUL character")
    return given or None


def _since(given: str | None) -> datetime | None:
    if given is None:
        return None
    try:
        return moment(given)
    except ValueError:
        message = f"got {given[:50]!r}; wants ISO 8601, such as 2030-01-31 or 2030-01-31T08:00:00Z"
        raise InvalidRequest("since", message) from None


def _shown(row: PreferenceChange) -> dict[str, Any]:
    """The change in Courier's shape. What there is not is left out."""
    optional = {"tenant_id": row.account, "previous": row.previous}
    return {
        "id": str(row.pk),
        "user_id": row.user,
        "topic_id": row.topic_id,
        "topic_name": row.topic_name,
        "status": row.status,
        "has_custom_routing": row.has_custom_routing,
        "custom_routing": row.custom_routing,
        "timestamp": iso(row.created_at),
        **{name: value for name, value in optional.items() if value},
    }
