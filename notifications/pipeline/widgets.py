"""What each open widget has had of its user's inboxes, by connection id.

A widget fetches first and opens its socket then; later the socket may close and come back. What
happened in between is told to it by these numbers. They stand in the database and not in Redis:
a Redis that is killed would take with it the only trace of what a page has not yet been shown.
"""

from collections.abc import Collection, Iterable
from datetime import timedelta

from django.utils import timezone

from notifications.models import Widget

Numbers = dict[str, int]
# Of several fetches within this time the first counts: a list of the page may lack the rest.
OPENS_WITHIN = timedelta(seconds=20)

_HAD = ("numbers", "fetched_at", "noted_at")


def note_fetched(user: str, connection_id: str, numbers: Numbers, account: str = "") -> None:
    """The widget has just been given the first page of its inboxes, up to `numbers` by tenant.

    `account` is the tenant that the page was of; empty for none.
    """
    if connection_id:
        now = timezone.now()
        row = [user, connection_id, numbers, now, now, account]
        unless = "w.fetched_at IS NULL OR w.fetched_at < %s OR w.account <> excluded.account"
        Widget.objects.put([row], (*_HAD, "account"), unless, [now - OPENS_WITHIN])


def account_of(user: str, connection_id: str) -> str | None:
    """The tenant that the widget is signed in with; None where it has none, or is not known."""
    rows = Widget.objects.filter(user=user, connection=connection_id).exclude(account="")
    return rows.values_list("account", flat=True).first() if connection_id else None


def keep(rows: Iterable[tuple[str, str, Numbers]]) -> None:
    """These widgets (user, connection id) have had everything up to these numbers.

    Undoes no fetch that was noted since: a page that fetched again knows more.
    """
    now = timezone.now()
    newest = {(user, connection_id): numbers for user, connection_id, numbers in rows}
    found = [[*key, numbers, None, now, ""] for key, numbers in sorted(newest.items())]
    if found:
        Widget.objects.put(found, _HAD, "w.fetched_at IS NULL", [])


def take(widgets: Collection[tuple[str, str]]) -> dict[tuple[str, str], Numbers]:
    """What is known of these widgets (user, connection id); from now on their sockets tell it."""
    rows = Widget.objects.filter(
        user__in={user for user, _ in widgets},
        connection__in={name for _, name in widgets},
        noted_at__gt=timezone.now() - Widget.KEPT_FOR,
    )
    found = {(one.user, one.connection): one for one in rows}
    known = {key: found[key] for key in widgets if key in found}
    fetched = [one.pk for one in known.values() if one.fetched_at is not None]
    if fetched:
        Widget.objects.filter(id__in=fetched).update(fetched_at=None)
    return {key: one.numbers for key, one in known.items()}
