"""From the tree to what runs: literals escaped already, and functions of the scope."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from notifications.elemental.errors import RenderError
from notifications.elemental.handlebars.syntax import (
    Block,
    Branch,
    Call,
    Constant,
    Expression,
    Node,
    Output,
    Partial,
)
from notifications.elemental.helpers import HELPERS, SECTION
from notifications.elemental.helpers.data import each, with_
from notifications.elemental.layout import encoded, token
from notifications.elemental.paths import Read, Reference, reader
from notifications.elemental.scope import MISSING, Scope
from notifications.elemental.values import as_text, truthy

FREE_TEXT: Final = 256  # characters of a helper's result that cost nothing

Op = str | Callable[[Scope], str]
Code = tuple[Op, ...]
Shown = Callable[[Scope], str | None]  # the text of a branch, or None where it does not hold


Write = Callable[[Scope, str], str]


@dataclass(slots=True)
class Target:
    """How literals and values are written.

    Either `escape` makes a value what it is in the text, or a token stands for it and the
    scope keeps it; then `raw_values` says that `{{{value}}}` becomes part of the text.
    """

    literal: Callable[[str], str]
    escape: Callable[[str], str] | None = None
    raw_values: bool = False
    snippets: dict[str, Code] = field(default_factory=dict)  # each is made once

    def writer(self, raw: bool) -> Write:
        escape = self.escape
        if escape is not None:
            return lambda scope, text: escape(text)
        return written if raw and self.raw_values else kept


def kept(scope: Scope, text: str) -> str:
    scope.budget.spend_text(len(text))
    scope.tokens.append(text)
    return token(len(scope.tokens) - 1)


def written(scope: Scope, text: str) -> str:
    scope.budget.spend_text(len(text))
    return encoded(text)


def run(code: Code, scope: Scope) -> str:
    """Raises: RenderError as soon as the text is larger than the budget has room for."""
    room = scope.budget.characters
    out = []
    for op in code:
        if isinstance(op, str):
            out.append(op)
        else:
            piece = op(scope)
            room -= len(piece)
            if room < 0:
                raise RenderError("the output is too large; the limit is 1 MB")
            out.append(piece)
    return "".join(out)


def code_of(nodes: Sequence[Node], target: Target) -> Code:
    ops: list[Op] = []
    for node in nodes:
        match node:
            case str():
                ops.append(target.literal(node))
            case Output(Reference() as reference):
                ops.append(variable(reference, node.raw, target))
            case Output(Call() as call):
                ops.append(printed(call, node, target))
            case Block():
                ops.append(block(node, target))
            case Partial():
                ops.append(partial(node, target))
    return tuple(ops)


def variable(reference: Reference, raw: bool, target: Target) -> Callable[[Scope], str]:
    read, name, escape = reader(reference.path), reference.name, target.escape
    if escape is None:
        write = target.writer(raw)
        return lambda scope: write(scope, bare(name, read(scope), scope))

    def op(scope: Scope) -> str:
        value = read(scope)
        return escape(value if type(value) is str else bare(name, value, scope))

    return op


def bare(name: str, value: Any, scope: Scope) -> str:
    """A variable as text; a missing one is noted."""
    if value is MISSING:
        scope.missing[name] = None
        return "{{" + name + "}}" if scope.mark_missing else ""
    return as_text(name, value)


def printed(call: Call, node: Output, target: Target) -> Callable[[Scope], str]:
    value, write = value_of(call), target.writer(node.raw)
    needed = list(references(call))

    def op(scope: Scope) -> str:
        if scope.mark_missing and any(read(scope) is MISSING for _, read in needed):
            scope.missing.update((name, None) for name, read in needed if read(scope) is MISSING)
            return write(scope, node.source)
        return write(scope, as_text(call.helper, value(scope)))

    return op


def references(expression: Expression) -> list[tuple[str, Read]]:
    """What must be there for a call to make sense."""
    if isinstance(expression, Reference):
        return [(expression.name, reader(expression.path))]
    if isinstance(expression, Constant) or HELPERS[expression.helper].lenient:
        return []
    inner = (*expression.arguments, *expression.options.values())
    return [one for argument in inner for one in references(argument)]


def value_of(expression: Expression, lenient: bool = False) -> Read:
    """What gives an expression's value. A missing variable is noted unless `lenient`."""
    if isinstance(expression, Constant):
        constant = expression.value
        return lambda scope: constant
    if isinstance(expression, Call):
        return call_of(expression, lenient)
    read, name = reader(expression.path), expression.name
    if lenient:
        return read

    def noted(scope: Scope) -> Any:
        value = read(scope)
        if value is MISSING:
            scope.missing[name] = None
        return value

    return noted


