"""/preferences/sections/{section_id}/topics: the kinds of messages that users may want or not."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer
from notifications.api.idempotency import idempotent
from notifications.api.parsing import ApiRequest
from notifications.api.times import iso
from notifications.models import Topic
from notifications.pipeline.errors import NotFound
from notifications.pipeline.preferences import topics
from notifications.pipeline.preferences.channels import CHANNELS
from notifications.pipeline.preferences.fields import CONTROLS
from notifications.queries import preference_workspace as queries
from notifications.states import PreferenceStatus

READ, WRITE = "preferences:read", "preferences:write"


def channels(help_text: str) -> serializers.ListField:
    return serializers.ListField(
        child=serializers.ChoiceField(choices=list(CHANNELS)),
        required=False,
        allow_null=True,
        help_text=help_text,
    )


class TopicFieldsSerializer(StrictSerializer):
    name = serializers.CharField()
    description = serializers.CharField(required=False, allow_null=True, allow_blank=True)
    default_status = serializers.ChoiceField(
        choices=list(PreferenceStatus), help_text="what holds for who has not chosen"
    )
    allowed_preferences = serializers.ListField(
        child=serializers.ChoiceField(choices=list(CONTROLS)),
        required=False,
        allow_null=True,
        help_text="what users may decide beyond in or out",
    )
    include_unsubscribe_header = serializers.BooleanField(
        required=False, allow_null=True, help_text="whether its mails have a List-Unsubscribe"
    )
    routing_options = channels("what users choose between; none: as the section says")
    topic_data = serializers.DictField(required=False, allow_null=True)


class WriteTopicSerializer(TopicFieldsSerializer):
    digest = serializers.DictField(
        required=False, allow_null=True, help_text="null: this version has no digests"
    )


class TopicSerializer(TopicFieldsSerializer):
    id = serializers.CharField()
    created = serializers.CharField(help_text="ISO 8601, as all times here")
    creator = serializers.CharField(required=False)
    updated = serializers.CharField()
    updater = serializers.CharField(required=False)


class TopicListSerializer(serializers.Serializer):
    results = TopicSerializer(many=True)


class ReleaseSerializer(StrictSerializer):
    user_id = serializers.CharField()
    tenant_id = serializers.CharField(required=False, allow_null=True)


class TopicsView(ApiView):
    scopes = {"GET": READ, "POST": WRITE}

    @extend_schema(
        operation_id="preferences_topics_list",
        summary="The topics of a section",
        responses=TopicListSerializer,
    )
    def get(self, request: Request, section_id: str) -> Response:
        section = queries.section(section_id)
        if section is None:
            raise NotFound(f"no section has the id {section_id!r}")
        return Response({"results": [shown_topic(row) for row in section.topics.all()]})

    @extend_schema(
        operation_id="preferences_topics_create",
        summary="Creates a topic in a section",
        request=WriteTopicSerializer,
        responses=TopicSerializer,
    )
    @idempotent
    def post(self, request: ApiRequest, section_id: str) -> Response:
        made = topics.create(section_id, _values(request.data), by=request.api_key.name)
        return Response(shown_topic(made))


class TopicView(ApiView):
    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="preferences_topics_retrieve", summary="One topic", responses=TopicSerializer
    )
    def get(self, request: Request, section_id: str, topic_id: str) -> Response:
        return Response(shown_topic(_found(section_id, topic_id)))

    @extend_schema(
        operation_id="preferences_topics_replace",
        summary="Replaces a topic; what is left out is cleared, what users chose stays",
        request=WriteTopicSerializer,
        responses=TopicSerializer,
    )
    def put(self, request: ApiRequest, section_id: str, topic_id: str) -> Response:
        values, by = _values(request.data), request.api_key.name
        return Response(shown_topic(topics.replace(section_id, topic_id, values, by=by)))

    @extend_schema(
        operation_id="preferences_topics_archive",
        summary="Archives a topic: what is sent with it is sent as with none",
        responses={204: None},
    )
    def delete(self, request: ApiRequest, section_id: str, topic_id: str) -> Response:
        topics.archive(section_id, topic_id, by=request.api_key.name)
        return Response(status=204)


class TopicDigestView(ApiView):
    """This version has no digests: none is there to be turned off, and none to be released."""

    scopes = {"DELETE": WRITE}

    @extend_schema(
        operation_id="preferences_topics_delete_digest",
        summary="Turns a topic's digest off; no topic has one in this version",
        responses={204: None},
    )
    def delete(self, request: Request, section_id: str, topic_id: str) -> Response:
        _found(section_id, topic_id)
        return Response(status=204)


class ReleaseDigestView(ApiView):
    scopes = {"POST": WRITE}

    @extend_schema(
        operation_id="preferences_topics_release_digest",
        summary="Always a 404: this version holds no digests",
        request=ReleaseSerializer,
        responses={204: None},
    )
    def post(self, request: Request, section_id: str, topic_id: str) -> Response:
        serializer = ReleaseSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        _found(section_id, topic_id)
        raise NotFound(f"topic {topic_id!r} has no digest: this version holds none")


def _found(section_id: str, topic_id: str) -> Topic:
    row = queries.topic(section_id, topic_id)
    if row is None:
        raise NotFound(f"section {section_id!r} has no topic with the id {topic_id!r}")
    return row


def shown_topic(row: Topic) -> dict[str, Any]:
    """The topic in Courier's shape; what is empty and optional is left out."""
    optional = {"description": row.description, "creator": row.creator, "updater": row.updater}
    return {
        "id": row.topic_id,
        "name": row.name,
        "default_status": row.default_status,
        "allowed_preferences": row.allowed_preferences,
        "include_unsubscribe_header": row.include_unsubscribe_header,
        "routing_options": row.routing_options,
        "topic_data": row.topic_data,
        "created": iso(row.created_at),
        "updated": iso(row.updated_at),
        **{name: value for name, value in optional.items() if value},
    }


def _values(body: Any) -> dict[str, Any]:
    """The fields as sent: the serializer's copy would turn "yes" into true."""
    WriteTopicSerializer(data=body).is_valid(raise_exception=True)
    return dict(body)
