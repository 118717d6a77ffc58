"""Tells the designer's open pages what others did: to the template they show, or to a brand."""

from collections.abc import Iterator
from typing import Any

from notifications.events import (
    BrandDeleted,
    BrandSaved,
    TemplateArchived,
    TemplatePublished,
    TemplateSaved,
)
from notifications.live.groups import BRANDS_GROUP, designer_group
from notifications.live.push import push
from notifications.outbox.registry import OBSERVERS, External, Handler, Outcome, Recorded

# What a page is told of each event: the frame's type, and the event's data that it carries.
FRAMES: dict[str, tuple[str, tuple[str, ...]]] = {
    TemplateSaved.name: ("draft", ("revision", "by")),
    TemplatePublished.name: ("published", ("number", "by")),
    TemplateArchived.name: ("archived", ("by",)),
    BrandSaved.name: ("brand", ("brand_id", "by")),
    BrandDeleted.name: ("brand", ("brand_id", "by")),
}


def prepare(events: list[Recorded]) -> dict[int, Recorded]:
    return {event.reaction_id: event for event in events}


def push_designer(jobs: dict[int, Recorded]) -> Iterator[dict[int, Outcome]]:
    """One round trip, however many there are."""
    in_order = sorted(jobs.values(), key=lambda job: job.event_id)
    push([(_group(job.data), _notice(job)) for job in in_order])
    # A page that missed one learns of it when it saves, so a lost push is not tried again.
    yield {key: Outcome() for key in jobs}


def _group(data: dict[str, Any]) -> str:
    return designer_group(data["template_id"]) if "template_id" in data else BRANDS_GROUP


def _notice(job: Recorded) -> dict[str, Any]:
    kind, names = FRAMES[job.name]
    frame = {"type": kind, **{name: job.data[name] for name in names}}
    return {"type": "designer.notice", "frame": frame}


def conclude(
    jobs: dict[int, Recorded], outcomes: dict[int, Outcome], final: dict[int, bool]
) -> None:
    """Nothing is written down of a push."""


HANDLER = Handler(
    name="push_designer",
    on=(TemplateSaved, TemplatePublished, TemplateArchived, BrandSaved, BrandDeleted),
    lane=OBSERVERS,
    owner="designer",
    external=External(prepare, push_designer, conclude, fenced=False),
)
