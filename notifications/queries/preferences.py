"""Reads of what users want. Each function's number of queries is constant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from notifications.models import Preference, Tenant, TenantPreference, Topic
from notifications.precedence import Word, allowed, standing

# A tenant has at most three levels of parents.
_PARENTS = "parent__parent__parent"


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic as one user has it, in the scope of a tenant or none.

    `status` is what counts; `chosen`: whether the user has decided in this very scope; `by`: whose
    word `status` is: user, tenant or topic. `snoozed_until` is in the future, or None.
    """

    topic_id: str
    topic_name: str
    topic_description: str
    topic_data: dict[str, Any]
    section_id: str
    section_name: str
    default_status: str
    status: str
    has_custom_routing: bool
    custom_routing: tuple[str, ...]
    snoozed_until: datetime | None
    allowed: tuple[str, ...]
    routing_options: tuple[str, ...]
    chosen: bool
    by: str


def of_user(user: str, account: str = "") -> list[TopicView]:
    """Every topic that there is, section by section, as the user has it. At most 4 queries."""
    return _views(user, account, _topics())


def of_topic(user: str, account: str, topic_id: str) -> TopicView | None:
    """One topic as the user has it; None where there is no such topic. At most 4 queries."""
    return next(iter(_views(user, account, _topics().filter(topic_id=topic_id))), None)


def chosen(user: str, account: str = "") -> list[TopicView]:
    """The topics about which the user has decided in this very scope. At most 4 queries."""
    decided = Preference.objects.filter(user=user, account=account).values("topic_id")
    return _views(user, account, _topics().filter(pk__in=decided))


def _topics() -> "QuerySet[Topic]":
    live = Topic.objects.filter(archived_at=None, section__archived_at=None)
    return live.select_related("section").order_by("section_id", "id")


def _views(user: str, account: str, rows: Iterable[Topic]) -> list[TopicView]:
    topics = list(rows)
    if not topics:
        return []
    pks = [topic.pk for topic in topics]
    own = _choices(user, account, pks)
    defaults = _defaults(account, pks)
    return [_view(topic, account, own.get(topic.pk, {}), defaults) for topic in topics]


def _choices(user: str, account: str, pks: Sequence[int]) -> dict[int, dict[str, Word]]:
    """The user's words by topic and account."""
    found: dict[int, dict[str, Word]] = {}
    for row in Preference.objects.filter(user=user, account__in={"", account}, topic_id__in=pks):
        word = Word(
            row.status, row.has_custom_routing, tuple(row.custom_routing), row.snoozed_until
        )
        found.setdefault(row.topic_id, {})[row.account] = word
    return found


def _defaults(account: str, pks: Sequence[int]) -> dict[int, list[Word]]:
    """The words of the tenant and its parents by topic, the nearest first."""
    row = account and Tenant.objects.filter(tenant_id=account).select_related(_PARENTS).first()
    chain: list[int] = []
    while row and len(chain) < 4:
        chain.append(row.pk)
        row = row.parent
    if not chain:
        return {}
    rows = TenantPreference.objects.filter(tenant_id__in=chain, topic_id__in=pks)
    found: dict[int, list[Word]] = {}
    for one in sorted(rows, key=lambda one: chain.index(one.tenant_id)):
        word = Word(one.status, one.has_custom_routing, tuple(one.custom_routing))
        found.setdefault(one.topic_id, []).append(word)
    return found


def _view(
    topic: Topic, account: str, own: dict[str, Word], defaults: dict[int, list[Word]]
) -> TopicView:
    words = [own[scope] for scope in dict.fromkeys((account, "")) if scope in own]
    stands = standing(topic.default_status, defaults.get(topic.pk, []), words)
    until = stands.snoozed_until
    section = topic.section
    return TopicView(
        topic_id=topic.topic_id,
        topic_name=topic.name,
        topic_description=topic.description,
        topic_data=topic.topic_data,
        section_id=section.section_id,
        section_name=section.name,
        default_status=stands.default_status,
        status=stands.status,
        has_custom_routing=stands.has_custom_routing,
        custom_routing=stands.custom_routing,
        snoozed_until=until if until and until > timezone.now() else None,
        allowed=allowed(topic.allowed_preferences, section.has_custom_routing),
        routing_options=tuple(topic.routing_options or section.routing_options),
        chosen=account in own,
        by=stands.by,
    )
