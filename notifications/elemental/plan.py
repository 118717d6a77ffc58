"""What a presenter is prepared with."""

from __future__ import annotations

from dataclasses import dataclass, field

from notifications.elemental.brand import Brand
from notifications.elemental.handlebars import Text
from notifications.elemental.nodes import Tree


@dataclass(slots=True)
class Plan:
    """A document for one channel, with its brand.

    Presenters add warnings, the texts that they read beside the tree's, and to `size`, which
    is roughly the characters that are kept.
    """

    channel: str
    tree: Tree
    brand: Brand
    locale: str
    warnings: list[str] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    size: int = 0
