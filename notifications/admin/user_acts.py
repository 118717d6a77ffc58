"""What can be done on a user's page: a choice made for them, a device taken from them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from notifications.admin import links
from notifications.admin.base import audit
from notifications.admin.user_page import UserPage, asked, fault
from notifications.admin.user_preferences import DEFAULT, Tried
from notifications.models import PreferenceChange, PushToken
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.preferences import choices
from notifications.pipeline.push_tokens import delete, revoke
from notifications.queries.user_page import newest_change

SOURCE = "admin"


class UserActs(UserPage):
    """Mixed into the profile's ModelAdmin, beside its pages."""

    @method_decorator(require_POST)
    def choose_view(self, request: HttpRequest) -> HttpResponse:
        """Makes a choice for the user, or takes theirs back; a refused one is shown as typed."""
        _check(request, "change_preference")
        user, tenant = asked(request, "id"), asked(request, "tenant")
        if not user or fault(user) or fault(tenant):
            raise Http404("no such user")
        tried = _tried(request)
        try:
            with transaction.atomic():
                before = newest_change(user, tenant, tried.topic_id)
                _choose(user, tenant, tried)
                _note(request, user, tenant, tried.topic_id, before.pk if before else 0)
        except (InvalidRequest, NotFound, Conflict) as error:
            return self.user_answer(request, user, replace(tried, error=_said(error)))
        messages.success(request, "Changed. The next message goes by it.")
        return redirect(f"{links.user_url(user, tenant)}#preferences")

    @method_decorator(require_POST)
    def token_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Revokes or deletes a device's token."""
        act = request.POST.get("act", "")
        if act not in ("revoke", "delete"):
            raise Http404("no such act")
        _check(request, "change_pushtoken" if act == "revoke" else "delete_pushtoken")
        row = PushToken.objects.filter(pk=pk).first()
        if row is None:
            raise Http404("no such token")
        if act == "revoke":
            revoke(row.user, row.token)
        else:
            delete(row.user, row.token)
        done = "Revoked." if act == "revoke" else "Deleted."
        audit(request.user, PushToken, pk, str(row), done)
        messages.success(request, f"{done} No push reaches this device any more.")
        return redirect(f"{links.user_url(row.user)}#tokens")


def _check(request: HttpRequest, right: str) -> None:
    if not request.user.has_perm(f"notifications.{right}"):
        raise PermissionDenied


def _tried(request: HttpRequest) -> Tried:
    given = request.POST
    return Tried(
        topic_id=given.get("topic", "").replace("\0", "")[:64],
        error="",
        status=given.get("status", ""),
        channels=tuple(given.getlist("channels")),
        snoozed_until=given.get("snoozed_until", "").strip(),
        asked_channels="channels_shown" in given,
        asked_snooze="snoozed_until" in given,
    )


def _choose(user: str, tenant: str, tried: Tried) -> None:
    if tried.status == DEFAULT:
        choices.forget(user, tenant, tried.topic_id, source=SOURCE)
        return
    more: dict[str, Any] = {}
    if tried.asked_channels:
        more |= {"has_custom_routing": bool(tried.channels), "custom_routing": tried.channels}
    if tried.asked_snooze:
        more["snoozed_until"] = _moment(tried.snoozed_until)
    choices.choose(user, tenant, tried.topic_id, status=tried.status or None, source=SOURCE, **more)


def _moment(text: str) -> datetime | None:
    """What a field of the browser's for a moment says, as UTC; empty is none."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        raise InvalidRequest(
            "snoozed_until", f"got {text[:30]!r}; wants a date and a time"
        ) from None


def _note(request: HttpRequest, user: str, tenant: str, topic_id: str, since: int) -> None:
    """Who it was stands in the admin's log, beside the line of the user's own history."""
    change = newest_change(user, tenant, topic_id)
    if change is not None and change.pk != since:
        audit(request.user, PreferenceChange, change.pk, str(change), "Chosen for the user.")


def _said(error: Exception) -> str:
    return f"{str(error)[:1].upper()}{str(error)[1:]}."
