"""What the admin shows of the preference page: its sections, and what was not published yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import IntegerField, OuterRef, Prefetch, Subquery

from notifications.models import Preference, PreferencePage, PreferenceSection, Topic
from notifications.states import PreferenceStatus

COUNT_TO = 1_000
Json = dict[str, Any]
# What a difference in each of these is called.
NAMES = {
    "name": "name",
    "description": "description",
    "default_status": "default",
    "allowed_preferences": "what may be chosen",
    "routing_options": "channels",
    "topic_data": "data",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A topic or a section that is otherwise than published: `new`, `changed` or `archived`."""

    kind: str
    name: str
    what: tuple[str, ...] = ()


class _Count(Subquery):
    """How many rows the subquery has; it says where to stop."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def sections() -> list[PreferenceSection]:
    """Every section with its topics, in order; each topic's `opted_out` stops at COUNT_TO.

    2 queries, of which the second walks an index of those who opted out alone.
    """
    out = Preference.objects.filter(topic=OuterRef("pk"), status=PreferenceStatus.OPTED_OUT)
    live = Topic.objects.filter(archived_at=None).order_by("id")
    counted = live.annotate(opted_out=_Count(out.values("pk")[:COUNT_TO]))
    rows = PreferenceSection.objects.filter(archived_at=None).order_by("id")
    return list(rows.prefetch_related(Prefetch("topics", counted)))


def newest_page() -> PreferencePage | None:
    """What was published last. 1 query."""
    return PreferencePage.objects.order_by("-version").first()


def differences(page: PreferencePage, now: list[PreferenceSection]) -> list[Difference]:
    """What publishing would change, as users see it. No query."""
    before, after = page.sections, [one.shown() for one in now]
    return [
        *_compared(_by_id(before, "section_id"), _by_id(after, "section_id"), "section "),
        *_compared(_topics(before), _topics(after), ""),
    ]


def _topics(sections: list[Json]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for section in sections:
        found |= _by_id(section["topics"], "topic_id")
    return found


def _by_id(rows: list[Json], key: str) -> dict[str, Json]:
    # An empty section is on no page.
    return {row[key]: row for row in rows if row.get("topics") != []}


def _compared(before: dict[str, Json], after: dict[str, Json], kind: str) -> Iterator[Difference]:
    for key, row in after.items():
        if key not in before:
            yield Difference("new", f"{kind}{row['name']}")
            continue
        changed = tuple(
            said for name, said in NAMES.items() if row.get(name) != before[key].get(name)
        )
        if changed:
            yield Difference("changed", f"{kind}{row['name']}", changed)
    for key, row in before.items():
        if key not in after:
            yield Difference("archived", f"{kind}{row['name']}")
