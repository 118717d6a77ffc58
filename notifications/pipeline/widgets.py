"""What each open widget has had of its user's inboxes, by connection id.

A widget fetches first and opens its socket then; later the socket may close and come back. What
happened in between is told to it by these numbers. They stand in the database and not in Redis:
a Redis that is killed would take with it the only trace of what a page has not yet been shown.
"""

from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from notifications.models import Widget

# By tenant. A list: all up to the first, and the others beyond it.
Numbers = dict[str, Any]
# A page loads all its lists at about the same time. Of those it shows, each must be as new.
OPENS_WITHIN = timedelta(seconds=20)


def note_fetched(
    user: str, connection_id: str, numbers: Numbers, account: str = "", page: str = ""
) -> None:
    """The widget has just been given the first page of the list `page`, as of `numbers` by tenant.

    `account` is the tenant that the page was of; empty for none. A list that is fetched again
    counts as of then; a widget knows what all its lists have.
    """
    if connection_id:
        now = timezone.now()
        fetch = {page: {"at": now.timestamp(), "numbers": numbers}}
        Widget.objects.note_fetched(
            [user, connection_id, {}, fetch, now, now, account], now - OPENS_WITHIN
        )


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
    found = [[*key, numbers, {}, None, now, ""] for key, numbers in sorted(newest.items())]
    if found:
        Widget.objects.keep(found)


def take(
    widgets: Collection[tuple[str, str]], settled_for: timedelta | None = None
) -> dict[tuple[str, str], Numbers | None]:
    """What is known of these widgets (user, connection id); from now on their sockets tell it.

    With `settled_for`, one that has fetched within that time is left as it is; its answer is None.
    """
    rows = Widget.objects.filter(
        user__in={user for user, _ in widgets},
        connection__in={name for _, name in widgets},
        noted_at__gt=timezone.now() - Widget.KEPT_FOR,
    )
    found = {(one.user, one.connection): one for one in rows}
    known = {key: found[key] for key in widgets if key in found}
    latest = None if settled_for is None else timezone.now() - settled_for
    fresh = {
        key
        for key, one in known.items()
        if latest is not None and one.fetched_at is not None and one.fetched_at > latest
    }
    fetched = [
        one.pk for key, one in known.items() if one.fetched_at is not None and key not in fresh
    ]
    if fetched:
        Widget.objects.filter(id__in=fetched).update(fetched_at=None)
    return {key: None if key in fresh else _had(one) for key, one in known.items()}


def _had(one: Widget) -> Numbers:
    return one.numbers if one.fetched_at is None else _of_all(one.fetches)


def _of_all(fetches: dict[str, Any]) -> Numbers:
    """What all of these fetches had. One long before the last is of a list that is not shown."""
    newest = max(one["at"] for one in fetches.values()) - OPENS_WITHIN.total_seconds()
    shown = [one["numbers"] for one in fetches.values() if one["at"] >= newest]
    # A tenant that was not there at one of them was empty then.
    accounts = set.intersection(*(set(numbers) for numbers in shown))
    return {account: min(numbers[account] for numbers in shown) for account in accounts}
