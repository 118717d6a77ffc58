"""One user's page: what is known of them, what they get, and why."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from notifications.admin import user_parts
from notifications.admin.user_preferences import Tried

LONGEST_ID = 256


class UserPage:
    """Mixed into the profile's ModelAdmin, whose right to view it takes."""

    admin_site: Any

    def user_view(self, request: HttpRequest) -> HttpResponse:
        """The page of `?id=`, within `?tenant=` or none; without an id, the search alone."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        return self.user_answer(request, asked(request, "id"))

    def user_answer(
        self, request: HttpRequest, user: str, tried: Tried | None = None
    ) -> HttpResponse:
        """The page of `user`; with a choice that was refused, as it was typed."""
        refused = fault(user)
        found = bool(user) and not refused
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": f"User {user}" if found else "Find a user",
            "asked": user,
            "refused": refused,
        }
        if found:
            tenant = asked(request, "tenant")
            context |= user_parts.shown(request, user, "" if fault(tenant) else tenant, tried)
        status = 400 if refused else 200
        return TemplateResponse(request, "admin/user.html", context, status=status)


def asked(request: HttpRequest, name: str) -> str:
    """An id in the address."""
    return request.GET.get(name, "").strip()


def fault(name: str) -> str:
    """What is wrong with an id of a user or a tenant, or nothing."""
    if len(name) > LONGEST_ID:
        return f"An id has {LONGEST_ID} characters at most; this has {len(name)}."
    return "" if name.isprintable() else "An id has no control characters."
