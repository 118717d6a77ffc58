"""Handlers: who reacts to what, how much, how late, and what fails. Pages, not rows."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from notifications.admin import charts, words
from notifications.admin.base import ReadOnlyAdmin
from notifications.models import HandlerMinute, Reaction
from notifications.outbox.registry import REGISTRY
from notifications.queries.handler_page import description
from notifications.queries.handlers import HandlerState, handler_states
from notifications.queries.reactions import COUNT_TO

# A handler further behind than this has a problem worth a colour.
LATE_SECONDS = 30
LATEST_FAILURES = 10
# Events that a row names; the rest unfolds.
MOST_NAMES = 6


@admin.register(HandlerMinute)
class HandlerAdmin(ReadOnlyAdmin):
    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        self._check(request)
        rows = [row(state) for state in handler_states()]
        return self._page(request, "admin/handlers.html", title="Handlers", rows=rows)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """One handler's page; `object_id` is its name."""
        self._check(request)
        if object_id not in REGISTRY.handlers:
            raise Http404("no such handler")
        state = next(s for s in handler_states() if s.handler.name == object_id)
        failing = Reaction.objects.filter(handler=object_id).exclude(last_error="")
        dead = failing.filter(dead_at__isnull=False).order_by("-id")[:LATEST_FAILURES]
        return self._page(
            request, "admin/handler.html",
            title=f"Handler {object_id}", row=row(state), handler=state.handler, dead=list(dead),
            description=description(state.handler), events_plot=_events_plot(state),
            wait_plot=_wait_plot(state),
            may_replay=request.user.has_perm("notifications.change_reaction"),
        )  # fmt: skip

    def _check(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied

    def _page(self, request: HttpRequest, template: str, **context: Any) -> HttpResponse:
        site = self.admin_site.each_context(request)
        return TemplateResponse(request, template, {**site, **context})


def row(state: HandlerState) -> dict[str, Any]:
    """A handler as the table shows it."""
    work, backlog, handler = state.work, state.backlog, state.handler
    return {
        "handler": handler,
        "about": description(handler).partition("\n")[0],
        "listens": _few([kind.name for kind in handler.on]),
        "raises": _few([kind.name for kind in handler.raises]),
        "rate": f"{work.rate:,.1f}",
        "late": backlog.lag.total_seconds() > LATE_SECONDS,
        "lag": words.duration(backlog.lag) if backlog.lag else "–",
        "due": words.capped(backlog.due, COUNT_TO),
        "waiting": words.capped(backlog.waiting, COUNT_TO),
        "owed": words.capped(backlog.due + backlog.waiting, COUNT_TO),
        "dead": words.capped(backlog.dead, COUNT_TO),
        "has_dead": backlog.dead > 0,
        "failures": work.recent_failures,
        "wait": words.duration(work.mean_wait),
        "max_wait": words.duration(work.max_wait) if work.mean_wait is not None else "–",
        "spark": charts.sparkline(work.events, f"{sum(work.events):,.0f} events in the last hour"),
    }


def _few(names: list[str]) -> dict[str, list[str]]:
    """What a row has room for, and the rest."""
    return {"first": names[:MOST_NAMES], "rest": names[MOST_NAMES:]}


def _events_plot(state: HandlerState) -> Any:
    lines = [
        charts.Line("handled", state.work.events, "cr-blue"),
        charts.Line("failed", state.work.failures, "cr-red"),
    ]
    return charts.plot("Events per minute", lines)


def _wait_plot(state: HandlerState) -> Any:
    return charts.plot(
        "Longest wait, milliseconds",
        [charts.Line("longest wait", state.work.max_wait_ms, "cr-orange")],
    )
