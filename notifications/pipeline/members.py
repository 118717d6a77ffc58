"""Writes who belongs to which tenant."""

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone

from notifications.events import TenantMemberRemoved, TenantMemberSaved
from notifications.models import Tenant, TenantMember
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.profiles import check_user
from notifications.pipeline.tenants import Json, checked_object

MAX_AT_ONCE = 1000


def add(user: str, tenant_id: str, profile: Json | None = None) -> None:
    """Makes the user a member, or replaces the profile of one. Twice is as once.

    Raises InvalidRequest, NotFound for an unknown tenant, Conflict where another adds them just now.
    """
    check_user(user)
    _save(user, {tenant_id: checked_object("profile", profile)})


def add_many(user: str, tenants: Sequence[Json]) -> None:
    """Makes the user a member of each of the tenants `{tenant_id, profile}`: all or none.

    Other memberships stay. Raises as `add`. Its queries do not grow with their number.
    """
    check_user(user)
    if len(tenants) > MAX_AT_ONCE:
        raise InvalidRequest("tenants", f"got {len(tenants)}; at most {MAX_AT_ONCE}")
    wanted: dict[str, Json] = {}
    for place, one in enumerate(tenants):
        path = f"tenants[{place}]"
        if one["tenant_id"] in wanted:
            raise InvalidRequest(f"{path}.tenant_id", f"{one['tenant_id']!r} is named twice")
        wanted[one["tenant_id"]] = checked_object(f"{path}.profile", one.get("profile"))
    _save(user, wanted)


def remove(user: str, tenant_id: str) -> None:
    """Ends a membership; one that there is not is no error, so that a client may try again."""
    _remove(user, tenant__tenant_id=tenant_id)


def remove_all(user: str) -> None:
    """Ends all memberships of the user. Twice is as once."""
    _remove(user)


def _save(user: str, wanted: dict[str, Json]) -> None:
    with transaction.atomic():
        # Held, so that none ends meanwhile: PostgreSQL looks at foreign keys at the commit only.
        tenants = Tenant.objects.select_for_update(no_key=True).filter(tenant_id__in=wanted)
        ids = dict(tenants.order_by("id").values_list("tenant_id", "pk"))
        for tenant_id in wanted:
            if tenant_id not in ids:
                raise NotFound(f"no tenant has the id {tenant_id!r}")
        rows = TenantMember.objects.select_for_update().filter(user=user, tenant__in=ids.values())
        known = {row.tenant_id: row for row in rows.order_by("id")}
        new, changed = [], []
        for tenant_id, profile in wanted.items():
            row = known.get(ids[tenant_id])
            if row is None:
                row = TenantMember(tenant_id=ids[tenant_id], user=user, created_at=timezone.now())
                new.append(row)
            elif row.profile != profile:
                changed.append(row)
            else:
                continue
            row.profile = profile
            row.collect(TenantMemberSaved, tenant=tenant_id, user=user)
        _insert(new)
        TenantMember.objects.save_many(changed, ["profile"])


def _insert(rows: list[TenantMember]) -> None:
    try:
        with transaction.atomic():
            TenantMember.objects.create_many(rows)
    except IntegrityError:
        raise Conflict("the user is being added to a tenant just now; try again") from None


def _remove(user: str, **of: str) -> None:
    with transaction.atomic():
        found = TenantMember.objects.select_for_update(of=("self",)).filter(user=user, **of)
        rows = list(found.select_related("tenant").order_by("id"))
        for row in rows:
            row.collect(TenantMemberRemoved, tenant=row.tenant.tenant_id, user=user)
        TenantMember.objects.delete_many(rows)
