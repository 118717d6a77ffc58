"""Reads of who is on a list."""

from notifications.models import List, ListSubscription

MOST_SHOWN = 50


def first_of(row: List) -> tuple[list[str], bool]:
    """Its first subscribers by user id, MOST_SHOWN at most, and whether more follow. 1 query."""
    rows = ListSubscription.objects.filter(list=row).order_by("user")
    found = list(rows.values_list("user", flat=True)[: MOST_SHOWN + 1])
    return found[:MOST_SHOWN], len(found) > MOST_SHOWN
