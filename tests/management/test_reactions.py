from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from notifications.models import Event, Reaction, sql

pytestmark = pytest.mark.django_db


def run(*args: str) -> str:
    out = StringIO()
    call_command("reactions", *args, stdout=out)
    return out.getvalue()


def owed(handler: str = "settle_messages", **values: Any) -> Reaction:
    now = timezone.now()
    event = Event.objects.create(
        name="delivery.sent", subject="message", subject_id=1, data={}, created_at=now
    )
    return Reaction.objects.create(event=event, handler=handler, **{"due_at": now, **values})


def dead(handler: str = "settle_messages", *, ago: timedelta = timedelta()) -> Reaction:
    return owed(handler, dead_at=timezone.now() - ago, attempts=8, last_error="ValueError: no")


def is_due(reaction: Reaction) -> bool:
    reaction.refresh_from_db()
    return (
        reaction.dead_at is None
        and reaction.attempts == 0
        and reaction.due_at <= sql.database_now()
    )


def test_an_empty_list_says_so() -> None:
    assert run("list") == "nothing is owed\n"


def test_the_list_shows_state_and_error_newest_first() -> None:
    owed(due_at=timezone.now() + timedelta(hours=1))
    owed(leased_until=timezone.now() + timedelta(minutes=1))
    dead()
    rows = [row.split() for row in run("list").splitlines()[1:]]
    assert [row[4] for row in rows] == ["dead", "leased", "waiting"]
    assert " ".join(rows[0]).endswith("ValueError: no")


def test_the_list_is_bounded_and_says_that_there_is_more() -> None:
    for _ in range(3):
        owed()
    lines = run("list", "--limit", "2").splitlines()
    assert len(lines) == 1 + 2 + 1
    assert lines[-1] == "and more: these are the newest 2"


def test_the_list_shows_a_reaction_whose_event_was_pruned() -> None:
    Event.objects.filter(pk=owed().event_id).delete()
    assert "pruned #" in run("list")


def test_the_list_can_be_narrowed() -> None:
    dead("route_messages")
    dead("settle_messages", ago=timedelta(hours=3))
    owed("settle_messages")
    assert run("list", "--handler", "route_messages").count("\n") == 2
    assert run("list", "--dead").count("\n") == 3
    assert run("list", "--dead", "--since", "2h").count("\n") == 2


def test_replay_makes_what_failed_due_again() -> None:
    buried, failing = (
        dead(),
        owed(last_error="x", attempts=2, due_at=timezone.now() + timedelta(hours=1)),
    )
    assert run("replay") == "replayed 2\n"
    assert is_due(buried)
    assert is_due(failing)


def test_replay_leaves_alone_what_only_waits_for_its_time() -> None:
    delayed = owed("route_messages", due_at=timezone.now() + timedelta(days=1))
    assert run("replay") == "replayed 0\n"
    assert not is_due(delayed)


def test_replay_leaves_alone_what_is_being_worked_on() -> None:
    owed(last_error="x", attempts=2, leased_until=timezone.now() + timedelta(minutes=1))
    assert run("replay") == "replayed 0\n"


def test_replay_by_handler_and_time_spares_the_others() -> None:
    chosen = dead("route_messages", ago=timedelta(minutes=10))
    others = [dead("settle_messages"), dead("route_messages", ago=timedelta(days=2))]
    since = (timezone.now() - timedelta(hours=1)).isoformat()
    assert (
        run("replay", "--handler", "route_messages", "--dead", "--since", since) == "replayed 1\n"
    )
    assert is_due(chosen)
    assert not any(map(is_due, others))


@pytest.mark.parametrize("since", ["yesterday", "2h30", "2024-13-01T00:00:00Z"])
def test_a_time_that_cannot_be_read_is_refused(since: str) -> None:
    with pytest.raises(CommandError, match="--since"):
        run("list", "--since", since)


def test_a_handler_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CommandError, match="route_messages"):
        run("list", "--handler", "nobody")
