"""The counts of each inbox, counted again from its items."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Count, F, OuterRef, Q, Subquery

from notifications.models import Inbox, InboxItem
from notifications.projections.rebuilt import Rebuilt

CHUNK = 200
COUNTS = ("active", "unread", "archived", "archived_unread")
_ARCHIVED = Q(archived_at__isnull=False)
# A row may not say yet that all up to a number are read.
_UNREAD = Q(read_at__isnull=True, seq__gt=F("read_upto"))
_COUNTED = {
    "active": Count("id", filter=~_ARCHIVED),
    "unread": Count("id", filter=~_ARCHIVED & _UNREAD),
    "archived": Count("id", filter=_ARCHIVED),
    "archived_unread": Count("id", filter=_ARCHIVED & _UNREAD),
}


def rebuild(chunk: int = CHUNK) -> Rebuilt:
    """Sets every inbox' counts to what its items come to; `chunk` inboxes at a time.

    May run twice, and beside traffic: each chunk's rows are locked while they are counted.
    """
    rows = corrected = last = 0
    while part := _after(last, chunk):
        corrected += _rebuild(part)
        rows, last = rows + len(part), part[-1]
    return Rebuilt(rows, corrected)


def _after(last: int, chunk: int) -> list[int]:
    rows = Inbox.objects.filter(pk__gt=last).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:chunk])


def _rebuild(pks: Sequence[int]) -> int:
    with transaction.atomic():
        inboxes = list(Inbox.objects.filter(pk__in=pks).locked())
        counts = _counts({inbox.user for inbox in inboxes})
        wrong = [inbox for inbox in inboxes if _correct(inbox, counts)]
        Inbox.objects.bulk_update(wrong, COUNTS)
    return len(wrong)


def _counts(users: set[str]) -> dict[tuple[str, str], dict[str, int]]:
    """The right counts by user and account."""
    shown = InboxItem.objects.filter(user__in=users, snoozed_until=None, expired_at=None)
    inbox = Inbox.objects.filter(user=OuterRef("user"), account=OuterRef("account"))
    rows = shown.annotate(read_upto=Subquery(inbox.values("read_upto"))).order_by()
    counted = rows.values_list("user", "account").annotate(
        **{f"right_{name}": _COUNTED[name] for name in COUNTS}
    )
    return {
        (user, account): dict(zip(COUNTS, counts, strict=True))
        for user, account, *counts in counted
    }


def _correct(inbox: Inbox, counts: dict[tuple[str, str], dict[str, int]]) -> bool:
    """Sets the counts; True where one was wrong."""
    right = counts.get((inbox.user, inbox.account), dict.fromkeys(COUNTS, 0))
    before = [getattr(inbox, name) for name in COUNTS]
    for name in COUNTS:
        setattr(inbox, name, right[name])
    return before != [right[name] for name in COUNTS]
