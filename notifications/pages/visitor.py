"""Whom a page is for: who the link acts for, in which language, look and time zone."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.http import HttpRequest
from django.utils import translation
from django.utils.formats import date_format

from notifications.elemental.locales import direction
from notifications.models import Brand
from notifications.pages.look import Look, look_of
from notifications.pages.words import words_of
from notifications.pages.words.text import Words
from notifications.pipeline import content
from notifications.pipeline.links import Link
from notifications.pipeline.tenancy import profiles, tenancies

NO_BRAND = "none"


@dataclass(frozen=True, slots=True)
class Visitor:
    """`tenant` is the name of the tenant that the link is for, empty outside of any."""

    link: Link
    words: Words
    look: Look
    zone: tzinfo
    tenant: str = ""

    @property
    def direction(self) -> str:
        return direction(self.words.language)

    @property
    def within(self) -> str:
        """Which tenant the page is about, in words; empty outside of any."""
        return self.words.within.format(tenant=self.tenant) if self.tenant else ""

    def moment(self, at: datetime) -> str:
        """A time in the visitor's language and zone."""
        with translation.override(self.words.language):
            shown = date_format(at.astimezone(self.zone), "DATETIME_FORMAT")
        return shown if self.zone is not UTC else f"{shown} UTC"


def visitor_of(request: HttpRequest, link: Link, brand: str) -> Visitor:
    """The visitor with a link, on a page of `brand`. At most 4 queries.

    A tenant's own brand wins over the page's, and the profile's language over the browser's.
    """
    within, pair = tenancies([link.account]), (link.user, link.account)
    tenancy, profile = within.get(link.account), profiles([pair], within)[pair]
    wanted = (tenancy.brand if tenancy else "") or brand
    view = None if wanted == NO_BRAND else Brand.objects.views([wanted]).get(wanted)
    return Visitor(
        link=link,
        words=words_of(str(profile.get("locale") or ""), accepted(request)),
        look=look_of(view, content.tenant(link.account, tenancy)),
        zone=zone_of(profile.get("zoneinfo")) or UTC,
        tenant=tenancy.name if tenancy else "",
    )


def accepted(request: HttpRequest) -> str:
    return request.headers.get("Accept-Language", "")


def zone_of(name: object) -> tzinfo | None:
    """The time zone of this IANA name; None for any other value."""
    if not isinstance(name, str) or not name or len(name) > 64:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
