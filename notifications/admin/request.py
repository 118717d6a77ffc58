"""Requests: each call of the send endpoint, as it was sent."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import words
from notifications.admin.base import ReadOnlyAdmin
from notifications.models import Expansion, Request


@admin.register(Request)
class RequestAdmin(ReadOnlyAdmin):
    list_display = ("request_id", "key", "created", "archived_at")
    exact_search = ("request_id",)
    search_help_text = "request id, in full"
    fields = ("request_id", "key", "created_at", "archived_at", "many", "body")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Request]":
        return super().get_queryset(request).select_related("api_key")  # type: ignore[no-any-return]

    @display(description="API key")
    def key(self, request: Request) -> str:
        return request.api_key.name if request.api_key else "–"

    @display(description="Received")
    def created(self, request: Request) -> str:
        return words.ago(request.created_at)

    @display(description="Sent to all of")
    def many(self, request: Request) -> str:
        """The recipients that stand for many users, and how far that has come. 1 query."""
        return "; ".join(_progress(one) for one in request.expansions.order_by("id")) or "–"

    @display(description="Body")
    def body(self, request: Request) -> SafeString:
        return format_html('<pre class="cr-code">{}</pre>', words.pretty(request.payload))


def _progress(one: Expansion) -> str:
    number = f"{one.expanded:,} message{'' if one.expanded == 1 else 's'}"
    state = "" if one.finished_at else " so far"
    return f"{one.get_kind_display()} {one.target}: {number}{state}"
