"""Reads of tenants' own templates. Each function makes 1 query."""

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from notifications.models import TenantTemplateVersion


def page(
    tenant_id: str, *, after: int | None, size: int
) -> tuple[list[TenantTemplateVersion], bool]:
    """What the tenant's newest `size` templates before row `after` are, and whether more follow.

    Each as what is published of it, or the newest version where nothing is.
    """
    rows = _shown().filter(template__tenant__tenant_id=tenant_id)
    if after is not None:
        rows = rows.filter(template__lt=after)
    found = list(rows.order_by("-template")[: size + 1])
    return found[:size], len(found) > size


def retrieve(tenant_id: str, template_id: str) -> TenantTemplateVersion | None:
    """What is published of the template, or the newest version where nothing is."""
    return _shown().filter(**_named(tenant_id, template_id)).first()


def version(tenant_id: str, template_id: str, number: int | None) -> TenantTemplateVersion | None:
    """One version of the template; None is the newest."""
    rows = TenantTemplateVersion.objects.select_related("template").order_by("-number")
    rows = rows.filter(**_named(tenant_id, template_id))
    return (rows if number is None else rows.filter(number=number)).first()


def _named(tenant_id: str, template_id: str) -> dict[str, str]:
    return {"template__template_id": template_id, "template__tenant__tenant_id": tenant_id}


def _shown() -> "QuerySet[TenantTemplateVersion]":
    newest = TenantTemplateVersion.objects.filter(template=OuterRef("template"))
    newest_of = Subquery(newest.order_by("-number").values("pk")[:1])
    chosen = Coalesce(F("template__published_id"), newest_of)
    return TenantTemplateVersion.objects.select_related("template").filter(pk=chosen)
