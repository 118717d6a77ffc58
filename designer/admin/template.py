"""Templates: the list; a row leads to the designer."""

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern

from designer import urls
from notifications.admin.base import GrowingAdmin
from notifications.models import Template


@admin.register(Template)
class TemplateAdmin(GrowingAdmin):
    list_display = ("name",)

    def get_urls(self) -> list[URLPattern]:
        return [*urls.patterns(self.admin_site.admin_view), *super().get_urls()]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Sends keep naming it; a template that must end is archived.
        return False

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """To the designer."""
        rows = Template.objects.filter(pk=object_id) if object_id.isdecimal() else ()
        for template_id in rows and rows.values_list("template_id", flat=True):
            return redirect("admin:designer", template_id)
        raise Http404("no such template")
