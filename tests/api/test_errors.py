"""Errors are JSON with a type, whatever went wrong."""

import contextlib
import sqlite3

import pytest
from django.db import IntegrityError, InterfaceError, OperationalError, connection

from notifications.api.errors import exception_handler
from notifications.models import Request
from tests.api.conftest import Caller


@pytest.mark.parametrize(
    "path", ["/nothing", "/send/", "/messages/", "/messages/a/b/c", "/%00", "/"]
)
@pytest.mark.django_db
def test_an_unknown_path_is_json(path):
    response = Caller(None)("GET", path)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/json"
    assert response.json()["type"] == "not_found_error"


@pytest.mark.django_db
def test_another_method_is_refused_and_the_right_ones_are_named(caller):
    response = caller("PUT", "/send")
    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert set(response.json()) == {"message", "type"}
    assert caller("OPTIONS", "/send").status_code == 405


@pytest.mark.django_db
def test_the_answer_is_json_whatever_was_asked_for(caller):
    for accept in ("text/html", "*/*", "application/xml", "application/json"):
        response = caller("GET", "/messages", headers={"Accept": accept})
        assert response.status_code == 200
        assert response["Content-Type"] == "application/json"


@pytest.mark.parametrize("error", [OperationalError("gone"), InterfaceError("closed")])
def test_a_database_that_is_away_is_said_so_without_details(error):
    response = exception_handler(error, {})
    assert response.status_code == 503
    assert response["Retry-After"] == "1"
    assert str(error) not in str(response.data)


@pytest.mark.django_db(transaction=True)
def test_a_send_that_cannot_be_stored_is_not_accepted(caller):
    caller.get("/messages")
    with database_away():
        response = caller.send()
    assert response.status_code == 503
    assert response["Retry-After"]
    assert response.json()["type"] == "service_unavailable_error"
    connection.close()
    assert not Request.objects.exists()
    assert caller.send().status_code == 202


@contextlib.contextmanager
def database_away():
    """PostgreSQL ends our connection; another process holds SQLite's only writer's place."""
    connection.ensure_connection()
    if connection.vendor == "postgresql":
        other = connection.copy()
        with other.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid]
            )
        other.close()
        yield
        return
    connection.connection.execute("PRAGMA busy_timeout = 50")
    with contextlib.closing(sqlite3.connect(connection.settings_dict["NAME"])) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.django_db
def test_too_many_parameters_are_refused(caller):
    response = caller("GET", "/messages?" + "&".join(f"p{n}=1" for n in range(2000)))
    assert response.status_code == 400


def test_a_race_is_a_conflict_that_may_be_tried_again():
    response = exception_handler(IntegrityError("duplicate key"), {})
    assert response.status_code == 409
    assert "Retry-After" in response


def test_the_unexpected_is_logged_under_the_reference_that_is_given(caplog):
    response = exception_handler(RuntimeError("secret detail"), {})
    assert response.status_code == 500
    assert "secret" not in str(response.data)
    reference = response.data["message"].rsplit(" ", 1)[1]
    assert reference in caplog.text
