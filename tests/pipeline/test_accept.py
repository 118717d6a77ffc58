import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from notifications.models import Event, Message, MessageTag, Reaction, Request
from notifications.pipeline.accept import _public_ids, new_request_id
from notifications.pipeline.send_schema import UserRecipient
from notifications.states import Priority, Status
from tests.drain import drain
from tests.pipeline.sending import ADA, CONTENT, deliver, send
from tests.statements import own

pytestmark = pytest.mark.django_db


def test_one_recipient_is_one_message_with_the_requests_id():
    (message,) = send(data={"name": "Ada", "none": None})
    request = Request.objects.get()
    assert message.message_id == request.request_id
    assert request.payload == {"content": CONTENT, "data": {"name": "Ada", "none": None}}
    stored = Message.objects.get()
    assert (stored.user, stored.recipient, stored.to) == ("ada", "ada", ADA)
    assert (stored.status, stored.priority, stored.mock) == (
        Status.ENQUEUED,
        Priority.NORMAL,
        False,
    )
    assert stored.enqueued_at == request.created_at


def test_request_ids_have_couriers_form():
    ids = {new_request_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch(r"1-[0-9a-f]{8}-[0-9a-f]{24}", one) for one in ids)


def test_several_recipients_are_messages_of_their_own_and_do_not_hurry():
    messages = send([{"user_id": "a"}, {"email": "b@example.com"}, {"user_id": "c"}])
    request = Request.objects.get().request_id
    assert [m.message_id for m in messages] == [f"{request}:a", f"{request}:1", f"{request}:c"]
    assert {m.priority for m in messages} == {Priority.BULK}
    assert set(Reaction.objects.values_list("priority", flat=True)) == {Priority.BULK}
    assert Event.objects.filter(name="message.enqueued").count() == 3


def test_a_list_of_one_is_as_one():
    (message,) = send([ADA])
    assert message.message_id == Request.objects.get().request_id
    assert message.priority == Priority.NORMAL


def test_a_recipient_named_twice_gets_it_twice():
    messages = send([{"user_id": "a"}, {"user_id": "a"}])
    assert len({m.message_id for m in messages}) == 2


@given(
    st.lists(
        st.one_of(st.sampled_from(["a", "a:1", "a:2", "1", "2", "a:2:2"]), st.none()),
        min_size=2,
        max_size=12,
    )
)
def test_every_recipient_has_an_id_of_its_own_whatever_the_users_are_called(users):
    to = [UserRecipient(user_id=user, email=None if user else "x@example.com") for user in users]
    ids = _public_ids("1-a-b", to)
    assert len(set(ids)) == len(to)
    assert all(one.startswith("1-a-b:") for one in ids)


def test_what_the_request_says_of_a_message_is_found_with_it():
    send(
        to={**ADA, "context": {"tenant_id": "acme"}},
        metadata={"event": "welcome", "tags": ["x", "y", "x"], "trace_id": "t1"},
    )
    stored = Message.objects.get()
    assert (stored.event, stored.trace_id, stored.account) == ("welcome", "t1", "acme")
    assert stored.tags == ["x", "y", "x"]
    assert sorted(MessageTag.objects.values_list("tag", flat=True)) == ["x", "y"]


@pytest.mark.parametrize(
    ("milliseconds", "seconds"), [(1, 60), (60_000, 60), (60_001, 120), (3_600_000, 3600)]
)
def test_a_duration_is_rounded_up_to_the_minute(milliseconds, seconds):
    (message,) = send(delay={"duration": milliseconds})
    assert message.status == Status.DELAYED
    wait = Reaction.objects.get(handler="route_messages").due_at - message.enqueued_at
    assert wait == timedelta(seconds=seconds)


def test_until_is_kept_to_the_second():
    until = (timezone.now() + timedelta(days=3)).replace(microsecond=0)
    send(delay={"until": until.isoformat()})
    due = Reaction.objects.get(handler="route_messages").due_at
    assert abs(due - until) < timedelta(seconds=1)


def test_a_local_until_is_local_to_its_time_zone():
    until = (timezone.now() + timedelta(days=3)).replace(microsecond=0)
    tokyo = until.astimezone(ZoneInfo("Asia/Tokyo")).replace(tzinfo=None)
    send(delay={"until": tokyo.isoformat(), "timezone": "Asia/Tokyo"})
    due = Reaction.objects.get(handler="route_messages").due_at
    assert abs(due - until) < timedelta(seconds=1)


@pytest.mark.parametrize("delay", [{}, {"duration": 0}, {"until": "2020-01-01T00:00:00Z"}])
def test_a_delay_that_is_over_is_none(delay):
    assert deliver(delay=delay).status == Status.DELIVERED


def test_a_delayed_message_waits_and_then_goes():
    (message,) = send(delay={"duration": 60_000})
    drain()
    assert Message.objects.get().status == Status.DELAYED
    Reaction.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    drain()
    message.refresh_from_db()
    assert message.status == Status.DELIVERED


def test_a_mock_is_routed_and_rendered_and_goes_nowhere():
    message = deliver(mock=True, routing={"method": "all", "channels": ["email", "inbox"]})
    assert message.status == Status.SIMULATED
    assert set(message.deliveries.values_list("status", flat=True)) == {"SIMULATED"}
    assert all(delivery.content for delivery in message.deliveries.all())
    assert not hasattr(message, "inbox_item")


@pytest.mark.parametrize("count", [1, 60])
def test_accepting_takes_a_fixed_number_of_statements(count):
    with CaptureQueriesContext(connection) as queries:
        send([{"user_id": f"u{n}"} for n in range(count)], metadata={"tags": ["a"]})
    assert len(own(queries)) <= 9
