"""Variables without a value, and values that nothing asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding, Level
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
    fields = list(written(case)) if channels else []
    for name, where in channels.items():
        channel = where[0] if len(where) == 1 else ""
        path = next((path for path, text in fields if mentions(text, name)), "content")
        message = f"there is no value for {name}{then}"
        yield Finding(path, channel, level, "missing_variable", message)


def unused(case: Case) -> Iterator[Finding]:
    """Keys of the sample data that no text mentions; most are misspelt somewhere."""
    if case.data is None:
        return
    everything = json.dumps(case.content, ensure_ascii=False)
    given = list(case.data)[:MAX_KEYS]
    keys = [key for key in given if not re.search(rf"\b{re.escape(str(key))}\b", everything)]
    for key in keys[:MAX_UNUSED]:
        message = f"the data has {key}, which nothing shows"
        yield Finding("content", "", "info", "unused_data", message)


def written(case: Case) -> Iterator[tuple[str, str]]:
    """Every field in which variables may stand, with its path."""
    for place in case.places:
        for key, value in place.element.items():
            if key in _SKIPPED or value is None:
                continue
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            yield under(place.path, str(key)), text


def mentions(text: str, name: str) -> bool:
    """Whether a variable is in a text, and not only one that begins or ends like it."""
    return name in text and bool(re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", text))
