"""Writes brands. One is the default: the first, until another is made it."""

import secrets
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from notifications.events import BrandDeleted, BrandSaved
from notifications.models import Brand
from notifications.pipeline.brand_fields import check_colors, checked
from notifications.pipeline.errors import Conflict, NotFound
from notifications.pipeline.template_fields import identifier

Json = dict[str, Any]


def create(
    name: str,
    settings: Json | None = None,
    snippets: list[Json] | None = None,
    *,
    by: str,
    brand_id: str = "",
) -> Brand:
    """Stores a new brand; the first one is the default.

    Raises InvalidRequest naming the field, Conflict where the id is taken.
    """
    values = checked({"name": name, "settings": settings or {}, "snippets": snippets or []})
    check_colors(values["settings"])
    brand_id = identifier("id", brand_id) or f"br_{secrets.token_hex(13)}"
    with transaction.atomic():
        first = not Brand.objects.filter(is_default=True).exists()
        # Another may become the first just now, which is no reason to refuse this one.
        for default in (True, False) if first else (False,):
            if row := _inserted({**values, "brand_id": brand_id, "is_default": default}, by):
                return row
    raise Conflict(f"a brand with the id {brand_id!r} exists already")


def _inserted(values: Json, by: str) -> Brand | None:
    """The new row; None where there is one with its id, or with its claim to be the default."""
    now = timezone.now()
    row = Brand(created_at=now, updated_at=now, **values)
    row.collect(BrandSaved, brand_id=row.brand_id, by=by, revision=row.revision)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return None
    return row


def save(brand_id: str, changes: Json, *, by: str, revision: int | None = None) -> Brand:
    """Changes `name`, `settings` or `snippets`, each as a whole. No change, no event.

    Raises InvalidRequest, NotFound, and Conflict where it is not at `revision` (None: any) any more.
    """
    values = checked(changes)
    check_colors(values.get("settings", {}))
    with transaction.atomic():
        row = _locked(brand_id)
        if revision is not None and revision != row.revision:
            raise Conflict(f"the brand was changed; it is at revision {row.revision}")
        if any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            _store(row, by)
    return row


def delete(brand_id: str, *, by: str) -> None:
    """Deletes a brand; what names it uses the default. Raises NotFound, Conflict for the default."""
    with transaction.atomic():
        row = _locked(brand_id)
        if row.is_default:
            raise Conflict(
                "the default brand cannot be deleted; make another one the default first"
            )
        # The event needs the row's id, so it is handed on before the row goes.
        row.collect(BrandDeleted, brand_id=brand_id, by=by).save(update_fields=["updated_at"])
        row.delete()


def set_default(brand_id: str, *, by: str) -> Brand:
    """Makes this the brand of all that names none. Raises NotFound. Twice is as once."""
    with transaction.atomic():
        rows = list(Brand.objects.select_for_update().order_by("id"))
        row = next((one for one in rows if one.brand_id == brand_id), None)
        if row is None:
            raise NotFound(f"no brand has the id {brand_id!r}")
        for other in rows:
            if other.is_default and other.pk != row.pk:
                other.is_default = False
                _store(other, by)
        if not row.is_default:
            row.is_default = True
            _store(row, by)
    return row


def _locked(brand_id: str) -> Brand:
    row = Brand.objects.select_for_update().filter(brand_id=brand_id).first()
    if row is None:
        raise NotFound(f"no brand has the id {brand_id!r}")
    return row


def _store(row: Brand, by: str) -> None:
    row.revision += 1
    row.updated_at = timezone.now()
    row.collect(BrandSaved, brand_id=row.brand_id, by=by, revision=row.revision).save()
