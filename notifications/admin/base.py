"""What the engine's own rows have in common in the admin: shown, not edited, and never counted."""

from typing import Any, ClassVar

from django.contrib.admin import ShowFacets
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.options import get_content_type_for_model
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from notifications.admin.keyset import KeysetChangeList


class GrowingAdmin(ModelAdmin):
    """A table that grows without end: pages by id, no COUNT(*), searches by equality only."""

    show_full_result_count = False
    # Facets are a COUNT(*) per choice of each filter.
    show_facets = ShowFacets.NEVER
    sortable_by = ()
    ordering = ("-id",)
    list_per_page = 50
    actions: ClassVar[tuple[str, ...] | None] = None
    # The first of these in which the term occurs is searched; each has an index.
    exact_search: ClassVar[tuple[str, ...]] = ()
    # GET parameters of filters that no index serves: they look at a stretch of ids at a time.
    unindexed_filters: ClassVar[tuple[str, ...]] = ()

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[KeysetChangeList]:
        return KeysetChangeList

    def is_unindexed(self, request: HttpRequest) -> bool:
        """Whether the list that is asked for has no index to walk along."""
        return any(name in request.GET for name in self.unindexed_filters)

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        return self.exact_search

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = search_term.replace("\0", "").strip()
        if not term:
            return queryset, False
        for field in self.exact_search:
            # Said in so many words, or SQLite passes by an index of the filled ones only.
            wanted = Q(**{field: term}) & ~Q(**{field: ""})
            if self.model._default_manager.filter(wanted).exists():
                return queryset.filter(wanted), False
        return queryset.none(), False


class ReadOnlyAdmin(GrowingAdmin):
    """The engine writes these rows; people read them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def audit(
    user: AbstractUser | AnonymousUser, model: type[Model], pk: object, name: str, what: str
) -> None:
    """Notes in the admin's log that `user` did `what` to the row `pk`, called `name`."""
    LogEntry.objects.create(
        user_id=int(user.pk or 0),
        content_type=get_content_type_for_model(model),
        object_id=str(pk),
        object_repr=name[:200],
        action_flag=CHANGE,
        change_message=what,
    )
