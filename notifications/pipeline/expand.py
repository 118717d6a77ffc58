"""Expands recipients that stand for many users: each user gets a message, a chunk at a time."""

from collections.abc import Callable, Sequence

from django.utils import timezone

from notifications.events import RecipientsExpanded, RecipientsOwed
from notifications.models import Expansion, Message, Tenant, TenantMember
from notifications.pipeline.accept import Terms, messages, store
from notifications.pipeline.send_schema import message_to
from notifications.states import Priority

# Enough that a query is worth it, few enough that other work gets its turn in between.
CHUNK = 500

# The next users of a target after a row: (row, user), in the order of the rows.
Users = Callable[[str, int, int], list[tuple[int, str]]]


def _members(tenant_id: str, after: int, size: int) -> list[tuple[int, str]]:
    # Not joined: by the row's id they come in the order of their index, and are not sorted first.
    tenant = Tenant.objects.filter(tenant_id=tenant_id).first()
    rows = TenantMember.objects.filter(tenant=tenant, pk__gt=after)
    return list(rows.order_by("pk").values_list("pk", "user")[:size]) if tenant else []


USERS: dict[str, Users] = {Expansion.Kind.TENANT: _members}


def expand(expansion_id: int, after: int) -> None:
    """Gives the next users after the row `after` their messages, and says whether more are owed.

    In the caller's transaction, and its queries and memory do not grow with the number of users.
    May run twice: where the expansion has gone on meanwhile, nothing is done.
    """
    waiting = Expansion.objects.filter(pk=expansion_id, after=after, finished_at__isnull=True)
    # Also the request: two of its tenants may have the same members, and each is reached once.
    locked = waiting.select_for_update(of=("self", "request"), no_key=True)
    row = locked.select_related("request").first()
    if row is None:
        return
    found = USERS[row.kind](row.target, row.after, CHUNK)
    row.expanded += _send(row, [user for _, user in found])
    if len(found) == CHUNK:
        row.after = found[-1][0]
        row.collect(RecipientsOwed, expansion=row.pk, after=row.after, priority=row.priority)
    else:
        row.finished_at = timezone.now()
        row.collect(RecipientsExpanded, expansion=row.pk, number=row.expanded)
    row.save(update_fields=["after", "expanded", "finished_at"])


def _send(row: Expansion, users: Sequence[str]) -> int:
    """Stores the messages of those users who have none of this request yet; returns how many."""
    ids = _public_ids(row.request.request_id, users)
    if not ids:
        return 0
    to = [{**row.to, "user_id": user} for user in ids]
    message = message_to(row.request.payload, to)
    people = dict(zip(ids.values(), message.to, strict=True))
    terms = Terms(row.due_at, row.mock, Priority(row.priority))
    return len(store(messages(row.request, message, people, terms)))


def _public_ids(request_id: str, users: Sequence[str]) -> dict[str, str]:
    """`{requestId}:{user}` for each user without a message. Source: Courier's send to a tenant.

    An id that another recipient has, such as the third of a list for a user "3", gets a colon more.
    """
    wanted = {user: f"{request_id}:{user}" for user in users}
    free: dict[str, str] = {}
    while wanted:
        rows = Message.objects.filter(message_id__in=wanted.values())
        owners = {public_id: user for user, public_id in free.items()}
        owners |= dict(rows.values_list("message_id", "user"))
        again = {}
        for user, public_id in wanted.items():
            if public_id not in owners:
                free[user], owners[public_id] = public_id, user
            elif owners[public_id] != user:
                again[user] = f"{public_id}:"
        wanted = again
    return free
