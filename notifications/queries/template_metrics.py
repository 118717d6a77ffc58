"""What became of the messages of templates, counted in buckets of time and by provider."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import TruncDay, TruncHour, TruncMonth

from notifications.models import Delivery
from notifications.states import DeliveryStatus, Reason

Granularity = Literal["HOUR", "DAY", "WEEK", "MONTH"]
GRANULARITIES: tuple[Granularity, ...] = ("HOUR", "DAY", "WEEK", "MONTH")

_FAILED = Q(status=DeliveryStatus.UNDELIVERABLE)
_REFUSED = _FAILED & Q(reason__in=(Reason.PROVIDER_ERROR, Reason.BOUNCED))
_TRUNC = {"HOUR": TruncHour, "DAY": TruncDay, "WEEK": TruncDay, "MONTH": TruncMonth}


@dataclass(slots=True)
class Counts:
    """Messages of one bucket on one way. `undeliverable`: no provider of the channel took them."""

    sent: int = 0
    delivered: int = 0
    opened: int = 0
    clicked: int = 0
    errors: int = 0
    undeliverable: int = 0

    def add(self, row: Mapping[str, Any]) -> None:
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + row[one.name])


Way = tuple[str, str]  # channel, provider
Buckets = dict[datetime, dict[Way, Counts]]


def floor(moment: datetime, granularity: Granularity) -> datetime:
    """The start of the bucket that the moment is in; all are UTC, weeks begin on Sunday."""
    hour = moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    if granularity == "HOUR":
        return hour
    day = hour.replace(hour=0)
    if granularity == "WEEK":
        return day - timedelta(days=(day.weekday() + 1) % 7)
    return day.replace(day=1) if granularity == "MONTH" else day


def after(start: datetime, granularity: Granularity) -> datetime:
    """The start of the bucket that follows the one that begins at `start`."""
    if granularity == "MONTH":
        return (start + timedelta(days=31)).replace(day=1)
    steps = {"HOUR": timedelta(hours=1), "DAY": timedelta(days=1), "WEEK": timedelta(days=7)}
    return start + steps[granularity]


def metrics(
    template_ids: Collection[str], *, start: datetime, end: datetime, granularity: Granularity
) -> dict[str, Buckets]:
    """Per template the buckets with messages accepted from `start` (inclusive) to `end`. 1 query.

    A message counts in the bucket in which it was accepted. What a mock key sent does not count.
    """
    later = Delivery.objects.filter(
        message=OuterRef("message"), channel=OuterRef("channel"), id__gt=OuterRef("id")
    )
    rows = (
        Delivery.objects.filter(
            message__notification__in=list(template_ids),
            message__enqueued_at__gte=start,
            message__enqueued_at__lt=end,
            message__mock=False,
        )
        .annotate(
            bucket=_TRUNC[granularity]("message__enqueued_at", tzinfo=UTC),
            last=~Exists(later),
        )
        .values("message__notification", "bucket", "channel", "provider")
        .annotate(
            sent=Count("id", filter=Q(sent_at__isnull=False)),
            delivered=Count("id", filter=Q(delivered_at__isnull=False)),
            opened=Count("id", filter=Q(opened_at__isnull=False)),
            clicked=Count("id", filter=Q(clicked_at__isnull=False)),
            errors=Count("id", filter=_REFUSED),
            undeliverable=Count("id", filter=_FAILED & Q(last=True)),
        )
        .order_by("bucket", "channel", "provider")
    )
    found: dict[str, Buckets] = {template_id: {} for template_id in template_ids}
    for row in rows:
        bucket = found[row["message__notification"]].setdefault(
            floor(row["bucket"], granularity), defaultdict(Counts)
        )
        bucket[row["channel"], row["provider"]].add(row)
    return found
