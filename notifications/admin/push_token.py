"""Push tokens: the devices that pushes reach. The token itself is never shown whole."""

from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import links, words
from notifications.admin.base import ReadOnlyAdmin
from notifications.models import PushToken

TONE = {"active": "success", "unknown": "info", "failed": "danger", "revoked": "warning"}


@admin.register(PushToken)
class PushTokenAdmin(ReadOnlyAdmin):
    list_display = ("shown", "whose", "provider_key", "device_named", "state", "changed")
    # Not by the token: a secret has no place in an address.
    exact_search = ("user",)
    search_help_text = "user id, in full"
    fields = (
        "shown", "whose", "provider_key", "state", "status_reason", "expires_at",
        "shown_device", "shown_tracking", "shown_properties", "created_at", "updated_at",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="Token")
    def shown(self, token: PushToken) -> SafeString:
        return format_html("<code>{}</code>", words.short_token(token.token))

    @display(description="User")
    def whose(self, token: PushToken) -> SafeString:
        return links.user(token.user)

    @display(description="Device")
    def device_named(self, token: PushToken) -> str:
        return words.device(token.device)

    @display(description="State", label=TONE)
    def state(self, token: PushToken) -> str:
        return token.status

    @display(description="Changed")
    def changed(self, token: PushToken) -> str:
        return words.ago(token.updated_at)

    @display(description="Device")
    def shown_device(self, token: PushToken) -> SafeString:
        return _shown(token.device)

    @display(description="Tracking")
    def shown_tracking(self, token: PushToken) -> SafeString:
        return _shown(token.tracking)

    @display(description="Properties")
    def shown_properties(self, token: PushToken) -> SafeString:
        return _shown(token.properties)


def _shown(known: dict[str, Any] | None) -> SafeString:
    if not known:
        return SafeString("–")
    return format_html('<pre class="cr-code">{}</pre>', words.pretty(known))
