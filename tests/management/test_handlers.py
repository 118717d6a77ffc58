from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from notifications.models import Event, HandlerMinute, Reaction
from notifications.outbox.registry import REGISTRY

pytestmark = pytest.mark.django_db


def run(*args: str) -> str:
    out = StringIO()
    call_command("handlers", *args, stdout=out)
    return out.getvalue()


def owed(handler: str, *, late: float = 0, dead: bool = False) -> Reaction:
    now = timezone.now()
    event = Event.objects.create(
        name="message.routed", subject="message", subject_id=1, data={}, created_at=now
    )
    return Reaction.objects.create(
        event=event,
        handler=handler,
        due_at=now - timedelta(seconds=late),
        dead_at=now if dead else None,
    )


def line(handler: str) -> list[str]:
    return next(row.split() for row in run().splitlines() if row.startswith(handler + " "))


def test_the_table_has_a_line_for_each_handler() -> None:
    assert {row.split()[0] for row in run().splitlines()[1:]} == set(REGISTRY.handlers)


def test_the_table_shows_lag_owed_dead_and_failures() -> None:
    owed("render_deliveries", late=90)
    owed("render_deliveries", late=-60)
    owed("render_deliveries", dead=True)
    minute = timezone.now().replace(second=0, microsecond=0)
    HandlerMinute.objects.create(
        handler="render_deliveries", minute=minute, host="h", events=9, failures=4
    )

    name, lane, lag, unit, owes, dead, failed, *_ = line("render_deliveries")
    assert (name, lane, unit, owes, dead, failed) == (
        "render_deliveries",
        "pipeline",
        "s",
        "2",
        "1",
        "4",
    )
    assert 89 < float(lag) < 120
    assert line("settle_messages")[4:7] == ["0", "0", "0"]


def test_a_page_tells_what_the_handler_is_for_its_terms_and_its_minutes() -> None:
    minute = timezone.now().replace(second=0, microsecond=0) - timedelta(minutes=1)
    HandlerMinute.objects.create(
        handler="send_deliveries", minute=minute, host="h", events=7, failures=2, wall_ms=1500
    )
    said = run("send_deliveries")
    assert "Sends rendered deliveries through the providers" in said
    assert "lane sending, owner providers" in said
    assert "delivery.undeliverable" in said
    assert "at least once" in said
    assert [f"{minute:%H:%M}", "7", "2", "0", "1,500", "0"] in [
        row.split() for row in said.splitlines()
    ]


@pytest.mark.parametrize("name", list(REGISTRY.handlers))
def test_every_handler_has_a_page_that_begins_with_its_purpose(name: str) -> None:
    purpose = run(name).splitlines()[1]
    assert purpose.endswith("."), "the docstring of the handler's file"


def test_an_unknown_handler_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(CommandError, match=r"'nobody'.*route_messages"):
        run("nobody")
