"""POST /t/p/{token}: what became of a message, told by the device or page that has its address."""

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer
from notifications.pipeline.tracking import EVENTS, told


class ToldSerializer(StrictSerializer):
    event = serializers.CharField(help_text=f"one of {', '.join(EVENTS)}")


class TrackingView(ApiView):
    """The address itself is what lets its holder in, so no key is asked for."""

    scopes = {"POST": ""}
    authentication_classes = ()
    permission_classes = ()
    # No operation that an application calls: an address is given out whole.
    schema = None  # type: ignore[assignment]

    def post(self, request: Request, token: str) -> Response:
        serializer = ToldSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        told(token, serializer.validated_data["event"])
        return Response({"status": "SUCCESS"})
