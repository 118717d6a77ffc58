"""Writes tenants: what they are called, what they stand under, what they change for their members."""

import json
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from notifications.events import TenantDeleted, TenantSaved
from notifications.models import Tenant, sql
from notifications.pipeline import plain_json, tenant_preferences
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.template_fields import identifier, line
from notifications.pipeline.tenancy import MAX_LEVELS

Json = dict[str, Any]

MAX_ID = MAX_NAME = 256
MAX_BYTES = 64 * 1024
_FIELDS = frozenset(
    {
        "name", "parent_tenant_id", "brand_id", "properties", "user_profile",
        "default_preferences",
    }
)  # fmt: skip


def save(tenant_id: str, values: Json) -> Tenant:
    """Creates the tenant or replaces it as a whole; what `values` does not name is nothing.

    `values` is Courier's TenantUpdateParams; `default_preferences.items` name topics by public id.
    Raises InvalidRequest naming the field. Twice is as once: no change, no event.
    """
    _check_id(tenant_id)
    fields = _checked(values)
    wanted = tenant_preferences.checked(values.get("default_preferences"))
    parent_id = _parent_id(values.get("parent_tenant_id"))
    with transaction.atomic():
        if parent_id:
            sql.take_turns("tenants")
        row = _locked_or_new(tenant_id)
        fields["parent"] = _parent(row, parent_id) if parent_id else None
        changed = row.pk is None or any(getattr(row, n) != value for n, value in fields.items())
        if changed:
            for name, value in fields.items():
                setattr(row, name, value)
            _store(row)
        if tenant_preferences.replace(row, wanted) and not changed:
            _store(row)
    return row


def delete(tenant_id: str) -> None:
    """Deletes the tenant with its memberships, preferences and templates; its messages stay.

    Raises NotFound, and Conflict where other tenants stand under it.
    """
    with transaction.atomic():
        sql.take_turns("tenants")
        row = locked(tenant_id)
        child = row.children.values_list("tenant_id", flat=True).first()
        if child is not None:
            raise Conflict(f"tenant {tenant_id!r} has others under it, such as {child!r}")
        # The event needs the row's id, so it is handed on before the row goes.
        row.collect(TenantDeleted, tenant=tenant_id).save(update_fields=["updated_at"])
        row.delete()


def locked(tenant_id: str) -> Tenant:
    """The tenant, locked until the caller's transaction ends. Raises NotFound."""
    row = Tenant.objects.select_for_update(no_key=True).filter(tenant_id=tenant_id).first()
    if row is None:
        raise NotFound(f"no tenant has the id {tenant_id!r}")
    return row


def set_preference(tenant_id: str, topic_id: str, choice: Json) -> None:
    """Sets what members get of a topic who have not decided: `{status, custom_routing, …}`.

    Raises NotFound for the tenant and the topic, InvalidRequest. Twice is as once.
    """
    with transaction.atomic():
        row = locked(tenant_id)
        if tenant_preferences.set_one(row, topic_id, choice):
            _store(row)


def remove_preference(tenant_id: str, topic_id: str) -> None:
    """Leaves a topic to the parent's or the topic's own default. Twice is as once.

    Raises NotFound for the tenant and the topic.
    """
    with transaction.atomic():
        row = locked(tenant_id)
        if tenant_preferences.remove_one(row, topic_id):
            _store(row)


def saved(row: Tenant) -> None:
    """Notes that something of a locked tenant has changed that is not in its own row."""
    _store(row)


def checked_object(path: str, value: Any) -> Json:
    """An object of plain JSON that is not too large; nothing is an empty one."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise InvalidRequest(path, "must be an object")
    plain_json.check(value, path)
    size = len(json.dumps(value))
    if size > MAX_BYTES:
        raise InvalidRequest(path, f"is {size} bytes; at most {MAX_BYTES}")
    return value


def _check_id(tenant_id: str) -> None:
    if not 0 < len(tenant_id) <= MAX_ID:
        raise InvalidRequest("tenant_id", f"has {len(tenant_id)} characters; wants 1 to {MAX_ID}")
    if not tenant_id.isprintable():
        raise InvalidRequest("tenant_id", "must not contain control characters")


def _checked(values: Json) -> Json:
    for name in values:
        if name not in _FIELDS:
            raise InvalidRequest(name, "is not a field of a tenant")
    name = line("name", values.get("name"), MAX_NAME).strip()
    if not name:
        raise InvalidRequest("name", "must not be empty")
    return {
        "name": name,
        "brand": identifier("brand_id", values.get("brand_id")),
        "properties": checked_object("properties", values.get("properties")),
        "user_profile": checked_object("user_profile", values.get("user_profile")),
    }


def _parent_id(value: Any) -> str:
    return "" if value is None else line("parent_tenant_id", value, MAX_ID)


def _locked_or_new(tenant_id: str) -> Tenant:
    rows = Tenant.objects.select_for_update(no_key=True)
    row = rows.filter(tenant_id=tenant_id).first()
    return row or Tenant(tenant_id=tenant_id, created_at=timezone.now())


def _parent(row: Tenant, parent_id: str) -> Tenant:
    """The tenant to stand under; the caller has its turn. Raises InvalidRequest where it cannot."""
    path = "parent_tenant_id"
    parent = Tenant.objects.filter(tenant_id=parent_id).first()
    if parent_id == row.tenant_id:
        raise InvalidRequest(path, "a tenant cannot stand under itself")
    if parent is None:
        raise InvalidRequest(path, f"no tenant has the id {parent_id!r}")
    if row.pk is not None and row.parent_id == parent.pk:
        return parent
    above = _above(parent)
    if row.pk in {one.pk for one in above}:
        raise InvalidRequest(path, f"{parent_id!r} stands under {row.tenant_id!r} itself")
    levels = len(above) + _height(row)
    if levels > MAX_LEVELS:
        raise InvalidRequest(path, f"would make {levels} levels of tenants; at most {MAX_LEVELS}")
    return parent


def _above(row: Tenant) -> list[Tenant]:
    """The tenant and all that it stands under."""
    found = [row]
    while (parent := found[-1].parent) is not None:
        found.append(parent)
    return found


def _height(row: Tenant) -> int:
    """How many levels the tenant and those under it make."""
    levels, ids = 1, [row.pk] if row.pk is not None else []
    while ids:
        ids = list(Tenant.objects.filter(parent__in=ids).values_list("pk", flat=True))
        levels += bool(ids)
    return levels


def _store(row: Tenant) -> None:
    row.updated_at = timezone.now()
    row.collect(TenantSaved, tenant=row.tenant_id)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Conflict(f"tenant {row.tenant_id!r} is being created just now; try again") from None
