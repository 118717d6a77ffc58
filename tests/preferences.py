"""Sections, topics and tenants' defaults as tests want them."""

from itertools import count
from typing import Any

from django.utils import timezone

from notifications.models import PreferenceSection, Tenant, TenantPreference, Topic

_number = count(1)


def a_section(**fields: Any) -> PreferenceSection:
    now = timezone.now()
    given = {"section_id": f"ps_{next(_number)}", "name": "Updates", **fields}
    row = PreferenceSection(created_at=now, updated_at=now, **given)
    row.save()
    return row


def a_topic(section: PreferenceSection | None = None, **fields: Any) -> Topic:
    now = timezone.now()
    given = {
        "topic_id": f"pt_{next(_number)}",
        "name": "News",
        "default_status": "OPTED_IN",
        "section": section or a_section(),
        **fields,
    }
    row = Topic(created_at=now, updated_at=now, **given)
    row.save()
    return row


def a_tenant(tenant_id: str, parent: Tenant | None = None) -> Tenant:
    now = timezone.now()
    row = Tenant(tenant_id=tenant_id, name=tenant_id, parent=parent, created_at=now, updated_at=now)
    row.save()
    return row


def a_default(tenant: Tenant, topic: Topic, status: str, routing: list[str] | None = None) -> None:
    TenantPreference.objects.create(
        tenant=tenant,
        topic=topic,
        status=status,
        has_custom_routing=routing is not None,
        custom_routing=routing or [],
    )
