"""What a text message costs: its encoding, its segments, and which characters are to blame.

The alphabet is GSM 03.38 (3GPP TS 23.038 §6.2.1). One character outside of it turns the
whole message into UCS-2, where a segment holds 70 units instead of 160.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED: Final = frozenset("\f^{}\\[~]|€")  # behind an escape: two septets
MAX_CULPRITS: Final = 100

# What word processors put in the place of a plain character; nothing is lost by going back.
TYPOGRAPHIC: Final = {
    **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛′`´ʻʼ＇‹›", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007", " "),
    **dict.fromkeys("\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("\u200b\u200e\u200f\u2060\ufeff\u00ad", ""),
    **dict.fromkeys("\u2028\u2029\u0085", "\n"),
    "…": "...",
    "•": "-",
    "·": ".",
    "×": "x",
    "⁄": "/",
    "™": "TM",
    "©": "(c)",
    "®": "(R)",
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
}
# Letters that Unicode does not take apart.
_LETTERS: Final = {
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "œ": "oe",
    "Œ": "OE",
    "ð": "d",
    "þ": "th",
    "ẞ": "SS",
}


@dataclass(frozen=True, slots=True)
class Culprit:
    """A character that GSM-7 does not have; `index` counts characters, not UTF-16 units.

    `replacement` is what a reader would take for the same, or None if there is nothing.
    """

    character: str
    index: int
    replacement: str | None


@dataclass(frozen=True, slots=True)
class Segments:
    """How a text travels. `units` are septets in GSM-7, UTF-16 units in UCS-2."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int
    per_segment: int
    culprits: list[Culprit]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def segments(text: str) -> Segments:
    """Count a text message. Of its culprits the first hundred are named."""
    culprits: list[Culprit] = []
    for index, character in enumerate(text):
        if character not in BASIC and character not in EXTENDED:
            culprits.append(Culprit(character, index, replacement(character)))
            if len(culprits) == MAX_CULPRITS:
                break
    if culprits:
        return _counted("UCS-2", [utf16_units(each) for each in text], 70, 67, culprits)
    return _counted("GSM-7", [2 if each in EXTENDED else 1 for each in text], 160, 153, [])


def smart_encoded(text: str) -> str:
    """The text with typographic characters made plain; no letter is changed."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(TYPOGRAPHIC.get(character, character) for character in composed)


def replacement(character: str) -> str | None:
    """What to write instead of a character that GSM-7 does not have."""
    if character in TYPOGRAPHIC:
        return TYPOGRAPHIC[character]
    if character in _LETTERS:
        return _LETTERS[character]
    plain = "".join(_without_marks(character))
    return plain if plain and BASIC.issuperset(plain) else None


def utf16_units(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1


def _without_marks(character: str) -> Iterator[str]:
    for part in unicodedata.normalize("NFKD", character):
        if not unicodedata.combining(part):
            yield part


def _counted(
    encoding: Literal["GSM-7", "UCS-2"],
    sizes: list[int],
    alone: int,
    joined: int,
    culprits: list[Culprit],
) -> Segments:
    units = sum(sizes)
    if units <= alone:
        return Segments(encoding, units, 1 if units else 0, alone, culprits)
    count, room = 1, joined
    for size in sizes:
        # An escaped septet or a surrogate pair is never cut in two.
        if size > room:
            count, room = count + 1, joined
        room -= size
    return Segments(encoding, units, count, joined, culprits)
