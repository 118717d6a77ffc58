"""Tenants with many members, without the way that each of them would come in."""

from django.utils import timezone

from notifications.models import Tenant, TenantMember, sql


def many_members(tenant: Tenant, count: int) -> None:
    now = timezone.now()
    sql.insert(
        TenantMember,
        [TenantMember(tenant=tenant, user=f"user {n}", created_at=now) for n in range(count)],
    )
