"""What was decided about topics, read for many at once."""

from collections.abc import Collection, Iterable

from notifications.models import Preference, TenantPreference, Topic
from notifications.pipeline.tenancy import tenancies
from notifications.precedence import Word

_DECIDED = ("status", "has_custom_routing", "custom_routing")


def topics(topic_ids: Iterable[str]) -> dict[str, Topic]:
    """The topics with these ids, archived ones too, each with its section. At most 1 query."""
    wanted = {topic_id for topic_id in topic_ids if topic_id}
    if not wanted:
        return {}
    rows = Topic.objects.filter(topic_id__in=wanted).select_related("section")
    return {row.topic_id: row for row in rows}


def word(row: Preference) -> Word:
    return Word(row.status, row.has_custom_routing, tuple(row.custom_routing), row.snoozed_until)


def of_users(
    users: Iterable[str], accounts: Iterable[str], topic_pks: Collection[int]
) -> dict[tuple[str, str, int], Word]:
    """Users' choices within these accounts and without one, by user, account and topic. 1 query."""
    rows = Preference.objects.filter(
        user__in={user for user in users if user},
        account__in={"", *accounts},
        topic_id__in=topic_pks,
    )
    return {(row.user, row.account, row.topic_id): word(row) for row in rows}


def of_tenants(
    accounts: Iterable[str], topic_pks: Collection[int]
) -> dict[tuple[str, int], list[Word]]:
    """Tenants' defaults by account and topic, the nearest tenant's first. At most 2 queries."""
    chains = {account: one.chain for account, one in tenancies(accounts).items()}
    if not chains:
        return {}
    rows = TenantPreference.objects.filter(
        tenant_id__in={pk for chain in chains.values() for pk in chain}, topic_id__in=topic_pks
    ).values_list("tenant_id", "topic_id", *_DECIDED)
    said = {
        (tenant, topic): Word(status, has_routing, tuple(routing))
        for tenant, topic, status, has_routing, routing in rows
    }
    return {
        (account, topic): found
        for account, chain in chains.items()
        for topic in topic_pks
        if (found := [said[pk, topic] for pk in chain if (pk, topic) in said])
    }
