"""Reads of brands. Each function makes 1 query."""

from typing import Any

from notifications.models import Brand


def retrieve(brand_id: str) -> Brand | None:
    return Brand.objects.filter(brand_id=brand_id).first()


def default() -> Brand | None:
    """The brand of what names none; there is none before the first is made."""
    return Brand.objects.filter(is_default=True).first()


def page(*, after: int | None, size: int) -> tuple[list[Brand], bool]:
    """The newest `size` brands before row `after`, and whether more follow."""
    rows = Brand.objects.all()
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = list(rows.order_by("-id")[: size + 1])
    return found[:size], len(found) > size


def brand_view(brand_id: str = "") -> dict[str, Any] | None:
    """The brand as elemental.compile takes it; "" or an unknown id is the default brand."""
    return Brand.objects.views([brand_id]).get(brand_id)
