"""What became of a template's messages: each delivery counted once, in the bucket of its message."""

from datetime import UTC, datetime, timedelta

import pytest

from notifications.models import Delivery, Message, Request
from notifications.queries.template_metrics import after, floor, metrics
from notifications.states import DeliveryStatus, Reason

pytestmark = pytest.mark.django_db

START, END = datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 4, 8, tzinfo=UTC)


def message(at, template="nt_a", mock=False):
    request = Request.objects.create(
        request_id=f"1-{Request.objects.count()}", payload={}, created_at=at
    )
    row = Message(
        message_id=request.request_id, request=request, recipient="ada", to={}, mock=mock,
        notification=template, enqueued_at=at,
    )  # fmt: skip
    Message.objects.create_many([row])
    return row


def delivery(of, provider="smtp", channel="email", status=DeliveryStatus.SENT, reason="", **times):
    at = of.enqueued_at
    row = Delivery(
        message=of, channel=channel, provider=provider, status=status, reason=reason, created_at=at,
        **{f"{name}_at": at for name in times},
    )  # fmt: skip
    Delivery.objects.create_many([row])
    return row


def counted(granularity="DAY", ids=("nt_a",), start=START, end=END):
    found = metrics(ids, start=start, end=end, granularity=granularity)
    return {
        bucket: {
            way: tuple(getattr(counts, name) for name in counts.__slots__)
            for way, counts in ways.items()
        }
        for bucket, ways in found[ids[0]].items()
    }


def test_each_step_is_counted_by_provider_and_channel():
    first, second = message(START), message(START + timedelta(hours=5))
    delivery(first, sent=1, delivered=1, opened=1, clicked=1, status=DeliveryStatus.CLICKED)
    delivery(second, sent=1)
    delivery(second, "courier", "inbox", DeliveryStatus.OPENED, sent=1, delivered=1, opened=1)
    assert counted() == {
        START: {("email", "smtp"): (2, 1, 1, 1, 0, 0), ("inbox", "courier"): (1, 1, 1, 0, 0, 0)}
    }


def test_an_error_is_the_provider_s_and_undeliverable_is_the_channel_s():
    failed = {"status": DeliveryStatus.UNDELIVERABLE, "reason": Reason.PROVIDER_ERROR}
    rescued, lost, broken = message(START), message(START), message(START)
    delivery(rescued, "smtp", **failed)
    delivery(rescued, "mailbox", sent=1)
    delivery(lost, "smtp", **failed)
    delivery(lost, "mailbox", **failed)
    delivery(broken, "smtp", status=DeliveryStatus.UNDELIVERABLE, reason=Reason.FAILED)
    assert counted()[START] == {
        ("email", "mailbox"): (1, 0, 0, 0, 1, 1),
        ("email", "smtp"): (0, 0, 0, 0, 2, 1),
    }


def test_only_what_was_accepted_in_the_window_with_the_template_counts():
    for at in (START - timedelta(seconds=1), END):
        delivery(message(at), sent=1)
    delivery(message(START, "nt_b"), sent=1)
    delivery(message(START, ""), sent=1)
    delivery(message(START, mock=True), status=DeliveryStatus.SIMULATED)
    assert counted() == {}
    assert list(counted(ids=("nt_b", "nt_a"))) == [START]


@pytest.mark.parametrize(
    ("granularity", "start"),
    [
        ("HOUR", datetime(2026, 4, 4, 23, tzinfo=UTC)),
        ("DAY", datetime(2026, 4, 4, tzinfo=UTC)),
        ("WEEK", datetime(2026, 3, 29, tzinfo=UTC)),
        ("MONTH", datetime(2026, 4, 1, tzinfo=UTC)),
    ],
)
def test_a_bucket_begins_where_the_grid_says(granularity, start):
    late = datetime(2026, 4, 4, 23, 59, 59, 999999, tzinfo=UTC)
    delivery(message(late), sent=1)
    assert list(counted(granularity)) == [start] == [floor(late, granularity)]
    assert after(start, granularity) > late


def test_the_days_of_a_week_are_one_bucket():
    for day in range(7):
        delivery(message(START + timedelta(days=day)), sent=1)
    by_week = counted("WEEK")
    assert [counts["email", "smtp"][0] for counts in by_week.values()] == [4, 3]


def test_it_is_one_query_however_many_templates(django_assert_num_queries):
    for number in range(5):
        delivery(message(START, f"nt_{number}"), sent=1)
    with django_assert_num_queries(1):
        found = metrics([f"nt_{n}" for n in range(9)], start=START, end=END, granularity="DAY")
    assert [len(buckets) for buckets in found.values()] == [1] * 5 + [0] * 4
