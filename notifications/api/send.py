"""POST /send."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from notifications.api.base import ApiView
from notifications.api.idempotency import idempotent
from notifications.api.parsing import ApiRequest
from notifications.models import ApiKey
from notifications.pipeline.accept import accept
from notifications.pipeline.drafts import snapshot
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.send_schema import SendRequest, parse_send
from notifications.states import Priority

PRIORITIES = {priority.name.lower(): priority for priority in Priority}


class SendResponseSerializer(serializers.Serializer):
    requestId = serializers.CharField(help_text="for one recipient also the message's id")


class SendView(ApiView):
    scopes = {"POST": "send"}

    @extend_schema(
        operation_id="send_message",
        summary="Sends a message to one or more recipients",
        request=SendRequest,
        parameters=[
            OpenApiParameter(
                "x-priority",
                OpenApiTypes.STR,
                OpenApiParameter.HEADER,
                enum=list(PRIORITIES),
                description="Who goes first; default normal, bulk for more than one recipient.",
            )
        ],
        responses={202: SendResponseSerializer},
    )
    @idempotent
    def post(self, request: ApiRequest) -> Response:
        wanted, mode = parse_send(request.data), request.api_key.mode
        drafts = mode == ApiKey.Mode.DRAFT and wanted.message.template
        accepted = accept(
            wanted,
            api_key=request.api_key,
            mock=mode == ApiKey.Mode.MOCK,
            draft=snapshot(drafts) if drafts else None,
            priority=_priority(request.META.get("HTTP_X_PRIORITY")),
        )
        return Response({"requestId": accepted.request_id}, status=202)


def _priority(given: str | None) -> Priority | None:
    if given is None:
        return None
    if given.lower() not in PRIORITIES:
        raise InvalidRequest(
            "x-priority", f"got {given[:50]!r}; wants one of {', '.join(PRIORITIES)}"
        )
    return PRIORITIES[given.lower()]
