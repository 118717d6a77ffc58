"""/brands: colours, logo, header, footer and snippets that templates are rendered with."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import (
    ApiView,
    PagingSerializer,
    StrictSerializer,
    cursor_id,
    page_size,
    paging,
)
from notifications.api.idempotency import idempotent
from notifications.api.parsing import ApiRequest
from notifications.api.schema import REFUSED
from notifications.api.times import milliseconds
from notifications.models import Brand
from notifications.pipeline import brands
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.queries import brands as queries

READ, WRITE = "brands:read", "brands:write"


class SnippetSerializer(StrictSerializer):
    name = serializers.CharField(help_text="as in `{{>name}}`")
    value = serializers.CharField(allow_blank=True, trim_whitespace=False)


class SnippetsSerializer(StrictSerializer):
    items = SnippetSerializer(many=True, required=False, allow_null=True)


class BrandFieldsSerializer(StrictSerializer):
    name = serializers.CharField()
    settings = serializers.DictField(
        required=False, allow_null=True, help_text="`{colors, email, inapp}`; other keys are kept"
    )
    snippets = SnippetsSerializer(required=False, allow_null=True)


class CreateBrandSerializer(BrandFieldsSerializer):
    settings = serializers.DictField(help_text="`{colors, email, inapp}`; other keys are kept")
    id = serializers.CharField(required=False, allow_null=True)


class BrandSerializer(serializers.Serializer):
    id = serializers.CharField()
    name = serializers.CharField()
    settings = serializers.DictField()
    snippets = SnippetsSerializer()
    created = serializers.IntegerField(help_text="milliseconds since 1970, as all times here")
    updated = serializers.IntegerField()
    published = serializers.IntegerField(help_text="a change is in use at once")
    version = serializers.CharField(help_text="counts the changes")


class BrandListSerializer(serializers.Serializer):
    paging = PagingSerializer()
    results = BrandSerializer(many=True)


class BrandsView(ApiView):
    scopes = {"GET": READ, "POST": WRITE}

    @extend_schema(
        operation_id="brands_list",
        summary="Lists brands, the newest first",
        parameters=[
            OpenApiParameter("cursor", description="`paging.cursor` of the page before"),
            OpenApiParameter("limit", int, description="default 25, at most 100"),
        ],
        responses=BrandListSerializer,
    )
    def get(self, request: Request) -> Response:
        rows, more = queries.page(after=cursor_id(request), size=page_size(request))
        last = rows[-1].pk if rows else None
        return Response({"paging": paging(more, last), "results": [_shown(row) for row in rows]})

    @extend_schema(
        operation_id="brands_create",
        summary="Creates a brand; the first is the default",
        request=CreateBrandSerializer,
        responses={
            200: BrandSerializer,
            409: OpenApiResponse(REFUSED, "The id is taken."),
        },
    )
    @idempotent
    def post(self, request: ApiRequest) -> Response:
        CreateBrandSerializer(data=request.data).is_valid(raise_exception=True)
        body: Any = request.data
        by, brand_id = request.api_key.name, body.get("id") or ""
        with _paths():
            made = brands.create(**_values(body), by=by, brand_id=brand_id)
        return Response(_shown(made))


class BrandView(ApiView):
    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}

    @extend_schema(operation_id="brands_retrieve", summary="One brand", responses=BrandSerializer)
    def get(self, request: Request, brand_id: str) -> Response:
        found = queries.retrieve(brand_id)
        if found is None:
            raise NotFound(f"no brand has the id {brand_id!r}")
        return Response(_shown(found))

    @extend_schema(
        operation_id="brands_update",
        summary="Replaces a brand's name, settings and snippets",
        request=BrandFieldsSerializer,
        responses=BrandSerializer,
    )
    def put(self, request: ApiRequest, brand_id: str) -> Response:
        BrandFieldsSerializer(data=request.data).is_valid(raise_exception=True)
        with _paths():
            changed = brands.save(brand_id, _values(request.data), by=request.api_key.name)
        return Response(_shown(changed))

    @extend_schema(
        operation_id="brands_delete",
        summary="Deletes a brand; what names it uses the default",
        responses={204: None, 409: OpenApiResponse(REFUSED, "It is the default.")},
    )
    def delete(self, request: ApiRequest, brand_id: str) -> Response:
        brands.delete(brand_id, by=request.api_key.name)
        return Response(status=204)


@contextmanager
def _paths() -> Iterator[None]:
    """Names a snippet as the caller wrote it: in `snippets.items`."""
    try:
        yield
    except InvalidRequest as error:
        path = re.sub(r"^snippets", "snippets.items", error.path)
        raise InvalidRequest(path, error.message) from None


def _values(body: Any) -> dict[str, Any]:
    """The fields as sent; what is left out or null is nothing."""
    snippets = body.get("snippets") or {}
    return {
        "name": body["name"],
        "settings": body.get("settings") or {},
        "snippets": snippets.get("items") or [],
    }


def _shown(brand: Brand) -> dict[str, Any]:
    return {
        "id": brand.brand_id,
        "name": brand.name,
        "settings": brand.settings,
        "snippets": {"items": brand.snippets},
        "created": milliseconds(brand.created_at),
        "updated": milliseconds(brand.updated_at),
        "published": milliseconds(brand.updated_at),
        "version": f"v{brand.revision:03d}",
    }
