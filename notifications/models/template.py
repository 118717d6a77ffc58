"""Notification templates: the draft, its published versions, and what the designer keeps beside."""

from typing import Self

from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet
from notifications.models.document import DocumentField


class TemplatePayload(models.Model):
    """What a draft and a version have in common. Source: NotificationTemplatePayload, SDK 9.13.0."""

    name = models.CharField(max_length=256)
    tags = models.JSONField(default=list, blank=True)
    # Public ids; empty where none is named: the default brand, the default routing, no topic.
    brand = models.CharField(max_length=64, blank=True, default="")
    strategy = models.CharField(max_length=64, blank=True, default="")
    topic = models.CharField(max_length=64, blank=True, default="")
    # {from, cc, bcc, reply_to}
    email = models.JSONField(default=dict, blank=True)
    # {throw_on_missing: bool, channels: [str]}: ours; `channels` are those that the designer shows.
    settings = models.JSONField(default=dict, blank=True)
    content = DocumentField()
    # The elements' ids, in the shape of the document's tree: [[id, [children…]], …].
    element_ids = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True


class TemplateQuerySet(EmittingQuerySet):
    def named(self, *names: str) -> Self:
        """Those with one of these ids or aliases; no alias is the id of another template."""
        wanted = [name for name in names if name]
        return self.filter(models.Q(template_id__in=wanted) | models.Q(alias__in=wanted))


class Template(TemplatePayload, EmittingModel):
    """A notification template; its own payload is the draft."""

    template_id = models.CharField(max_length=64, unique=True)
    alias = models.CharField(max_length=256, blank=True, default="")
    # Counts the draft's changes: who saves names the revision that the change was made to.
    revision = models.PositiveIntegerField(default=1)
    published = models.ForeignKey(
        "TemplateVersion", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True)
    archived_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    creator = models.CharField(max_length=256)
    updated_at = models.DateTimeField()
    updater = models.CharField(max_length=256)

    objects = TemplateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alias"], condition=~models.Q(alias=""), name="template_by_alias"
            )
        ]
        indexes = [
            models.Index(
                fields=["-id"], name="template_listed", condition=models.Q(archived_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return self.name


class TemplateVersion(TemplatePayload):
    """A template as it was published. Immutable."""

    template = models.ForeignKey(Template, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    # The draft's revision that it was made of.
    revision = models.PositiveIntegerField()
    note = models.CharField(max_length=500, blank=True, default="")
    created_at = models.DateTimeField()
    creator = models.CharField(max_length=256)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["template", "number"], name="template_version_by_number"
            )
        ]

    def __str__(self) -> str:
        return f"v{self.number}"


class DataSet(models.Model):
    """Sample data for a template's preview: {data, profile, tenant, locale}."""

    template = models.ForeignKey(Template, on_delete=models.CASCADE, related_name="data_sets")
    name = models.CharField(max_length=120)
    payload = DocumentField(default=dict)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class Brick(models.Model):
    """Elements to be used in several templates: copied in, or kept the same where `synced`."""

    brick_id = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=120)
    description = models.CharField(max_length=500, blank=True, default="")
    elements = DocumentField()
    synced = models.BooleanField(default=False)
    # [{name, type: text|number|boolean|url, default}, …]: what a use of it fills in.
    params = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
