"""Tenants: the list, and deleting one."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display

from notifications.admin import words
from notifications.admin.base import GrowingAdmin
from notifications.admin.tenant_page import TenantPage
from notifications.models import Tenant
from notifications.pipeline import tenants
from notifications.queries.tenant_page import COUNT_TO, children, members_count


@admin.register(Tenant)
class TenantAdmin(TenantPage, GrowingAdmin):
    list_display = ("named", "above", "brand_named", "updated")
    search_fields = ("tenant_id", "name")
    search_help_text = "id or name, or a part of the name"

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Tenant]":
        heavy = ("properties", "user_profile")
        above = (f"parent__{name}" for name in heavy)
        rows = super().get_queryset(request).select_related("parent")
        return rows.defer(*heavy, *above)  # type: ignore[no-any-return]

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/member/", view(self.member_view), name="tenant_member"),
            *super().get_urls(),
        ]

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        return self.search_fields

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[Tenant]", search_term: str
    ) -> tuple["QuerySet[Tenant]", bool]:
        # There are thousands of tenants, not millions: a part of the name will do.
        term = search_term.strip().replace("\0", "")
        if not term:
            return queryset, False
        return queryset.filter(Q(tenant_id__startswith=term) | Q(name__icontains=term)), False

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """For the admin's own question: what goes with it, and what hinders."""
        said, hinders = [], []
        for row in objs:
            under, more = children(row)
            hinders += [f"{one} ({one.tenant_id}), which stands under it" for one in under]
            hinders += ["and others under it"] if more else []
            count = words.capped(members_count(row), COUNT_TO)
            said.append(f"{row} ({row.tenant_id}), with its {count} memberships")
        return said, {"tenants": len(objs)}, set(), hinders

    def delete_model(self, request: HttpRequest, obj: Tenant) -> None:
        tenants.delete(obj.tenant_id)

    @display(description="Name")
    def named(self, row: Tenant) -> SafeString:
        return format_html(
            '<span class="cr-mail"><b>{}</b> <span class="cr-subtle">{}</span></span>',
            row.name, row.tenant_id,
        )  # fmt: skip

    @display(description="Stands under")
    def above(self, row: Tenant) -> str:
        return row.parent.name if row.parent else "–"

    @display(description="Brand")
    def brand_named(self, row: Tenant) -> str:
        return row.brand or "–"

    @display(description="Changed")
    def updated(self, row: Tenant) -> str:
        return words.ago(row.updated_at)
