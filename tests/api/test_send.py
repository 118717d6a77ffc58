"""POST /send: what is accepted is stored, and what is not says where it is wrong."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.models import Message, Request
from notifications.states import Priority, Status
from tests.api.conftest import MESSAGE
from tests.drain import drain

pytestmark = pytest.mark.django_db


def test_an_accepted_send_is_stored_with_its_key(caller):
    response = caller.send()
    assert response.status_code == 202
    request = Request.objects.get(request_id=response.json()["requestId"])
    assert request.api_key.name == "all"
    assert [m.message_id for m in request.messages.all()] == [request.request_id]


def test_a_send_takes_few_queries(caller):
    caller.send()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        caller.send()
    statements = [q["sql"] for q in captured if not q["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    inserts = [s for s in statements if "INSERT" in s]
    assert len(inserts) <= 4, inserts
    assert len(statements) == len(inserts), statements


def test_a_mock_key_sends_nothing(make_caller):
    request_id = make_caller(mode="mock").sent()
    drain()
    assert Message.objects.get(message_id=request_id).status == Status.SIMULATED


@pytest.mark.parametrize("name", ["critical", "normal", "bulk"])
def test_a_send_may_say_how_urgent_it_is(caller, name):
    request_id = caller.send(x_priority=name).json()["requestId"]
    assert Message.objects.get(message_id=request_id).priority == Priority[name.upper()]


def test_an_unknown_priority_is_refused(caller):
    response = caller.send(x_priority="urgent")
    assert response.status_code == 400
    assert "x-priority" in response.json()["message"]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "message"),
        ([], ""),
        ({"message": {"content": MESSAGE["content"]}}, "message.to"),
        ({"message": {**MESSAGE, "to": {"email": 5}}}, "message.to"),
        ({"message": {**MESSAGE, "to": {"email": "a\nBcc: b@c.d"}}}, "message.to"),
        ({"message": {**MESSAGE, "status": "SENT"}}, "message.status"),
        (
            {"message": {**MESSAGE, "routing": {"method": "some", "channels": []}}},
            "message.routing",
        ),
        ({"message": MESSAGE, "is_staff": True}, "is_staff"),
    ],
)
def test_a_wrong_body_is_refused_by_the_path_of_the_fault(caller, body, path):
    response = caller.post("/send", body)
    assert response.status_code == 400
    assert response.json()["type"] == "invalid_request_error"
    assert path in response.json()["message"]
    assert not Request.objects.exists()
