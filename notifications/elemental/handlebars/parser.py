"""From tags to the tree: helpers checked, blocks nested, snippets put in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from notifications.elemental.errors import ContentError
from notifications.elemental.handlebars.lexer import Piece, Tag, Token, lex
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
from notifications.elemental.helpers import BLOCKS, HELPERS, SECTION
from notifications.elemental.helpers.base import Helper
from notifications.elemental.paths import MAX_STEPS, Reference, parse_path
from notifications.elemental.values import number_of

MAX_NESTING: Final = 16  # blocks in blocks, and parentheses in parentheses
MAX_PARTIALS: Final = 5
CONSTANTS: Final = {"true": True, "false": False, "null": None, "undefined": None}


@dataclass(slots=True)
class Parsed:
    """What one string and the snippets it uses come to."""

    snippets: Mapping[str, str]
    references: dict[str, Reference] = field(default_factory=dict)
    variables: dict[str, None] = field(default_factory=dict)  # those that the data should have
    declared: set[str] = field(default_factory=set)  # names of block parameters and `set`
    dynamic: bool = False  # has blocks: which literals are shown depends on the data
    looks_up_any: bool = False  # a helper takes a path that is only known at render
    bodies: dict[str, list[Node]] = field(default_factory=dict)
    depths: dict[str, int] = field(default_factory=dict)  # of snippets in snippets
    opened: list[str] = field(default_factory=list)
    frames: int = 0  # open blocks in which bare names mean an item first


def parse_tree(source: str, path: str, parsed: Parsed) -> list[Node]:
    """The tree of a string; what it refers to is added to `parsed`.

    Raises: ContentError with the position of what is wrong.
    """
    pieces = lex(source, path)
    if len(pieces) == 1:
        return [source] if pieces[0] == source else [str(pieces[0])]
    return _Parser(path, parsed).tree(pieces)


@dataclass(slots=True)
class _Open:
    """A block whose end has not come yet."""

    tag: Tag
    name: str
    block: Block
    outer: list[Node]
    frames: int


class _Parser:
    def __init__(self, path: str, parsed: Parsed) -> None:
        self.path, self.parsed = path, parsed
        self.nodes: list[Node] = []
        self.open: list[_Open] = []

    def tree(self, pieces: list[Piece]) -> list[Node]:
        for piece in pieces:
            if isinstance(piece, Tag):
                self._tag(piece)
            elif piece:
                self.nodes.append(piece)
        if self.open:
            last = self.open[-1]
            raise last.tag.error(self.path, f"has no {{{{/{last.name}}}}}")
        return self.nodes

    def _tag(self, tag: Tag) -> None:
        match tag.kind:
            case "output" | "raw":
                self.nodes.append(self._output(tag))
            case "open" | "inverse":
                self._begin(tag)
            case "else":
                self._else(tag)
            case "close":
                self._end(tag)
            case "partial":
                self.nodes.append(self._partial(tag))
            case "comment":
                pass

    def _output(self, tag: Tag) -> Node:
        words = _Words(tag, self.path, self.parsed)
        name = words.name()
        raw = tag.kind == "raw"
        if words.done() and not (name in HELPERS and HELPERS[name].bare):
            return Output(words.reference(name), tag.source, raw)
        call = words.call(name, HELPERS)
        words.finish()
        return Output(call, tag.source, raw)

    def _begin(self, tag: Tag) -> None:
        if len(self.open) >= MAX_NESTING:
            raise tag.error(self.path, f"blocks are nested deeper than {MAX_NESTING}")
        self.parsed.dynamic = True
        name = tag.tokens[0].text if tag.tokens else ""
        frames = self.parsed.frames
        block = Block([self._branch(tag)])
        self.nodes.append(block)
        self.open.append(_Open(tag, name, block, self.nodes, frames))
        self.nodes = block.branches[0].body

    def _branch(self, tag: Tag) -> Branch:
        words = _Words(tag, self.path, self.parsed)
        name = words.name()
        if words.done() and name not in BLOCKS:
            call = Call(SECTION, (words.reference(name),))
        else:
            call = words.block_call(name)
        names = words.block_names()
        words.finish()
        if call.helper == SECTION or HELPERS[call.helper].frames:
            self.parsed.frames += 1
        return Branch(call, names, [], tag.kind == "inverse")

    def _else(self, tag: Tag) -> None:
        if not self.open:
            raise tag.error(self.path, "stands outside of a block")
        block = self.open[-1].block
        if block.inverse is not None:
            raise tag.error(self.path, "the block has its {{else}} already")
        if tag.tokens:
            branch = self._branch(tag)
            block.branches.append(branch)
            self.nodes = branch.body
        else:
            self.nodes = block.inverse = []

    def _end(self, tag: Tag) -> None:
        name = tag.tokens[0].text if len(tag.tokens) == 1 else ""
        if not self.open:
            raise tag.error(self.path, "closes a block that was not opened")
        last = self.open.pop()
        if name != last.name:
            raise tag.error(self.path, f"expected {{{{/{last.name}}}}}")
        self.nodes, self.parsed.frames = last.outer, last.frames

    def _partial(self, tag: Tag) -> Partial:
        self.parsed.dynamic = True
        words = _Words(tag, self.path, self.parsed)
        name = words.name()
        context = None if words.done() or words.at_option() else words.expression(0)
        options = words.options()
        words.finish()
        return Partial(name, self._snippet(tag, name), context, options)

    def _snippet(self, tag: Tag, name: str) -> list[Node]:
        parsed = self.parsed
        if name not in parsed.snippets:
            raise tag.error(self.path, f"there is no snippet '{name[:60]}'")
        if name in parsed.opened:
            raise tag.error(self.path, f"snippet '{name}' contains itself")
        if name not in parsed.bodies:
            self._read_snippet(tag, name)
        depth = parsed.depths.get(name, 1)
        if len(parsed.opened) + depth > MAX_PARTIALS:
            raise tag.error(self.path, f"snippets are nested deeper than {MAX_PARTIALS}")
        if parsed.opened:
            outer = parsed.opened[-1]
            parsed.depths[outer] = max(parsed.depths.get(outer, 1), depth + 1)
        return parsed.bodies[name]

    def _read_snippet(self, tag: Tag, name: str) -> None:
        parsed = self.parsed
        if len(parsed.opened) >= MAX_PARTIALS:
            raise tag.error(self.path, f"snippets are nested deeper than {MAX_PARTIALS}")
        parsed.opened.append(name)
        try:
            parsed.bodies[name] = parse_tree(parsed.snippets[name], self.path, parsed)
        except ContentError as error:
            raise ContentError(error.path, f"snippet '{name}': {error.message}") from None
        parsed.opened.pop()


class _Words:
    """The words of one tag, read from left to right."""

    def __init__(self, tag: Tag, path: str, parsed: Parsed) -> None:
        self.tag, self.path, self.parsed = tag, path, parsed
        self.at = 0

    def error(self, problem: str) -> ContentError:
        return self.tag.error(self.path, problem)

    def done(self) -> bool:
        return self.at >= len(self.tag.tokens)

    def finish(self) -> None:
        if not self.done():
            raise self.error(f"unexpected '{self.tag.tokens[self.at].text[:60]}'")

    def peek(self, kind: str, ahead: int = 0) -> bool:
        at = self.at + ahead
        return at < len(self.tag.tokens) and self.tag.tokens[at].kind == kind

    def take(self, kind: str) -> Token:
        if not self.peek(kind):
            found = "its end" if self.done() else f"'{self.tag.tokens[self.at].text[:60]}'"
            raise self.error(f"expected a {kind}, found {found}")
        self.at += 1
        return self.tag.tokens[self.at - 1]

    def name(self) -> str:
        """The first word; a snippet's name may be quoted."""
        if self.tag.kind == "partial" and self.peek("string"):
            return unquoted(self.take("string").text)
        return self.take("word").text

    def at_option(self) -> bool:
        return self.peek("word") and self.peek("equals", 1)

    def at_block_names(self) -> bool:
        return self.peek("pipe", 1) and self.tag.tokens[self.at].text == "as"

    def call(self, name: str, known: Mapping[str, Helper], depth: int = 0) -> Call | Reference:
        """The rest of a tag or of parentheses, as arguments of a helper."""
        if name not in known:
            if name in HELPERS:
                raise self.error(f"'{name}' cannot open a block")
            what = "variable or helper" if parse_path(name) is None else "helper"
            raise self.error(f"'{name[:60]}' is not a {what}")
        arguments: list[Expression] = []
        while not self.done() and not self.peek("close"):
            if self.at_option() or self.at_block_names():
                break
            arguments.append(self.expression(depth))
        options = self.options(depth)
        helper = HELPERS[name]
        if problem := helper.problem(len(arguments), options, known is BLOCKS):
            raise self.error(f"{name}: {problem}; write {helper.usage}")
        if not helper.inline and known is HELPERS:
            raise self.error(f"'{name}' opens a block; write {helper.usage}")
        if name == "set" and isinstance(arguments[0], Constant):
            self.parsed.declared.add(str(arguments[0].value))
        if helper.by_name and len(arguments) == 1 and isinstance(arguments[0], Constant):
            return self.reference(str(arguments[0].value))
        self.parsed.looks_up_any |= helper.by_name
        return Call(name, tuple(arguments), options)

    def block_call(self, name: str) -> Call:
        call = self.call(name, BLOCKS)
        # `filter` alone is looked up by name and opens blocks; it takes three arguments.
        return call if isinstance(call, Call) else Call(SECTION, (call,))

    def options(self, depth: int = 0) -> dict[str, Expression]:
        found: dict[str, Expression] = {}
        while self.at_option():
            name = self.take("word").text
            self.take("equals")
            found[name] = self.expression(depth)
        return found

    def expression(self, depth: int) -> Expression:
        if self.peek("string"):
            return Constant(unquoted(self.take("string").text))
        if self.peek("open"):
            if depth >= MAX_NESTING:
                raise self.error(f"parentheses are nested deeper than {MAX_NESTING}")
            self.take("open")
            call = self.call(self.take("word").text, HELPERS, depth + 1)
            self.take("close")
            return call
        word = self.take("word").text
        if word in CONSTANTS:
            return Constant(CONSTANTS[word])
        number = number_of(word)
        return self.reference(word) if number is None else Constant(number)

    def reference(self, name: str) -> Reference:
        path = parse_path(name)
        if path is None:
            problem = f"'{name[:60]}' is not a variable; use a path such as order.items.0.name"
            raise self.error(problem)
        if len(path) > MAX_STEPS:
            raise self.error(f"'{name[:60]}' has more than {MAX_STEPS} steps")
        found = self.parsed.references.setdefault(name, Reference(name, path))
        framed = self.parsed.frames and found.root == "data" and path[0] not in ("data", "$")
        if not (framed or found.local or path[0] in self.parsed.declared):
            self.parsed.variables[name] = None
        return found

    def block_names(self) -> tuple[str, ...]:
        """`as |item index|`."""
        if not self.at_block_names():
            return ()
        self.take("word")
        self.take("pipe")
        names = []
        while self.peek("word"):
            names.append(self.take("word").text)
        self.take("pipe")
        self.parsed.declared.update(names)
        return tuple(names)


def unquoted(text: str) -> str:
    quote = text[0]
    return text[1:-1].replace("\\" + quote, quote)
