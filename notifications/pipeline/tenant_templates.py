"""Writes a tenant's own templates: each save is a version, and one version is what sends use."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from notifications.elemental import ContentError
from notifications.events import TenantTemplatePublished, TenantTemplateSaved
from notifications.models import Tenant, TenantTemplate, TenantTemplateVersion
from notifications.pipeline import plain_json, templates
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.send_schema import checked_routing
from notifications.pipeline.template_fields import checked, line
from notifications.pipeline.templates import InvalidTemplate
from notifications.pipeline.tenancy import tenancies
from notifications.pipeline.tenants import locked, saved

Json = dict[str, Any]

MAX_ID = 200
# Courier's TenantTemplateInput beside its content; what this version does not use is refused.
_NOT_YET = ("channels", "providers")


def save(
    tenant_id: str, template_id: str, template: Json, *, published: bool = False
) -> TenantTemplateVersion:
    """Stores `{content, routing}` as the newest version, and makes sends use it with `published`.

    What is as the newest version is no new one: twice is as once. Raises NotFound for the tenant,
    InvalidRequest, and InvalidTemplate where the content has faults.
    """
    _check_id(template_id)
    content, settings = _content(template.get("content")), _settings(template)
    with transaction.atomic():
        tenant = locked(tenant_id)
        row = TenantTemplate.objects.filter(tenant=tenant, template_id=template_id).first()
        if row is None:
            _check_channels(content)
        _check_faults(tenant, content)
        row = row or _new(tenant, template_id)
        version = _newest(row)
        if version is None or (version.content, version.settings) != (content, settings):
            version = _next(row, version, content, settings)
        if published:
            _go_live(row, version)
    return version


def publish(tenant_id: str, template_id: str, number: int | None = None) -> TenantTemplateVersion:
    """Makes sends use version `number`, None for the newest. Raises NotFound. Twice is as once."""
    with transaction.atomic():
        row = _found(locked(tenant_id), template_id)
        version = _newest(row) if number is None else row.versions.filter(number=number).first()
        if version is None:
            raise NotFound(f"template {template_id!r} has no version {number}")
        _go_live(row, version)
    return version


def delete(tenant_id: str, template_id: str) -> None:
    """Deletes the template with its versions: sends use the parent's, else the workspace's again.

    Raises NotFound.
    """
    with transaction.atomic():
        tenant = locked(tenant_id)
        _found(tenant, template_id).delete()
        saved(tenant)


def _found(tenant: Tenant, template_id: str) -> TenantTemplate:
    row = TenantTemplate.objects.filter(tenant=tenant, template_id=template_id).first()
    if row is None:
        raise NotFound(f"tenant {tenant.tenant_id!r} has no template {template_id!r}")
    return row


def _new(tenant: Tenant, template_id: str) -> TenantTemplate:
    now = timezone.now()
    row = TenantTemplate(tenant=tenant, template_id=template_id, created_at=now, updated_at=now)
    row.save(force_insert=True)
    return row


def _newest(row: TenantTemplate) -> TenantTemplateVersion | None:
    return row.versions.order_by("-number").first()


def _next(
    row: TenantTemplate, newest: TenantTemplateVersion | None, content: Json, settings: Json
) -> TenantTemplateVersion:
    number = newest.number + 1 if newest else 1
    row.updated_at = timezone.now()
    version = TenantTemplateVersion.objects.create(
        template=row, number=number, content=content, settings=settings, created_at=row.updated_at
    )
    row.collect(
        TenantTemplateSaved,
        tenant=row.tenant.tenant_id,
        template_id=row.template_id,
        number=number,
    ).save(update_fields=["updated_at"])
    return version


def _go_live(row: TenantTemplate, version: TenantTemplateVersion) -> None:
    if row.published_id == version.pk:
        return
    row.published, row.published_at = version, timezone.now()
    row.collect(
        TenantTemplatePublished,
        tenant=row.tenant.tenant_id,
        template_id=row.template_id,
        number=version.number,
    ).save(update_fields=["published", "published_at"])


def _check_id(template_id: str) -> None:
    if not line("template_id", template_id, MAX_ID).strip():
        raise InvalidRequest("template_id", "must not be empty")


def _content(value: Any) -> Json:
    """A document, or Courier's short form of it: a title and a body."""
    path = "template.content"
    if not isinstance(value, dict):
        raise InvalidRequest(path, "must be an object")
    short = {name: value.get(name) for name in ("title", "body")}
    if "elements" in value or value.keys() - short.keys() - {"version"} or not any(short.values()):
        try:
            return dict(checked({"content": value})["content"])
        except InvalidRequest as error:
            raise InvalidRequest(f"template.{error.path}", error.message) from None
    for name, text in short.items():
        if text is not None and not isinstance(text, str):
            raise InvalidRequest(f"{path}.{name}", "must be a string")
    plain_json.check(value, path)
    return {name: text or "" for name, text in short.items()}


def _settings(template: Json) -> Json:
    for name in _NOT_YET:
        if template.get(name):
            raise InvalidRequest(f"template.{name}", "is not used by this version yet")
    routing = template.get("routing")
    return {} if routing is None else {"routing": checked_routing("template.routing", routing)}


def _check_channels(content: Json) -> None:
    """A new template holds what it says in channels: the editor shows one of them at a time.

    Source: `tenants.templates.replace` of Courier's SDK 9.13.0.
    """
    for place, element in enumerate(content.get("elements", ())):
        if not isinstance(element, dict) or element.get("type") != "channel":
            raise InvalidRequest(
                f"template.content.elements[{place}]",
                'a new template has its elements in channels: {"type": "channel", "channel": …}',
            )


def _check_faults(tenant: Tenant, content: Json) -> None:
    brand = tenancies([tenant.tenant_id])[tenant.tenant_id].brand
    if errors := templates.faults(content, brand):
        raise InvalidTemplate([ContentError(f"template.{e.path}", e.message) for e in errors])
