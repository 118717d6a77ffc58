from datetime import datetime

from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet
from notifications.states import Priority, Reason, Status

# On messages that the designer sent to try a draft.
TEST_TAG = "test"


class MessageQuerySet(EmittingQuerySet):
    """Adds the one plain write there is: archiving is no status and has no reactions."""

    def archive(self, at: datetime) -> int:
        """Takes the messages out of the default list; returns how many were still in it."""
        return models.QuerySet.update(self.filter(archived_at__isnull=True), archived_at=at)


class Message(EmittingModel):
    """One notification for one recipient. Its status moves along states.Status."""

    STATUS = Status

    message_id = models.CharField(max_length=400, unique=True)
    request = models.ForeignKey("Request", on_delete=models.CASCADE, related_name="messages")
    # Filled where the recipient is a user; `recipient` is what the API shows and filters by.
    user = models.CharField(max_length=256, blank=True, default="")
    recipient = models.CharField(max_length=320)
    account = models.CharField(max_length=256, blank=True, default="")
    to = models.JSONField()
    status = models.CharField(
        max_length=16, default=Status.ENQUEUED, choices=[(s, s) for s in Status]
    )
    reason = models.CharField(
        max_length=24, blank=True, default="", choices=[(r, r) for r in Reason]
    )
    error = models.TextField(blank=True, default="")
    priority = models.SmallIntegerField(default=Priority.NORMAL)
    mock = models.BooleanField(default=False)
    event = models.CharField(max_length=256, blank=True, default="")
    notification = models.CharField(max_length=256, blank=True, default="")
    # Chosen when routed: what is published later does not change a message on its way.
    template_version = models.ForeignKey(
        "TemplateVersion", on_delete=models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    # The row of a TenantTemplateVersion, likewise. No foreign key: it may be deleted.
    tenant_template_version = models.BigIntegerField(null=True)
    trace_id = models.CharField(max_length=256, blank=True, default="")
    tags = models.JSONField(default=list)
    enqueued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    clicked_at = models.DateTimeField(null=True)
    archived_at = models.DateTimeField(null=True)
    # From then on no inbox shows it; null: it does not expire.
    expires_at = models.DateTimeField(null=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        # Every list is newest first, so each filter's index ends in the id.
        indexes = [
            models.Index(fields=["recipient", "-id"], name="message_by_recipient"),
            models.Index(fields=["status", "-id"], name="message_by_status"),
            models.Index(fields=["enqueued_at"], name="message_by_time"),
            models.Index(fields=["-id"], name="message_mock", condition=models.Q(mock=True)),
            models.Index(
                fields=["trace_id", "-id"],
                name="message_by_trace",
                condition=~models.Q(trace_id=""),
            ),
            models.Index(
                fields=["notification", "-id"],
                name="message_by_notification",
                condition=~models.Q(notification=""),
            ),
            models.Index(
                fields=["event", "-id"], name="message_by_event", condition=~models.Q(event="")
            ),
            models.Index(
                fields=["account", "-id"],
                name="message_by_account",
                condition=~models.Q(account=""),
            ),
        ]

    def __str__(self) -> str:
        return self.message_id


class MessageTag(models.Model):
    """A message's tag, for the list's filter."""

    tag = models.CharField(max_length=64)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="tag_rows")

    class Meta:
        indexes = [models.Index(fields=["tag", "-message"], name="message_by_tag")]

    def __str__(self) -> str:
        return self.tag
