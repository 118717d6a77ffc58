"""/notifications/{id}/metrics: what became of a template's messages, as a series."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.notifications import READ, TemplateView
from notifications.api.times import moment
from notifications.pipeline.errors import InvalidRequest
from notifications.queries import templates as queries
from notifications.queries.template_metrics import (
    GRANULARITIES,
    Counts,
    Granularity,
    after,
    floor,
    metrics,
)

# As Courier: a fine granularity covers no longer window, and no answer has more buckets.
LONGEST = {"HOUR": timedelta(days=7), "DAY": timedelta(days=90)}
MOST_BUCKETS = 1000
DEFAULT_LOOKBACK = "P30D"
_DURATION = re.compile(
    r"P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?"
    r"(?:T(?=.)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?"
)


class CountsSerializer(serializers.Serializer):
    channel = serializers.CharField()
    provider = serializers.CharField()
    sent = serializers.IntegerField()
    delivered = serializers.IntegerField()
    opened = serializers.IntegerField()
    clicked = serializers.IntegerField()
    errors = serializers.IntegerField(  # type: ignore[assignment]
        help_text="refused, also where another provider took it"
    )
    undeliverable = serializers.IntegerField(help_text="no provider of the channel took it")


class BucketSerializer(serializers.Serializer):
    period = serializers.DateTimeField()
    data = CountsSerializer(many=True)  # type: ignore[assignment]


class MetricsSerializer(serializers.Serializer):
    notificationId = serializers.CharField()
    granularity = serializers.ChoiceField(choices=GRANULARITIES)
    start = serializers.DateTimeField()
    end = serializers.DateTimeField()
    series = BucketSerializer(many=True)


class MetricsView(TemplateView):
    scopes = {"GET": READ}

    @extend_schema(
        operation_id="notifications_get_metrics",
        summary="Counts a template's messages by when they were accepted, and by provider",
        parameters=[
            OpenApiParameter("start", OpenApiTypes.DATETIME, description="together with `end`"),
            OpenApiParameter("end", OpenApiTypes.DATETIME, description="together with `start`"),
            OpenApiParameter("lookback", description="an ISO 8601 duration; default `P30D`"),
            OpenApiParameter("granularity", enum=GRANULARITIES, description="default `DAY`"),
        ],
        responses=MetricsSerializer,
    )
    def get(self, request: Request, template_id: str) -> Response:
        granularity = _granularity(request)
        start, end = _window(request, granularity)
        template = queries.retrieve(template_id)
        public = template.template_id if template else template_id
        found = metrics([public], start=start, end=end, granularity=granularity)[public]
        series = []
        bucket = start
        while bucket < end:
            ways = found.get(bucket, {})
            data = [_counts(way, counts) for way, counts in ways.items()]
            series.append({"period": _written(bucket), "data": data})
            bucket = after(bucket, granularity)
        return Response(
            {
                "notificationId": template_id,
                "granularity": granularity,
                "start": _written(start),
                "end": _written(end),
                "series": series,
            }
        )


def _counts(way: tuple[str, str], counts: Counts) -> dict[str, Any]:
    channel, provider = way
    return {
        "channel": channel,
        "provider": provider,
        "sent": counts.sent,
        "delivered": counts.delivered,
        "opened": counts.opened,
        "clicked": counts.clicked,
        "errors": counts.errors,
        "undeliverable": counts.undeliverable,
    }


def _granularity(request: Request) -> Granularity:
    given = request.query_params.get("granularity", "DAY").upper()
    for known in GRANULARITIES:
        if given == known:
            return known
    wanted = ", ".join(GRANULARITIES)
    raise InvalidRequest("granularity", f"got {given[:50]!r}; wants one of {wanted}")


def _window(request: Request, granularity: Granularity) -> tuple[datetime, datetime]:
    """What is counted, widened to whole buckets. Raises InvalidRequest naming the parameter."""
    start, end = _asked(request)
    if start >= end:
        raise InvalidRequest("start", "must be earlier than end")
    longest = LONGEST.get(granularity)
    if longest is not None and end - start > longest:
        raise InvalidRequest(
            "granularity", f"{granularity} spans at most {longest.days} days; take a coarser one"
        )
    if end - start > timedelta(days=7 * MOST_BUCKETS) * (4 if granularity == "MONTH" else 1):
        raise InvalidRequest("start", f"the window has more than {MOST_BUCKETS} buckets")
    try:
        first, last = floor(start, granularity), floor(end, granularity)
        return first, last if last == end else after(last, granularity)
    except OverflowError:
        raise InvalidRequest("start", "the window is outside of the calendar") from None


def _asked(request: Request) -> tuple[datetime, datetime]:
    query = request.query_params
    given = {name: query[name] for name in ("start", "end") if query.get(name)}
    if len(given) == 1:
        (name,) = {"start", "end"} - given.keys()
        raise InvalidRequest(name, "is required together with the other end of the window")
    if given:
        return _moment("start", given["start"]), _moment("end", given["end"])
    now = timezone.now()
    try:
        return now - _duration(query.get("lookback") or DEFAULT_LOOKBACK), now
    except OverflowError:
        raise InvalidRequest("lookback", "goes back further than the calendar") from None


def _moment(name: str, given: str) -> datetime:
    try:
        return moment(given).astimezone(UTC)
    except (ValueError, OverflowError):
        raise InvalidRequest(name, f"got {given[:50]!r}; wants a time in ISO 8601") from None


def _duration(given: str) -> timedelta:
    match = _DURATION.fullmatch(given)
    years, months, weeks, days, hours, minutes, seconds = (
        int(part or 0) for part in (match.groups() if match else [None] * 7)
    )
    found = timedelta(
        days=365 * years + 30 * months + 7 * weeks + days,
        hours=hours, minutes=minutes, seconds=seconds,
    )  # fmt: skip
    if not found:
        raise InvalidRequest("lookback", f"got {given[:50]!r}; wants a duration such as P30D")
    return found


def _written(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
