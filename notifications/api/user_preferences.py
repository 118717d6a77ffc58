"""/users/{user_id}/preferences: what a user chose, within a tenant or without one."""

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import paging
from notifications.api.clients import ClientView
from notifications.api.idempotency import idempotent
from notifications.api.preference_page import text_of
from notifications.api.preference_topics import READ, WRITE
from notifications.api.user_preference_shapes import (
    BulkPreferencesSerializer,
    ChosenSerializer,
    PreferenceListSerializer,
    PreferencesReplacedSerializer,
    PreferencesUpdatedSerializer,
    TopicPreferenceAnswerSerializer,
    UpdateTopicSerializer,
)
from notifications.models import Preference
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.preferences import choices
from notifications.pipeline.preferences.deciding import Wish
from notifications.pipeline.tokens import Token
from notifications.queries import preferences as queries
from notifications.queries.preferences import TopicView

SOURCE = "api"
TENANT = OpenApiParameter("tenant_id", description="within this tenant; default: outside of any")


class UserPreferencesView(ClientView):
    scopes = {"GET": READ, "PUT": WRITE, "POST": WRITE}
    client_scopes = {"GET": "read:preferences"}

    @extend_schema(
        operation_id="users_preferences_retrieve",
        summary="The topics that the user has decided about; all on one page",
        parameters=[TENANT],
        responses=PreferenceListSerializer,
    )
    def get(self, request: Request, user_id: str) -> Response:
        views = queries.chosen(user_id, _tenant(request))
        return Response({"paging": paging(False, None), "items": [_shown(one) for one in views]})

    @extend_schema(
        operation_id="users_preferences_bulk_replace",
        summary="Replaces all of a user's choices, at most 50; what is left out gets its default",
        parameters=[TENANT],
        request=BulkPreferencesSerializer,
        responses=PreferencesReplacedSerializer,
    )
    def put(self, request: Request, user_id: str) -> Response:
        wishes = _wishes(request.data)
        done = choices.replace_all(user_id, _tenant(request), wishes, source=SOURCE)
        items = [_bulk(row) for row in done.items]
        return Response({"items": items, "deleted": done.deleted})

    @extend_schema(
        operation_id="users_preferences_bulk_update",
        summary="Sets 1 to 50 choices; what cannot be set is in errors",
        parameters=[TENANT],
        request=BulkPreferencesSerializer,
        responses=PreferencesUpdatedSerializer,
    )
    @idempotent
    def post(self, request: Request, user_id: str) -> Response:
        wishes = _wishes(request.data)
        done = choices.update_many(user_id, _tenant(request), wishes, source=SOURCE)
        errors = [{"topic_id": topic_id, "reason": reason} for topic_id, reason in done.errors]
        return Response({"items": [_bulk(row) for row in done.items], "errors": errors})


class UserTopicPreferenceView(ClientView):
    """courier-js before 3 and the mobile SDKs read and choose here with the user's token."""

    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}
    client_scopes = {"GET": "read:preferences", "PUT": "write:preferences"}

    @extend_schema(
        operation_id="users_preferences_retrieve_topic",
        summary="What the user chose about a topic, or what holds by default",
        parameters=[TENANT],
        responses=TopicPreferenceAnswerSerializer,
    )
    def get(self, request: Request, user_id: str, topic_id: str) -> Response:
        view = queries.of_topic(user_id, _tenant(request), topic_id)
        if view is None:
            raise NotFound(f"no topic has the id {topic_id!r}")
        return Response({"topic": _shown(view)})

    @extend_schema(
        operation_id="users_preferences_update_or_create_topic",
        summary="Sets what the user chose about a topic",
        parameters=[TENANT],
        request=UpdateTopicSerializer,
        responses=ChosenSerializer,
    )
    def put(self, request: Request, user_id: str, topic_id: str) -> Response:
        UpdateTopicSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        wish = _wish({**body["topic"], "topic_id": topic_id})
        try:
            choices.choose(
                user_id, _tenant(request), topic_id, status=wish.status,
                has_custom_routing=wish.has_custom_routing, custom_routing=wish.custom_routing,
                source="widget" if isinstance(request.auth, Token) else SOURCE,
            )  # fmt: skip
        except InvalidRequest as error:
            if error.path in ("user_id", "tenant_id"):
                raise
            raise InvalidRequest(f"topic.{error.path}", error.message) from None
        return Response({"message": "success"})

    @extend_schema(
        operation_id="users_preferences_delete_topic",
        summary="Takes a choice back: what holds by default holds again",
        parameters=[TENANT],
        responses={204: None},
    )
    def delete(self, request: Request, user_id: str, topic_id: str) -> Response:
        choices.forget(user_id, _tenant(request), topic_id, source=SOURCE)
        return Response(status=204)


def _tenant(request: Request) -> str:
    return text_of(request, "tenant_id") or ""


def _wishes(body: Any) -> list[Wish]:
    """The topics as sent: the serializer's copy would turn "yes" into true."""
    BulkPreferencesSerializer(data=body).is_valid(raise_exception=True)
    return [_wish(one) for one in body["topics"]]


def _wish(given: Mapping[str, Any]) -> Wish:
    """The routing is replaced as a whole: what is left out is none."""
    routed = given.get("has_custom_routing")
    return Wish(
        topic_id=given["topic_id"],
        status=given["status"],
        has_custom_routing=False if routed is None else routed,
        custom_routing=given.get("custom_routing") or [],
    )


def _shown(view: TopicView) -> dict[str, Any]:
    shown = {
        "topic_id": view.topic_id,
        "topic_name": view.topic_name,
        "section_id": view.section_id,
        "section_name": view.section_name,
        "default_status": view.default_status,
        "status": view.status,
        "has_custom_routing": view.has_custom_routing,
    }
    return shown | ({"custom_routing": view.custom_routing} if view.has_custom_routing else {})


def _bulk(row: Preference) -> dict[str, Any]:
    return {
        "topic_id": row.topic.topic_id,
        "status": row.status,
        "has_custom_routing": row.has_custom_routing,
        "custom_routing": row.custom_routing,
    }