def call_of(call: Call, lenient: bool, function: Callable[..., Any] | None = None) -> Read:
    helper = HELPERS[call.helper]
    calm = lenient or helper.lenient
    arguments = [value_of(one, calm) for one in call.arguments]
    options = {name: value_of(one, calm) for name, one in call.options.items()}
    chosen = function or helper.run

    def evaluate(scope: Scope) -> Any:
        scope.budget.spend_step()
        found = [argument(scope) for argument in arguments]
        named = {name: option(scope) for name, option in options.items()}
        value = chosen(scope, *found, **named)
        if type(value) is str and len(value) > FREE_TEXT:
            scope.budget.spend_text(len(value))
        elif value is MISSING and helper.by_name and not calm:
            scope.missing[as_text("path", found[0])[:500]] = None
        return value

    return evaluate


def block(node: Block, target: Target) -> Callable[[Scope], str]:
    lenient = node.inverse is not None or len(node.branches) > 1
    branches = [shown_by(branch, target, lenient) for branch in node.branches]
    inverse = code_of(node.inverse or (), target)

    def op(scope: Scope) -> str:
        scope.budget.spend_step()
        for branch in branches:
            text = branch(scope)
            if text is not None:
                return text
        return run(inverse, scope)

    return op


def shown_by(branch: Branch, target: Target, lenient: bool) -> Shown:
    call, body = branch.call, code_of(branch.body, target)
    helper = HELPERS.get(call.helper)
    if branch.inverted:
        if helper and helper.test:
            holds = call_of(call, True, helper.test)
        else:
            holds = value_of(call.arguments[0], True)
        return when(lambda scope: not truthy(holds(scope)), body)
    if helper is None or helper.frames:
        return frames(branch, body, lenient)
    if helper.wraps:
        return wrapped(call, body, helper.run)
    return when(call_of(call, True, helper.test), body)


def when(test: Read, body: Code) -> Shown:
    return lambda scope: run(body, scope) if test(scope) else None


def wrapped(call: Call, body: Code, function: Callable[..., Any]) -> Shown:
    arguments = [value_of(one) for one in call.arguments]

    def shown(scope: Scope) -> str:
        text = run(body, scope)
        return as_text(call.helper, function(scope, *(one(scope) for one in arguments), text))

    return shown


def frames(branch: Branch, body: Code, lenient: bool) -> Shown:
    """`each`, `with` and sections: the body once for every item, each in its own frame."""
    call = branch.call
    helper = HELPERS.get(call.helper)
    value = value_of(call.arguments[0], lenient or call.helper == SECTION)
    kind = helper.frames if helper else "section"
    cost = 1 + len(body)

    def shown(scope: Scope) -> str | None:
        found = value(scope)
        looped = kind == "each" or (kind == "section" and isinstance(found, list))
        if kind == "section" and not truthy(found):
            return None
        if kind == "section" and found is True:
            return run(body, scope)
        items = each(scope, found) if looped else with_(scope, found)
        if not items:
            return None
        room, out = scope.budget.characters, []
        for index, (key, item) in enumerate(items):
            scope.budget.spend_step(cost)
            frame = framed(scope, branch.names, looped, index, key, item, len(items))
            piece = run(body, frame)
            room -= len(piece)
            if room < 0:
                raise RenderError("the output is too large; the limit is 1 MB")
            out.append(piece)
        return "".join(out)

    return shown


def framed(
    scope: Scope, names: tuple[str, ...], looped: bool, index: int, key: str, item: Any, count: int
) -> Scope:
    variables = dict(zip(names, (item, index), strict=False)) if names else None
    if not looped:
        return scope.child(this=item, variables=variables)
    places = {"index": index, "key": key, "first": index == 0, "last": index == count - 1}
    return scope.child(item=item, index=index, this=item, variables=variables, names=places)


def partial(node: Partial, target: Target) -> Callable[[Scope], str]:
    body = target.snippets.get(node.name)
    if body is None:
        body = target.snippets[node.name] = code_of(node.body, target)
    code = body
    context = value_of(node.context) if node.context is not None else None
    options = {name: value_of(one, True) for name, one in node.options.items()}
    plain = context is None and not options

    def op(scope: Scope) -> str:
        scope.budget.spend_step(1 + len(code))
        if plain:
            return run(code, scope)
        given = {name: option(scope) for name, option in options.items()}
        this = context(scope) if context else MISSING
        return run(code, scope.child(this=this, variables=given))

    return op
