"""What is asked and answered about a user's preferences. Source: SDK 9.13.0, users.preferences."""

from rest_framework import serializers

from notifications.api.base import PagingSerializer, StrictSerializer
from notifications.api.preference_topics import channels
from notifications.states import PreferenceStatus


class RoutingSerializer(StrictSerializer):
    has_custom_routing = serializers.BooleanField(
        required=False, allow_null=True, help_text="whether custom_routing holds"
    )
    custom_routing = channels("the only channels that it may come through")


class TopicChoiceSerializer(RoutingSerializer):
    status = serializers.ChoiceField(choices=list(PreferenceStatus))
    digest_schedule_id = serializers.CharField(
        required=False, allow_null=True, help_text="of no effect: this version has no digests"
    )


class UpdateTopicSerializer(StrictSerializer):
    topic = TopicChoiceSerializer()


class BulkPreferenceTopicSerializer(RoutingSerializer):
    topic_id = serializers.CharField()
    status = serializers.ChoiceField(choices=["OPTED_IN", "OPTED_OUT"])


class BulkPreferencesSerializer(StrictSerializer):
    topics = BulkPreferenceTopicSerializer(many=True)


class TopicPreferenceSerializer(serializers.Serializer):
    topic_id = serializers.CharField()
    topic_name = serializers.CharField()
    section_id = serializers.CharField()
    section_name = serializers.CharField()
    default_status = serializers.ChoiceField(
        choices=list(PreferenceStatus), help_text="what holds where the user has not chosen"
    )
    status = serializers.ChoiceField(choices=list(PreferenceStatus))
    has_custom_routing = serializers.BooleanField()
    custom_routing = channels("only where has_custom_routing is true")


class PreferenceListSerializer(serializers.Serializer):
    paging = PagingSerializer()
    items = TopicPreferenceSerializer(many=True)


class TopicPreferenceAnswerSerializer(serializers.Serializer):
    topic = TopicPreferenceSerializer()


class PreferenceErrorSerializer(serializers.Serializer):
    topic_id = serializers.CharField()
    reason = serializers.CharField()


class PreferencesUpdatedSerializer(serializers.Serializer):
    items = BulkPreferenceTopicSerializer(many=True)
    errors = PreferenceErrorSerializer(many=True)  # type: ignore[assignment]


class PreferencesReplacedSerializer(serializers.Serializer):
    items = BulkPreferenceTopicSerializer(many=True)
    deleted = serializers.ListField(child=serializers.CharField())


class ChosenSerializer(serializers.Serializer):
    message = serializers.CharField()
