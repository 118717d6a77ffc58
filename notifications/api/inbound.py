"""POST /inbound/courier: what applications say that users did."""

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import StrictSerializer
from notifications.api.clients import ClientView, acting_user
from notifications.api.schema import REFUSED
from notifications.pipeline.inbound import track


class TrackSerializer(StrictSerializer):
    event = serializers.CharField(trim_whitespace=False)
    messageId = serializers.CharField(
        trim_whitespace=False, help_text="your own id for it; each is kept once"
    )
    type = serializers.RegexField("^track$", error_messages={"invalid": "wants 'track'"})
    properties = serializers.DictField(required=False, allow_null=True)
    userId = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, trim_whitespace=False
    )


class TrackedSerializer(serializers.Serializer):
    messageId = serializers.CharField()


class TrackView(ClientView):
    scopes = {"POST": "inbound:write"}
    client_scopes = {"POST": "inbox:write:events"}

    @extend_schema(
        operation_id="inbound_track_event",
        summary="Keeps an event of a user",
        request=TrackSerializer,
        responses={
            202: TrackedSerializer,
            409: OpenApiResponse(REFUSED, "An event with this messageId is kept already."),
        },
    )
    def post(self, request: Request) -> Response:
        serializer = TrackSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        given = serializer.validated_data
        user = acting_user(request, given.get("userId") or "")
        track(given["event"], given["messageId"], user, given.get("properties") or {})
        return Response({"messageId": given["messageId"]}, status=202)
