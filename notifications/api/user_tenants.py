"""/users/{user_id}/tenants: where a user belongs, and what the profile is there."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer, cursor_id
from notifications.api.tenants import (
    CURSOR,
    LIMIT,
    READ,
    WRITE,
    MemberListSerializer,
    members,
    size,
)
from notifications.pipeline import members as writes
from notifications.pipeline.errors import InvalidRequest
from notifications.queries import tenants as queries


class MembershipSerializer(StrictSerializer):
    profile = serializers.DictField(
        required=False, allow_null=True, help_text="laid over the stored one within the tenant"
    )


class AssociationSerializer(MembershipSerializer):
    tenant_id = serializers.CharField()
    type = serializers.ChoiceField(choices=["user"], required=False, allow_null=True)
    user_id = serializers.CharField(required=False, allow_null=True, help_text="that of the path")


class AssociationsSerializer(StrictSerializer):
    tenants = AssociationSerializer(many=True)


class UserTenantsView(ApiView):
    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="users_tenants_list",
        summary="The tenants that a user belongs to, the newest membership first",
        parameters=[CURSOR, LIMIT],
        responses=MemberListSerializer,
    )
    def get(self, request: Request, user_id: str) -> Response:
        rows, more = queries.memberships(user_id, after=cursor_id(request), size=size(request))
        return Response(members(request, rows, more))

    @extend_schema(
        operation_id="users_tenants_add_multiple",
        summary="Adds a user to several tenants, all or none; other memberships stay",
        request=AssociationsSerializer,
        responses={204: None},
    )
    def put(self, request: Request, user_id: str) -> Response:
        AssociationsSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        for place, one in enumerate(body["tenants"]):
            if one.get("user_id") not in (None, user_id):
                raise InvalidRequest(f"tenants[{place}].user_id", "is not the user of the path")
        writes.add_many(user_id, body["tenants"])
        return Response(status=204)

    @extend_schema(
        operation_id="users_tenants_remove_all",
        summary="Removes a user from all tenants",
        responses={204: None},
    )
    def delete(self, request: Request, user_id: str) -> Response:
        writes.remove_all(user_id)
        return Response(status=204)


class UserTenantView(ApiView):
    scopes = {"PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="users_tenants_add_single",
        summary="Adds a user to a tenant, or replaces the profile there",
        request=MembershipSerializer,
        responses={204: None},
    )
    def put(self, request: Request, user_id: str, tenant_id: str) -> Response:
        MembershipSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        writes.add(user_id, tenant_id, body.get("profile"))
        return Response(status=204)

    @extend_schema(
        operation_id="users_tenants_remove_single",
        summary="Removes a user from a tenant; one who is not there is no error",
        responses={204: None},
    )
    def delete(self, request: Request, user_id: str, tenant_id: str) -> Response:
        writes.remove(user_id, tenant_id)
        return Response(status=204)
