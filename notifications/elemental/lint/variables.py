"""Variables without a value, and values that nothing asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding, Level, Place
from notifications.elemental.schema import under

_SKIPPED: Final = ("elements", "locales")
MAX_KEYS: Final = 200
MAX_UNUSED: Final = 10


def missing(case: Case) -> Iterator[Finding]:
    level: Level = "error" if case.throw_on_missing else "warning"
    then = "; nothing is sent" if case.throw_on_missing else ""
    channels: dict[str, list[str]] = {}
    for channel, shown in case.rendered.items():
        for name in shown.missing:
            channels.setdefault(name, []).append(channel)
    for name, where in channels.items():
        channel = where[0] if len(where) == 1 else ""
        message = f"there is no value for {name}{then}"
        yield Finding(path_of(case, name), channel, level, "missing_variable", message)


def unused(case: Case) -> Iterator[Finding]:
    """Keys of the sample data that no text mentions; most are misspelt somewhere."""
    if case.data is None:
        return
    written = json.dumps(case.content, ensure_ascii=False)
    given = list(case.data)[:MAX_KEYS]
    keys = [key for key in given if not re.search(rf"\b{re.escape(str(key))}\b", written)]
    for key in keys[:MAX_UNUSED]:
        message = f"the data has {key}, which nothing shows"
        yield Finding("content", "", "info", "unused_data", message)


def path_of(case: Case, name: str) -> str:
    """The first element that mentions a variable."""
    mention = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-])")
    for place in case.places:
        if key := mentioning(place, mention):
            return under(place.path, key)
    return "content"


def mentioning(place: Place, mention: re.Pattern[str]) -> str:
    for key, value in place.element.items():
        if key in _SKIPPED or value is None:
            continue
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        if mention.search(text):
            return str(key)
    return ""
