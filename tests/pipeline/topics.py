"""Topics for tests that need one."""

from django.utils import timezone

from notifications.models import PreferenceSection, Topic


def topic(topic_id: str, default_status: str = "OPTED_IN", **fields: object) -> Topic:
    """A topic in a section of its own kind; both as plain rows."""
    now = timezone.now()
    section, _ = PreferenceSection.objects.get_or_create(
        section_id="section", defaults={"name": "Section", "created_at": now, "updated_at": now}
    )
    return Topic.objects.create(
        topic_id=topic_id, section=section, name=topic_id.title(), default_status=default_status,
        created_at=now, updated_at=now, **fields,
    )  # fmt: skip
