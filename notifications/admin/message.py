"""Messages: the list."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import words
from notifications.admin.base import ReadOnlyAdmin
from notifications.admin.message_page import MessagePage
from notifications.models import Delivery, Message
from notifications.providers import PROVIDERS
from notifications.states import MEANING


class AcceptedFilter(SimpleListFilter):
    title, parameter_name = "accepted", "since"
    minutes = {
        "15": "the last 15 minutes",
        "60": "the last hour",
        "1440": "the last day",
        "10080": "the last week",
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(self.minutes.items())

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Message]") -> "QuerySet[Message]":
        if self.value() not in self.minutes:
            return queryset
        start = timezone.now() - timedelta(minutes=int(str(self.value())))
        return queryset.filter(enqueued_at__gte=start)


class ProviderFilter(SimpleListFilter):
    title, parameter_name = "channel", "provider"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, f"{channel} · {name}") for name, channel in PROVIDERS.items()]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Message]") -> "QuerySet[Message]":
        if self.value() not in PROVIDERS:
            return queryset
        taken = Delivery.objects.filter(message=OuterRef("pk"), provider=self.value())
        return queryset.filter(Exists(taken))


@admin.register(Message)
class MessageAdmin(MessagePage, ReadOnlyAdmin):
    list_display = ("recipient", "state", "channels", "about", "enqueued", "why")
    list_filter = ("status", AcceptedFilter, ProviderFilter, "mock")
    exact_search = ("message_id", "recipient", "trace_id")
    search_help_text = "message id, recipient or trace id, in full"
    unindexed_filters = (
        "mock__exact",
        AcceptedFilter.parameter_name,
        ProviderFilter.parameter_name,
    )

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Message]":
        deliveries = Delivery.objects.only("message_id", "channel", "provider", "status")
        rows = super().get_queryset(request).defer("to", "tags")
        return rows.prefetch_related(Prefetch("deliveries", deliveries))  # type: ignore[no-any-return]

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/timeline/", view(self.timeline_view), name="message_timeline"),
            path("<int:pk>/cancel/", view(self.cancel_view), name="message_cancel"),
            path("<int:pk>/resend/", view(self.resend_view), name="message_resend"),
            *super().get_urls(),
        ]

    @display(description="Status", label=words.TONE)
    def state(self, message: Message) -> str:
        return message.status

    @display(description="Channels")
    def channels(self, message: Message) -> str:
        return ", ".join(delivery.channel for delivery in message.deliveries.all()) or "–"

    @display(description="Event or template")
    def about(self, message: Message) -> str:
        kind = message.event or message.notification or "–"
        return f"{kind} (mock)" if message.mock else kind

    @display(description="Accepted")
    def enqueued(self, message: Message) -> SafeString:
        at = message.enqueued_at
        return format_html(
            '<time datetime="{}" title="{}">{}</time>',
            at.isoformat(),
            f"{at:%Y-%m-%d %H:%M:%S}",
            words.ago(at),
        )

    @display(description="Reason")
    def why(self, message: Message) -> SafeString | str:
        if not message.reason and not message.error:
            return "–"
        meaning = message.error or MEANING[message.status]  # type: ignore[index]
        return format_html(
            '<span title="{}">{}</span>', meaning, message.reason or message.error[:60]
        )
