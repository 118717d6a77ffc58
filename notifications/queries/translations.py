"""Reads of translations."""

from collections.abc import Collection

from notifications.models import Translation


def retrieve(domain: str, locale: str) -> Translation | None:
    """1 query."""
    return Translation.objects.filter(domain=domain, locale=locale).first()


def of_domains(domains: Collection[str]) -> list[Translation]:
    """All locales of these domains. 1 query, none for no domain."""
    if not domains:
        return []
    return list(Translation.objects.filter(domain__in=set(domains)).order_by("domain", "locale"))
