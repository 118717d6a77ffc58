"""Tables that handlers keep for readers. PROJECTIONS is the list of those that can be rebuilt."""

from collections.abc import Callable

from notifications.projections import inbox_counts
from notifications.projections.rebuilt import Rebuilt

PROJECTIONS: dict[str, Callable[[], Rebuilt]] = {
    "inbox_counts": inbox_counts.rebuild,
}
