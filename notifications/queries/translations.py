"""Reads of translations."""

from notifications.models import Translation


def retrieve(domain: str, locale: str) -> Translation | None:
    """1 query."""
    return Translation.objects.filter(domain=domain, locale=locale).first()
