"""A brand as presenters see it: its colours and texts, filled for one recipient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class BrandView:
    """`primary` and `secondary` are safe colours, or None where the brand has none.

    `settings` are Courier's BrandSettings as they were written, variables and all.
    """

    name: str = ""
    primary: str | None = None
    secondary: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


NO_BRAND = BrandView()
