"""/messages: what became of what was sent."""

from typing import Any

from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api import history
from notifications.api.base import ApiView, PagingSerializer, cursor_id, page_size, paging
from notifications.api.idempotency import idempotent
from notifications.api.message_filters import LIST_PARAMETERS, filters
from notifications.api.times import milliseconds
from notifications.models import Delivery, Message
from notifications.pipeline import cancel, resend
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.queries import messages as queries
from notifications.states import DeliveryStatus, Reason, Status

READ, WRITE = "messages:read", "messages:write"
TIMES = ("sent", "delivered", "opened", "clicked")


class MessageDetailsSerializer(serializers.Serializer):
    id = serializers.CharField()
    status = serializers.ChoiceField(choices=list(Status))
    recipient = serializers.CharField()
    event = serializers.CharField(help_text="empty where the send named none")
    notification = serializers.CharField(help_text="the template's id; empty for inline content")
    enqueued = serializers.IntegerField(help_text="milliseconds since 1970, as all times here")
    sent = serializers.IntegerField(required=False)
    delivered = serializers.IntegerField(required=False)
    opened = serializers.IntegerField(required=False)
    clicked = serializers.IntegerField(required=False)
    reason = serializers.ChoiceField(choices=list(Reason), required=False)
    error = serializers.CharField(required=False)


class CannotCancelSerializer(MessageDetailsSerializer):
    message = serializers.CharField()
    type = serializers.CharField()


class MessageListSerializer(serializers.Serializer):
    paging = PagingSerializer()
    results = MessageDetailsSerializer(many=True)


class ChannelSerializer(serializers.Serializer):
    key = serializers.CharField()
    name = serializers.CharField()
    template = serializers.CharField()


class MessageProviderSerializer(serializers.Serializer):
    channel = ChannelSerializer()
    provider = serializers.CharField()
    reference = serializers.DictField(help_text="the provider's own ids")
    status = serializers.ChoiceField(choices=list(DeliveryStatus))
    sent = serializers.IntegerField(required=False)
    delivered = serializers.IntegerField(required=False)
    opened = serializers.IntegerField(required=False)
    clicked = serializers.IntegerField(required=False)
    error = serializers.CharField(required=False)


class MessageSerializer(MessageDetailsSerializer):
    providers = MessageProviderSerializer(many=True)


class HistorySerializer(serializers.Serializer):
    results = serializers.ListField(
        child=serializers.DictField(),
        help_text="each has `type`, `ts` and what its type brings",
    )


class BlockSerializer(serializers.Serializer):
    type = serializers.CharField()
    text = serializers.CharField()


class ContentSerializer(serializers.Serializer):
    subject = serializers.CharField()
    title = serializers.CharField()
    body = serializers.CharField()
    text = serializers.CharField()
    html = serializers.CharField()
    blocks = BlockSerializer(many=True)


class ChannelOutputSerializer(serializers.Serializer):
    channel = serializers.CharField()
    channel_id = serializers.CharField(help_text="`channel.id` in the message's history")
    content = ContentSerializer()


class OutputSerializer(serializers.Serializer):
    results = ChannelOutputSerializer(many=True)


class ResendSerializer(serializers.Serializer):
    messageId = serializers.CharField(help_text="the new message's id")


class MessagesView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="messages_list",
        summary="Lists messages, the newest first",
        parameters=LIST_PARAMETERS,
        responses=MessageListSerializer,
    )
    def get(self, request: Request) -> Response:
        rows, more = queries.page(
            filters(request.query_params), after=cursor_id(request), size=page_size(request)
        )
        last = rows[-1].pk if rows else None
        return Response({"paging": paging(more, last), "results": [details(row) for row in rows]})


class MessageView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="messages_retrieve",
        summary="One message with its deliveries",
        responses=MessageSerializer,
    )
    def get(self, request: Request, message_id: str) -> Response:
        message = _found(message_id)
        providers = [_provider(message, one) for one in queries.deliveries(message)]
        return Response({**details(message), "providers": providers})


