"""By what the list of templates can be narrowed."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import F, QuerySet
from django.http import HttpRequest

from notifications.models import Template

# Templates whose tags are looked at: the databases do not agree on how to search a list.
MOST = 5_000


class StateFilter(SimpleListFilter):
    title, parameter_name = "state", "state"
    choices_of = {
        "draft": "never published",
        "published": "published, unchanged since",
        "changed": "published, with changes",
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(self.choices_of.items())

    def queryset(
        self, request: HttpRequest, queryset: "QuerySet[Template]"
    ) -> "QuerySet[Template]":
        if self.value() == "draft":
            return queryset.filter(published__isnull=True)
        if self.value() == "published":
            return queryset.filter(published__revision=F("revision"))
        if self.value() == "changed":
            return queryset.filter(published__isnull=False).exclude(
                published__revision=F("revision")
            )
        return queryset


class ArchivedFilter(SimpleListFilter):
    title, parameter_name = "archived", "archived"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("only", "archived only"), ("also", "archived too")]

    def queryset(
        self, request: HttpRequest, queryset: "QuerySet[Template]"
    ) -> "QuerySet[Template]":
        if self.value() == "also":
            return queryset
        return queryset.filter(archived_at__isnull=self.value() != "only")


class TagFilter(SimpleListFilter):
    title, parameter_name = "tag", "tag"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        tags = {tag for _, own in self._tagged() for tag in own}
        return [(tag, tag) for tag in sorted(tags, key=str.casefold)]

    def queryset(
        self, request: HttpRequest, queryset: "QuerySet[Template]"
    ) -> "QuerySet[Template]":
        wanted = self.value()
        if not wanted:
            return queryset
        return queryset.filter(pk__in=[pk for pk, own in self._tagged() if wanted in own])

    def _tagged(self) -> list[tuple[int, list[str]]]:
        """Read once for a page. 1 query."""
        if not hasattr(self, "_known"):
            rows = Template.objects.order_by("-id").values_list("pk", "tags")
            self._known = list(rows[:MOST])
        return self._known
