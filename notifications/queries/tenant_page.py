"""What the admin's page of a tenant shows. Each function makes 1 query, if it says nothing else."""

from django.db.models import Prefetch

from notifications.models import (
    Brand,
    Delivery,
    Message,
    Tenant,
    TenantMember,
    TenantPreference,
    TenantTemplate,
    TenantTemplateVersion,
    Topic,
)

MOST_CHILDREN = MOST_TEMPLATES = 50
MOST_VERSIONS = 10
MOST_MESSAGES = 10
MOST_BRANDS = 200
COUNT_TO = 1_000


def children(tenant: Tenant) -> tuple[list[Tenant], bool]:
    """Those that stand right under it, MOST_CHILDREN at most, and whether there are more."""
    found = list(Tenant.objects.filter(parent=tenant).order_by("name", "id")[: MOST_CHILDREN + 1])
    return found[:MOST_CHILDREN], len(found) > MOST_CHILDREN


def templates(tenant: Tenant) -> tuple[list[TenantTemplate], bool]:
    """Its own templates, each with its `newest_versions`, and whether there are more.

    2 queries.
    """
    versions = TenantTemplateVersion.objects.defer("content", "settings").order_by("-number")[
        :MOST_VERSIONS
    ]
    rows = TenantTemplate.objects.filter(tenant=tenant).order_by("-id").select_related("published")
    rows = rows.defer("published__content", "published__settings")
    rows = rows.prefetch_related(Prefetch("versions", versions, to_attr="newest_versions"))
    found: list[TenantTemplate] = [*rows[: MOST_TEMPLATES + 1]]
    return found[:MOST_TEMPLATES], len(found) > MOST_TEMPLATES


def messages(tenant: Tenant) -> list[Message]:
    """The newest messages sent within it, with their deliveries' channels. 2 queries."""
    deliveries = Delivery.objects.only("message_id", "channel")
    rows = Message.objects.filter(account=tenant.tenant_id).defer("to", "tags").order_by("-id")
    return list(rows.prefetch_related(Prefetch("deliveries", deliveries))[:MOST_MESSAGES])


def members_count(tenant: Tenant) -> int:
    """How many members it has; stops at COUNT_TO."""
    return TenantMember.objects.filter(tenant=tenant).order_by("id")[:COUNT_TO].count()


def topics() -> list[Topic]:
    """All topics that there are, in the order of the preference page."""
    live = Topic.objects.filter(archived_at=None, section__archived_at=None)
    return list(live.select_related("section").order_by("section_id", "id"))


def defaults(tenant: Tenant) -> dict[int, TenantPreference]:
    """What it has decided for its members, by the topic's row."""
    return {row.topic_id: row for row in TenantPreference.objects.filter(tenant=tenant)}


def brands() -> list[tuple[str, str]]:
    """Brands to choose from: (public id, name), by name."""
    return list(Brand.objects.order_by("name", "id").values_list("brand_id", "name")[:MOST_BRANDS])
