"""Lists: named sets of users to send to. The API writes them; people read them here."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import links, words
from notifications.admin.base import ReadOnlyAdmin
from notifications.models import List
from notifications.queries.list_members import MOST_SHOWN, first_of


@admin.register(List)
class ListAdmin(ReadOnlyAdmin):
    list_display = ("list_id", "name", "state", "changed")
    exact_search = ("list_id",)
    search_help_text = "list id, in full"
    fields = (
        "list_id", "name", "state", "subscribers", "shown_preferences", "created_at", "updated_at",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="State", label={"in use": "success", "deleted": "danger"})
    def state(self, row: List) -> str:
        return "deleted" if row.deleted_at else "in use"

    @display(description="Changed")
    def changed(self, row: List) -> str:
        return words.ago(row.updated_at)

    @display(description="Subscribers")
    def subscribers(self, row: List) -> SafeString | str:
        found, more = first_of(row)
        if not found:
            return "nobody"
        shown = format_html_join(", ", "{}", ((links.user(user),) for user in found))
        return (
            format_html("{} and more: the first {} are shown", shown, MOST_SHOWN) if more else shown
        )

    @display(description="Preferences")
    def shown_preferences(self, row: List) -> SafeString:
        return format_html('<pre class="cr-code">{}</pre>', words.pretty(row.preferences))
