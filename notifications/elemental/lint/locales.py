"""Elements that lack a language which others have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental.lint.case import Case, Finding, Json, Place, listed

_TEXTS: Final = {
    "meta": "title",
    "text": "content",
    "action": "content",
    "quote": "content",
    "list-item": "content",
    "html": "content",
}
_BRACES = re.compile(r"\{\{\{?[^{}]*\}?\}\}|<[^<>]*>")
_LETTER = re.compile(r"[^\W\d_]")


def rule(case: Case) -> Iterator[Finding]:
    spoken = sorted({language for place in case.places for language in languages(place.element)})
    if not spoken:
        return
    for place in case.places:
        if place.kind not in _TEXTS or not has_words(place):
            continue
        known = {name for element in (place.element, *place.around) for name in languages(element)}
        if lacking := [language for language in spoken if language not in known]:
            message = f"this is not translated into {', '.join(lacking)}"
            yield Finding(place.path, "", "warning", "untranslated", message)


def languages(element: Json) -> list[str]:
    found = element.get("locales")
    return [str(name) for name, said in found.items() if said] if isinstance(found, dict) else []


def has_words(place: Place) -> bool:
    """Whether there is anything to translate besides variables."""
    texts = [place.text(_TEXTS[place.kind])]
    if place.kind in ("text", "list-item"):
        texts += [str(run.get("content") or "") for run in listed(place.element.get("elements"))]
    return any(_LETTER.search(_BRACES.sub("", text)) for text in texts)
