"""The event map as Markdown: a Mermaid graph, and a table that says the same in words."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from notifications.outbox.registry import REGISTRY, Handler
from notifications.queries.event_map import EventNode, event_nodes

MAP_FILE = Path(__file__).resolve().parents[2] / "docs" / "event-map.md"
# A handler on more events than this watches rather than carries on; its lines would hide the way.
MOST_DRAWN = 10

_HEAD = """\
# Event map

Written by `manage.py events map` from the code; `make check` fails where it is out of date.
Do not edit it.

A trapezoid is a function that raises events on a request or a click, a rounded box is an event,
a square box is a handler with its lane.

"""


def page() -> str:
    """The whole file. The same code gives the same text."""
    nodes = event_nodes()
    return (
        _HEAD
        + "\n".join(["```mermaid", *_graph(nodes), "```", "", *_watchers(), *_table(nodes)])
        + "\n"
    )


def _graph(nodes: Sequence[EventNode]) -> Iterator[str]:
    yield "flowchart LR"
    drawn = [node for node in nodes if node.outside or node.raised_by or _drawn(node.handlers)]
    for function in dict.fromkeys(f for node in drawn for f in node.outside):
        yield f'  {_id(function)}[/"{function}"/]'
    for node in drawn:
        yield f'  {_id(node.name)}(["{node.name}"])'
    for handler in _drawn(list(REGISTRY.handlers.values())):
        yield f'  {_id(handler.name)}["{handler.name}<br/>{handler.lane}"]'
    for node in drawn:
        yield from (f"  {_id(function)} --> {_id(node.name)}" for function in node.outside)
        yield from (f"  {_id(node.name)} --> {_id(h.name)}" for h in _drawn(node.handlers))
    for handler in _drawn(list(REGISTRY.handlers.values())):
        yield from (f"  {_id(handler.name)} --> {_id(kind.name)}" for kind in handler.raises)


def _drawn(handlers: Sequence[Handler]) -> list[Handler]:
    return [handler for handler in handlers if len(handler.on) <= MOST_DRAWN]


def _watchers() -> Iterator[str]:
    """The handlers that the graph leaves out."""
    for handler in REGISTRY.handlers.values():
        if len(handler.on) > MOST_DRAWN:
            yield f"Not drawn: `{handler.name}` ({handler.lane}) watches {len(handler.on)} events."
            yield ""


def _table(nodes: Sequence[EventNode]) -> Iterator[str]:
    yield "| event | raised in | by handler | reacts | which raises |"
    yield "| --- | --- | --- | --- | --- |"
    for node in nodes:
        columns = (
            [node.name],
            [raiser.function for raiser in node.raisers],
            [handler.name for handler in node.raised_by],
            [handler.name for handler in node.handlers],
            node.leads_to,
        )
        yield "| " + " | ".join(_cell(names) for names in columns) + " |"


def _cell(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "–"


def _id(name: str) -> str:
    return "n_" + name.replace(".", "_")
