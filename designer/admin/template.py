"""Templates: the list; a row leads to the designer. Nothing is deleted, it is archived."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import action, display

from designer import urls
from designer.admin import listed
from designer.admin.filters import ArchivedFilter, StateFilter, TagFilter
from designer.admin.new import NewTemplateForm
from designer.log import note
from designer.views.base import person
from notifications.admin import words
from notifications.admin.base import GrowingAdmin
from notifications.models import Template
from notifications.pipeline import templates
from notifications.pipeline.errors import Conflict, NotFound

STATES = {"draft": "warning", "published": "success", "changes": "info", "archived": "danger"}


@admin.register(Template)
class TemplateAdmin(GrowingAdmin):
    list_display = ("named", "state", "tagged", "sent", "arrived", "updated")
    list_filter = (StateFilter, TagFilter, ArchivedFilter)
    list_per_page = 25
    search_fields = ("name",)
    search_help_text = "name, alias or id, or a part of it"
    actions = ("duplicate_selected", "archive_selected", "restore_selected")
    form = NewTemplateForm

    def get_urls(self) -> list[URLPattern]:
        return [*urls.patterns(self.admin_site.admin_view), *super().get_urls()]

    def get_changelist(
        self, request: HttpRequest, **kwargs: Any
    ) -> type[listed.TemplateChangeList]:
        return listed.TemplateChangeList

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Template]":
        heavy = ("content", "element_ids")
        published = (f"published__{name}" for name in heavy)
        rows = super().get_queryset(request).select_related("published")
        return rows.defer(*heavy, *published)  # type: ignore[no-any-return]

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        return self.search_fields

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[Template]", search_term: str
    ) -> tuple["QuerySet[Template]", bool]:
        # There are hundreds of templates, not millions: a part of the name will do.
        term = search_term.strip().replace("\0", "")
        if not term:
            return queryset, False
        wanted = (
            Q(name__icontains=term) | Q(alias__icontains=term) | Q(template_id__startswith=term)
        )
        return queryset.filter(wanted), False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """To the designer."""
        rows = Template.objects.filter(pk=object_id) if object_id.isdecimal() else None
        row = rows.only("template_id").first() if rows is not None else None
        if row is None:
            raise Http404("no such template")
        return redirect("admin:designer", row.template_id)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        # The one way on is the designer.
        only_save = {"show_save_and_add_another": False, "show_save_and_continue": False}
        return super().changeform_view(  # type: ignore[no-any-return]
            request, object_id, form_url, {**(extra_context or {}), **only_save}
        )

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("name", "start")

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, **kwargs)
        form.by = person(request)
        return form

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Template:
        return form.instance  # type: ignore[no-any-return]

    def save_model(self, request: HttpRequest, obj: Template, form: Any, change: bool) -> None:
        # The form's last check made it.
        return

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        return

    def response_add(
        self, request: HttpRequest, obj: Template, post_url_continue: Any = None
    ) -> HttpResponse:
        return redirect("admin:designer", obj.template_id)

    @action(description="Duplicate", permissions=["change"])
    def duplicate_selected(self, request: HttpRequest, queryset: "QuerySet[Template]") -> None:
        self._each(request, queryset, templates.duplicate, "Duplicated")

    @action(description="Archive", permissions=["change"])
    def archive_selected(self, request: HttpRequest, queryset: "QuerySet[Template]") -> None:
        self._each(request, queryset, templates.archive, "Archived")

    @action(description="Restore", permissions=["change"])
    def restore_selected(self, request: HttpRequest, queryset: "QuerySet[Template]") -> None:
        self._each(request, queryset, templates.unarchive, "Restored")

    def _each(
        self,
        request: HttpRequest,
        rows: "QuerySet[Template]",
        act: Callable[..., Template],
        done: str,
    ) -> None:
        names = []
        for row in rows.order_by("id"):
            try:
                with transaction.atomic():
                    act(row.template_id, by=person(request))
                    note(request.user, row, f"{done}.")
            except (Conflict, NotFound) as error:
                messages.error(request, f"{row.name}: {error}.")
            else:
                names.append(row.name)
        if names:
            messages.success(request, f"{done}: {', '.join(names)}.")

    @display(description="Name", header=False)
    def named(self, template: Template) -> SafeString:
        return format_html(
            '<span class="cr-mail"><b>{}</b> <span class="cr-subtle">{}</span></span>',
            template.name, template.alias or template.template_id,
        )  # fmt: skip

    @display(description="State", label=STATES)
    def state(self, template: Template) -> tuple[str, str]:
        if template.archived_at is not None:
            return "archived", "archived"
        if template.published is None:
            return "draft", "draft"
        if template.published.revision != template.revision:
            return "changes", f"{template.published} and changes"
        return "published", f"published {template.published}"

    @display(description="Tags")
    def tagged(self, template: Template) -> str:
        return ", ".join(template.tags) or "–"

    @display(description="Sent, last 14 days")
    def sent(self, template: Template) -> SafeString | str:
        return listed.line(template)

    @display(description="Delivered")
    def arrived(self, template: Template) -> SafeString | str:
        return listed.rate(template)

    @display(description="Changed")
    def updated(self, template: Template) -> str:
        return f"{words.ago(template.updated_at)} by {template.updater}"
