"""Events: the log, as it was written."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import words
from notifications.admin.base import ReadOnlyAdmin
from notifications.events import CATALOGUE
from notifications.models import Event


class NameFilter(SimpleListFilter):
    title, parameter_name = "name", "event"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, name) for name in CATALOGUE]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Event]") -> "QuerySet[Event]":
        return queryset.filter(name=self.value()) if self.value() else queryset


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ("id", "named", "about", "says", "at")
    list_display_links = ("id",)
    list_filter = (NameFilter,)
    unindexed_filters = (NameFilter.parameter_name,)
    fields = ("name", "version", "about", "at", "payload")
    readonly_fields = fields

    @display(description="Event")
    def named(self, event: Event) -> SafeString:
        tone = words.EVENTS.get(event.name, ("", "", ""))[2]
        return format_html(
            '<span class="cr-event {}">{}</span>', f"cr-{tone}" if tone else "", event.name
        )

    @display(description="Subject")
    def about(self, event: Event) -> SafeString | str:
        if event.subject != "message":
            return f"{event.subject} {event.subject_id}"
        url = reverse("admin:notifications_message_change", args=[event.subject_id])
        return format_html('<a class="cr-link" href="{}">message {}</a>', url, event.subject_id)

    @display(description="Data")
    def says(self, event: Event) -> SafeString:
        return format_html('<span class="cr-data">{}</span>', words.inline(event.data))

    @display(description="Recorded")
    def at(self, event: Event) -> SafeString:
        full = f"{event.created_at:%Y-%m-%d %H:%M:%S.%f}"[:-3]
        return format_html(
            '<time datetime="{}" title="{}">{}</time>',
            event.created_at.isoformat(),
            full,
            words.ago(event.created_at),
        )

    @display(description="Data")
    def payload(self, event: Event) -> SafeString:
        return format_html('<pre class="cr-code">{}</pre>', words.pretty(event.data))
