from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet


class InboundEvent(EmittingModel):
    """What an application says that a user did. Source: Courier's POST /inbound/courier."""

    # The caller's own id for it; the same one again is the same event.
    message_id = models.CharField(max_length=256, unique=True)
    event = models.CharField(max_length=256)
    user = models.CharField(max_length=256, blank=True, default="")
    properties = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.event
