"""What the demo user finds beside messages: topics to choose about, and two tenants they are of."""

from notifications.models import PreferenceSection, TenantMember
from notifications.pipeline import members, tenants
from notifications.pipeline.preferences import sections, topics

BY = "demo"
TENANTS = {"acme-north": "Acme North", "acme-south": "Acme South"}
SECTION = {
    "name": "Acme shop",
    "has_custom_routing": True,
    "routing_options": ["inbox", "email"],
}
TOPICS = (
    {
        "name": "Offers",
        "description": "What is cheaper this week.",
        "default_status": "OPTED_IN",
        "include_unsubscribe_header": True,
    },
    {
        "name": "Security",
        "description": "Logins and changes of your password.",
        "default_status": "REQUIRED",
    },
)


def prepare(user: str) -> None:
    """Makes what is missing; what was changed by hand since is left alone."""
    if not PreferenceSection.objects.exists():
        section = sections.create(SECTION, by=BY)
        for topic in TOPICS:
            topics.create(section.section_id, topic, by=BY)
    if not TenantMember.objects.filter(user=user).exists():
        for tenant_id, name in TENANTS.items():
            tenants.save(tenant_id, {"name": name})
        members.add_many(user, [{"tenant_id": tenant_id} for tenant_id in TENANTS])
