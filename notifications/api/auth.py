"""/auth: tokens for client-side SDKs."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer
from notifications.pipeline.tokens import issue_token


class IssueTokenSerializer(StrictSerializer):
    scope = serializers.CharField(help_text="such as `user_id:pigeon inbox:read:messages`")
    expires_in = serializers.CharField(help_text="such as `2 hours`, `1d`, `2.5 hrs`")


class TokenSerializer(serializers.Serializer):
    token = serializers.CharField(help_text="a JWT")


class IssueTokenView(ApiView):
    scopes = {"POST": "tokens:issue"}

    @extend_schema(
        operation_id="auth_issue_token",
        summary="Issues a token for client-side SDKs such as the inbox",
        request=IssueTokenSerializer,
        responses=TokenSerializer,
    )
    def post(self, request: Request) -> Response:
        serializer = IssueTokenSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        wanted = serializer.validated_data
        response = Response({"token": issue_token(wanted["scope"], wanted["expires_in"])})
        response["Cache-Control"] = "no-store"
        return response
