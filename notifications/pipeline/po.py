"""Reads the text of a .po file: the part of gettext's format that translators' tools write."""

import re
from dataclasses import dataclass, field

_ENTRY = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr|msgstr\[(\d)\])\s*"((?:[^"\\]|\\.)*)"')
_MORE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


class PoError(ValueError):
    """The text is no .po file; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line, self.message = line, message


@dataclass(slots=True)
class _Entry:
    """`strings` by keyword, in the order of the file; `line` is where it begins."""

    line: int
    fuzzy: bool
    strings: dict[str, str] = field(default_factory=dict)


def parse(text: str) -> dict[str, str]:
    """What each msgid is translated to; those without a translation or marked fuzzy are left out.

    An entry with a context is found as `context\\x04msgid`, as gettext has it; of plural forms the
    first counts. Raises PoError naming the line.
    """
    found: dict[str, str] = {}
    seen: dict[str, int] = {}
    for entry in _entries(text):
        key = _key(entry)
        if key in seen:
            raise PoError(entry.line, f"the msgid is there already, in line {seen[key]}")
        seen[key] = entry.line
        translated = entry.strings.get("msgstr") or entry.strings.get("msgstr[0]")
        if key and translated and not entry.fuzzy:
            found[key] = translated
    return found


def _key(entry: _Entry) -> str:
    if "msgid" not in entry.strings:
        raise PoError(entry.line, "an entry needs a msgid")
    if not any(name.startswith("msgstr") for name in entry.strings):
        raise PoError(entry.line, "an entry needs a msgstr")
    context = entry.strings.get("msgctxt")
    return entry.strings["msgid"] if context is None else f"{context}\x04{entry.strings['msgid']}"


def _entries(text: str) -> list[_Entry]:
    entries: list[_Entry] = []
    entry: _Entry | None = None
    last, fuzzy = "", False
    for number, written in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        line = written.strip()
        if not line or line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            last = last if line.startswith("#~") else ""
        elif match := _ENTRY.fullmatch(line):
            last = match[1]
            if entry is None or _begins(last, entry):
                entry = _Entry(number, fuzzy)
                entries.append(entry)
                fuzzy = False
            if last in entry.strings:
                raise PoError(number, f"{last} is there twice in one entry")
            entry.strings[last] = _unescaped(match[3], number)
        elif match := _MORE.fullmatch(line):
            if entry is None or not last:
                raise PoError(number, "a string stands without a keyword before it")
            entry.strings[last] += _unescaped(match[1], number)
        else:
            raise PoError(number, f"got {line[:40]!r}; wants a keyword and a string in quotes")
    return entries


def _begins(keyword: str, entry: _Entry) -> bool:
    """Whether the keyword begins another entry."""
    if keyword == "msgctxt":
        return True
    return keyword == "msgid" and set(entry.strings) != {"msgctxt"}


def _unescaped(text: str, line: int) -> str:
    def one(match: re.Match[str]) -> str:
        if match[1] not in _ESCAPES:
            raise PoError(line, f"\\{match[1]} is not an escape that .po files know")
        return _ESCAPES[match[1]]

    return _ESCAPE.sub(one, text)
