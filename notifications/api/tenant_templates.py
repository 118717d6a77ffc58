"""/tenants/{tenant_id}/templates: what a tenant says in place of the workspace's templates."""

import re
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import ApiView, StrictSerializer, cursor_id
from notifications.api.idempotency import idempotent
from notifications.api.listing import ListSerializer, listed
from notifications.api.parsing import DocumentParser
from notifications.api.tenants import CURSOR, LIMIT, READ, WRITE, size
from notifications.api.times import iso
from notifications.models import TenantTemplateVersion
from notifications.pipeline import tenant_templates as writes
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.routing import DEFAULT_ROUTING
from notifications.queries import tenant_templates as queries
from notifications.queries import tenants

_VERSION = re.compile(r"v?([1-9]\d{0,8})")


class TenantRoutingSerializer(serializers.Serializer):
    method = serializers.ChoiceField(choices=["all", "single"])
    channels = serializers.ListField(help_text="channels, providers, or routings in turn")


class TenantTemplateInputSerializer(StrictSerializer):
    content = serializers.DictField(
        help_text="Elemental `{version, elements}`, or `{title, body}`; new: elements in channels"
    )
    routing = serializers.DictField(required=False, help_text="for sends that name none")
    channels = serializers.DictField(required=False, help_text="must be empty in this version")
    providers = serializers.DictField(required=False, help_text="must be empty in this version")


class ReplaceTenantTemplateSerializer(StrictSerializer):
    template = TenantTemplateInputSerializer()
    published = serializers.BooleanField(required=False, help_text="default false")


class PublishTenantTemplateSerializer(StrictSerializer):
    version = serializers.CharField(required=False, help_text="such as `v2`; default `latest`")


class SavedTenantTemplateSerializer(serializers.Serializer):
    id = serializers.CharField()
    version = serializers.CharField(help_text="such as `v2`")
    published_at = serializers.CharField(required=False, help_text="where it is published")


class TenantTemplateDataSerializer(serializers.Serializer):
    routing = TenantRoutingSerializer()
    content = serializers.DictField(required=False, help_text="not in lists")


class TenantTemplateSerializer(SavedTenantTemplateSerializer):
    created_at = serializers.CharField()
    updated_at = serializers.CharField()
    published_at = serializers.CharField(help_text="empty where it never was")

    def get_fields(self) -> Any:
        # `data` cannot be an attribute of a serializer.
        return {**super().get_fields(), "data": TenantTemplateDataSerializer()}


class TenantTemplateListSerializer(ListSerializer):
    items = TenantTemplateSerializer(many=True)


class TenantTemplatesView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="tenants_templates_list",
        summary="A tenant's own templates, the newest first",
        parameters=[CURSOR, LIMIT],
        responses=TenantTemplateListSerializer,
    )
    def get(self, request: Request, tenant_id: str) -> Response:
        rows, more = queries.page(tenant_id, after=cursor_id(request), size=size(request))
        if not rows and not tenants.exists(tenant_id):
            raise NotFound(f"no tenant has the id {tenant_id!r}")
        last = rows[-1].template_id if rows else None
        return Response(listed(request, [_shown(row) for row in rows], more, last))


class TenantTemplateView(ApiView):
    parser_classes = (DocumentParser,)
    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="tenants_templates_retrieve",
        summary="What is published of a tenant's template, or its newest version",
        responses=TenantTemplateSerializer,
    )
    def get(self, request: Request, tenant_id: str, template_id: str) -> Response:
        row = queries.retrieve(tenant_id, template_id)
        return Response(_whole(_or_404(row, tenant_id, template_id)))

    @extend_schema(
        operation_id="tenants_templates_replace",
        summary="Stores a new version of a tenant's template",
        request=ReplaceTenantTemplateSerializer,
        responses=SavedTenantTemplateSerializer,
    )
    def put(self, request: Request, tenant_id: str, template_id: str) -> Response:
        serializer = ReplaceTenantTemplateSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        body: Any = request.data
        live = bool(serializer.validated_data.get("published"))
        row = writes.save(tenant_id, template_id, body["template"], published=live)
        shown = {"id": template_id, "version": f"v{row.number}"}
        return Response(shown | ({"published_at": _published_at(row)} if live else {}))

    @extend_schema(
        operation_id="tenants_templates_delete",
        summary="Deletes a tenant's template: sends use the workspace's of that id again",
        responses={204: None},
    )
    def delete(self, request: Request, tenant_id: str, template_id: str) -> Response:
        writes.delete(tenant_id, template_id)
        return Response(status=204)


class PublishTenantTemplateView(ApiView):
    scopes = {"POST": WRITE}

    @extend_schema(
        operation_id="tenants_templates_publish",
        summary="Makes sends within the tenant use a version",
        request=PublishTenantTemplateSerializer,
        responses=SavedTenantTemplateSerializer,
    )
    @idempotent
    def post(self, request: Request, tenant_id: str, template_id: str) -> Response:
        serializer = PublishTenantTemplateSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        number = _number(serializer.validated_data.get("version", "latest"))
        row = writes.publish(tenant_id, template_id, number)
        shown = {"id": template_id, "version": f"v{row.number}"}
        return Response({**shown, "published_at": _published_at(row)})


class TenantTemplateVersionView(ApiView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="tenants_templates_versions_retrieve",
        summary="One version of a tenant's template: such as `v2`, or `latest`",
        responses=TenantTemplateSerializer,
    )
    def get(self, request: Request, tenant_id: str, template_id: str, version: str) -> Response:
        row = queries.version(tenant_id, template_id, _number(version))
        return Response(_whole(_or_404(row, tenant_id, template_id, version)))


def _number(version: str) -> int | None:
    """The version's number; None for the newest."""
    if version == "latest":
        return None
    match = _VERSION.fullmatch(version)
    if match is None:
        raise InvalidRequest("version", f"got {version[:50]!r}; wants such as v2, or latest")
    return int(match[1])


def _or_404(
    row: TenantTemplateVersion | None, tenant_id: str, template_id: str, version: str = ""
) -> TenantTemplateVersion:
    if row is None:
        which = f"version {version[:20]!r} of template" if version else "template"
        raise NotFound(f"tenant {tenant_id!r} has no {which} {template_id!r}")
    return row


def _shown(row: TenantTemplateVersion) -> dict[str, Any]:
    template = row.template
    return {
        "id": template.template_id,
        "version": f"v{row.number}",
        "created_at": iso(template.created_at),
        "updated_at": iso(template.updated_at),
        "published_at": _published_at(row),
        "data": {"routing": row.settings.get("routing") or DEFAULT_ROUTING},
    }


def _published_at(row: TenantTemplateVersion) -> str:
    at = row.template.published_at
    return iso(at) if at else ""


def _whole(row: TenantTemplateVersion) -> dict[str, Any]:
    shown = _shown(row)
    return {**shown, "data": {**shown["data"], "content": row.content}}
