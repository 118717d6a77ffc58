"""One message's page: its timeline, moving while it is delivered, and what can be done about it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from notifications.admin import links, preview, words
from notifications.admin.base import audit
from notifications.models import Delivery, Message
from notifications.pipeline.cancel import cancel
from notifications.pipeline.errors import Conflict, NotFound
from notifications.pipeline.resend import resend
from notifications.queries.message_detail import Detail, detail
from notifications.states import MEANING, Status, may_move


class MessagePage:
    """Mixed into the message's ModelAdmin: its page in place of a form, and its actions."""

    admin_site: Any

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        found = self._detail(request, object_id)
        context = {
            **self.admin_site.each_context(request),
            **self._shown(request, found),
            "title": f"Message to {found.message.recipient}",
            "payload": words.pretty(found.message.request.payload),
        }
        return TemplateResponse(
            request, "admin/message.html", context, headers=preview.PAGE_HEADERS
        )

    @method_decorator(never_cache)
    def timeline_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The parts of the page that move, for the page's own script."""
        found = self._detail(request, pk)
        return TemplateResponse(
            request, "admin/parts/message_live.html", self._shown(request, found)
        )

    @method_decorator(require_POST)
    def cancel_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        message = self._for_change(request, pk)
        try:
            cancel(message.message_id)
        except (Conflict, NotFound) as error:
            messages.error(request, f"Not canceled: {error}.")
        else:
            audit(request.user, Message, pk, message.message_id, "Canceled.")
            messages.success(request, "The message is canceled.")
        return self._back(pk)

    @method_decorator(require_POST)
    def resend_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        message = self._for_change(request, pk)
        try:
            new_id = resend(message.message_id)
        except NotFound as error:
            messages.error(request, f"Not sent again: {error}.")
            return self._back(pk)
        audit(request.user, Message, pk, message.message_id, f"Sent again as {new_id}.")
        messages.success(request, "Sent again, as this new message.")
        return self._back(Message.objects.values_list("pk", flat=True).get(message_id=new_id))

    def has_message_change(self, request: HttpRequest) -> bool:
        """Canceling and resending need the right to change, which the read-only list denies."""
        return bool(request.user.has_perm("notifications.change_message"))

    def _for_change(self, request: HttpRequest, pk: int) -> Message:
        if not self.has_message_change(request):
            raise PermissionDenied
        message = Message.objects.filter(pk=pk).first()
        if message is None:
            raise Http404("no such message")
        return message

    def _detail(self, request: HttpRequest, object_id: str | int) -> Detail:
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        found = detail(int(object_id)) if str(object_id).isdecimal() else None
        if found is None:
            raise Http404("no such message")
        return found

    def _shown(self, request: HttpRequest, found: Detail) -> dict[str, Any]:
        message = found.message
        may = self.has_message_change(request)
        return {
            "message": message,
            "user_url": links.user_url(message.user, message.account)
            if message.user and request.user.has_perm("notifications.view_profile")
            else "",
            "tone": words.TONE.get(message.status, ""),
            "meaning": MEANING[Status(message.status)],
            "phases": list(words.phases(found.steps)),
            "last_event": found.steps[-1].event.pk if found.steps else 0,
            "considered": found.considered,
            "preference": found.preference,
            "outputs": [output(delivery) for delivery in found.deliveries],
            "inbox_item": found.inbox_item,
            "owed": found.owed,
            "may_cancel": may and may_move(message.status, Status.CANCELED),
            "may_resend": may,
            "may_replay": request.user.has_perm("notifications.change_reaction"),
        }

    @staticmethod
    def _back(pk: int) -> HttpResponseRedirect:
        return redirect(reverse("admin:notifications_message_change", args=[pk]))


def output(delivery: Delivery) -> dict[str, Any]:
    """A delivery with what it says, fit to be shown: the author's HTML only within a frame."""
    content = delivery.content or {}
    html = content.get("html") or ""
    return {
        "delivery": delivery,
        "tone": words.TONE.get(delivery.status, ""),
        "content": content,
        "frame": preview.frame(html, f"The {delivery.channel} as its reader sees it")
        if html
        else "",
        "attempts": list(delivery.attempts.all()),
        "mail": getattr(delivery, "mail", None),
    }
