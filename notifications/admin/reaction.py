"""Reactions: what is owed and what is dead, and doing it again."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import SimpleListFilter
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from unfold.decorators import action, display

from notifications.admin import words
from notifications.admin.base import ReadOnlyAdmin, audit
from notifications.models import Reaction
from notifications.outbox.registry import REGISTRY
from notifications.outbox.replay import replay
from notifications.queries.reactions import COUNT_TO, backlogs

OWED, DEAD = "owed", "dead"


class StateFilter(SimpleListFilter):
    title, parameter_name = "state", "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(OWED, "owed"), (DEAD, "dead")]

    def queryset(
        self, request: HttpRequest, queryset: "QuerySet[Reaction]"
    ) -> "QuerySet[Reaction]":
        if self.value() in (OWED, DEAD):
            return queryset.filter(dead_at__isnull=self.value() == OWED)
        return queryset


class HandlerFilter(SimpleListFilter):
    title, parameter_name = "handler", "handler"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, name) for name in REGISTRY.handlers]

    def queryset(
        self, request: HttpRequest, queryset: "QuerySet[Reaction]"
    ) -> "QuerySet[Reaction]":
        return queryset.filter(handler=self.value()) if self.value() else queryset


@admin.register(Reaction)
class ReactionAdmin(ReadOnlyAdmin):
    list_display = ("handler", "state", "for_event", "attempts", "due", "error")
    list_filter = (StateFilter, HandlerFilter)
    list_before_template = "admin/parts/reaction_tabs.html"
    actions = ("replay_selected",)
    fields = ("handler", "state", "for_event", "attempts", "due", "full_error")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Reaction]":
        # Not a join: an event may be pruned while its reaction is still owed.
        return super().get_queryset(request).prefetch_related("event")  # type: ignore[no-any-return]

    def is_unindexed(self, request: HttpRequest) -> bool:
        # The dead of a handler have an index of their own.
        return HandlerFilter.parameter_name in request.GET and request.GET.get("state") != DEAD

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("replay/<int:pk>/", view(self.replay_one), name="reaction_replay"),
            path("replay-dead/<str:handler>/", view(self.replay_dead), name="reaction_replay_dead"),
            *super().get_urls(),
        ]

    def has_replay_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("notifications.change_reaction"))

    @action(description="Replay selected", permissions=["replay"])
    def replay_selected(self, request: HttpRequest, queryset: "QuerySet[Reaction]") -> None:
        chosen = Reaction.objects.filter(pk__in=list(queryset.values_list("pk", flat=True)))
        self._replay(request, chosen, "selected", "")

    def replay_one(self, request: HttpRequest, pk: int) -> HttpResponse:
        """POST: does one reaction again, and goes back to where the button was."""
        self._check(request)
        reaction = Reaction.objects.filter(pk=pk).first()
        if request.method != "POST" or reaction is None:
            raise Http404("no such reaction: it may have been done meanwhile")
        self._replay(request, Reaction.objects.filter(pk=pk), reaction.handler, str(pk))
        return self._back(request)

    def replay_dead(self, request: HttpRequest, handler: str) -> HttpResponse:
        """GET asks and shows how many, POST does all dead reactions of `handler` again."""
        self._check(request)
        if handler not in REGISTRY.handlers:
            raise Http404("no such handler")
        if request.method == "POST":
            dead = Reaction.objects.filter(handler=handler, dead_at__isnull=False)
            self._replay(request, dead, handler, "")
            return redirect("admin:notifications_handlerminute_changelist")
        context = {
            **self.admin_site.each_context(request),
            "title": f"Replay {handler}", "handler": handler,
            "count": words.capped(backlogs([handler])[handler].dead, COUNT_TO),
        }  # fmt: skip
        return TemplateResponse(request, "admin/replay_dead.html", context)

    def _check(self, request: HttpRequest) -> None:
        if not self.has_replay_permission(request):
            raise PermissionDenied

    def _replay(
        self, request: HttpRequest, reactions: "QuerySet[Reaction]", what: str, pk: str
    ) -> None:
        count = replay(reactions)
        audit(request.user, Reaction, pk, f"reactions: {what}", f"Replayed {count}.")
        noun = "reaction is" if count == 1 else "reactions are"
        messages.success(request, f"{count} {noun} due again.")

    def _back(self, request: HttpRequest) -> HttpResponseRedirect:
        target = request.POST.get("next", "")
        if not url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure()):
            target = reverse("admin:notifications_reaction_changelist")
        return redirect(target)

    @display(description="State", label={"dead": "danger", "failing": "warning", "due": "info"})
    def state(self, reaction: Reaction) -> str:
        if reaction.dead_at is not None:
            return "dead"
        if reaction.last_error:
            return "failing"
        return "due" if words.is_past(reaction.due_at) else "waiting"

    @display(description="Event")
    def for_event(self, reaction: Reaction) -> SafeString | str:
        # A pruned event is an AttributeError to getattr.
        event = getattr(reaction, "event", None)
        if event is None:
            return f"#{reaction.event_id} (pruned)"
        url = reverse("admin:notifications_event_change", args=[event.pk])
        return format_html('<a class="cr-link" href="{}">{} #{}</a>', url, event.name, event.pk)

    @display(description="Due")
    def due(self, reaction: Reaction) -> str:
        return words.ago(reaction.dead_at or reaction.due_at)

    @display(description="Last error")
    def error(self, reaction: Reaction) -> SafeString | str:
        if not reaction.last_error:
            return "–"
        return format_html(
            '<span class="cr-data" title="{}">{}</span>',
            reaction.last_error,
            reaction.last_error[:160],
        )

    @display(description="Last error")
    def full_error(self, reaction: Reaction) -> SafeString:
        return format_html('<pre class="cr-code">{}</pre>', reaction.last_error or "–")
