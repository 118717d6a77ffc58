"""Publishes the preference page: what users see from then on is what there is now."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from notifications.models import Brand, PreferencePage, PreferenceSection, sql
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.links import preferences_url
from notifications.pipeline.preferences.fields import MAX_DESCRIPTION, text
from notifications.pipeline.template_fields import identifier, line

DEFAULT_BRAND, NO_BRAND = "default", "none"
# Whose choices the preview shows: a user's like another's.
PREVIEWER = "preference-page-preview"


def publish(
    *, heading: str | None, description: str | None, brand_id: str | None, by: str
) -> PreferencePage:
    """Stores every section and topic as they are, under a heading, in a brand's look.

    `brand_id` is a brand's public id, "none", or "default" (as nothing). Each call is a version.
    Raises InvalidRequest naming the field.
    """
    brand = _brand(brand_id)
    page = PreferencePage(
        page_id=f"pp_{secrets.token_hex(13)}",
        heading="" if heading is None else line("heading", heading, 256).strip(),
        description=text("description", description, MAX_DESCRIPTION),
        brand=brand,
        published_by=by,
    )
    with transaction.atomic():
        sql.take_turns("the preference page")
        last = PreferencePage.objects.order_by("-version").defer("sections").first()
        page.version, page.published_at = 1, timezone.now()
        if last is not None:
            # Milliseconds are what Courier calls the version, and each is another.
            page.version = last.version + 1
            page.published_at = max(
                page.published_at, last.published_at + timedelta(milliseconds=1)
            )
        page.sections = PreferenceSection.objects.page()
        page.save(force_insert=True)
    return page


def preview_url() -> str:
    """The page as a user sees it who has chosen nothing."""
    return preferences_url(PREVIEWER, "")


def _brand(brand_id: str | None) -> str:
    """As the page keeps it: empty is the default brand."""
    brand = identifier("brand_id", brand_id)
    if brand in ("", DEFAULT_BRAND):
        return ""
    if brand != NO_BRAND and not Brand.objects.filter(brand_id=brand).exists():
        raise InvalidRequest("brand_id", f"no brand has the id {brand!r}")
    return brand
