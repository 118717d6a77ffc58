"""A list that pages by id: the thousandth page costs what the first does; nothing is counted."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.views import ChangeList

BEFORE, AFTER = "before", "after"
# Ids that one page looks at where a filter has no index. PostgreSQL reads them in some 50 ms.
STRETCH = 100_000


class KeysetPaginator:
    """What the templates need of a paginator: its template and the two addresses."""

    template_name = "admin/parts/keyset.html"

    def __init__(self, newer: str | None, older: str | None, looked_to: int | None) -> None:
        self.newer, self.older, self.looked_to = newer, older, looked_to


class KeysetChangeList(ChangeList):  # type: ignore[misc]
    """Newest first; `before` and `after` in the address are ids."""

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> "QuerySet[Any]":
        # Not filters: every other link of the page must begin at the newest row again.
        self.cursor = {
            name: self._id(self.params[name]) for name in (BEFORE, AFTER) if name in self.params
        }
        for name in self.cursor:
            self.params.pop(name, None)
            self.filter_params.pop(name, None)
        return super().get_queryset(request, exclude_parameters)  # type: ignore[no-any-return]

    def get_results(self, request: HttpRequest) -> None:
        backwards = AFTER in self.cursor
        rows, edge = self._stretch(request, backwards)
        found = list(rows.order_by("pk" if backwards else "-pk")[: self.list_per_page + 1])
        more, page = len(found) > self.list_per_page, found[: self.list_per_page]
        if backwards:
            page.reverse()
        self._describe(page, more, edge, backwards)

    def _stretch(self, request: HttpRequest, backwards: bool) -> tuple["QuerySet[Any]", int | None]:
        """The rows to look at, and the id at which looking stops (None: it goes on to the end)."""
        rows, before, after = self.queryset, self.cursor.get(BEFORE), self.cursor.get(AFTER)
        if backwards:
            rows = rows.filter(pk__gt=after)
        elif before is not None:
            rows = rows.filter(pk__lt=before)
        if self.query or not self.model_admin.is_unindexed(request):
            return rows, None
        if backwards:
            edge = (after or 0) + STRETCH
            return rows.filter(pk__lte=edge), edge
        newest = self.model._default_manager.order_by("-pk").values_list("pk", flat=True).first()
        edge = (before if before is not None else (newest or 0) + 1) - STRETCH
        return rows.filter(pk__gte=edge), edge

    def _describe(self, page: list[Any], more: bool, edge: int | None, backwards: bool) -> None:
        older = newer = None
        if page:
            older = page[-1].pk if more or backwards else None
            newer = page[0].pk if self.cursor and (more or not backwards) else None
        looked_to = None
        if edge is not None and edge > 1 and not more and not backwards:
            older = looked_to = edge
        if not page and self.cursor:
            newer = self.cursor.get(BEFORE)
        self.result_list = page
        # Equal, so that no template speaks of more results than it shows.
        self.result_count = self.full_result_count = len(page)
        self.show_full_result_count = False
        self.show_admin_actions = True
        self.can_show_all = self.multi_page = False
        self.paginator = KeysetPaginator(
            self._link(AFTER, newer), self._link(BEFORE, older), looked_to
        )

    def _link(self, name: str, pk: int | None) -> str | None:
        if pk is None:
            return None
        return "?" + urlencode({**self.filter_params, name: pk}, doseq=True)

    @staticmethod
    def _id(value: Any) -> int:
        try:
            return int(value)
        except (TypeError, ValueError) as error:
            raise IncorrectLookupParameters(error) from error
