"""Inbound events: what applications say that their users did."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import links, words
from notifications.admin.base import ReadOnlyAdmin
from notifications.models import InboundEvent


@admin.register(InboundEvent)
class InboundEventAdmin(ReadOnlyAdmin):
    list_display = ("event", "whose", "says", "received")
    exact_search = ("message_id",)
    search_help_text = "the caller's message id, in full"
    fields = ("message_id", "event", "whose", "created_at", "shown_properties")
    readonly_fields = fields

    @display(description="User")
    def whose(self, row: InboundEvent) -> SafeString:
        return links.user(row.user)

    @display(description="Properties")
    def says(self, row: InboundEvent) -> SafeString:
        return format_html('<span class="cr-data">{}</span>', words.inline(row.properties))

    @display(description="Received")
    def received(self, row: InboundEvent) -> str:
        return words.ago(row.created_at)

    @display(description="Properties")
    def shown_properties(self, row: InboundEvent) -> SafeString:
        return format_html('<pre class="cr-code">{}</pre>', words.pretty(row.properties))
