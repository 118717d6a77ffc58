import threading

import pytest
from django.db import connection

from notifications.models import Delivery, Event, Message, Request
from notifications.pipeline.cancel import CannotCancel, cancel
from notifications.pipeline.errors import NotFound
from notifications.pipeline.render import render
from notifications.pipeline.resend import resend
from notifications.pipeline.route import route
from notifications.states import DeliveryStatus, Priority, Status
from tests.drain import drain
from tests.pipeline.sending import ADA, ALL, call_back, deliver, history, send, statuses

pytestmark = pytest.mark.django_db


def canceled(message: Message) -> Message:
    cancel(message.message_id)
    drain()
    message.refresh_from_db()
    return message


def test_before_it_is_routed():
    (message,) = send()
    assert canceled(message).status == Status.CANCELED
    assert history(message) == ["message.enqueued", "message.canceled"]
    assert not Delivery.objects.exists()


def test_while_it_waits_for_its_time():
    (message,) = send(delay={"duration": 60_000})
    assert canceled(message).status == Status.CANCELED


def test_after_it_is_routed_its_deliveries_are_canceled_with_it():
    (message,) = send(routing=ALL)
    route([message.pk])
    render([message.pk])
    assert canceled(message).status == Status.CANCELED
    assert set(message.deliveries.values_list("status", flat=True)) == {DeliveryStatus.CANCELED}
    assert history(message).count("delivery.canceled") == 2
    assert "delivery.delivered" not in history(message)


def test_while_one_delivery_is_being_sent_nothing_is_canceled():
    (message,) = send(routing=ALL)
    route([message.pk])
    render([message.pk])
    first, second = message.deliveries.order_by("id")
    Delivery.objects.move([first.pk], DeliveryStatus.SENDING, lambda _: [])
    with pytest.raises(CannotCancel, match="ROUTED and cannot be canceled") as refused:
        cancel(message.message_id)
    assert refused.value.message.pk == message.pk
    second.refresh_from_db()
    assert second.status == DeliveryStatus.RENDERED
    assert "delivery.canceled" not in history(message)


@pytest.mark.parametrize("to", [None, {"phone_number": "1"}])
def test_after_its_end_nothing_is_canceled(to):
    message = deliver(to=to or ADA)
    with pytest.raises(CannotCancel):
        cancel(message.message_id)
    assert statuses([message]) == [message.status]


def test_a_channel_that_has_failed_does_not_stand_in_the_way():
    (message,) = send(routing=ALL)
    route([message.pk])
    call_back(message.deliveries.first(), DeliveryStatus.UNDELIVERABLE)
    assert canceled(message).status == Status.CANCELED


def test_twice_is_as_once():
    (message,) = send()
    cancel(message.message_id)
    assert cancel(message.message_id).status == Status.CANCELED
    assert history(message).count("message.canceled") == 1


@pytest.mark.parametrize("act", [cancel, resend])
def test_a_message_that_does_not_exist_is_not_found(act):
    with pytest.raises(NotFound, match="'1-nobody'"):
        act("1-nobody")


@pytest.mark.django_db(transaction=True)
def test_a_cancel_beside_the_work_either_cancels_all_or_nothing():
    messages = send(
        [{"user_id": f"u{n}"} for n in range(25)], routing={"method": "all", "channels": ["inbox"]}
    )

    def work() -> None:
        try:
            drain()
        finally:
            connection.close()

    worker = threading.Thread(target=work)
    worker.start()
    refused = 0
    for message in reversed(messages):
        try:
            cancel(message.message_id)
        except CannotCancel:
            refused += 1
    worker.join(60)
    drain()
    found = statuses(messages)
    assert found.count(Status.DELIVERED) == refused
    assert found.count(Status.CANCELED) == len(messages) - refused
    for message in messages:
        ends = {"message.canceled", "message.delivered"} & set(history(message))
        assert len(ends) == 1


class TestResend:
    def test_the_same_content_goes_to_the_same_recipient_as_a_new_message(self):
        old = deliver(
            to={**ADA, "data": {"code": 1}}, routing=ALL, metadata={"tags": ["a"], "trace_id": "t"}
        )
        new = Message.objects.get(message_id=resend(old.message_id))
        drain()
        new.refresh_from_db()
        assert (new.status, new.to, new.tags, new.trace_id) == (
            Status.DELIVERED,
            old.to,
            ["a"],
            "t",
        )
        assert new.request.payload == old.request.payload
        assert new.request_id != old.request_id
        assert [row.tag for row in new.tag_rows.all()] == ["a"]
        contents = Delivery.objects.order_by("id").values_list("content__title", flat=True)
        assert len(contents) == 4

    def test_a_delay_is_not_repeated_and_one_of_many_is_normal(self):
        old = send([ADA, {"user_id": "bob"}], delay={"duration": 60_000})[1]
        new = Message.objects.get(message_id=resend(old.message_id))
        assert (new.status, new.priority, new.recipient) == (
            Status.ENQUEUED,
            Priority.NORMAL,
            "bob",
        )
        assert "delay" not in new.request.payload

    def test_a_mock_stays_one(self):
        old = deliver(mock=True)
        new_id = resend(old.message_id)
        drain()
        assert Message.objects.get(message_id=new_id).status == Status.SIMULATED

    def test_each_call_sends_once_more(self):
        old = deliver()
        assert len({resend(old.message_id) for _ in range(3)}) == 3
        assert Request.objects.count() == 4
        assert Event.objects.filter(name="message.enqueued").count() == 4
