"""The inbox: plain text for title, body and preview. Nothing is escaped here, because
nothing here is HTML; a widget that shows it sanitises it, as Courier's do.
"""

from __future__ import annotations

from notifications.elemental.brand import BrandView
from notifications.elemental.presenting import own_text, rendered
from notifications.elemental.rendered import Rendered
from notifications.elemental.resolve import Resolved


def present(resolved: Resolved, brand: BrandView) -> Rendered:
    return rendered(resolved, title=own_text(resolved, "title"), body=own_text(resolved, "text"))
