"""Author strings: `Hello {{name}}`, read once and rendered for each recipient."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.flavors import PLAIN, Flavor
from notifications.elemental.scope import MISSING, Path, Scope
from notifications.elemental.values import as_text

MAX_STEPS: Final = 32

_PATH = r"(?:\$\.)?[^\W\d][\w-]*(?:\.[\w-]+|\.?\[\d+\])*"
_BRACES = re.compile(
    r"\\(?P<escaped>\{\{[^{}]*\}\})"
    r"|\{\{\{(?P<triple>[^{}]*)\}\}\}"
    r"|\{\{(?P<double>[^{}]*)\}\}"
    rf"|(?<!\{{)\{{(?P<classic>{_PATH})\}}"
)
_VARIABLE = re.compile(_PATH)
_EXPRESSION = re.compile(r"[^\W\d]|[$#/^>&!~(*]")
_STEP = re.compile(r"[\w-]+")

Op = str | Callable[[Scope], str]


class Text:
    """An author's string, parsed. Immutable; rendering is thread safe."""

    __slots__ = ("_code", "_parts", "constant", "source", "variables")

    def __init__(self, source: str, parts: list[str | tuple[str, Path]]) -> None:
        self.source = source
        self._parts = parts
        self.variables: tuple[str, ...] = tuple(
            dict.fromkeys(part[0] for part in parts if isinstance(part, tuple))
        )
        self.constant = not self.variables
        self._code: dict[Flavor, tuple[Op, ...]] = {}

    def render(self, scope: Scope, flavor: Flavor = PLAIN) -> str:
        """The string for one recipient, escaped for a target.

        Raises: RenderError when the budget is used up or a value is not JSON.
        """
        code = self._code.get(flavor)
        if code is None:
            code = self._code[flavor] = tuple(
                flavor.escape(part) if isinstance(part, str) else value_op(*part, flavor)
                for part in self._parts
            )
        room = scope.budget.characters
        out = []
        for op in code:
            if isinstance(op, str):
                out.append(op)
                continue
            piece = op(scope)
            room -= len(piece)
            if room < 0:
                raise RenderError("the output is too large; the limit is 1 MB")
            out.append(piece)
        text = "".join(out)
        scope.budget.spend_text(len(text))
        return text


def value_op(name: str, path: Path, flavor: Flavor) -> Callable[[Scope], str]:
    escape = flavor.escape

    def op(scope: Scope) -> str:
        value: Any = scope.lookup(path)
        if value is MISSING:
            scope.missing[name] = None
            return escape("{{" + name + "}}") if scope.mark_missing else ""
        return escape(as_text(name, value))

    return op


def parse(
    source: str, path: str, *, snippets: Mapping[str, str] = {}, markdown: bool = False
) -> Text:
    """Read an author's string.

    Args: path: the place of the string, for errors; snippets: what `{{>name}}` stands for;
        markdown: whether its literal text is Markdown.
    Raises: ContentError, with the position of what is wrong.
    """
    parts: list[str | tuple[str, Path]] = []
    end = 0
    for match in _BRACES.finditer(source):
        parts += (source[end : match.start()], part_of(match, path))
        end = match.end()
    parts.append(source[end:])
    return Text(source, [part for part in parts if part])


def part_of(match: re.Match[str], path: str) -> str | tuple[str, Path]:
    kind = str(match.lastgroup)
    inner = match[kind].strip()
    if kind == "escaped":
        return inner
    if not inner or (kind != "classic" and not _EXPRESSION.match(inner)):
        return match[0]
    if not _VARIABLE.fullmatch(inner):
        where = f"'{match[0][:60]}' at character {match.start() + 1}"
        raise ContentError(path, f"{where} is not a variable")
    steps = tuple(_STEP.findall(inner))
    if len(steps) > MAX_STEPS:
        raise ContentError(path, f"'{inner[:60]}' has more than {MAX_STEPS} steps")
    return inner, ("$", *steps) if inner.startswith("$.") else steps
