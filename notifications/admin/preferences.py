"""The preference page as operators build it: sections and topics, and publishing them."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from notifications.admin import words
from notifications.admin.base import GrowingAdmin, audit
from notifications.admin.preference_forms import (
    CONTROLS,
    PublishForm,
    SavingForm,
    SectionForm,
    TopicForm,
)
from notifications.admin.user_preferences import TONE
from notifications.admin.why import OPTED
from notifications.models import PreferencePage, PreferenceSection, Topic
from notifications.pipeline.errors import Conflict, NotFound
from notifications.pipeline.preferences import sections, topics
from notifications.pipeline.preferences.publish import preview_url
from notifications.queries import preference_builder as reads

LIST = "admin:notifications_preferencesection_changelist"


@admin.register(PreferenceSection)
class PreferenceAdmin(GrowingAdmin):
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("publish/", view(self.publish_view), name="preferences_publish"),
            path("<int:pk>/archive/", view(self.archive_section), name="section_archive"),
            path("<int:section>/topic/", view(self.topic_view), name="topic_add"),
            path("<int:section>/topic/<int:pk>/", view(self.topic_view), name="topic_change"),
            path(
                "<int:section>/topic/<int:pk>/archive/",
                view(self.archive_topic),
                name="topic_archive",
            ),
            *super().get_urls(),
        ]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Nothing is deleted: what is archived is what messages were sent by.
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The whole page in order, and what of it users do not see yet."""
        _may(request, "view_preferencesection")
        return self._builder(request, None)

    @method_decorator(require_POST)
    def publish_view(self, request: HttpRequest) -> HttpResponse:
        """Makes the page what users see."""
        _may(request, "add_preferencepage")
        form = PublishForm(request.POST, page=None, by=_person(request))
        if not form.is_valid():
            return self._builder(request, form)
        page = form.row
        audit(request.user, PreferencePage, page.pk if page else "", str(page), "Published.")
        messages.success(request, f"Published as {page}.")
        return redirect(LIST)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        _may(request, "add_preferencesection")
        form = SectionForm(request.POST or None, by=_person(request))
        return self._form(request, form, "New section")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        _may(request, "change_preferencesection")
        row = _section(object_id)
        form = SectionForm(request.POST or None, by=_person(request), row=row)
        archive = reverse("admin:section_archive", args=[row.pk])
        return self._form(request, form, row.name, archive, row.section_id)

    def topic_view(self, request: HttpRequest, section: int, pk: int = 0) -> HttpResponse:
        """A new topic of a section, or one that there is."""
        _may(request, "change_topic" if pk else "add_topic")
        above = _section(section)
        row = _topic(above, pk) if pk else None
        form = TopicForm(request.POST or None, by=_person(request), section=above, row=row)
        if row is None:
            return self._form(request, form, f"New topic in {above.name}")
        archive = reverse("admin:topic_archive", args=[above.pk, row.pk])
        return self._form(request, form, row.name, archive, row.topic_id)

    @method_decorator(require_POST)
    def archive_section(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Takes an empty section away."""
        _may(request, "change_preferencesection")
        row = _section(pk)
        try:
            sections.archive(row.section_id, by=_person(request))
        except (Conflict, NotFound) as error:
            messages.error(request, f"Not archived: {error}.")
            return redirect("admin:notifications_preferencesection_change", row.pk)
        return self._archived(request, row)

    @method_decorator(require_POST)
    def archive_topic(self, request: HttpRequest, section: int, pk: int) -> HttpResponse:
        """Takes a topic away: what is sent with it is then sent as with none."""
        _may(request, "change_topic")
        above = _section(section)
        row = _topic(above, pk)
        try:
            topics.archive(above.section_id, row.topic_id, by=_person(request))
        except NotFound as error:
            messages.error(request, f"Not archived: {error}.")
            return redirect(LIST)
        return self._archived(request, row)

    def _archived(self, request: HttpRequest, row: PreferenceSection | Topic) -> HttpResponse:
        audit(request.user, type(row), row.pk, row.name, "Archived.")
        messages.success(request, f"Archived: {row.name}.")
        return redirect(LIST)

    def _form(
        self, request: HttpRequest, form: SavingForm, title: str, archive: str = "", name: str = ""
    ) -> HttpResponse:
        before = form.row
        if request.method == "POST" and form.is_valid() and form.row is not None:
            what = "Changed." if before else "Created."
            audit(request.user, type(form.row), form.row.pk, str(form.row), what)
            messages.success(request, f"{form.row}: {what.lower()} Publish to show it to users.")
            return redirect(LIST)
        site = self.admin_site.each_context(request)
        context = {**site, "title": title, "form": form, "archive_url": archive, "public_id": name}
        return TemplateResponse(request, "admin/preference_form.html", context)

    def _builder(self, request: HttpRequest, form: PublishForm | None) -> HttpResponse:
        found, page = reads.sections(), reads.newest_page()
        may = {
            name: request.user.has_perm(f"notifications.{name}")
            for name in (
                "add_preferencesection", "change_preferencesection", "add_topic", "change_topic",
                "add_preferencepage",
            )
        }  # fmt: skip
        context = {
            **self.admin_site.each_context(request),
            "title": "Preferences",
            "sections": [_shown(section) for section in found],
            "page": page,
            "differences": reads.differences(page, found) if page else [],
            "preview_url": preview_url(),
            "form": form or PublishForm(page=page, by=""),
            "may": may,
        }
        return TemplateResponse(request, "admin/preferences.html", context)


def _shown(section: PreferenceSection) -> dict[str, Any]:
    return {"row": section, "topics": [_topic_shown(topic) for topic in section.topics.all()]}


def _topic_shown(topic: Topic) -> dict[str, Any]:
    count: int = topic.opted_out  # type: ignore[attr-defined]
    return {
        "row": topic,
        "tone": TONE.get(topic.default_status, ""),
        "default": OPTED.get(topic.default_status, topic.default_status),
        "controls": [CONTROLS.get(one, one) for one in topic.allowed_preferences],
        "opted_out": words.capped(count, reads.COUNT_TO),
    }


def _section(pk: int | str) -> PreferenceSection:
    rows = PreferenceSection.objects.filter(archived_at=None)
    row = rows.filter(pk=pk).first() if words.is_id(str(pk)) else None
    if row is None:
        raise Http404("no such section")
    return row


def _topic(section: PreferenceSection, pk: int) -> Topic:
    rows = Topic.objects.filter(section=section, archived_at=None)
    row = rows.filter(pk=pk).first() if words.is_id(str(pk)) else None
    if row is None:
        raise Http404("no such topic")
    return row


def _may(request: HttpRequest, right: str) -> None:
    if not request.user.has_perm(f"notifications.{right}"):
        raise PermissionDenied


def _person(request: HttpRequest) -> str:
    return str(request.user.get_username())
