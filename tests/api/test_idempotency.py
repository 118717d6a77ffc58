"""Idempotency-Key: the same request twice has one effect and one answer."""

import threading
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from notifications.api import idempotency
from notifications.models import ApiKey, Event, IdempotentAnswer, Request
from tests.api.conftest import MESSAGE, Caller

KEY = "order-1"


@pytest.mark.django_db
def test_the_same_request_again_gets_the_stored_answer(caller):
    first = caller.send(Idempotency_Key=KEY)
    second = caller.send(Idempotency_Key=KEY)
    assert (second.status_code, second.json()) == (first.status_code, first.json())
    assert "Idempotent-Replayed" not in first
    assert second["Idempotent-Replayed"] == "true"
    assert Request.objects.count() == 1


@pytest.mark.django_db
def test_the_same_body_in_another_order_is_the_same(caller):
    caller.post("/send", {"message": MESSAGE}, Idempotency_Key=KEY)
    turned = {"message": dict(reversed(list(MESSAGE.items())))}
    assert caller.post("/send", turned, Idempotency_Key=KEY)["Idempotent-Replayed"] == "true"


@pytest.mark.django_db
def test_another_body_under_the_same_key_is_refused(caller):
    caller.send(Idempotency_Key=KEY)
    response = caller.send({**MESSAGE, "data": {"code": "43"}}, Idempotency_Key=KEY)
    assert response.status_code == 422
    assert "Idempotency-Key" in response.json()["message"]
    assert Request.objects.count() == 1


@pytest.mark.django_db
def test_another_route_under_the_same_key_is_refused(caller):
    body = {"profile": {"email": "g@x.io"}}
    assert caller.post("/profiles/grace", body, Idempotency_Key=KEY).status_code == 200
    assert caller.post("/profiles/ada", body, Idempotency_Key=KEY).status_code == 422


@pytest.mark.django_db
def test_two_api_keys_do_not_share_their_keys(caller, make_caller):
    one = caller.send(Idempotency_Key=KEY).json()
    assert make_caller(name="other").send(Idempotency_Key=KEY).json() != one


@pytest.mark.django_db
def test_a_refused_request_is_not_remembered(caller):
    assert caller.post("/send", {"message": {}}, Idempotency_Key=KEY).status_code == 400
    assert caller.send(Idempotency_Key=KEY).status_code == 202


@pytest.mark.django_db
def test_an_expired_answer_is_forgotten(caller):
    first = caller.send(Idempotency_Key=KEY).json()
    IdempotentAnswer.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert caller.send(Idempotency_Key=KEY).json() != first
    assert IdempotentAnswer.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("days", [1, 30, 365])
def test_the_caller_says_how_long_it_is_kept(caller, days):
    until = timezone.now() + timedelta(days=days)
    for number, written in enumerate(
        (str(int(until.timestamp() * 1000)), str(int(until.timestamp())), until.isoformat())
    ):
        key = f"{KEY}-{number}"
        response = caller.send(Idempotency_Key=key, x_idempotency_expiration=written)
        assert response.status_code == 202
        kept = IdempotentAnswer.objects.get(key=key).expires_at
        assert abs(kept - until) < timedelta(seconds=2)


@pytest.mark.django_db
def test_it_is_kept_for_a_day_where_the_caller_does_not_say(caller):
    caller.send(Idempotency_Key=KEY)
    left = IdempotentAnswer.objects.get().expires_at - timezone.now()
    assert timedelta(hours=23, minutes=59) < left <= timedelta(hours=24)


@pytest.mark.django_db
@pytest.mark.parametrize("given", ["soon", "", "5", "-1", "9" * 30, "2020-01-01T00:00:00Z", "²"])
def test_a_wrong_expiration_is_refused(caller, given):
    response = caller.send(Idempotency_Key=KEY, x_idempotency_expiration=given)
    assert response.status_code == 400
    assert response.json()["message"].startswith("x-idempotency-expiration")


@pytest.mark.django_db
def test_too_short_or_too_long_a_time_is_refused(caller):
    for wrong in (timedelta(hours=23), timedelta(days=400)):
        given = (timezone.now() + wrong).isoformat()
        response = caller.send(Idempotency_Key=KEY, x_idempotency_expiration=given)
        assert response.status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("key", "status"), [("x" * 255, 202), ("x" * 256, 400), ("", 400), ("a\tb", 400)]
)
def test_a_key_has_its_limits(caller, key, status):
    assert caller.send(Idempotency_Key=key).status_code == status


@pytest.mark.django_db(transaction=True)
def test_the_answer_and_its_effects_are_stored_together_or_not_at_all(caller, monkeypatch):
    monkeypatch.setattr(IdempotentAnswer.objects, "create", lambda **_: 1 / 0)
    assert caller.send(Idempotency_Key=KEY).status_code == 500
    assert not Request.objects.exists()
    assert not Event.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_second_request_is_told_that_the_first_is_under_way(caller):
    caller.get("/messages")
    row = ApiKey.objects.get()
    inside, done = threading.Event(), threading.Event()

    def hold():
        try:
            with idempotency._alone(row, KEY):
                inside.set()
                done.wait(10)
        finally:
            connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    assert inside.wait(10)
    try:
        response = caller.send(Idempotency_Key=KEY)
    finally:
        done.set()
        thread.join()
    assert response.status_code == 409
    assert response["Retry-After"]
    assert caller.send(Idempotency_Key=KEY).status_code == 202


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_one_has_an_effect(caller):
    caller.get("/messages")
    answers = []

    def send():
        try:
            deadline = time.monotonic() + 20
            while time.monotonic() < deadline:
                response = Caller(caller.key).send(Idempotency_Key=KEY)
                answers.append(response)
                if response.status_code != 409:
                    return
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {a.status_code for a in answers} <= {202, 409}
    accepted = [a for a in answers if a.status_code == 202]
    assert len(accepted) == 6
    assert len({a.json()["requestId"] for a in accepted}) == 1
    assert Request.objects.count() == 1
