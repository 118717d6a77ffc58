"""/notifications: templates, their drafts and their versions."""

import re
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.base import (
    ApiView,
    PagingSerializer,
    cursor_id,
    page_size,
    paging,
)
from notifications.api.errors import CONFLICT
from notifications.api.idempotency import idempotent
from notifications.api.parsing import ApiRequest, DocumentParser
from notifications.api.revisions import etag, if_match
from notifications.api.template_shapes import (
    ConflictSerializer,
    TemplateSerializer,
    WriteTemplateSerializer,
    draft,
    published,
    read_payload,
    summary,
    within,
)
from notifications.models import Template, TemplateVersion
from notifications.pipeline import template_content, templates
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.templates import DraftConflict, TemplateInput
from notifications.queries import templates as queries

READ, WRITE = "templates:read", "templates:write"
_VERSION = re.compile(r"(?:published:)?v?(\d{1,9})")

VERSION = OpenApiParameter(
    "version",
    OpenApiTypes.STR,
    description="`draft`, `published` or such as `v3`; default: published, else the draft",
)
IF_MATCH = OpenApiParameter(
    "If-Match",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="The ETag of the draft that the change was made to; another one is a 409.",
)
STALE = OpenApiResponse(
    ConflictSerializer, "It is archived, its alias is taken, or If-Match names another revision."
)


class TemplateView(ApiView):
    """A view of templates: a draft that was changed meanwhile is shown with the refusal."""

    parser_classes = (DocumentParser,)

    def handle_exception(self, exc: Exception) -> Response:
        if not isinstance(exc, DraftConflict):
            return super().handle_exception(exc)
        body = {"message": str(exc), "type": CONFLICT, "current": draft(exc.current)}
        headers = {"x-should-retry": "false", **etag(exc.current.revision)}
        return Response(body, status=409, headers=headers)


class SummarySerializer(serializers.Serializer):
    id = serializers.CharField()
    name = serializers.CharField()
    tags = serializers.ListField(child=serializers.CharField())
    state = serializers.ChoiceField(choices=["DRAFT", "PUBLISHED"])
    created = serializers.IntegerField()
    creator = serializers.CharField()
    updated = serializers.IntegerField()
    updater = serializers.CharField()
    topic_id = serializers.CharField(required=False)
    subscription_topic_id = serializers.CharField(required=False)


class TemplateListSerializer(serializers.Serializer):
    paging = PagingSerializer()
    results = SummarySerializer(many=True)


class TemplatesView(TemplateView):
    scopes = {"GET": READ, "POST": WRITE}

    @extend_schema(
        operation_id="notifications_list",
        summary="Lists templates that are not archived, the newest first",
        parameters=[
            OpenApiParameter("cursor", description="`paging.cursor` of the page before"),
            OpenApiParameter("tags", description="separated by commas: those with all of them"),
            OpenApiParameter("event_id", description="the alias that a send may name"),
            OpenApiParameter("notes", OpenApiTypes.BOOL, description="of no effect: legacy"),
            OpenApiParameter("limit", OpenApiTypes.INT, description="default 25, at most 100"),
        ],
        responses=TemplateListSerializer,
    )
    def get(self, request: Request) -> Response:
        query = request.query_params
        tags = [tag.strip() for tag in query.get("tags", "").split(",")]
        rows, more = queries.page(
            after=cursor_id(request),
            size=page_size(request),
            tags=[tag for tag in tags if tag],
            alias=_text(query.get("event_id", "")),
        )
        last = rows[-1].pk if rows else None
        return Response({"paging": paging(more, last), "results": [summary(row) for row in rows]})

    @extend_schema(
        operation_id="notifications_create",
        summary="Creates a template",
        request=WriteTemplateSerializer,
        responses={200: TemplateSerializer, 409: STALE},
    )
    @idempotent
    def post(self, request: ApiRequest) -> Response:
        state = _written(request.data)
        with within("notification"):
            values = read_payload(request.data)
            payload = TemplateInput(**{name: v for name, v in values.items() if v is not None})
            made = template_content.create(payload, by=author(request), state=state)
        return _answer(made, state)


class TemplateDetailView(TemplateView):
    scopes = {"GET": READ, "PUT": WRITE, "DELETE": WRITE}

    @extend_schema(
        operation_id="notifications_retrieve",
        summary="One template, also an archived one",
        parameters=[VERSION],
        responses=TemplateSerializer,
    )
    def get(self, request: Request, template_id: str) -> Response:
        template, version = asked_for(request, template_id)
        if version is None:
            return Response(draft(template), headers=etag(template.revision))
        return Response(published(template, version))

    @extend_schema(
        operation_id="notifications_replace",
        summary="Replaces a template's draft; the published version stays unless state says so",
        parameters=[IF_MATCH],
        request=WriteTemplateSerializer,
        responses={200: TemplateSerializer, 409: STALE},
    )
    def put(self, request: ApiRequest, template_id: str) -> Response:
        state = _written(request.data)
        with within("notification"):
            changed = template_content.replace(
                template_id,
                read_payload(request.data),
                by=author(request),
                state=state,
                revision=if_match(request),
            )
        return _answer(changed, state)

    @extend_schema(
        operation_id="notifications_archive",
        summary="Archives a template: no send may use it any more",
        responses={204: None},
    )
    def delete(self, request: ApiRequest, template_id: str) -> Response:
        templates.archive(template_id, by=author(request))
        return Response(status=204)


def author(request: ApiRequest) -> str:
    """Who changes it: the name of the API key."""
    return request.api_key.name


def found(template_id: str) -> Template:
    template = queries.retrieve(template_id)
    if template is None:
        raise NotFound(f"no template has the id {template_id!r}")
    return template


def asked_for(request: Request, template_id: str) -> tuple[Template, TemplateVersion | None]:
    """The template, and the version that `version` names; None is the draft."""
    template, name = found(template_id), request.query_params.get("version", "")
    if name == "draft" or (not name and template.published is None):
        return template, None
    if name in ("", "published"):
        if template.published is None:
            raise NotFound(f"template {template.template_id} is not published")
        return template, template.published
    number = version_number(name)
    version = queries.version(template, number)
    if version is None:
        raise NotFound(f"template {template.template_id} has no version {number}")
    return template, version


def version_number(name: str) -> int:
    match = _VERSION.fullmatch(name)
    if match is None:
        raise InvalidRequest("version", f"got {name[:50]!r}; wants draft, published or such as v3")
    return int(match[1])


def _written(body: Any) -> str:
    """The state that a write asks for; its shape is checked."""
    serializer = WriteTemplateSerializer(data=body)
    serializer.is_valid(raise_exception=True)
    return str(serializer.validated_data["state"])


def _answer(template: Template, state: str) -> Response:
    if state == "PUBLISHED" and template.published is not None:
        return Response(published(template, template.published), headers=etag(template.revision))
    return Response(draft(template), headers=etag(template.revision))


def _text(value: str) -> str:
    if "\0" in value:
        raise InvalidRequest("event_id", "contains a NUL character")
    return value
