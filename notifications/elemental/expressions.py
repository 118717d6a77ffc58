"""Conditions of elements: `data.tier == "gold" && !refs.intro.visible`, or Courier's form.

Parsed by our own small grammar and never evaluated by Python. A missing variable is no
mistake here: it is neither equal to anything nor true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from notifications.elemental.errors import ContentError
from notifications.elemental.paths import MAX_STEPS as MAX_PATH_STEPS
from notifications.elemental.paths import Read, Reference, parse_path, reader
from notifications.elemental.scope import MISSING, Scope
from notifications.elemental.values import alike, compare, contains, is_empty, same, truthy

MAX_LENGTH: Final = 4000
MAX_DEPTH: Final = 32  # parentheses
MAX_GROUPS: Final = 50
MAX_CONDITIONS: Final = 100

_STRING = r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\""
_STEPS = r"(?:\.[\w-]+|\.?\[\d+\]|\[\"[^\"\]]*\"\]|\['[^'\]]*'\])*"
_TOKEN = re.compile(
    r"\s*(?:(?P<number>-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?)(?![\w.])"
    rf"|(?P<string>{_STRING})|(?P<path>(?:\$|@?[^\W\d][\w-]*){_STEPS})"
    r"|(?P<mark>===|!==|==|!=|<=|>=|<|>|&&|\|\||!|\(|\))|(?P<end>$))"
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_WRAPPED = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
WORDS: Final = {"true": True, "false": False, "null": None, "undefined": MISSING}

Test = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Condition:
    """What decides whether an element is shown. Immutable, thread safe.

    `reads` are the variables, as written; `roots` the parts of the context they stand in.
    """

    reads: frozenset[str]
    roots: frozenset[str]
    _value: Read

    def true(self, scope: Scope) -> bool:
        """Raises: RenderError when the budget is used up."""
        scope.budget.spend_step()
        return truthy(self._value(scope))


def parse_condition(source: str | list[Any] | dict[str, Any], path: str) -> Condition:
    """Read a condition: an expression, or groups of which one must hold.

    An empty one always holds.
    Args: path: the place of the condition, for errors.
    Raises: ContentError with the position of what is wrong.
    """
    references: list[Reference] = []
    if isinstance(source, str):
        value = _Expression(source, path, references).read()
    elif isinstance(source, list | dict):
        value = groups(source if isinstance(source, list) else [source], path, references)
    else:
        raise ContentError(path, "must be an expression or a list of groups of conditions")
    names = frozenset(reference.name for reference in references)
    return Condition(names, frozenset(one.root for one in references), value)


def reference_at(name: str, path: str, references: list[Reference]) -> Read:
    steps = parse_path(name)
    if steps is None:
        raise ContentError(path, f"'{name[:60]}' is not a variable; use one such as data.name")
    if len(steps) > MAX_PATH_STEPS:
        raise ContentError(path, f"'{name[:60]}' has more than {MAX_PATH_STEPS} steps")
    references.append(Reference(name, steps))
    return reader(steps)


def order(holds: Callable[[int], bool]) -> Test:
    """A test by order; where there is none, as of a text and a number, it does not hold."""

    def test(a: Any, b: Any) -> bool:
        found = compare(a, b)
        return found is not None and holds(found)

    return test


COMPARISONS: Final[dict[str, Test]] = {
    "==": alike,
    "===": same,
    "!=": lambda a, b: not alike(a, b),
    "!==": lambda a, b: not same(a, b),
    "<": order(lambda found: found < 0),
    "<=": order(lambda found: found <= 0),
    ">": order(lambda found: found > 0),
    ">=": order(lambda found: found >= 0),
}
OPERATORS: Final[dict[str, Test]] = {
    "equals": COMPARISONS["=="],
    "not_equals": COMPARISONS["!="],
    "greater_than": COMPARISONS[">"],
    "less_than": COMPARISONS["<"],
    "greater_than_or_equals": COMPARISONS[">="],
    "less_than_or_equals": COMPARISONS["<="],
    "contains": contains,
    "not_contains": lambda a, b: not contains(a, b),
    "is_empty": lambda a, _: is_empty(a),
    "is_not_empty": lambda a, _: not is_empty(a),
}


class _Expression:
    """Recursive descent; every loop moves on, and parentheses are counted."""

    def __init__(self, source: str, path: str, references: list[Reference]) -> None:
        self.source, self.path, self.references = source, path, references
        self.at = self.start = 0
        self.kind, self.text = "", ""

    def error(self, problem: str) -> ContentError:
        return ContentError(self.path, f"{problem} at character {self.start + 1}")

    def read(self) -> Read:
        if len(self.source) > MAX_LENGTH:
            raise ContentError(self.path, f"is longer than {MAX_LENGTH} characters")
        if not self.source.strip():
            return lambda scope: True
        self._next()
        value = self._any(0)
        if self.kind != "end":
            raise self._unexpected()
        return value

    def _next(self) -> None:
        match = _TOKEN.match(self.source, self.at)
        if match is None:
            space = re.compile(r"\s*").match(self.source, self.at)
            self.start = space.end() if space else self.at
            found = self.source[self.start]
            problem = "the text is not closed" if found in "'\"" else f"unexpected '{found}'"
            raise self.error(problem)
        self.kind = str(match.lastgroup)
        self.text, self.start, self.at = match[self.kind], match.start(self.kind), match.end()

    def _unexpected(self) -> ContentError:
        return self.error("unexpected end" if self.kind == "end" else f"unexpected '{self.text}'")

    def _taken(self, *marks: str) -> str:
        if self.kind == "mark" and self.text in marks:
            found = self.text
            self._next()
            return found
        return ""

    def _any(self, depth: int) -> Read:
        values = [self._all(depth)]
        while self._taken("||"):
            values.append(self._all(depth))
        return values[0] if len(values) == 1 else first_where(values, True)

    def _all(self, depth: int) -> Read:
        values = [self._comparison(depth)]
        while self._taken("&&"):
            values.append(self._comparison(depth))
        return values[0] if len(values) == 1 else first_where(values, False)

    def _comparison(self, depth: int) -> Read:
        left = self._unary(depth)
        mark = self._taken(*COMPARISONS)
        if not mark:
            return left
        right, test = self._unary(depth), COMPARISONS[mark]
        if self.kind == "mark" and self.text in COMPARISONS:
            raise self.error("comparisons cannot be chained; use && between them,")
        return lambda scope: test(left(scope), right(scope))

    def _unary(self, depth: int) -> Read:
        negations = 0
        while self._taken("!"):
            negations += 1
        value = self._primary(depth)
        if not negations:
            return value
        wanted = negations % 2 == 0
        return lambda scope: truthy(value(scope)) is wanted

    def _primary(self, depth: int) -> Read:
        if self._taken("("):
            if depth >= MAX_DEPTH:
                raise self.error(f"parentheses are nested deeper than {MAX_DEPTH}")
            value = self._any(depth + 1)
            if not self._taken(")"):
                raise self.error("expected ')'")
            return value
        if self.kind not in ("number", "string", "path"):
            raise self._unexpected()
        value = self._operand()
        self._next()
        return value

    def _operand(self) -> Read:
        constant: Any
        if self.kind == "number":
            number = float(self.text)
            constant = int(number) if number.is_integer() and abs(number) < 2**53 else number
        elif self.kind == "string":
            constant = _ESCAPED.sub(r"\1", self.text[1:-1])
        elif self.text in WORDS:
            constant = WORDS[self.text]
        else:
            return reference_at(self.text, self.path, self.references)
        return lambda scope: constant


def first_where(values: Sequence[Read], wanted: bool) -> Read:
    """`||` and `&&` as in JavaScript: the value that decides, or the last."""

    def value(scope: Scope) -> Any:
        found: Any = None
        for one in values:
            found = one(scope)
            if truthy(found) is wanted:
                break
        return found

    return value


def groups(source: list[Any], path: str, references: list[Reference]) -> Read:
    """Groups of conditions as the designer stores them; one group must hold."""
    if not source:
        return lambda scope: True
    if len(source) > MAX_GROUPS:
        raise ContentError(path, f"has {len(source)} groups; the limit is {MAX_GROUPS}")
    values = [group(one, f"{path}[{index}]", references) for index, one in enumerate(source)]
    return values[0] if len(values) == 1 else first_where(values, True)


def group(source: Any, path: str, references: list[Reference]) -> Read:
    if not isinstance(source, dict):
        raise ContentError(path, "must be an object with conditions")
    operator = source.get("logical_operator") or "and"
    if operator not in ("and", "or"):
        raise ContentError(f"{path}.logical_operator", "must be and or or")
    conditions = source.get("conditions")
    if not isinstance(conditions, list) or not conditions:
        raise ContentError(f"{path}.conditions", "must be a list with at least one condition")
    if len(conditions) > MAX_CONDITIONS:
        problem = f"has {len(conditions)} conditions; the limit is {MAX_CONDITIONS}"
        raise ContentError(f"{path}.conditions", problem)
    tests = [
        comparison(one, f"{path}.conditions[{index}]", references)
        for index, one in enumerate(conditions)
    ]
    return tests[0] if len(tests) == 1 else first_where(tests, operator == "or")


def comparison(source: Any, path: str, references: list[Reference]) -> Read:
    if not isinstance(source, dict):
        raise ContentError(path, "must be an object with property and operator")
    name, operator = source.get("property"), source.get("operator")
    if not isinstance(name, str) or not name:
        raise ContentError(f"{path}.property", "must be a variable such as data.name")
    if not isinstance(operator, str) or operator not in OPERATORS:
        raise ContentError(f"{path}.operator", f"use one of {', '.join(OPERATORS)}")
    if operator not in ("is_empty", "is_not_empty") and "value" not in source:
        raise ContentError(f"{path}.value", "is required")
    braces = _WRAPPED.fullmatch(name.strip())
    read = reference_at(braces[1] if braces else name.strip(), f"{path}.property", references)
    test, value = OPERATORS[operator], source.get("value")
    return lambda scope: test(read(scope), value)
