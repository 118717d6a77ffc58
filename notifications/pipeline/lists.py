"""Writes who is on which list."""

import re

from django.db import IntegrityError, transaction
from django.utils import timezone

from notifications.events import ListSubscribed, ListUnsubscribed
from notifications.models import List, ListSubscription
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.profiles import check_user

MAX_LIST_ID = 256
MOST_PARTS = 4
# `*` stands for any part where lists are named by a pattern.
_PART = re.compile(r"[^\s.*/]+")


def subscribe(list_id: str, user: str) -> None:
    """Puts the user on the list, which is made where there is none. Twice is as once.

    Raises InvalidRequest, NotFound for a list that was deleted: its subscribers must not come back.
    """
    check_list_id(list_id)
    check_user(user)
    with transaction.atomic():
        row = List.objects.filter(list_id=list_id).first() or _made(list_id)
        if row.deleted_at is not None:
            raise NotFound(f"the list {list_id!r} was deleted")
        if not ListSubscription.objects.filter(list=row, user=user).exists():
            _subscribed(row, user)


def unsubscribe(list_id: str, user: str) -> None:
    """Takes the user off the list. Who is not on it, or of no list, is no error."""
    check_list_id(list_id)
    check_user(user)
    with transaction.atomic():
        found = ListSubscription.objects.select_for_update().filter(
            user=user, list__list_id=list_id
        )
        row = found.first()
        if row is not None:
            row.collect(ListUnsubscribed, list_id=list_id, user=user)
            ListSubscription.objects.delete_many([row])


def check_list_id(list_id: str) -> None:
    """Raises InvalidRequest for an id that no list can have."""
    if not 0 < len(list_id) <= MAX_LIST_ID or not list_id.isprintable():
        raise InvalidRequest("list_id", f"wants 1 to {MAX_LIST_ID} printable characters")
    parts = list_id.split(".")
    if len(parts) > MOST_PARTS:
        raise InvalidRequest("list_id", f"has {len(parts)} parts; at most {MOST_PARTS}, as a.b.c.d")
    if not all(_PART.fullmatch(part) for part in parts):
        raise InvalidRequest("list_id", "wants parts such as a.b.c.d, without spaces, '/' and '*'")


def _made(list_id: str) -> List:
    """A new list; where another was first, that one."""
    now = timezone.now()
    try:
        with transaction.atomic():
            return List.objects.create(
                list_id=list_id, name=list_id, created_at=now, updated_at=now
            )
    except IntegrityError:
        return List.objects.get(list_id=list_id)


def _subscribed(row: List, user: str) -> None:
    subscription = ListSubscription(list=row, user=user, created_at=timezone.now())
    subscription.collect(ListSubscribed, list_id=row.list_id, user=user)
    try:
        with transaction.atomic():
            subscription.save(force_insert=True)
    except IntegrityError:
        # Another call of the same user was first: they are on the list.
        return