class MessageHistoryView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="messages_history",
        summary="What happened to a message, step by step",
        parameters=[OpenApiParameter("type", OpenApiTypes.STR, enum=history.TYPES)],
        responses=HistorySerializer,
    )
    def get(self, request: Request, message_id: str) -> Response:
        kind = request.query_params.get("type", "").upper()
        if kind and kind not in history.TYPES:
            raise InvalidRequest(
                "type", f"got {kind[:50]!r}; wants one of {', '.join(history.TYPES)}"
            )
        message = _found(message_id)
        return Response({"results": history.items(message, queries.events(message), kind)})


class MessageOutputView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="messages_content",
        summary="What was rendered for a message, per channel",
        responses=OutputSerializer,
    )
    def get(self, request: Request, message_id: str) -> Response:
        found = queries.deliveries(_found(message_id), content=True)
        return Response({"results": [_output(one) for one in found if one.content is not None]})


class CancelView(ApiView):
    scopes = {"POST": WRITE}

    @extend_schema(
        operation_id="messages_cancel",
        summary="Cancels a message that has not been sent",
        request=None,
        responses={200: MessageDetailsSerializer, 409: CannotCancelSerializer},
    )
    def post(self, request: Request, message_id: str) -> Response:
        try:
            return Response(details(cancel.cancel(message_id)))
        except cancel.CannotCancel as error:
            body = {**details(error.message), "message": str(error), "type": "conflict_error"}
            # The SDK would try a 409 again, and a sent message stays sent.
            return Response(body, status=409, headers={"x-should-retry": "false"})


class ResendView(ApiView):
    scopes = {"POST": WRITE}

    @extend_schema(
        operation_id="messages_resend",
        summary="Sends a message again, as a new one",
        request=None,
        responses={202: ResendSerializer},
    )
    @idempotent
    def post(self, request: Request, message_id: str) -> Response:
        return Response({"messageId": resend.resend(message_id)}, status=202)


class ArchiveMessageView(ApiView):
    scopes = {"POST": WRITE}

    @extend_schema(
        operation_id="messages_archive",
        summary="Takes a message out of the default list",
        request=None,
        responses={204: None},
    )
    def post(self, request: Request, message_id: str) -> Response:
        message = _found(message_id)
        Message.objects.filter(pk=message.pk).archive(timezone.now())
        return Response(status=204)


def details(message: Message) -> dict[str, Any]:
    """Courier's MessageDetails. What there is not is left out, never null."""
    shown: dict[str, Any] = {
        "id": message.message_id,
        "status": message.status,
        "recipient": message.recipient,
        "event": message.event,
        "notification": message.notification,
        "enqueued": milliseconds(message.enqueued_at),
        **_times(message),
    }
    if message.reason:
        shown["reason"] = message.reason
    if message.error:
        shown["error"] = message.error
    return shown


def _times(row: Message | Delivery) -> dict[str, int]:
    times = {name: getattr(row, f"{name}_at") for name in TIMES}
    return {name: milliseconds(at) for name, at in times.items() if at is not None}


def _provider(message: Message, delivery: Delivery) -> dict[str, Any]:
    channel = {"key": delivery.channel, "name": delivery.channel, "template": message.notification}
    shown = {
        "channel": channel,
        "provider": delivery.provider,
        "reference": delivery.reference,
        "status": delivery.status,
        **_times(delivery),
    }
    return {**shown, "error": delivery.error} if delivery.error else shown


def _output(delivery: Delivery) -> dict[str, Any]:
    content = delivery.content or {}
    shown: dict[str, Any] = {
        name: content.get(name, "") for name in ("subject", "title", "body", "text", "html")
    }
    shown["blocks"] = [
        {"type": block["type"], "text": block["text"]} for block in content.get("blocks", [])
    ]
    return {"channel": delivery.channel, "channel_id": str(delivery.pk), "content": shown}


def _found(message_id: str) -> Message:
    message = queries.by_message_id(message_id)
    if message is not None:
        return message
    if queries.is_request_of_many(message_id):
        raise NotFound(
            f"{message_id} is a request with several messages; "
            f"list them with GET /messages?messageId={message_id}"
        )
    raise NotFound(f"no message has the id {message_id!r}")
