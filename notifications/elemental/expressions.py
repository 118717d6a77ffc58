"""Variables in author strings: `{{name}}`, `{{order.items.0.name}}`, `{name}`, `$.profile.x`.

A string becomes *parts*: literals, and numbers that are places in the table of values.
Lookup knows dict keys and list indices and nothing else: no attribute is ever read, so
`items`, `keys` and `__class__` are ordinary keys. Nothing is evaluated.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from notifications.elemental.errors import ContentError, RenderError

Parts = tuple[str | int, ...]

ROOTS = ("data", "profile", "tenant", "brand")
MAX_STEPS = 32
_MISSING = object()

_PATH = r"(?:\$\.)?[^\W\d][\w-]*(?:\.[\w-]+|\.?\[\d+\])*"
# \{{…}} escapes, {{{…}}} and {{…}} are Handlebars, {path} is the classic designer's form.
_BRACES = re.compile(
    r"\\(?P<escaped>\{\{[^{}]*\}\})"
    r"|\{\{\{(?P<triple>[^{}]*)\}\}\}"
    r"|\{\{(?P<double>[^{}]*)\}\}"
    rf"|(?<!\{{)\{{(?P<classic>{_PATH})\}}"
)
_VARIABLE = re.compile(_PATH)
_EXPRESSION = re.compile(r"[^\W\d]|[$#/^>&!~(*]")
_STEP = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Variable:
    """A name as its author wrote it, and the paths to try in the context, in order."""

    name: str
    paths: tuple[tuple[str, ...], ...]


def variable(name: str) -> Variable:
    steps = tuple(_STEP.findall(name))
    if name.startswith("$.") or (steps[0] in ROOTS and len(steps) > 1):
        return Variable(name, (steps, ("data", *steps)))
    return Variable(name, (("data", *steps),))


def lookup(context: Any, path: Sequence[str]) -> Any:
    """The JSON value at `path`, or the private marker of a missing one."""
    value = context
    for step in path:
        if isinstance(value, dict):
            value = value.get(step, _MISSING)
        elif isinstance(value, list) and step.isdecimal() and len(step) < 10:
            index = int(step)
            value = value[index] if index < len(value) else _MISSING
        else:
            return _MISSING
    return value


def as_text(name: str, value: Any) -> str:
    """A JSON value as a reader expects it: null empty, 12.0 as 12, containers as JSON.

    Raises: RenderError for anything that JSON does not have.
    """
    try:
        if isinstance(value, str):
            return str.__str__(value)  # a plain copy: no subclass's own idea of text
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        if isinstance(value, int | float):
            return str(value)
        if isinstance(value, dict | list):
            return json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        pass
    raise RenderError(f"variable '{name}' is not a JSON value ({type(value).__name__})")


class Variables:
    """The table of distinct variables that one program uses."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}
        self._variables: list[Variable] = []
        self.roots: set[str] = set()

    def __len__(self) -> int:
        return len(self._variables)

    def parse(self, source: str, path: str) -> Parts:
        """Parts of an author's string. Braces that hold no variable stay as they are.

        Raises: ContentError for a block, helper, partial or other expression.
        """
        parts: list[str | int] = []
        end = 0
        for match in _BRACES.finditer(source):
            part = self._part(match, path)
            parts += (source[end : match.start()], part)
            end = match.end()
        parts.append(source[end:])
        return merged(parts)

    def _part(self, match: re.Match[str], path: str) -> str | int:
        kind = str(match.lastgroup)
        inner = match[kind].strip()
        if kind == "escaped":
            return inner
        if not inner or (kind != "classic" and not _EXPRESSION.match(inner)):
            return match[0]
        if not _VARIABLE.fullmatch(inner):
            where = f"'{match[0][:60]}' at character {match.start() + 1}"
            raise ContentError(
                path,
                f"{where} is not a variable; blocks and helpers are not supported, "
                "use a path such as {{order.items.0.name}}",
            )
        return self._slot(inner, path)

    def _slot(self, name: str, path: str) -> int:
        slot = self._slots.get(name)
        if slot is None:
            found = variable(name)
            if len(found.paths[0]) > MAX_STEPS:
                raise ContentError(path, f"'{name[:60]}' has more than {MAX_STEPS} steps")
            slot = self._slots[name] = len(self._variables)
            self._variables.append(found)
            self.roots.update(path[0] for path in found.paths)
        return slot

    def resolve(self, context: dict[str, Any], limit: int) -> tuple[list[str], list[str]]:
        """Values as text, in table order, and the names of those that are missing.

        Raises: RenderError when they are longer than `limit` characters together.
        """
        values: list[str] = []
        missing: list[str] = []
        for item in self._variables:
            for path in item.paths:
                value = lookup(context, path)
                if value is not _MISSING:
                    break
            else:
                missing.append(item.name)
                values.append("")
                continue
            text = as_text(item.name, value)
            limit -= len(text)
            if limit < 0:
                raise RenderError(f"variable '{item.name}' makes the output too large")
            values.append(text)
        return values, missing


def merged(parts: Sequence[str | int]) -> Parts:
    """The same parts with neighbouring literals joined and empty ones dropped."""
    result: list[str | int] = []
    run: list[str] = []
    for part in (*parts, None):
        if isinstance(part, str):
            run.append(part)
            continue
        if literal := "".join(run):
            result.append(literal)
        run = []
        if part is not None:
            result.append(part)
    return tuple(result)


def fill(parts: Parts, values: Sequence[str]) -> str:
    return "".join([part if isinstance(part, str) else values[part] for part in parts])
