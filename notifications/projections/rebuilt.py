from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild came to: rows looked at, and rows that were wrong."""

    rows: int
    corrected: int
