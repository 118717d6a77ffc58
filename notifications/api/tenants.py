"""/tenants: organisations whose users are notified in their own look, by their own defaults."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer, cursor_id, page_size
from notifications.api.listing import LARGEST_PAGE, PAGE, ListSerializer, listed
from notifications.api.schema import REFUSED
from notifications.models import Tenant, TenantMember
from notifications.pipeline import tenants
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.preferences.channels import CHANNELS
from notifications.queries import tenants as queries
from notifications.states import PreferenceStatus

READ, WRITE = "tenants:read", "tenants:write"
CURSOR = OpenApiParameter("cursor", description="`cursor` of the page before")
LIMIT = OpenApiParameter("limit", int, description="default 20, at most 100")


class ChoiceSerializer(StrictSerializer):
    status = serializers.ChoiceField(choices=list(PreferenceStatus))
    has_custom_routing = serializers.BooleanField(required=False, allow_null=True)
    custom_routing = serializers.ListField(
        child=serializers.ChoiceField(choices=list(CHANNELS)), required=False, allow_null=True
    )


class DefaultPreferenceSerializer(ChoiceSerializer):
    id = serializers.CharField(help_text="the topic's id")


class DefaultPreferencesSerializer(StrictSerializer):
    items = DefaultPreferenceSerializer(many=True, required=False, allow_null=True)


class WriteTenantSerializer(StrictSerializer):
    name = serializers.CharField()
    parent_tenant_id = serializers.CharField(
        required=False,
        allow_null=True,
        allow_blank=True,
        help_text="an existing tenant; at most 4 levels",
    )
    brand_id = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, help_text="default: the parent's"
    )
    properties = serializers.DictField(
        required=False, allow_null=True, help_text="for templates; laid over the parent's"
    )
    user_profile = serializers.DictField(
        required=False, allow_null=True, help_text="what members' profiles get on a send"
    )
    default_preferences = DefaultPreferencesSerializer(required=False, allow_null=True)


class TenantSerializer(WriteTenantSerializer):
    id = serializers.CharField()


class TenantListSerializer(ListSerializer):
    items = TenantSerializer(many=True)


class MemberSerializer(serializers.Serializer):
    tenant_id = serializers.CharField()
    user_id = serializers.CharField()
    type = serializers.ChoiceField(choices=["user"])
    profile = serializers.DictField()


class MemberListSerializer(ListSerializer):
    items = MemberSerializer(many=True)


class TenantsView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="tenants_list",
        summary="Lists tenants, the newest first",
        parameters=[
            CURSOR,
            LIMIT,
            OpenApiParameter("parent_tenant_id", description="those that stand under this one"),
        ],
        responses=TenantListSerializer,
    )
    def get(self, request: Request) -> Response:
        parent = request.query_params.get("parent_tenant_id", "")
        if "\0" in parent:
            raise InvalidRequest("parent_tenant_id", "contains a NUL character")
        rows, more = queries.page(parent=parent, after=cursor_id(request), size=size(request))
        last = rows[-1].pk if rows else None
        return Response(listed(request, [shown(row) for row in rows], more, last))


class TenantView(ApiView):
    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="tenants_retrieve", summary="One tenant", responses=TenantSerializer
    )
    def get(self, request: Request, tenant_id: str) -> Response:
        return Response(shown(_found(tenant_id)))

    @extend_schema(
        operation_id="tenants_update",
        summary="Creates a tenant or replaces it as a whole; what is left out is nothing",
        request=WriteTenantSerializer,
        responses=TenantSerializer,
    )
    def put(self, request: Request, tenant_id: str) -> Response:
        WriteTenantSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        tenants.save(tenant_id, body)
        return Response(shown(_found(tenant_id)))

    @extend_schema(
        operation_id="tenants_delete",
        summary="Deletes a tenant with its memberships; users and messages stay",
        responses={204: None, 409: OpenApiResponse(REFUSED, "Other tenants stand under it.")},
    )
    def delete(self, request: Request, tenant_id: str) -> Response:
        tenants.delete(tenant_id)
        return Response(status=204)


class TenantUsersView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="tenants_list_users",
        summary="The members of a tenant",
        parameters=[CURSOR, LIMIT],
        responses=MemberListSerializer,
    )
    def get(self, request: Request, tenant_id: str) -> Response:
        rows, more = queries.members(tenant_id, after=cursor_id(request), size=size(request))
        if not rows and not queries.exists(tenant_id):
            raise NotFound(f"no tenant has the id {tenant_id!r}")
        return Response(members(request, rows, more))


class DefaultPreferenceView(ApiView):
    scopes = {"PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="tenants_preferences_items_update",
        summary="Sets what members get of a topic who have not decided themselves",
        request=ChoiceSerializer,
        responses={204: None},
    )
    def put(self, request: Request, tenant_id: str, topic_id: str) -> Response:
        ChoiceSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        tenants.set_preference(tenant_id, topic_id, body)
        return Response(status=204)

    @extend_schema(
        operation_id="tenants_preferences_items_delete",
        summary="Leaves a topic to the parent's or the topic's own default",
        responses={204: None},
    )
    def delete(self, request: Request, tenant_id: str, topic_id: str) -> Response:
        tenants.remove_preference(tenant_id, topic_id)
        return Response(status=204)


def size(request: Request) -> int:
    return page_size(request, PAGE, LARGEST_PAGE)


def members(request: Request, rows: list[TenantMember], more: bool) -> dict[str, Any]:
    """A list of memberships in Courier's shape."""
    items = [
        {
            "tenant_id": row.tenant.tenant_id,
            "user_id": row.user,
            "type": "user",
            "profile": row.profile,
        }
        for row in rows
    ]
    return listed(request, items, more, rows[-1].pk if rows else None)


def shown(row: Tenant) -> dict[str, Any]:
    """The tenant in Courier's shape. What there is not is left out."""
    choices = [
        {
            "id": one.topic.topic_id,
            "status": one.status,
            "has_custom_routing": one.has_custom_routing,
            "custom_routing": one.custom_routing,
        }
        for one in row.preferences.all()
    ]
    tenant = {
        "id": row.tenant_id,
        "name": row.name,
        "properties": row.properties,
        "user_profile": row.user_profile,
        "default_preferences": {"items": choices},
    }
    optional = {"brand_id": row.brand, "parent_tenant_id": row.parent and row.parent.tenant_id}
    return tenant | {name: value for name, value in optional.items() if value}


def _found(tenant_id: str) -> Tenant:
    row = queries.retrieve(tenant_id)
    if row is None:
        raise NotFound(f"no tenant has the id {tenant_id!r}")
    return row
