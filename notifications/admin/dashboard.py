"""The first page: the last hour, and what is wrong, in one line each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from notifications.admin import charts, words
from notifications.admin.handler import LATE_SECONDS
from notifications.queries.dashboard import SAMPLE, Lane, Messages, Overview, Process, overview
from notifications.queries.handlers import RECENT
from notifications.queries.reactions import COUNT_TO

COLOURS = {"pipeline": "cr-blue", "sending": "cr-green", "observers": "cr-orange"}


@dataclass(frozen=True, slots=True)
class Problem:
    text: str
    link: str = ""


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Unfold's DASHBOARD_CALLBACK. People who may not see messages are shown nothing of them."""
    if not request.user.has_perm("notifications.view_message"):
        return {**context, "blind": True}
    found = overview()
    return {
        **context,
        "title": "The last hour",
        "empty": found.empty,
        "public_url": settings.PUBLIC_URL,
        "problems": list(problems(found)),
        "totals": totals(found.messages),
        "sample": f"{SAMPLE:,}" if found.messages.sampled else "",
        "messages_plot": _messages_plot(found.messages),
        "work_plot": charts.plot(
            "Events handled per minute",
            [charts.Line(lane.name, lane.events, COLOURS[lane.name]) for lane in found.lanes],
        ),
        "failures_plot": _failures_plot(found),
        "lanes": [_lane(lane) for lane in found.lanes],
        "processes": [_process(process) for process in found.processes],
    }


def problems(found: Overview) -> Iterator[Problem]:
    """What a person should look at, the worst first."""
    for process in found.processes:
        if process.silent:
            said = (
                f"was last heard of {words.ago(process.at)}" if process.at else "was never heard of"
            )
            yield Problem(f"The {process.name} {said}: work may be standing still.")
    for state in found.handlers:
        name, owed = state.handler.name, state.backlog
        if owed.dead:
            many = words.capped(owed.dead, COUNT_TO)
            link = (
                reverse("admin:notifications_reaction_changelist") + f"?state=dead&handler={name}"
            )
            yield Problem(
                f"{name} has {many} dead reactions: look at the error, then replay.", link
            )
        link = reverse("admin:notifications_handlerminute_change", args=[name])
        if owed.lag.total_seconds() > LATE_SECONDS:
            yield Problem(f"{name} is {words.duration(owed.lag)} behind.", link)
        if state.work.recent_failures:
            yield Problem(
                f"{name} failed {state.work.recent_failures:,} times in the last {RECENT} minutes.",
                link,
            )


def totals(messages: Messages) -> list[tuple[str, str, str]]:
    """The hour's figures: name, number, colour."""
    named = (
        ("accepted", messages.accepted, "cr-blue"), ("sent", messages.sent, "cr-orange"),
        ("delivered", messages.delivered, "cr-green"), ("failed", messages.failed, "cr-red"),
    )  # fmt: skip
    return [(name, f"{sum(values):,.0f}", colour) for name, values, colour in named]


def _messages_plot(messages: Messages) -> Any:
    return charts.plot(
        "Messages per minute",
        [
            charts.Line("accepted", messages.accepted, "cr-blue"),
            charts.Line("sent", messages.sent, "cr-orange"),
            charts.Line("delivered", messages.delivered, "cr-green"),
            charts.Line("failed", messages.failed, "cr-red"),
        ],
        charts.WIDE,
    )


def _failures_plot(found: Overview) -> Any:
    failing = [state for state in found.handlers if any(state.work.failures)]
    tones = ("cr-red", "cr-orange", "cr-blue", "cr-green")
    lines = [
        charts.Line(state.handler.name, state.work.failures, tones[place % len(tones)])
        for place, state in enumerate(failing)
    ]
    return charts.plot("Handler failures per minute", lines) if lines else ""


def _lane(lane: Lane) -> dict[str, Any]:
    return {
        "name": lane.name,
        "colour": COLOURS[lane.name],
        "due": words.capped(lane.due, COUNT_TO),
        "waiting": words.capped(lane.waiting, COUNT_TO),
        "dead": words.capped(lane.dead, COUNT_TO),
        "has_dead": lane.dead > 0,
        "lag": words.duration(lane.lag) if lane.lag else "–",
        "late": lane.lag.total_seconds() > LATE_SECONDS,
        "spark": charts.sparkline(lane.events, f"{lane.name}: events handled", COLOURS[lane.name]),
    }


def _process(process: Process) -> dict[str, Any]:
    return {
        "name": process.name,
        "ago": words.ago(process.at) if process.at else "never",
        "silent": process.silent,
    }
