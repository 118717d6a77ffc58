"""Reads of brands, and a brand as content is compiled with it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from notifications.models import Brand

View = dict[str, Any]


def retrieve(brand_id: str) -> Brand | None:
    """1 query."""
    return Brand.objects.filter(brand_id=brand_id).first()


def default() -> Brand | None:
    """The brand of what names none; there is none before the first is made. 1 query."""
    return Brand.objects.filter(is_default=True).first()


def page(*, after: int | None, size: int) -> tuple[list[Brand], bool]:
    """The newest `size` brands before row `after`, and whether more follow. 1 query."""
    rows = Brand.objects.all()
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(rows.order_by("-id")[: size + 1])
    return found[:size], len(found) > size


def brand_view(brand_id: str = "") -> View | None:
    """The brand as elemental.compile takes it; see `brand_views`. 1 query."""
    return brand_views([brand_id]).get(brand_id)


def brand_views(brand_ids: Iterable[str]) -> dict[str, View]:
    """Each brand as elemental.compile takes it, by the id asked for; "" is the default. 1 query.

    One that does not exist is the default brand; where there is none either, it is left out.
    The default brand's snippets and, where a brand says so, its header and footer are inherited.
    """
    wanted = set(brand_ids)
    rows = Brand.objects.filter(Q(brand_id__in=wanted - {""}) | Q(is_default=True))
    found = {row.brand_id: row for row in rows}
    base = next((row for row in found.values() if row.is_default), None)
    views = {}
    for brand_id in wanted:
        row = found.get(brand_id, base)
        if row is not None:
            views[brand_id] = _view(row, base)
    return views


def _view(brand: Brand, base: Brand | None) -> View:
    inherits = base is not None and base.pk != brand.pk
    revision = f"{brand.revision}"
    snippets = list(brand.snippets)
    settings = brand.settings
    if base is not None and inherits:
        revision += f":{base.brand_id}:{base.revision}"
        own = {snippet["name"] for snippet in snippets}
        snippets += [snippet for snippet in base.snippets if snippet["name"] not in own]
        settings = _inherited(settings, base.settings)
    return {
        "id": brand.brand_id,
        "name": brand.name,
        "settings": settings,
        "snippets": snippets,
        "revision": revision,
    }


def _inherited(settings: View, base: View) -> View:
    """Header, footer and head of the default brand, where these say `inheritDefault`."""
    email = settings.get("email") or {}
    taken = {
        part: (base.get("email") or {}).get(part)
        for part in ("header", "footer", "head")
        if (email.get(part) or {}).get("inheritDefault") is True
    }
    return {**settings, "email": {**email, **taken}} if taken else settings
