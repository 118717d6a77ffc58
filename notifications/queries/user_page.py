"""What is known of one user, for the admin's page. Each function makes the queries it says."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.admin.models import LogEntry
from django.db.models import Prefetch, QuerySet
from django.db.models.fields.json import KT, KeyTextTransform, KeyTransform

from notifications.models import (
    Delivery,
    Inbox,
    Message,
    Preference,
    PreferenceChange,
    Profile,
    PushToken,
    TenantMember,
    TenantPreference,
)
from notifications.queries.message_detail import Detail
from notifications.states import PreferenceStatus, Reason

# A person has a handful of each; a runaway application may have made thousands.
MOST_TENANTS = MOST_TOKENS = 50
MOST_MESSAGES = 10
CHANGES_PER_PAGE = 10
BY_PREFERENCE = frozenset({Reason.UNSUBSCRIBED, Reason.OPT_IN_REQUIRED})


@dataclass(frozen=True, slots=True)
class Changes:
    """A page of the history of preferences, newest first; `older` is where the next begins."""

    rows: list[PreferenceChange]
    older: int | None


def profile(user: str) -> Profile | None:
    """1 query."""
    return Profile.objects.filter(user=user).first()


def memberships(user: str) -> tuple[list[TenantMember], bool]:
    """The newest MOST_TENANTS memberships, and whether there are more. 1 query."""
    rows = TenantMember.objects.filter(user=user).select_related("tenant").order_by("-id")
    found = list(rows[: MOST_TENANTS + 1])
    return found[:MOST_TENANTS], len(found) > MOST_TENANTS


def accounts(user: str) -> set[str]:
    """Tenants within which the user has an inbox or has decided something. 2 queries."""
    inboxes = Inbox.objects.filter(user=user).exclude(account="")
    decided = Preference.objects.filter(user=user).exclude(account="").order_by("account")
    return {
        *inboxes.values_list("account", flat=True)[:MOST_TENANTS],
        *decided.values_list("account", flat=True).distinct()[:MOST_TENANTS],
    }


def tokens(user: str) -> tuple[list[PushToken], bool]:
    """The newest MOST_TOKENS devices, and whether there are more. 1 query."""
    found = list(PushToken.objects.filter(user=user).order_by("-id")[: MOST_TOKENS + 1])
    return found[:MOST_TOKENS], len(found) > MOST_TOKENS


def messages(user: str) -> list[Message]:
    """The newest MOST_MESSAGES messages, with their deliveries' channels and titles. 2 queries."""
    deliveries = Delivery.objects.only("message_id", "channel").annotate(
        subject=KT("content__subject"), title=KT("content__title")
    )
    rows = _of_user(user).defer("to", "tags").prefetch_related(Prefetch("deliveries", deliveries))
    content = KeyTransform("content", "request__payload")
    rows = rows.annotate(asked_title=KeyTextTransform("title", content))
    return list(rows.order_by("-id")[:MOST_MESSAGES])


def _of_user(user: str) -> "QuerySet[Message]":
    # The index is of `recipient`, which for a user is the user's id.
    return Message.objects.filter(recipient=user, user=user)


def changes(user: str, account: str | None, before: int | None = None) -> Changes:
    """The history of what the user wanted, within `account` or (None) everywhere. 1 query."""
    rows = PreferenceChange.objects.filter(user=user)
    if account is not None:
        rows = rows.filter(account=account)
    if before is not None:
        rows = rows.filter(id__lt=before)
    found = list(rows.order_by("-id")[: CHANGES_PER_PAGE + 1])
    more = len(found) > CHANGES_PER_PAGE
    return Changes(found[:CHANGES_PER_PAGE], found[CHANGES_PER_PAGE - 1].pk if more else None)


def decided_for(found: Detail) -> PreferenceChange | None:
    """The user's own decision that stopped the message, as it was then. 2 queries at most.

    None where it was not stopped by one: defaults have no history.
    """
    message = found.message
    topic = found.preference.get("topic_id")
    if message.reason != Reason.UNSUBSCRIBED or not topic:
        return None
    at = found.steps[-1].event.created_at
    for account in dict.fromkeys((message.account, "")):
        rows = PreferenceChange.objects.filter(
            user=message.user, account=account, topic_id=topic, created_at__lte=at
        )
        last = rows.order_by("-id").first()
        if last is not None and _stops(last, at):
            return last
    return None


def _stops(change: PreferenceChange, at: datetime) -> bool:
    if change.status == PreferenceStatus.OPTED_OUT:
        return True
    return change.snoozed_until is not None and change.snoozed_until > at


def tenant_defaults(chain: tuple[int, ...]) -> dict[str, list[tuple[str, str]]]:
    """Per topic, what tenants have decided for their members: (tenant's name, status), the nearest
    first. `chain` is a tenant's row id and those of its parents. 1 query."""
    rows = TenantPreference.objects.filter(tenant__in=chain)
    found = rows.values_list("tenant_id", "topic__topic_id", "tenant__name", "status")
    defaults: dict[str, list[tuple[str, str]]] = {}
    for _, topic, name, status in sorted(found, key=lambda row: chain.index(row[0])):
        defaults.setdefault(topic, []).append((name, status))
    return defaults


def newest_change(user: str, account: str, topic_id: str) -> PreferenceChange | None:
    """The last line of the history of one topic. 1 query."""
    rows = PreferenceChange.objects.filter(user=user, account=account, topic_id=topic_id)
    return rows.order_by("-id").first()


def operators(changes: list[PreferenceChange]) -> dict[int, str]:
    """Who in the admin made which of these changes. 1 query; none where none was made there."""
    made = [str(change.pk) for change in changes if change.source == "admin"]
    if not made:
        return {}
    kind = PreferenceChange._meta
    entries = LogEntry.objects.filter(
        content_type__app_label=kind.app_label,
        content_type__model=kind.model_name,
        object_id__in=made,
    )
    return {int(pk or 0): name for pk, name in entries.values_list("object_id", "user__username")}
