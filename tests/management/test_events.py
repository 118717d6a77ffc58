from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from notifications.events import EVENTS, contract
from notifications.management.commands import events as command
from notifications.outbox.registry import REGISTRY
from notifications.queries import event_contract


def run(*args: str) -> str:
    out = StringIO()
    call_command("events", *args, stdout=out)
    return out.getvalue()


@pytest.fixture
def lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the lock file that a test may change."""
    path = tmp_path / "events.lock.json"
    path.write_text(contract.LOCK_FILE.read_text())
    monkeypatch.setattr(event_contract, "LOCK_FILE", path)
    return path


@pytest.fixture
def map_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "event-map.md"
    monkeypatch.setattr(command, "MAP_FILE", path)
    return path


def test_check_says_nothing_where_nothing_changed(lock: Path) -> None:
    assert run("check") == ""


def test_check_passes_what_was_added_and_update_writes_it(lock: Path) -> None:
    text = lock.read_text()
    # As if the optional field `delayed` were new.
    shapes = contract.read_lock(text)
    del shapes["message.enqueued"].fields["delayed"]
    lock.write_text(contract.write_lock(shapes))

    said = run("check")
    assert "message.enqueued: read by route_messages" in said
    assert "passes: optional field delayed was added" in said
    assert "wrote events.lock.json" in run("check", "--update")
    assert lock.read_text() == text


def test_check_fails_on_a_removed_field_and_names_who_reads_the_event(
    lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shapes = contract.read_lock(lock.read_text())
    shapes["delivery.rendered"].fields["color"] = contract.FieldShape("str", required=False)
    changed = contract.write_lock(shapes)
    lock.write_text(changed)

    out = StringIO()
    with pytest.raises(CommandError):
        call_command("events", "check", "--update", stdout=out)
    readers = [handler.name for handler in REGISTRY.by_event["delivery.rendered"]]
    assert f"delivery.rendered: read by {', '.join(readers)}" in out.getvalue()
    assert "BREAKS: field color was removed" in out.getvalue()
    assert lock.read_text() == changed, "a change that breaks is never written"


def test_check_without_a_lock_file_is_one_clear_line(lock: Path) -> None:
    lock.unlink()
    with pytest.raises(CommandError, match=r"events\.lock\.json cannot be read"):
        run("check")


def test_map_check_fails_where_the_map_is_missing_or_stale(map_file: Path) -> None:
    with pytest.raises(CommandError, match="out of date"):
        run("map", "--check")
    run("map")
    run("map", "--check")
    map_file.write_text(map_file.read_text().replace("route_messages", "rout_messages"))
    with pytest.raises(CommandError, match="out of date"):
        run("map", "--check")


def test_the_map_names_every_event_and_every_handler(map_file: Path) -> None:
    run("map")
    text = map_file.read_text()
    for name in [*(kind.name for kind in EVENTS), *REGISTRY.handlers]:
        assert f"`{name}`" in text


def test_show_tells_fields_raisers_and_handlers() -> None:
    said = run("show", "delivery.rendered")
    assert "mock: bool (optional)" in said
    assert "pipeline.render.render" in said
    assert "send_deliveries (sending, owner providers)" in said
    assert "delivery.delivered" in said


def test_show_of_an_unknown_event_is_refused_by_name() -> None:
    with pytest.raises(CommandError, match=r"'message\.vanished'"):
        run("show", "message.vanished")


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.name)
def test_every_event_can_be_shown(kind: type) -> None:
    assert kind.name in run("show", kind.name)
