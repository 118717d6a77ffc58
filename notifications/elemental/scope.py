"""What an author's string sees: roots, loop items, helper variables; and what it may cost.

Lookup knows dict keys and list indices and nothing else: no attribute is ever read, so
`items`, `keys` and `__class__` are ordinary keys. Nothing is evaluated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final

from notifications.elemental.errors import RenderError

ROOTS: Final = frozenset(("data", "profile", "tenant", "brand", "refs", "urls"))
LOOK_EVERY: Final = 256  # steps between two looks at the clock

Path = tuple[str, ...]


class _Missing:
    """The value of what is not there. False, so that conditions need not ask."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = _Missing()


@dataclass(slots=True)
class Budget:
    """What one render of one channel may still cost.

    Raises: RenderError from every `spend_…` once it is used up.
    """

    characters: int = 1_000_000
    steps: int = 200_000
    elements: int = 20_000
    deadline: float = 2.0  # seconds
    _ends: float = field(init=False, default=0.0)
    _look: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._ends = monotonic() + self.deadline
        self._look = max(0, self.steps - LOOK_EVERY)

    def spend_text(self, amount: int) -> None:
        self.characters -= amount
        if self.characters < 0:
            raise RenderError("the output is too large; the limit is 1 MB")

    def spend_step(self, amount: int = 1) -> None:
        self.steps -= amount
        if self.steps < self._look:
            self.check_clock()

    def spend_element(self) -> None:
        self.elements -= 1
        if self.elements < 0:
            raise RenderError("loops make too many elements")
        self.spend_step()

    def check_clock(self) -> None:
        """Also called by who has just done something long that counts as one step."""
        self._look = max(0, self.steps - LOOK_EVERY)
        if self.steps < 0:
            raise RenderError("loops and helpers take too many steps")
        if monotonic() > self._ends:
            raise RenderError(f"rendering took longer than {self.deadline:g} seconds")


class Scope:
    """The names of one render, and of the loop or block that is open.

    `missing` (names as written, in order), `budget`, `refs` and the helper variables are
    shared by all frames of a render; `refs` is filled by who walks the document.
    """

    __slots__ = (
        "budget",
        "data",
        "given",
        "index",
        "item",
        "locals",
        "mark_missing",
        "missing",
        "outer",
        "plain",
        "refs",
        "roots",
        "this",
        "tokens",
        "variables",
    )

    def __init__(
        self,
        context: Mapping[str, Any],
        *,
        budget: Budget | None = None,
        mark_missing: bool = False,
    ) -> None:
        data = context.get("data")
        self.data: dict[str, Any] = data if isinstance(data, dict) else {}
        self.refs: dict[str, dict[str, Any]] = {}
        self.roots: dict[str, Any] = {**context, "data": self.data, "refs": self.refs}
        self.missing: dict[str, None] = {}
        self.budget = budget or Budget()
        self.mark_missing = mark_missing
        self.variables: dict[str, Any] = {}
        self.given: Mapping[str, Any] = {}
        self.outer: Scope | None = None
        self.this: Any = MISSING
        self.item: Any = MISSING
        self.index = 0
        self.locals: Mapping[str, Any] = {}
        self.plain = True  # outside of any block: nothing of a frame stands before `data`
        self.tokens: list[str] = []  # values that tokens stand for while markup is made

    def child(
        self,
        *,
        item: Any = MISSING,
        index: int = 0,
        this: Any = MISSING,
        variables: Mapping[str, Any] | None = None,
        names: Mapping[str, Any] | None = None,
    ) -> Scope:
        """A frame inside this one; what is not given stays as it is here.

        Args: item, index: of a repeated element (`$.item`, `$.index`); this: what bare
            names mean first; variables: names of this frame alone, such as `as |item|`;
            names: values of `@index`, `@key` and the like.
        """
        frame = Scope.__new__(Scope)
        frame.data, frame.refs, frame.roots = self.data, self.refs, self.roots
        frame.missing, frame.budget = self.missing, self.budget
        frame.mark_missing, frame.tokens = self.mark_missing, self.tokens
        looping = item is not MISSING
        frame.item, frame.index = (item, index) if looping else (self.item, self.index)
        frame.this, frame.outer = (self.this, self.outer) if this is MISSING else (this, self)
        frame.locals = self.locals if names is None else names
        frame.variables = self.variables
        frame.given = {**self.given, **variables} if variables else self.given
        frame.plain = frame.this is MISSING and not frame.given
        return frame

    def assign(self, name: str, value: Any) -> None:
        """Set a helper variable for the rest of the render."""
        self.variables[name] = value

    def lookup(self, path: Path) -> Any:
        """The JSON value at a path, or MISSING.

        A bare name is one of the frame or set by a helper, else a key of `this` or `data`.
        `profile.x` and `$.profile.x` are roots first, so that data cannot shadow them.
        """
        head = path[0]
        if head == "$":
            return self._from_root(path[1:])
        if head == "this":
            return walk(self._here(), path[1:])
        if head == "..":
            return self._from_outer(path)
        if head[:1] == "@":
            return self._local(path)
        if head in ROOTS and len(path) > 1:
            value = walk(self.roots, path)
            if value is not MISSING:
                return value
        return self._bare(path)

    def _bare(self, path: Path) -> Any:
        for place in (self.given, self.variables, self.this, self.data):
            value = walk(place, path)
            if value is not MISSING:
                return value
        return walk(self.roots, path) if path[0] in ROOTS else MISSING

    def _from_root(self, path: Path) -> Any:
        if not path:
            return self.data
        if self.item is not MISSING:
            if path[0] == "item":
                return walk(self.item, path[1:])
            if path == ("index",):
                return self.index
        value = walk(self.roots, path)
        return walk(self.data, path) if value is MISSING else value

    def _from_outer(self, path: Path) -> Any:
        scope: Scope = self
        while path and path[0] == "..":
            scope, path = scope.outer or scope, path[1:]
        if path and path[0][:1] == "@":
            return scope._local(path)
        return walk(scope._here(), path[1:] if path[:1] == ("this",) else path)

    def _local(self, path: Path) -> Any:
        if path[0] == "@root":
            return self._from_root(path[1:])
        return walk(self.locals, (path[0][1:], *path[1:]))

    def _here(self) -> Any:
        return self.data if self.this is MISSING else self.this


def walk(value: Any, path: Path) -> Any:
    """The JSON value at a path below another, or MISSING."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step, MISSING)
        elif isinstance(value, list) and step.isdecimal() and len(step) < 10:
            index = int(step)
            value = value[index] if index < len(value) else MISSING
        elif step == "length" and isinstance(value, list | str):
            value = len(value)
        else:
            return MISSING
    return value
