"""The figures of the first page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Heartbeat
from notifications.queries import dashboard
from tests.messages import accepted, delivered

pytestmark = pytest.mark.django_db


def test_messages_are_counted_by_what_became_of_them():
    delivered()
    delivered(to={"user_id": "nobody"}, routing={"method": "single", "channels": ["email"]})
    accepted()
    found = dashboard.messages_of_last_hour()
    assert sum(found.accepted) == 3
    assert (sum(found.sent), sum(found.delivered), sum(found.failed)) == (1, 1, 1)
    assert not found.sampled


def test_a_busy_hour_is_shown_by_its_latest_messages(monkeypatch):
    monkeypatch.setattr(dashboard, "SAMPLE", 5)
    for _ in range(8):
        accepted()
    found = dashboard.messages_of_last_hour()
    assert sum(found.accepted) == 5
    assert found.sampled


def test_a_process_is_silent_when_it_has_not_proved_itself_for_a_while():
    Heartbeat.objects.create(name="clock", at=timezone.now() - timedelta(minutes=2))
    Heartbeat.objects.create(name="worker", at=timezone.now())
    found = {process.name: process.silent for process in dashboard.overview().processes}
    assert found == {"clock": True, "worker": False}
    assert dashboard.Process("clock", None).silent
