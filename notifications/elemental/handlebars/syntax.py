"""The tree of an author's string."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from notifications.elemental.paths import Reference


@dataclass(frozen=True, slots=True)
class Constant:
    value: Any


@dataclass(frozen=True, slots=True)
class Call:
    helper: str
    arguments: tuple[Expression, ...]
    options: dict[str, Expression] = field(default_factory=dict)


Expression = Constant | Reference | Call


@dataclass(frozen=True, slots=True)
class Output:
    value: Reference | Call
    source: str
    raw: bool = False


@dataclass(slots=True)
class Branch:
    """A condition and what is shown under it. `names` are block parameters, `as |item|`."""

    call: Call
    names: tuple[str, ...] = ()
    body: list[Node] = field(default_factory=list)
    inverted: bool = False


@dataclass(slots=True)
class Block:
    """Branches in order, the first that holds is shown; else `inverse`."""

    branches: list[Branch]
    inverse: list[Node] | None = None


@dataclass(frozen=True, slots=True)
class Partial:
    name: str
    body: list[Node]
    context: Expression | None
    options: dict[str, Expression]


Node = str | Output | Block | Partial
