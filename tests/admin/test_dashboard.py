"""The first page: what it says, and that its cost does not grow."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notifications.models import HandlerMinute, Heartbeat, Reaction
from tests.drain import drain
from tests.messages import accepted, delivered


def alive():
    for name in ("clock", "worker"):
        Heartbeat.objects.update_or_create(name=name, defaults={"at": timezone.now()})


def test_an_empty_system_says_how_to_send_the_first_message(admin):
    page = admin.get("/admin/").content.decode()
    assert "Send the first message" in page
    assert "curl http" in page
    alive()
    delivered()
    assert "Send the first message" not in admin.get("/admin/").content.decode()


def test_when_all_is_well_it_says_so(admin):
    alive()
    delivered()
    assert "all processes answer" in admin.get("/admin/").content.decode()


def test_each_trouble_is_one_line(admin):
    alive()
    Heartbeat.objects.filter(name="clock").update(at=timezone.now() - timedelta(minutes=5))
    accepted()
    Reaction.objects.update(due_at=timezone.now() - timedelta(minutes=2))
    accepted()
    Reaction.objects.filter(pk=Reaction.objects.latest("pk").pk).update(dead_at=timezone.now())
    HandlerMinute.objects.create(
        handler="settle_messages",
        minute=timezone.now().replace(second=0, microsecond=0),
        host="h",
        events=9,
        failures=4,
    )
    page = admin.get("/admin/").content.decode()
    assert "The clock was last heard of 5 min" in page
    assert "route_messages has 1 dead reactions" in page
    assert "route_messages is 2 min" in page
    assert "settle_messages failed 4 times" in page
    assert "all processes answer" not in page


def test_its_figures_are_those_of_the_hour(admin):
    delivered()
    delivered(to={"user_id": "nobody"}, routing={"method": "single", "channels": ["email"]})
    page = admin.get("/admin/").content.decode()
    assert "last hour: accepted 2, sent 1, delivered 1, failed 1" in page


def test_its_cost_does_not_grow(admin):
    delivered()
    admin.get("/admin/")
    with CaptureQueriesContext(connection) as few:
        admin.get("/admin/")
    for _ in range(50):
        accepted()
    drain()
    with CaptureQueriesContext(connection) as many:
        admin.get("/admin/")
    assert len(many) == len(few) <= 9
