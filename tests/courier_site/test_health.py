import json
from datetime import timedelta

import pytest
from django.http import HttpRequest
from django.test import RequestFactory
from django.utils import timezone

from courier_site import health
from notifications.models import Heartbeat
from notifications.outbox import broker


def request() -> HttpRequest:
    return RequestFactory().get("/readyz")


def beat(name: str, seconds_ago: float) -> None:
    at = timezone.now() - timedelta(seconds=seconds_ago)
    Heartbeat.objects.update_or_create(name=name, defaults={"at": at})


def parts() -> tuple[int, dict[str, dict[str, object]]]:
    response = health.readyz(request())
    return response.status_code, json.loads(response.content)["parts"]


def test_healthz_asks_no_store() -> None:
    assert health.healthz(request()).status_code == 200


@pytest.mark.django_db
def test_it_is_ready_when_all_parts_are() -> None:
    beat("worker", 50)
    beat("clock", 20)
    status, report = parts()
    assert status == 200, report
    assert set(report) == {"database", "migrations", "broker", "worker", "clock"}


@pytest.mark.django_db
def test_a_part_that_is_silent_for_too_long_is_named() -> None:
    beat("worker", 61)
    beat("clock", 31)
    status, report = parts()
    assert status == 503
    assert report["worker"] == {"ok": False, "detail": "last sign of life 61 s ago"}
    assert report["clock"]["ok"] is False
    assert report["database"]["ok"] is True


@pytest.mark.django_db
def test_a_part_that_never_lived_is_named() -> None:
    status, report = parts()
    assert status == 503
    assert report["worker"]["detail"] == "no sign of life yet"


@pytest.mark.django_db
def test_a_broker_that_is_away_is_a_503_and_no_exception(settings) -> None:  # type: ignore[no-untyped-def]
    settings.BROKER_URL = "redis://127.0.0.1:1/0"
    known, broker._client = broker._client, None
    try:
        status, report = parts()
    finally:
        broker._client = known
    assert status == 503
    assert report["broker"] == {"ok": False, "detail": "not reachable"}


def test_a_database_that_is_away_is_a_503_and_names_no_secret() -> None:
    # Without the marker, pytest-django refuses the connection: each part must bear that.
    status, report = parts()
    assert status == 503
    assert report["database"]["ok"] is False
    assert report["clock"]["ok"] is False
