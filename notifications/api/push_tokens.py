"""/users/{user_id}/tokens: the devices that pushes reach."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import StrictSerializer
from notifications.api.clients import ClientView
from notifications.models import PushToken
from notifications.pipeline import json_patch, push_tokens
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.push_token_fields import PROVIDER_KEYS, document

READ, WRITE = "user-tokens:read", "user-tokens:write"
CLIENT_READ, CLIENT_WRITE = "read:user-tokens", "write:user-tokens"
WANTED = (
    "is required: a list of {token, provider_key, …}; with Courier's SDK, pass it as extra_body"
)


class DeviceSerializer(serializers.Serializer):
    app_id = serializers.CharField(required=False, allow_null=True)
    ad_id = serializers.CharField(required=False, allow_null=True)
    device_id = serializers.CharField(required=False, allow_null=True)
    platform = serializers.CharField(required=False, allow_null=True)
    manufacturer = serializers.CharField(required=False, allow_null=True)
    model = serializers.CharField(required=False, allow_null=True)


class TrackingSerializer(serializers.Serializer):
    os_version = serializers.CharField(required=False, allow_null=True)
    ip = serializers.CharField(required=False, allow_null=True)
    lat = serializers.CharField(required=False, allow_null=True)
    long = serializers.CharField(required=False, allow_null=True)


class TokenFieldsSerializer(StrictSerializer):
    provider_key = serializers.ChoiceField(choices=PROVIDER_KEYS)
    device = DeviceSerializer(required=False, allow_null=True)
    tracking = TrackingSerializer(required=False, allow_null=True)
    properties = serializers.JSONField(required=False)
    expiry_date = serializers.JSONField(
        required=False,
        help_text="ISO 8601, or false for none; without, 60 days from now",
    )


class PushTokenSerializer(TokenFieldsSerializer):
    token = serializers.CharField()
    status = serializers.ChoiceField(choices=PushToken.Status.choices)
    status_reason = serializers.CharField(allow_null=True)


class TokenListSerializer(serializers.Serializer):
    tokens = PushTokenSerializer(many=True)


class NewTokenSerializer(TokenFieldsSerializer):
    token = serializers.CharField()


class NewTokensSerializer(StrictSerializer):
    tokens = NewTokenSerializer(many=True)


class TokenOperationSerializer(serializers.Serializer):
    op = serializers.ChoiceField(choices=json_patch.OPERATIONS)
    path = serializers.CharField(help_text="a JSON Pointer, such as /expiry_date")
    value = serializers.JSONField(required=False)


class TokenPatchSerializer(StrictSerializer):
    patch = TokenOperationSerializer(many=True, help_text="a JSON Patch (RFC 6902): all or nothing")


class UserTokensView(ClientView):
    scopes = {"GET": READ, "PUT": WRITE}
    client_scopes = {"GET": CLIENT_READ, "PUT": CLIENT_WRITE}

    @extend_schema(
        operation_id="users_tokens_list",
        summary="A user's devices, the newest first",
        responses=TokenListSerializer,
    )
    def get(self, request: Request, user_id: str) -> Response:
        return Response({"tokens": [_shown(row) for row in push_tokens.of_user(user_id)]})

    @extend_schema(
        operation_id="users_tokens_add_multiple",
        summary="Registers several devices: all or none",
        request=NewTokensSerializer,
        responses={204: None},
    )
    def put(self, request: Request, user_id: str) -> Response:
        body: Any = request.data
        if not isinstance(body, dict) or not isinstance(body.get("tokens"), list) or len(body) > 1:
            raise InvalidRequest("tokens", WANTED)
        push_tokens.put_many(user_id, body["tokens"])
        return Response(status=204)


class UserTokenView(ClientView):
    scopes = {"GET": READ, "PUT": WRITE, "PATCH": WRITE, "DELETE": WRITE}
    client_scopes = {
        "GET": CLIENT_READ, "PUT": CLIENT_WRITE, "PATCH": CLIENT_WRITE, "DELETE": CLIENT_WRITE,
    }  # fmt: skip

    @extend_schema(
        operation_id="users_tokens_retrieve", summary="One device", responses=PushTokenSerializer
    )
    def get(self, request: Request, user_id: str, token: str) -> Response:
        return Response(_shown(push_tokens.retrieve(user_id, token)))

    @extend_schema(
        operation_id="users_tokens_add_single",
        summary="Registers a device, or registers it anew",
        request=TokenFieldsSerializer,
        responses={204: None},
    )
    def put(self, request: Request, user_id: str, token: str) -> Response:
        push_tokens.put(user_id, token, _object(request.data))
        return Response(status=204)

    @extend_schema(
        operation_id="users_tokens_update",
        summary="Applies a JSON Patch to what is known of a device",
        request=TokenPatchSerializer,
        responses={204: None},
    )
    def patch(self, request: Request, user_id: str, token: str) -> Response:
        body = _object(request.data)
        if not isinstance(body.get("patch"), list) or len(body) > 1:
            raise InvalidRequest("patch", 'wants a body {"patch": [operation, …]}')
        push_tokens.patch(user_id, token, body["patch"])
        return Response(status=204)

    @extend_schema(
        operation_id="users_tokens_delete", summary="Forgets a device", responses={204: None}
    )
    def delete(self, request: Request, user_id: str, token: str) -> Response:
        push_tokens.delete(user_id, token)
        return Response(status=204)


def _object(body: Any) -> dict[str, Any]:
    if not isinstance(body, dict):
        raise InvalidRequest("", "the body must be a JSON object")
    return body


def _shown(row: PushToken) -> dict[str, Any]:
    return {"token": row.token, **document(row)}
