"""/requests: calls of the send endpoint."""

from django.db import transaction
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request as HttpRequest
from rest_framework.response import Response

from notifications.api.base import ApiView
from notifications.models import Message, Request
from notifications.pipeline.errors import NotFound


class ArchiveRequestView(ApiView):
    scopes = {"PUT": "messages:write"}

    @extend_schema(
        operation_id="requests_archive",
        summary="Takes a request's messages out of the default list",
        request=None,
        responses={202: None},
    )
    def put(self, request: HttpRequest, request_id: str) -> Response:
        now = timezone.now()
        with transaction.atomic():
            found = Request.objects.filter(request_id=request_id)
            if not found.update(archived_at=now):
                raise NotFound(f"no request has the id {request_id!r}")
            Message.objects.filter(request__in=found).archive(now)
        return Response(status=202)
