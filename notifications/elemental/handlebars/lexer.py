"""From an author's string to literals and tags. One pass; never looks back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from notifications.elemental.errors import ContentError

MAX_SOURCE: Final = 256 * 1024
MAX_TOKENS: Final = 500  # in one tag
QUOTED: Final = 60  # characters of a tag in a message

_PATH = r"(?:\$\.)?[^\W\d][\w-]*(?:\.[\w-]+|\.?\[\d+\])*"
# {{…}} and {{{…}}} are Handlebars, {path} is the classic designer's form.
_OPEN = re.compile(rf"\{{\{{|(?<!\{{)\{{(?P<classic>{_PATH})\}}")
_ESCAPED = re.compile(r"\{\{\{[^{}]*\}\}\}|\{\{[^{}]*\}\}")
# What begins an expression; other braces, as in CSS or JSON, stay as they are.
_EXPRESSION = re.compile(r"~?\s*(?:[^\W\d]|\$|[#/^>&~(*]|@\w|\.(?=\s*~?\}\}|\.?/))")
_SPACE = re.compile(r"\s*")
_TOKEN = re.compile(
    r"(?P<string>\"(?:\\\"|[^\"])*\"|'(?:\\'|[^'])*')"
    r"|(?P<open>\()|(?P<close>\))|(?P<equals>=)|(?P<pipe>\|)"
    r"|(?P<word>(?:\[[^\[\]{}]*\]|[^\s(){}\[\]\"'=|~])+)"
)
_COMMENT = re.compile(r"\{\{~?!(?P<long>--)?")
_LONG_END = re.compile(r"--~?\}\}")
_BLANK_TAIL = re.compile(r"(?:^|\n)[ \t]*\Z")
_BLANK_HEAD = re.compile(r"[ \t]*(?:\r?\n|\Z)")

Kind = Literal["output", "raw", "open", "inverse", "close", "else", "partial", "comment"]
_SIGILS: dict[str, Kind] = {
    "#": "open", "^": "inverse", "/": "close", ">": "partial", "&": "raw",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    kind: str  # string, open, close, equals, pipe or word
    text: str


@dataclass(slots=True)
class Tag:
    kind: Kind
    source: str
    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    trim_left: bool = False
    trim_right: bool = False

    def error(self, path: str, problem: str) -> ContentError:
        return error_at(path, self.source, self.start, problem)


def error_at(path: str, source: str, start: int, problem: str) -> ContentError:
    return ContentError(path, f"'{source[:QUOTED]}' at character {start + 1}: {problem}")


Piece = str | Tag


def lex(source: str, path: str) -> list[Piece]:
    """Literals and tags in turn, literals (maybe empty) first and last.

    Raises: ContentError for a tag that cannot be read.
    """
    if len(source) > MAX_SOURCE:
        raise ContentError(path, f"is longer than {MAX_SOURCE} characters")
    pieces = _Lexer(source, path).pieces()
    strip_lines(pieces)
    return pieces


class _Lexer:
    def __init__(self, source: str, path: str) -> None:
        self.source, self.path = source, path
        self.last_close = source.rfind("}}")
        self.result: list[Piece] = []
        self.literal: list[str] = []

    def pieces(self) -> list[Piece]:
        at = 0
        while match := _OPEN.search(self.source, at):
            before = self.source[at : match.start()]
            if match["classic"] is not None:
                self.literal.append(before)
                at = match.end()
                tag = Tag("output", match[0], match.start(), at)
                tag.tokens.append(Token("word", match["classic"]))
                self._add(tag)
            else:
                text = before.rstrip("\\")
                self.literal.append(text)
                at = self._braces(match.start(), len(before) - len(text))
        self.literal.append(self.source[at:])
        self.result.append("".join(self.literal))
        return self.result

    def _add(self, tag: Tag) -> None:
        self.result += ("".join(self.literal), tag)
        self.literal = []

    def _braces(self, start: int, slashes: int) -> int:
        """Take what begins with `{{`, behind so many backslashes; give the place behind it."""
        if slashes == 1:
            escaped = _ESCAPED.match(self.source, start)
            self.literal.append(escaped[0] if escaped else "\\{{")
            return escaped.end() if escaped else start + 2
        tag = self._tag(start) if start < self.last_close else None
        if tag is not None:
            self.literal.append("\\" * (slashes - 1))
            self._add(tag)
            return tag.end
        # `{{{x}}` is a brace and a variable.
        braces = "{" if self.source.startswith("{{{", start) else "{{"
        self.literal.append("\\" * slashes + braces)
        return start + len(braces)

    def _tag(self, start: int) -> Tag | None:
        """The tag that begins here, or None where the braces are just braces."""
        source = self.source
        if comment := _COMMENT.match(source, start):
            return self._comment(comment)
        triple = source.startswith("{{{", start)
        at = start + (3 if triple else 2)
        if not _EXPRESSION.match(source, _skip(source, at)):
            return None
        tag = Tag("raw" if triple else "output", "", start, start)
        if source[at] == "~":
            tag.trim_left, at = True, at + 1
        at = _skip(source, at)
        if not triple and source[at] in _SIGILS:
            tag.kind, at = _SIGILS[source[at]], at + 1
        return self._body(tag, at, "}}}" if triple else "}}")

    def _comment(self, match: re.Match[str]) -> Tag:
        source, start = self.source, match.start()
        end = source.index("}}", match.end()) + 2
        if match["long"]:
            closing = _LONG_END.search(source, match.end())
            if closing is None:
                raise error_at(self.path, source[start:end], start, "is not closed")
            end = closing.end()
        trims = source[start + 2] == "~", source[end - 3] == "~"
        return Tag("comment", source[start:end], start, end, [], *trims)

    def _body(self, tag: Tag, at: int, end: str) -> Tag | None:
        source, quoted = self.source, False
        while True:
            at = _skip(source, at)
            if source.startswith(("~" + end, end), at):
                return _closed(tag, source, at, end)
            token = _TOKEN.match(source, at)
            if token is None:
                if source[at : at + 1] in ("{", "}", "") and not quoted:
                    return None
                raise self._unexpected(tag, at)
            kind = str(token.lastgroup)
            quoted = quoted or kind == "string"
            tag.tokens.append(Token(kind, token[0]))
            if len(tag.tokens) > MAX_TOKENS:
                raise error_at(self.path, source[tag.start :], tag.start, "is too long")
            at = token.end()

    def _unexpected(self, tag: Tag, at: int) -> ContentError:
        close = self.source.find("}}", tag.start)
        text = self.source[tag.start : close + 2 if close >= 0 else None]
        found = self.source[at : at + 1]
        if found in ("'", '"'):
            problem = f"the text that {found} begins is not closed"
        else:
            problem = f"unexpected '{found}'" if found else "is not closed"
        return error_at(self.path, text, tag.start, problem)


def _closed(tag: Tag, source: str, at: int, end: str) -> Tag:
    tag.trim_right = source[at] == "~"
    tag.end = at + len(end) + tag.trim_right
    tag.source = source[tag.start : tag.end]
    words = [token.text for token in tag.tokens[:1]]
    if (tag.kind == "output" and words == ["else"]) or (tag.kind == "inverse" and not words):
        tag.kind = "else"
        del tag.tokens[:1]
    return tag


def _skip(source: str, at: int) -> int:
    match = _SPACE.match(source, at)
    return match.end() if match else at


def strip_lines(pieces: list[Piece]) -> None:
    """Take away what `~` asks for, and lines that hold a block's tag and nothing else."""
    alone = [index for index in range(1, len(pieces), 2) if _stands_alone(pieces, index)]
    for index in alone:
        before, after = str(pieces[index - 1]), str(pieces[index + 1])
        pieces[index - 1] = before.rstrip(" \t")
        head = _BLANK_HEAD.match(after)
        pieces[index + 1] = after[head.end() if head else 0 :]
    for index in range(1, len(pieces), 2):
        tag = pieces[index]
        if isinstance(tag, Tag):
            if tag.trim_left:
                pieces[index - 1] = str(pieces[index - 1]).rstrip()
            if tag.trim_right:
                pieces[index + 1] = str(pieces[index + 1]).lstrip()


def _stands_alone(pieces: list[Piece], index: int) -> bool:
    tag = pieces[index]
    if not isinstance(tag, Tag) or tag.kind in ("output", "raw"):
        return False
    before, after = str(pieces[index - 1]), str(pieces[index + 1])
    at_start = index == 1 or "\n" in before
    at_end = index + 2 == len(pieces) or "\n" in after
    if not (at_start and at_end):
        return False
    return bool(_BLANK_TAIL.search(before)) and bool(_BLANK_HEAD.match(after))
