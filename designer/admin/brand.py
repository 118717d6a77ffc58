"""Brands: the list; a row leads to the editor."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminTextInputWidget

from designer import brand_urls
from designer.queries.brands import used_by
from designer.views.base import person
from designer.views.brand import copied, note
from notifications.admin import words
from notifications.admin.base import GrowingAdmin
from notifications.admin.keyset import KeysetChangeList
from notifications.elemental.colors import safe_color
from notifications.models import Brand
from notifications.pipeline import brands
from notifications.pipeline.errors import Conflict, InvalidRequest

COLORS = ("primary", "secondary", "tertiary")


class NewBrandForm(forms.ModelForm):
    by = ""

    class Meta:
        model = Brand
        fields = ("name",)
        widgets = {"name": UnfoldAdminTextInputWidget()}

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            self.instance = brands.create(self.cleaned_data["name"], by=self.by)
        except InvalidRequest as error:
            self.add_error("name", ValidationError(error.message))


class BrandChangeList(KeysetChangeList):
    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        found = used_by(self.result_list)
        for row in self.result_list:
            row.used_by = found[row.brand_id]


@admin.register(Brand)
class BrandAdmin(GrowingAdmin):
    list_display = ("named", "mark", "colors", "used", "updated")
    actions = ("make_default", "duplicate_selected")
    form = NewBrandForm

    def get_urls(self) -> list[URLPattern]:
        return [*brand_urls.patterns(self.admin_site.admin_view), *super().get_urls()]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[BrandChangeList]:
        return BrandChangeList

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """To the editor."""
        row = Brand.objects.filter(pk=object_id).first() if object_id.isdecimal() else None
        if row is None:
            raise Http404("no such brand")
        return redirect("admin:brand_editor", row.brand_id)

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, **kwargs)
        form.by = person(request)
        return form

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Brand:
        return form.instance  # type: ignore[no-any-return]

    def save_model(self, request: HttpRequest, obj: Brand, form: Any, change: bool) -> None:
        # The form's last check made it.
        return

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        return

    def response_add(
        self, request: HttpRequest, obj: Brand, post_url_continue: Any = None
    ) -> HttpResponse:
        return redirect("admin:brand_editor", obj.brand_id)

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """For the admin's own question: what uses them, and that the default brand stays."""
        rows = list(objs)
        using = used_by(rows)
        said = [f"{row}: {_templates(using[row.brand_id])}" for row in rows if not row.is_default]
        kept = [f"{row}, which is the default brand" for row in rows if row.is_default]
        return said, {"brands": len(rows)}, set(), kept

    def delete_model(self, request: HttpRequest, obj: Brand) -> None:
        brands.delete(obj.brand_id, by=person(request))

    def delete_queryset(self, request: HttpRequest, queryset: "QuerySet[Brand]") -> None:
        for row in list(queryset):
            try:
                brands.delete(row.brand_id, by=person(request))
            except Conflict as error:
                messages.error(request, f"{row.name}: {error}.")

    @action(description="Make the default", permissions=["change"])
    def make_default(self, request: HttpRequest, queryset: "QuerySet[Brand]") -> None:
        rows = list(queryset[:2])
        if len(rows) != 1:
            messages.error(request, "Choose the one brand that is to be the default.")
            return
        with transaction.atomic():
            row = brands.set_default(rows[0].brand_id, by=person(request))
            note(request, row, "Made the default.")
        messages.success(request, f"{row.name} is the default brand.")

    @action(description="Duplicate", permissions=["add"])
    def duplicate_selected(self, request: HttpRequest, queryset: "QuerySet[Brand]") -> None:
        names = [copied(request, row).name for row in queryset.order_by("id")]
        messages.success(request, f"Duplicated: {', '.join(names)}.")

    @display(description="Name")
    def named(self, brand: Brand) -> SafeString:
        return format_html(
            '<span class="cr-mail"><b>{}</b> <span class="cr-subtle">{}</span></span>',
            brand.name, brand.brand_id,
        )  # fmt: skip

    @display(description="Default", label={"default": "success"})
    def mark(self, brand: Brand) -> str | None:
        return "default" if brand.is_default else None

    @display(description="Colours")
    def colors(self, brand: Brand) -> SafeString | str:
        given = brand.settings.get("colors") or {}
        safe = [(name, safe_color(str(given.get(name) or ""))) for name in COLORS]
        shown = [(color, f"{name} {color}") for name, color in safe if color]
        if not shown:
            return "–"
        swatch = '<span class="cr-swatch" style="background:{}" role="img" aria-label="{}"></span>'
        return format_html_join(" ", swatch, shown)

    @display(description="Used by")
    def used(self, brand: Brand) -> str:
        return _templates(brand.used_by)  # type: ignore[attr-defined]

    @display(description="Changed")
    def updated(self, brand: Brand) -> str:
        return words.ago(brand.updated_at)


def _templates(count: int) -> str:
    return "no template" if not count else f"{count:,} template{'s' if count != 1 else ''}"
