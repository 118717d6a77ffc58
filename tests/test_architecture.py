"""The rules of the house that no single module can keep by itself."""

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from notifications import events, handlers, providers
from notifications.events import CATALOGUE, EVENTS, BaseEvent
from notifications.handlers import HANDLERS
from notifications.outbox.registry import LANES
from notifications.providers.base import Provider
from notifications.states import DeliveryStatus, Status

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("notifications", "designer", "courier_site")
# Great work owes itself its next piece, which begins further on each time, until there is none.
GO_ON = {events.RecipientsOwed, events.InboxReadOwed}


def sources(*without: str) -> Iterator[tuple[str, ast.Module]]:
    """The product's modules, by path from the root, but those under `without`."""
    for part in PARTS:
        for path in sorted((ROOT / part).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if "/migrations/" not in name and not name.startswith(without):
                yield name, ast.parse(path.read_text())


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield getattr(called, "attr", getattr(called, "id", "")), node


def modules_of(package) -> set[str]:
    return {path.stem for path in Path(package.__file__).parent.glob("*.py")} - {"__init__"}


def test_the_list_of_handlers_and_its_folder_agree():
    listed = [handler.name for handler in HANDLERS]
    assert set(listed) == modules_of(handlers)
    assert len(set(listed)) == len(listed)
    for handler in HANDLERS:
        assert getattr(handlers, handler.name).HANDLER is handler


def test_the_list_of_events_and_its_modules_agree():
    ours = {
        kind
        for name in modules_of(events)
        for kind in vars(import_module(f"notifications.events.{name}")).values()
        if isinstance(kind, type) and issubclass(kind, BaseEvent) and "name" in vars(kind)
    }
    assert set(EVENTS) == ours
    assert len(CATALOGUE) == len(EVENTS), "two events have one name"
    assert all(kind.__doc__ and kind.__dataclass_params__.frozen for kind in EVENTS)


def test_each_event_is_exported_under_its_own_name():
    assert all(getattr(events, kind.__name__) is kind for kind in EVENTS)


def test_the_list_of_providers_and_its_folders_agree():
    folder = Path(providers.__file__).parent
    code = {
        kind.key: kind.channel
        for kind in Provider.__subclasses__()
        if kind.__module__.startswith("notifications.providers.")
    }
    written = {
        (path.stem, path.parent.name)
        for path in folder.glob("*/*.py")
        if any(
            isinstance(node, ast.ClassDef)
            and "Provider" in [getattr(b, "id", "") for b in node.bases]
            for node in ast.walk(ast.parse(path.read_text()))
        )
    }
    outside = {
        key: channel for key, channel in providers.PROVIDERS.items() if key not in providers.LOCAL
    }
    assert set(outside.items()) == written == set(code.items())


@pytest.mark.parametrize("handler", HANDLERS, ids=lambda handler: handler.name)
class TestEachHandler:
    def test_declares_events_that_exist(self, handler):
        assert handler.on
        assert {*handler.on, *handler.raises} <= set(EVENTS)

    def test_has_an_owner_a_lane_and_a_word_about_itself(self, handler):
        assert handler.owner
        assert handler.lane in LANES
        assert inspect.getmodule(getattr(handlers, handler.name)).__doc__

    def test_has_bounds_that_hold(self, handler):
        assert handler.batch > 0
        assert handler.limit > 0
        assert handler.lease >= 5
        assert 0 < handler.backoff[0] <= handler.backoff[1]

    def test_does_not_raise_what_it_reacts_to(self, handler):
        assert not set(handler.on) & set(handler.raises) - GO_ON


def test_no_way_through_the_events_leads_back():
    """A ring of handlers that raise what the others react to would never come to an end."""
    reacts = {kind: [h for h in HANDLERS if kind in h.on] for kind in EVENTS}

    def walk(kind: type, way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if kind.name in way:
            yield (*way, kind.name)
            return
        for handler in reacts[kind]:
            for raised in handler.raises:
                yield from walk(raised, (*way, kind.name))

    # A failed delivery is rerouted and may fail again; its list of fallbacks grows shorter each time.
    allowed = {"delivery.undeliverable", "message.rerouted", *(kind.name for kind in GO_ON)}
    rings = [way for kind in EVENTS for way in walk(kind, ())]
    loops = {way[way.index(way[-1]) :] for way in rings}
    assert [loop for loop in loops if not set(loop) & allowed] == []


def test_every_status_but_the_first_has_its_event():
    names = {kind.__name__ for kind in EVENTS}
    assert {f"Message{status.capitalize()}" for status in Status} <= names
    silent = {DeliveryStatus.ROUTED, DeliveryStatus.SENDING}
    assert {
        f"Delivery{status.capitalize()}" for status in DeliveryStatus if status not in silent
    } <= names


def test_only_move_to_assigns_a_status():
    found = []
    for name, tree in sources("notifications/models/base.py"):
        for node in ast.walk(tree):
            targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
            if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
                found += [
                    f"{name}:{node.lineno}"
                    for target in targets
                    if isinstance(target, ast.Attribute) and target.attr == "status"
                ]
        found += [
            f"{name}:{node.lineno}"
            for called, node in calls(tree)
            if called in ("update", "Message", "Delivery", "update_or_create", "setattr")
            and (
                any(keyword.arg == "status" for keyword in node.keywords)
                or any(isinstance(a, ast.Constant) and a.value == "status" for a in node.args)
            )
        ]
    assert found == []


def test_only_the_outbox_rings_workers():
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources("notifications/outbox/")
        for called, node in calls(tree)
        if called in ("async_task", "async_iter", "async_chain", "schedule")
    ]
    assert found == []


def test_only_live_sends_to_the_channel_layer():
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources("notifications/live/")
        for called, node in calls(tree)
        if called in ("group_send", "get_channel_layer")
    ]
    assert [place for place in found if not place.startswith("courier_site/health.py")] == []


def test_only_models_and_the_outbox_write_sql():
    """Raw SQL writes pass by the signals; what a table needs of it stands beside the table."""
    found = []
    for name, tree in sources("notifications/models/", "notifications/outbox/"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words = node.value.split()
                if words[:2] in (
                    ["UPDATE", "notifications_message"],
                    ["INSERT", "INTO"],
                    ["DELETE", "FROM"],
                ):
                    found.append(name)
    # The recipients' counters have no events; their numbers are handed out in one statement.
    assert set(found) <= {
        "notifications/pipeline/deliver_inbox.py",
        "notifications/projections/inbox_counts.py",
    }


def test_the_layers_hold(monkeypatch):
    monkeypatch.chdir(ROOT)
    # In a process of its own: it sets up logging for itself, and later tests would log to nobody.
    linted = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert linted.returncode == 0, linted.stdout
