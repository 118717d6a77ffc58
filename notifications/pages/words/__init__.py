"""The languages of the pages for recipients, and which of them somebody reads."""

from typing import Final

from notifications.elemental.locales import chosen
from notifications.pages.words import ar, de, en, es, fr, it, ja, nl, pt
from notifications.pages.words.text import Words

_MODULES = (en, ar, de, es, fr, it, ja, nl, pt)
WORDS: Final[dict[str, Words]] = {one.WORDS.language: one.WORDS for one in _MODULES}
DEFAULT: Final = "en"
_MOST_LANGUAGES = 20


def words_of(locale: str, accept_language: str = "") -> Words:
    """The words for a locale such as `fr-CA`, else for what a browser asks for, else English."""
    for wanted in (locale, *_by_preference(accept_language)):
        if name := chosen(wanted, WORDS):
            return WORDS[name]
    return WORDS[DEFAULT]


def _by_preference(header: str) -> list[str]:
    """The languages of an Accept-Language header, the most wanted first (RFC 9110 §12.5.4)."""
    found: list[tuple[float, str]] = []
    for part in header.split(",")[:_MOST_LANGUAGES]:
        name, _, weight = part.partition(";")
        try:
            wanted = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if wanted > 0 and name.strip():
            found.append((-wanted, name.strip()))
    return [name for _, name in sorted(found, key=lambda one: one[0])]
