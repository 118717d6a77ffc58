"""What a helper is, and what its functions share."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, Literal

from notifications.elemental.errors import RenderError
from notifications.elemental.scope import MISSING
from notifications.elemental.values import as_text, number_of


@dataclass(frozen=True, slots=True)
class Helper:
    """One word of the language: `run(scope, *arguments, **options)`.

    Its function's signature says how many arguments it takes and which options.
    `test` decides whether the block that it opens is shown; `frames` and `wraps` are the
    other kinds of blocks: a new `this`, and one whose own text is the last argument.
    `lenient`: a missing argument is no mistake; `by_name`: its first argument is a path.
    """

    run: Callable[..., Any]
    usage: str
    summary: str
    test: Callable[..., Any] | None = None
    frames: Literal["", "each", "with"] = ""
    wraps: bool = False
    inline: bool = True
    lenient: bool = False
    bare: bool = False
    by_name: bool = False
    least: int = field(init=False)
    most: int | None = field(init=False)
    options: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        parameters = list(inspect.signature(self.run).parameters.values())[1:]
        places = [one for one in parameters if one.kind is one.POSITIONAL_OR_KEYWORD]
        endless = any(one.kind is one.VAR_POSITIONAL for one in parameters)
        least = sum(one.default is one.empty for one in places)
        options = frozenset(one.name for one in parameters if one.kind is one.KEYWORD_ONLY)
        object.__setattr__(self, "least", least)
        object.__setattr__(self, "most", None if endless else len(places))
        object.__setattr__(self, "options", options)

    @property
    def opens_block(self) -> bool:
        return bool(self.test or self.frames or self.wraps)

    def problem(self, arguments: int, options: Collection[str], block: bool = False) -> str:
        """What is wrong with a call, or nothing."""
        arguments += self.wraps and block
        if arguments < self.least:
            return "an argument is missing"
        if self.most is not None and arguments > self.most:
            return "there are too many arguments"
        unknown = sorted(set(options) - self.options)
        return f"there is no option '{unknown[0][:60]}'" if unknown else ""


def text(value: Any) -> str:
    return as_text("argument", value)


def number(helper: str, value: Any) -> float | int:
    """A finite number.

    Raises: RenderError for what is none, naming the helper.
    """
    found = number_of(value)
    if found is None or found != found or abs(found) > 1e300:
        shown = text(value)[:60]
        raise RenderError(f"{helper}: '{shown}' is not a number")
    return found


def whole(helper: str, value: Any) -> int:
    return int(number(helper, value))


def absent(*values: Any) -> bool:
    """Whether one is missing: its helper then gives nothing, instead of a wrong result."""
    return any(value is MISSING for value in values)
