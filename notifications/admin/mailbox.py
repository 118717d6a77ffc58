"""The mailbox: e-mail that would have left the machine, as a mail client shows it."""

import email
from email.header import decode_header, make_header
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import preview, words
from notifications.admin.base import ReadOnlyAdmin
from notifications.models import MailboxMail

SNIPPET = 90


@admin.register(MailboxMail)
class MailboxAdmin(ReadOnlyAdmin):
    list_display = ("named", "recipient", "received")
    exact_search = ("recipient",)
    search_help_text = "recipient's address, in full"

    def get_queryset(self, request: HttpRequest) -> "QuerySet[MailboxMail]":
        return super().get_queryset(request).defer("html", "source")  # type: ignore[no-any-return]

    @display(description="Mail")
    def named(self, mail: MailboxMail) -> SafeString:
        return format_html(
            '<span class="cr-mail"><b>{}</b> <span class="cr-subtle">{}</span></span>',
            mail.subject or "(no subject)", " ".join(mail.text.split())[:SNIPPET],
        )  # fmt: skip

    @display(description="Received")
    def received(self, mail: MailboxMail) -> str:
        return words.ago(mail.created_at)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """One mail: as its reader sees it, its text, its source and its headers."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        rows = MailboxMail.objects.select_related("delivery")
        mail = rows.filter(pk=object_id).first() if object_id.isdecimal() else None
        if mail is None:
            raise Http404("no such mail")
        context = {
            **self.admin_site.each_context(request),
            "title": mail.subject or "(no subject)",
            "mail": mail,
            "frame": preview.frame(mail.html, "The mail as its reader sees it")
            if mail.html
            else "",
            "headers": headers(mail.source),
        }
        return TemplateResponse(request, "admin/mail.html", context, headers=preview.PAGE_HEADERS)


def headers(source: str) -> list[tuple[str, str]]:
    """The headers of a raw mail, in order and decoded; one that cannot be is left as it is."""
    return [(name, _decoded(value)) for name, value in email.message_from_string(source).items()]


def _decoded(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except (ValueError, LookupError):
        return value
