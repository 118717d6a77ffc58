"""Reads of sections, topics and the history of what users chose."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from notifications.models import PreferenceChange, PreferenceSection, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFilters:
    """What the history is narrowed to; None means not narrowed, "" is outside of any tenant."""

    user: str | None = None
    account: str | None = None
    since: datetime | None = None


def sections() -> list[PreferenceSection]:
    """Every section with its topics, in order. 2 queries."""
    return list(_sections())


def section(section_id: str) -> PreferenceSection | None:
    """One section with its topics. At most 2 queries."""
    return _sections().filter(section_id=section_id).first()


def topic(section_id: str, topic_id: str) -> Topic | None:
    """One topic of a section. 1 query."""
    return _topics().filter(topic_id=topic_id, section__section_id=section_id).first()


def changes(
    filters: ChangeFilters, *, after: int | None, size: int
) -> tuple[list[PreferenceChange], bool]:
    """The newest `size` changes that are older than row `after`, and whether more follow. 1 query."""
    rows = PreferenceChange.objects.order_by("-id")
    if filters.user is not None:
        rows = rows.filter(user=filters.user)
    if filters.account is not None:
        rows = rows.filter(account=filters.account)
    if filters.since is not None:
        rows = rows.filter(created_at__gte=filters.since)
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(rows[: size + 1])
    return found[:size], len(found) > size


def _sections() -> "QuerySet[PreferenceSection]":
    rows = PreferenceSection.objects.filter(archived_at=None).order_by("id")
    return rows.prefetch_related(Prefetch("topics", _topics()))


def _topics() -> "QuerySet[Topic]":
    return Topic.objects.filter(archived_at=None).order_by("id")
