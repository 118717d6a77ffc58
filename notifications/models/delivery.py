from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet
from notifications.states import DeliveryStatus, Reason


class Delivery(EmittingModel):
    """One message on one channel through one provider."""

    STATUS = DeliveryStatus

    message = models.ForeignKey("Message", on_delete=models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=32)
    provider = models.CharField(max_length=48)
    status = models.CharField(
        max_length=16, default=DeliveryStatus.ROUTED, choices=[(s, s) for s in DeliveryStatus]
    )
    reason = models.CharField(
        max_length=24, blank=True, default="", choices=[(r, r) for r in Reason]
    )
    error = models.TextField(blank=True, default="")
    # The address the provider needs, resolved when routed: {"email": …} or {"user": …}.
    address = models.JSONField(default=dict)
    # What takes over if this one fails: [{channel, provider, address}, …], in order.
    fallbacks = models.JSONField(default=list)
    content = models.JSONField(null=True)
    reference = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    clicked_at = models.DateTimeField(null=True)

    objects = EmittingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            # A router that runs twice plans nothing twice.
            models.UniqueConstraint(
                fields=["message", "channel", "provider"],
                name="one_delivery_per_channel_and_provider",
            )
        ]
        indexes = [models.Index(fields=["provider", "-message"], name="delivery_by_provider")]

    def subject_id(self) -> int:
        return int(self.message_id)

    def __str__(self) -> str:
        return f"{self.channel} of message {self.message_id}"


class Attempt(models.Model):
    """One try of a delivery through its provider, written when its outcome is known."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=12)
    error = models.TextField(blank=True, default="")
    started_at = models.DateTimeField()
    milliseconds = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"attempt {self.number} of delivery {self.delivery_id}: {self.outcome}"
