"""Reads of tenants and their members. Their queries do not grow with what they return."""

from django.db.models import Prefetch, QuerySet

from notifications.models import Tenant, TenantMember, TenantPreference


def retrieve(tenant_id: str) -> Tenant | None:
    """The tenant with its parent and its decisions about topics. 2 queries."""
    return _whole(Tenant.objects.filter(tenant_id=tenant_id)).first()


def exists(tenant_id: str) -> bool:
    return Tenant.objects.filter(tenant_id=tenant_id).exists()


def page(*, parent: str, after: int | None, size: int) -> tuple[list[Tenant], bool]:
    """The newest `size` tenants before row `after`, and whether more follow. 2 queries.

    `parent` is the public id of the one that they stand under, empty for any.
    """
    rows = Tenant.objects.order_by("-id")
    if parent:
        rows = rows.filter(parent__tenant_id=parent)
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(_whole(rows)[: size + 1])
    return found[:size], len(found) > size


def members(tenant_id: str, *, after: int | None, size: int) -> tuple[list[TenantMember], bool]:
    """The tenant's first `size` members after row `after`. 1 query."""
    rows = TenantMember.objects.filter(tenant__tenant_id=tenant_id).order_by("id")
    if after is not None:
        rows = rows.filter(id__gt=after)
    found = list(rows.select_related("tenant")[: size + 1])
    return found[:size], len(found) > size


def memberships(user: str, *, after: int | None, size: int) -> tuple[list[TenantMember], bool]:
    """The user's newest `size` memberships before row `after`. 1 query."""
    rows = TenantMember.objects.filter(user=user).order_by("-id")
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(rows.select_related("tenant")[: size + 1])
    return found[:size], len(found) > size


def _whole(rows: "QuerySet[Tenant]") -> "QuerySet[Tenant]":
    shown = TenantPreference.objects.filter(topic__archived_at__isnull=True)
    decisions = Prefetch("preferences", shown.select_related("topic").order_by("topic_id"))
    return rows.select_related("parent").prefetch_related(decisions)
