"""One tenant's page: its form, and beside it its members, what is under it, and its messages."""

import json
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.views.decorators.http import require_POST
from unfold.widgets import UnfoldAdminTextInputWidget

from notifications.admin import links, words
from notifications.admin.base import audit
from notifications.admin.fields import ObjectField
from notifications.admin.tenant_form import TenantForm
from notifications.admin.why import REASONS
from notifications.models import Tenant, TenantMember
from notifications.pipeline import members
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.queries import tenant_page as reads
from notifications.queries import tenants as lists

MEMBERS_PER_PAGE = 20


class MemberForm(forms.Form):
    """A new member, or another profile for one."""

    user = forms.CharField(label="User id", max_length=256, widget=UnfoldAdminTextInputWidget())
    profile = ObjectField(
        rows=3,
        label="Profile within this tenant",
        help_text="A JSON object, laid over the user’s own profile. Of a member it is replaced.",
    )


class TenantPage:
    """Mixed into the tenant's ModelAdmin: its pages in place of the admin's own form."""

    admin_site: Any

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        self._may(request, "add")
        form = TenantForm(request.POST or None, site=self.admin_site)
        if request.method == "POST" and form.is_valid():
            return self._saved(request, form.tenant, "Created.")
        return self._page(request, "New tenant", {"form": form, "may_change": True})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        self._may(request, "view")
        tenant = _found(object_id)
        if request.method == "POST":
            self._may(request, "change")
            form = TenantForm(request.POST, site=self.admin_site, tenant=tenant)
            if form.is_valid():
                return self._saved(request, form.tenant, "Changed.")
            return self._shown(request, tenant, form=form)
        return self._shown(request, tenant)

    @method_decorator(require_POST)
    def member_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Makes somebody a member, gives a member another profile, or ends a membership."""
        self._may(request, "change")
        tenant = _found(str(pk))
        if request.POST.get("act") == "remove":
            user = request.POST.get("user", "").replace("\0", "")
            members.remove(user, tenant.tenant_id)
            return self._noted(request, tenant, f"{user} is no member any more.")
        form = MemberForm(request.POST)
        if form.is_valid() and self._added(form, tenant):
            return self._noted(request, tenant, f"{form.cleaned_data['user']} is a member.")
        return self._shown(request, tenant, member_form=form)

    @staticmethod
    def _added(form: MemberForm, tenant: Tenant) -> bool:
        given = form.cleaned_data
        try:
            members.add(given["user"], tenant.tenant_id, given["profile"])
        except InvalidRequest as error:
            form.add_error("profile" if error.path.startswith("profile") else "user", str(error))
        except (Conflict, NotFound) as error:
            form.add_error(None, str(error))
        return form.is_valid()

    def _may(self, request: HttpRequest, act: str) -> None:
        if not getattr(self, f"has_{act}_permission")(request):
            raise PermissionDenied

    def _saved(self, request: HttpRequest, tenant: Tenant | None, what: str) -> HttpResponse:
        if tenant is None:
            raise RuntimeError("a form that is valid has saved its tenant")
        audit(request.user, Tenant, tenant.pk, tenant.name, what)
        messages.success(request, f"{tenant.name}: {what.lower()}")
        return redirect("admin:notifications_tenant_change", tenant.pk)

    def _noted(self, request: HttpRequest, tenant: Tenant, what: str) -> HttpResponse:
        audit(request.user, Tenant, tenant.pk, tenant.name, what)
        messages.success(request, what)
        url = reverse("admin:notifications_tenant_change", args=[tenant.pk])
        return redirect(f"{url}#members")

    def _shown(
        self,
        request: HttpRequest,
        tenant: Tenant,
        form: TenantForm | None = None,
        member_form: MemberForm | None = None,
    ) -> HttpResponse:
        may = self.has_change_permission(request)  # type: ignore[attr-defined]
        context = {
            "tenant": tenant,
            "form": form or TenantForm(site=self.admin_site, tenant=tenant),
            "member_form": member_form or MemberForm(initial={"profile": {}}),
            "may_change": may,
            "may_delete": self.has_delete_permission(request),  # type: ignore[attr-defined]
            **_members(request, tenant),
            **_below(tenant),
        }
        if request.user.has_perm("notifications.view_message"):
            context |= _messages(tenant)
        return self._page(request, tenant.name, context)

    def _page(self, request: HttpRequest, title: str, context: dict[str, Any]) -> HttpResponse:
        site = self.admin_site.each_context(request)
        return TemplateResponse(request, "admin/tenant.html", {**site, "title": title, **context})


def _found(object_id: str) -> Tenant:
    rows = Tenant.objects.select_related("parent")
    tenant = rows.filter(pk=object_id).first() if words.is_id(object_id) else None
    if tenant is None:
        raise Http404("no such tenant")
    return tenant


def _members(request: HttpRequest, tenant: Tenant) -> dict[str, Any]:
    after = request.GET.get("members", "")
    start = int(after) if words.is_id(after) else None
    found, more = lists.members(tenant.tenant_id, after=start, size=MEMBERS_PER_PAGE)
    return {
        "members": [_member(row, tenant) for row in found],
        "members_first": "?#members" if start is not None else "",
        "members_next": f"?{urlencode({'members': found[-1].pk})}#members" if more else "",
        "members_count": words.capped(reads.members_count(tenant), reads.COUNT_TO),
    }


def _member(row: TenantMember, tenant: Tenant) -> dict[str, Any]:
    return {
        "row": row,
        "url": links.user_url(row.user, tenant.tenant_id),
        "profile": words.inline(row.profile),
        "raw": json.dumps(row.profile, indent=2, ensure_ascii=False),
    }


def _below(tenant: Tenant) -> dict[str, Any]:
    children, more_children = reads.children(tenant)
    templates, more_templates = reads.templates(tenant)
    return {
        "children": children,
        "more_children": more_children,
        "templates": templates,
        "more_templates": more_templates,
    }


def _messages(tenant: Tenant) -> dict[str, Any]:
    return {
        "messages_shown": True,
        "messages_of_tenant": [
            {
                "row": row,
                "tone": words.TONE.get(row.status, ""),
                "channels": ", ".join(one.channel for one in row.deliveries.all()),
                "why": row.error or REASONS.get(row.reason, ""),
                "ago": words.ago(row.enqueued_at),
            }
            for row in reads.messages(tenant)
        ],
    }
