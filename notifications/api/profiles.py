"""/profiles/{user_id}: what is stored of a user."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer
from notifications.api.idempotency import idempotent
from notifications.models import Profile
from notifications.pipeline import json_patch, profiles
from notifications.pipeline.errors import NotFound

READ, WRITE = "profiles:read", "profiles:write"
SUCCESS = {"status": "SUCCESS"}


class ProfileBodySerializer(StrictSerializer):
    profile = serializers.DictField()


class OperationSerializer(serializers.Serializer):
    op = serializers.ChoiceField(choices=json_patch.OPERATIONS)
    path = serializers.CharField(help_text="a JSON Pointer, such as /email")
    value = serializers.JSONField(required=False)


class PatchBodySerializer(StrictSerializer):
    patch = OperationSerializer(many=True, help_text="a JSON Patch (RFC 6902): all or nothing")


class StatusSerializer(serializers.Serializer):
    status = serializers.ChoiceField(choices=["SUCCESS"])


class ProfileSerializer(serializers.Serializer):
    profile = serializers.DictField()


class ProfileView(ApiView):
    scopes = {"GET": READ, "POST": WRITE, "PUT": WRITE, "PATCH": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="profiles_retrieve",
        summary="The stored profile",
        responses=ProfileSerializer,
    )
    def get(self, request: Request, user_id: str) -> Response:
        stored = Profile.objects.filter(user=user_id).values_list("profile", flat=True).first()
        if stored is None:
            raise NotFound(f"no profile is stored for user {user_id!r}")
        return Response({"profile": stored})

    @extend_schema(
        operation_id="profiles_create",
        summary="Merges values into the profile; keys that are not named stay",
        request=ProfileBodySerializer,
        responses=StatusSerializer,
    )
    @idempotent
    def post(self, request: Request, user_id: str) -> Response:
        profiles.create(user_id, _profile(request.data))
        return Response(SUCCESS)

    @extend_schema(
        operation_id="profiles_replace",
        summary="Replaces the whole profile",
        request=ProfileBodySerializer,
        responses=StatusSerializer,
    )
    def put(self, request: Request, user_id: str) -> Response:
        profiles.replace(user_id, _profile(request.data))
        return Response(SUCCESS)

    @extend_schema(
        operation_id="profiles_update",
        summary="Applies a JSON Patch to the profile",
        request=PatchBodySerializer,
        responses={204: None},
    )
    def patch(self, request: Request, user_id: str) -> Response:
        profiles.patch(user_id, _operations(request.data))
        return Response(status=204)

    @extend_schema(
        operation_id="profiles_delete", summary="Deletes the profile", responses={204: None}
    )
    def delete(self, request: Request, user_id: str) -> Response:
        profiles.delete(user_id)
        return Response(status=204)


def _profile(body: Any) -> dict[str, Any]:
    serializer = ProfileBodySerializer(data=body)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data["profile"])


def _operations(body: Any) -> list[dict[str, Any]]:
    """The operations as sent: the serializer's copy would coerce what a JSON Patch compares."""
    if not isinstance(body, dict) or not isinstance(body.get("patch"), list) or len(body) > 1:
        raise serializers.ValidationError({"patch": 'wants a body {"patch": [operation, …]}'})
    return list(body["patch"])
