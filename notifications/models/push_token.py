from collections.abc import Sequence

from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet, bulk_saved


class PushTokenQuerySet(EmittingQuerySet):
    def register(self, rows: "Sequence[PushToken]") -> None:
        """Inserts the rows, or lays each over the one with its token, in one statement.

        Hands their collected events on, in the caller's transaction. Each token at most once.
        """
        if rows:
            plain: models.QuerySet[PushToken] = models.QuerySet(self.model)
            plain.bulk_create(
                rows, update_conflicts=True, unique_fields=["token"], update_fields=_REGISTERED
            )
            bulk_saved.send(self.model, raised=[one for row in rows for one in row.take_events()])


class PushToken(EmittingModel):
    """A device that pushes reach. A token belongs to one device, so to its last user alone."""

    class Status(models.TextChoices):
        ACTIVE = "active"
        UNKNOWN = "unknown"
        FAILED = "failed"
        REVOKED = "revoked"

    token = models.CharField(max_length=1024, unique=True)
    user = models.CharField(max_length=256)
    provider_key = models.CharField(max_length=32)
    # Courier's {app_id, ad_id, device_id, platform, manufacturer, model}.
    device = models.JSONField(null=True, blank=True)
    # Courier's {os_version, ip, lat, long}.
    tracking = models.JSONField(null=True, blank=True)
    properties = models.JSONField(null=True, blank=True)
    # Null: it does not expire.
    expires_at = models.DateTimeField(null=True, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.ACTIVE)
    status_reason = models.CharField(max_length=256, blank=True, default="")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = PushTokenQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["user", "-id"], name="push_tokens_of_a_user")]

    def __str__(self) -> str:
        return f"{self.provider_key} token of {self.user}"


_REGISTERED = [
    "user", "provider_key", "device", "tracking", "properties", "expires_at", "status",
    "status_reason", "updated_at",
]  # fmt: skip
