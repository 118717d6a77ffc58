"""Tenants, their members, and what they change for them."""

from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet
from notifications.models.document import DocumentField
from notifications.models.preference import Choice


class Tenant(EmittingModel):
    """An organisation whose users are notified in its own look, by its own defaults."""

    tenant_id = models.CharField(max_length=256, unique=True)
    name = models.CharField(max_length=256)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="children",
    )
    # A public id; empty: the parent's brand, then the default one.
    brand = models.CharField(max_length=64, blank=True, default="")
    properties = models.JSONField(default=dict, blank=True)
    # What every member's profile begins with.
    user_profile = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["parent", "-id"], name="tenants_under_one")]

    def __str__(self) -> str:
        return self.name


class TenantMember(EmittingModel):
    """A user's membership of a tenant, with what the profile is within it."""

    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE, related_name="members")
    user = models.CharField(max_length=256)
    profile = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tenant", "user"], name="one_membership"),
        ]
        indexes = [
            models.Index(fields=["user", "-id"], name="membership_by_user"),
            models.Index(fields=["tenant", "id"], name="membership_by_tenant"),
        ]

    def subject_id(self) -> int:
        return int(self.tenant_id)

    def __str__(self) -> str:
        return self.user


class TenantPreference(Choice):
    """What a tenant has decided about a topic for its members."""

    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE, related_name="preferences")
    topic = models.ForeignKey("Topic", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tenant", "topic"], name="one_tenant_preference")
        ]

    def __str__(self) -> str:
        return f"{self.status} of topic {self.topic_id}"


class TenantTemplate(EmittingModel):
    """A template that belongs to a tenant, sent as "tenant/<id>"."""

    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE, related_name="templates")
    template_id = models.CharField(max_length=256)
    published = models.ForeignKey(
        "TenantTemplateVersion", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tenant", "template_id"], name="one_tenant_template")
        ]
        indexes = [models.Index(fields=["tenant", "-id"], name="tenant_templates_listed")]

    def subject_id(self) -> int:
        return int(self.tenant_id)

    def __str__(self) -> str:
        return self.template_id


class TenantTemplateVersion(models.Model):
    """One state of a tenant's template. Immutable."""

    template = models.ForeignKey(TenantTemplate, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    content = DocumentField()
    # Courier's TenantTemplateInput without its content: {routing, channels, providers}.
    settings = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["template", "number"], name="tenant_template_version_by_number"
            )
        ]

    def __str__(self) -> str:
        return f"v{self.number}"
