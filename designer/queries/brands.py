"""Brands as the editor and the list show them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count

from designer.queries.drafts import iso
from notifications.models import Brand, Template
from notifications.pipeline.errors import NotFound


def find(brand_id: str) -> Brand:
    """Raises NotFound. 1 query."""
    # No database takes a NUL, so nothing has it in its id.
    row = None if "\0" in brand_id else Brand.objects.filter(brand_id=brand_id).first()
    if row is None:
        raise NotFound("there is no such brand")
    return row


def state(brand: Brand) -> dict[str, Any]:
    """All that the editor begins with. 2 queries."""
    default = Brand.objects.filter(is_default=True).first()
    return {
        "brand": {
            "id": brand.brand_id,
            "name": brand.name,
            "settings": brand.settings,
            "snippets": brand.snippets,
            "is_default": brand.is_default,
            **saved(brand),
        },
        "default": {"id": default.brand_id, "name": default.name} if default else None,
        "used_by": used_by([brand])[brand.brand_id],
    }


def saved(brand: Brand) -> dict[str, Any]:
    """The answer to a save, and a part of the state."""
    return {"revision": brand.revision, "saved_at": iso(brand.updated_at)}


def used_by(brands: Iterable[Brand]) -> dict[str, int]:
    """How many templates that are not archived look like each; those that name none, the default.

    1 query.
    """
    rows = Template.objects.filter(archived_at__isnull=True).values_list("brand")
    naming = dict(rows.annotate(Count("id")).order_by())
    return {
        brand.brand_id: naming.get(brand.brand_id, 0)
        + (naming.get("", 0) if brand.is_default else 0)
        for brand in brands
    }
