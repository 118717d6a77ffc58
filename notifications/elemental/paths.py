"""Names of values: `order.items.0.name`, `$.profile.x`, `items[1]`, `../name`, `@index`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from notifications.elemental.scope import MISSING, ROOTS, Path, Scope, walk

MAX_STEPS: Final = 32
MAX_NAME: Final = 500  # characters

_UP = re.compile(r"(?:\.\./)+|\.\.$")
_HEAD = re.compile(r"\$(?=[.\[]|$)|@?[^\W\d][\w-]*|\[[^\[\]]+\]")
_STEP = re.compile(
    r"\.(?P<word>[\w-]+)|\.?\[(?P<index>\d+)\]"
    r"|\.\[(?P<any>[^\[\]]+)\]|\[\"(?P<double>[^\"\[\]]*)\"\]|\['(?P<single>[^'\[\]]*)'\]"
)

Read = Callable[[Scope], Any]


@dataclass(frozen=True, slots=True)
class Reference:
    """A path as its author wrote it. `local` ones belong to a loop or block."""

    name: str
    path: Path

    @property
    def local(self) -> bool:
        head = self.path[0]
        return head in ("this", "..") or head[0] == "@" or self.path[:2] == ("$", "index")

    @property
    def root(self) -> str:
        """The root of the context that it is looked up under first."""
        at = 1 if self.path[0] in ("$", "@root") and len(self.path) > 1 else 0
        rooted = self.path[at] in ROOTS and (at or len(self.path) > 1)
        return self.path[at] if rooted else "data"


def parse_path(name: str) -> Path | None:
    """The steps of a path, or None where the text is none or is too long."""
    if not name or len(name) > MAX_NAME:
        return None
    if name in (".", "./"):
        return ("this",)
    steps: list[str] = []
    at = 0
    if up := _UP.match(name):
        steps += [".."] * (len(up[0]) // 3 or 1)
        at = up.end()
    elif name.startswith("./"):
        steps, at = ["this"], 2
    if at < len(name):
        head = _HEAD.match(name, at)
        if head is None:
            return None
        steps.append(head[0].strip("[]"))
        at = head.end()
    while at < len(name):
        step = _STEP.match(name, at)
        if step is None:
            return None
        steps.append(step[step.lastgroup or 0])
        at = step.end()
    return tuple(steps)


def reader(path: Path) -> Read:
    """What looks a path up. The common case, a bare name in `data`, is made fast."""
    head = path[0]
    if head in ROOTS or head in ("$", "this", "..") or head[0] == "@":
        return lambda scope: scope.lookup(path)
    if len(path) == 1:

        def read_key(scope: Scope) -> Any:
            if scope.plain and not scope.variables:
                return scope.data.get(head, MISSING)
            return scope.lookup(path)

        return read_key

    def read_path(scope: Scope) -> Any:
        if scope.plain and not scope.variables:
            return walk(scope.data, path)
        return scope.lookup(path)

    return read_path
