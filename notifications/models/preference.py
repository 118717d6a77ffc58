"""What users want to be told about: sections of topics, each user's choices, and their history."""

from typing import Any

from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet
from notifications.precedence import allowed
from notifications.states import PreferenceStatus

STATUSES = [(one, one) for one in PreferenceStatus]


class Choice(models.Model):
    """What somebody has decided about a topic."""

    status = models.CharField(max_length=12, choices=STATUSES)
    # Whether `custom_routing`, a list of channels, is what it may come through.
    has_custom_routing = models.BooleanField(default=False)
    custom_routing = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True


class SectionQuerySet(EmittingQuerySet):
    def page(self) -> list[dict[str, Any]]:
        """Every section that there is with its topics, as the preference page has them. 2 queries."""
        live = Topic.objects.filter(archived_at=None).order_by("id")
        fetched = self.filter(archived_at=None).prefetch_related(models.Prefetch("topics", live))
        rows: Any = fetched.order_by("id")
        return [row.shown() for row in rows]


class PreferenceSection(EmittingModel):
    """A heading of the preference page. Courier's API calls it a workspace preference."""

    section_id = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=256)
    description = models.TextField(blank=True, default="")
    has_custom_routing = models.BooleanField(default=False)
    routing_options = models.JSONField(default=list, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    creator = models.CharField(max_length=256, blank=True, default="")
    updated_at = models.DateTimeField()
    updater = models.CharField(max_length=256, blank=True, default="")

    objects = SectionQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def shown(self) -> dict[str, Any]:
        """The section as the preference page has it, with the topics that were fetched."""
        return {
            "section_id": self.section_id,
            "name": self.name,
            "description": self.description,
            "routing_options": self.routing_options,
            "has_custom_routing": self.has_custom_routing,
            "topics": [topic.shown(self) for topic in self.topics.all()],
        }


class Topic(EmittingModel):
    """A kind of message that a user may want or not. Courier's subscription topic."""

    topic_id = models.CharField(max_length=64, unique=True)
    section = models.ForeignKey(PreferenceSection, on_delete=models.CASCADE, related_name="topics")
    name = models.CharField(max_length=256)
    description = models.TextField(blank=True, default="")
    default_status = models.CharField(max_length=12, choices=STATUSES)
    # Of "snooze" and "channel_preferences": what a user may decide beyond in or out.
    allowed_preferences = models.JSONField(default=list, blank=True)
    include_unsubscribe_header = models.BooleanField(default=False)
    routing_options = models.JSONField(default=list, blank=True)
    topic_data = models.JSONField(default=dict, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    creator = models.CharField(max_length=256, blank=True, default="")
    updated_at = models.DateTimeField()
    updater = models.CharField(max_length=256, blank=True, default="")

    objects = EmittingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["section", "id"], name="topics_of_a_section")]

    def __str__(self) -> str:
        return self.name

    def shown(self, section: PreferenceSection) -> dict[str, Any]:
        """The topic as the preference page has it."""
        return {
            "topic_id": self.topic_id,
            "name": self.name,
            "description": self.description,
            "default_status": self.default_status,
            "topic_data": self.topic_data,
            "allowed_preferences": list(
                allowed(self.allowed_preferences, section.has_custom_routing)
            ),
            "routing_options": self.routing_options or section.routing_options,
        }


class Preference(Choice, EmittingModel):
    """A user's choice about a topic, within a tenant or none."""

    user = models.CharField(max_length=256)
    account = models.CharField(max_length=256, blank=True, default="")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="preferences")
    # Until then nothing comes, whatever the status.
    snoozed_until = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "account", "topic"], name="one_preference")
        ]
        indexes = [
            # How many have opted out is told without a look at all who have not.
            models.Index(
                fields=["topic"],
                name="preference_opted_out",
                condition=models.Q(status=PreferenceStatus.OPTED_OUT),
            )
        ]

    def __str__(self) -> str:
        return f"{self.status} of {self.user}"


class PreferenceChange(Choice):
    """A line of the history of preferences: who wanted what from when on, and who says so."""

    user = models.CharField(max_length=256)
    account = models.CharField(max_length=256, blank=True, default="")
    # As they were: the topic may be gone.
    topic_id = models.CharField(max_length=64)
    topic_name = models.CharField(max_length=256)
    snoozed_until = models.DateTimeField(null=True, blank=True)
    # {status, has_custom_routing, custom_routing} before; null where there was no choice.
    previous = models.JSONField(null=True)
    # api, widget, page, unsubscribe or admin.
    source = models.CharField(max_length=16)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["user", "-id"], name="preference_change_by_user"),
            models.Index(fields=["account", "-id"], name="preference_change_by_account"),
            models.Index(fields=["created_at"], name="preference_change_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.topic_id} {self.status}"


class PreferencePage(models.Model):
    """The preference page as it was published. Immutable; the newest is what users see."""

    page_id = models.CharField(max_length=64)
    version = models.PositiveIntegerField(unique=True)
    heading = models.CharField(max_length=256, blank=True, default="")
    description = models.TextField(blank=True, default="")
    brand = models.CharField(max_length=64, blank=True, default="")
    # [{section…, "topics": [{topic…}]}], as queries/preference_page.py shows sections.
    sections = models.JSONField()
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=256, blank=True, default="")

    def __str__(self) -> str:
        return f"v{self.version}"
