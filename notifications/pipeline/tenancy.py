"""A tenant with what it inherits, and what a user's profile is within it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Count, Min, QuerySet

from notifications.models import Tenant, TenantMember
from notifications.pipeline.recipient import laid_over, stored_profiles

Json = dict[str, Any]

MAX_LEVELS = 4
_PARENTS = "__".join(["parent"] * (MAX_LEVELS - 1))


@dataclass(frozen=True, slots=True)
class Tenancy:
    """A tenant as its members have it. `brand` is a public id, empty where none is named.

    `properties` and `user_profile` are its own, laid over those of its parents; `chain` has the
    rows' ids: the tenant's, then those of its parents.
    """

    tenant_id: str
    name: str
    brand: str
    properties: Json
    user_profile: Json
    chain: tuple[int, ...]


def tenancies(accounts: Iterable[str]) -> dict[str, Tenancy]:
    """The tenants with these public ids; those that there are not are left out. At most 1 query."""
    wanted = {account for account in accounts if account}
    if not wanted:
        return {}
    rows = Tenant.objects.filter(tenant_id__in=wanted).select_related(_PARENTS)
    return {row.tenant_id: _tenancy(row) for row in rows}


def only_tenants(users: Iterable[str]) -> dict[str, str]:
    """The tenant of each user who is a member of just one, by its public id. At most 1 query."""
    wanted = {user for user in users if user}
    if not wanted:
        return {}
    return dict(_alone().filter(user__in=wanted))


@cache
def _alone() -> QuerySet[TenantMember, Any]:
    """Never read itself: it is asked at each send, and takes as long to build as to ask."""
    memberships = TenantMember.objects.order_by().values("user")
    counted = memberships.annotate(number=Count("id"), account=Min("tenant__tenant_id"))
    return counted.filter(number=1).values_list("user", "account")


def profiles(
    pairs: Iterable[tuple[str, str]], within: Mapping[str, Tenancy] | None = None
) -> dict[tuple[str, str], Json]:
    """What the profile of each (user, account) is, also of "", an address without a user.

    Stored, then the tenant's `user_profile` over it (parents first), then what the user has as a
    member. `within` has the tenants, where they are known. At most 3 queries.
    Source: Courier's documentation of tenants.
    """
    wanted = set(pairs)
    stored = stored_profiles(user for user, _ in wanted)
    if within is None:
        within = tenancies(account for _, account in wanted)
    memberships = _memberships({pair for pair in wanted if pair[0] and pair[1] in within})
    found = {}
    for user, account in wanted:
        profile: Json = stored.get(user, {})
        if account in within:
            profile = laid_over(profile, within[account].user_profile)
            profile = laid_over(profile, memberships.get((user, account), {}))
        found[user, account] = profile
    return found


def _memberships(pairs: set[tuple[str, str]]) -> dict[tuple[str, str], Json]:
    if not pairs:
        return {}
    rows = TenantMember.objects.filter(
        user__in={user for user, _ in pairs},
        tenant__tenant_id__in={account for _, account in pairs},
    )
    return {
        (user, account): profile
        for user, account, profile in rows.values_list("user", "tenant__tenant_id", "profile")
    }


def _tenancy(row: Tenant) -> Tenancy:
    chain = list(_chain(row))
    properties: Json = {}
    user_profile: Json = {}
    for one in reversed(chain):
        properties = laid_over(properties, one.properties)
        user_profile = laid_over(user_profile, one.user_profile)
    return Tenancy(
        tenant_id=row.tenant_id,
        name=row.name,
        brand=next((one.brand for one in chain if one.brand), ""),
        properties=properties,
        user_profile=user_profile,
        chain=tuple(one.pk for one in chain),
    )


def _chain(row: Tenant) -> Iterator[Tenant]:
    for _ in range(MAX_LEVELS):
        yield row
        if row.parent is None:
            return
        row = row.parent
