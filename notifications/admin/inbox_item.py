"""Inbox items: what stands in the recipients' inboxes."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import links, words
from notifications.admin.base import ReadOnlyAdmin
from notifications.models import InboxItem


@admin.register(InboxItem)
class InboxItemAdmin(ReadOnlyAdmin):
    list_display = ("named", "user", "state", "seq", "created")
    exact_search = ("user", "public_id")
    search_help_text = "user or message id, in full"
    fields = (
        "public_id", "the_message", "whose", "account", "seq", "title", "preview", "body",
        "state", "created_at", "opened_at", "read_at", "archived_at", "snoozed_until", "expires_at",
        "shown_actions", "shown_data",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="Title")
    def named(self, item: InboxItem) -> str:
        return item.title or item.preview[:80] or "(no title)"

    @display(description="State", label={"unread": "info", "archived": "warning"})
    def state(self, item: InboxItem) -> str:
        if item.archived_at:
            return "archived"
        return "read" if item.read_at else "unread"

    @display(description="Added")
    def created(self, item: InboxItem) -> str:
        return words.ago(item.created_at)

    @display(description="Message")
    def the_message(self, item: InboxItem) -> SafeString:
        url = reverse("admin:notifications_message_change", args=[item.message_id])
        return format_html('<a class="cr-link" href="{}">its timeline</a>', url)

    @display(description="User")
    def whose(self, item: InboxItem) -> SafeString:
        return links.user(item.user, item.account)

    @display(description="Actions")
    def shown_actions(self, item: InboxItem) -> SafeString:
        return format_html('<pre class="cr-code">{}</pre>', words.pretty(item.actions))

    @display(description="Data")
    def shown_data(self, item: InboxItem) -> SafeString:
        return format_html('<pre class="cr-code">{}</pre>', words.pretty(item.data))
