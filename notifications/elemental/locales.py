"""Which of a document's languages a recipient reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_RIGHT_TO_LEFT: Final = {
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur",
    "yi",
}  # fmt: skip
_SCRIPTS: Final = frozenset(("arab", "hebr", "syrc", "thaa", "nkoo", "adlm"))


def chosen(locale: str, available: Iterable[str]) -> str | None:
    """The name under which a locale's texts stand: its own, its language's, or a sibling's.

    `fr_CA` finds `fr-CA`, then `fr`, then any `fr-…`; None where there is nothing.
    """
    if not locale:
        return None
    names = {plain(name): name for name in reversed(list(available))}
    steps = plain(locale).split("-")
    for end in range(len(steps), 0, -1):
        if (name := names.get("-".join(steps[:end]))) is not None:
            return name
    return next((names[name] for name in sorted(names) if name.split("-")[0] == steps[0]), None)


def plain(locale: str) -> str:
    return locale.replace("_", "-").lower()


def language_tag(locale: str) -> str:
    """A `lang` attribute: `fr_CA` is `fr-CA`; `und` for what is none."""
    tag = locale.replace("_", "-")
    fits = len(tag) <= 35 and all(part.isascii() and part.isalnum() for part in tag.split("-"))
    return tag if tag and fits else "und"


def direction(locale: str) -> str:
    """`rtl` or `ltr`; a script, as in `az-Arab`, counts more than the language."""
    language, *rest = plain(locale).split("-")
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _SCRIPTS else "ltr"
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"
