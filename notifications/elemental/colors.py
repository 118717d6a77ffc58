"""Colours: what may stand in a style, and which text can be read on it."""

import re

_COLOR = re.compile(
    r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]{3,24}"
    r"|rgba?\(\s*\d{1,3}(?:\s*,\s*\d{1,3}){2}(?:\s*,\s*(?:0|1|0?\.\d{1,4}))?\s*\)",
    re.IGNORECASE,
)
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def safe_color(value: str) -> str | None:
    """A hexadecimal, `rgb()`, `rgba()` or named colour as it is, anything else None."""
    value = value.strip()
    return value if _COLOR.fullmatch(value) else None


def readable_on(background: str) -> str:
    """Dark or white text, whichever contrasts more (WCAG relative luminance)."""
    if not _HEX.fullmatch(background):
        return "#ffffff"
    digits = background[1:] if len(background) == 7 else "".join(2 * d for d in background[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    # Above 0.2 the dark text has the better contrast: (L + 0.05)² > 1.05 × 0.0588.
    return "#111827" if luminance > 0.2 else "#ffffff"
