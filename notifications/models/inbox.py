"""A recipient's inbox: its items, their tags, its counts."""

from typing import Any

from django.db import models

from notifications.events import BaseEvent, Raised
from notifications.models.base import EmittingModel, EmittingQuerySet, bulk_saved


class InboxItemQuerySet(EmittingQuerySet):
    """Items, with the one act that changes very many of them."""

    def sweep(self, event: BaseEvent, **changes: Any) -> int:
        """Changes all these rows in one statement, and raises `event` once for all of them.

        Returns how many; of none, there is no event. In the caller's transaction.
        """
        changed = models.QuerySet.update(self, **changes)
        if changed:
            bulk_saved.send(self.model, raised=[Raised(event)])
        return changed


class InboxItem(EmittingModel):
    """A message as it stands in its recipient's inbox."""

    message = models.OneToOneField("Message", on_delete=models.CASCADE, related_name="inbox_item")
    public_id = models.CharField(max_length=400)
    user = models.CharField(max_length=256)
    account = models.CharField(max_length=256, blank=True, default="")
    # Counts the changes of this recipient's inbox; a client that sees a gap fetches.
    seq = models.BigIntegerField()
    title = models.TextField(blank=True, default="")
    preview = models.TextField(blank=True, default="")
    body = models.TextField(blank=True, default="")
    actions = models.JSONField(default=list)
    data = models.JSONField(default=dict)
    tags = models.JSONField(default=list)
    created_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    archived_at = models.DateTimeField(null=True)
    # Until then it is in no list and no count; null: it is not snoozed.
    snoozed_until = models.DateTimeField(null=True)
    # From then on it is in no list and no count; null: it does not expire.
    expires_at = models.DateTimeField(null=True)
    # When it was taken out of the counts.
    expired_at = models.DateTimeField(null=True)

    objects = InboxItemQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["user", "-id"],
                name="inbox_active",
                condition=models.Q(archived_at__isnull=True),
            ),
            models.Index(
                fields=["user", "-id"],
                name="inbox_archived",
                condition=models.Q(archived_at__isnull=False),
            ),
            models.Index(
                fields=["user", "-id"],
                name="inbox_unread",
                condition=models.Q(archived_at__isnull=True, read_at__isnull=True),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["public_id"], name="inbox_item_by_public_id")
        ]

    def subject_id(self) -> int:
        return int(self.message_id)

    def __str__(self) -> str:
        return self.public_id


class InboxTag(models.Model):
    """An inbox item's tag, for the widgets' filter."""

    user = models.CharField(max_length=256)
    tag = models.CharField(max_length=64)
    item = models.ForeignKey(InboxItem, on_delete=models.CASCADE, related_name="tag_rows")

    class Meta:
        indexes = [models.Index(fields=["user", "tag", "-item"], name="inbox_by_tag")]

    def __str__(self) -> str:
        return self.tag


class Inbox(models.Model):
    """One recipient's inbox (within one tenant, or none): its sequence and its counts.

    The counts are kept with each change, so that no count scans. They exclude expired items.
    """

    user = models.CharField(max_length=256)
    account = models.CharField(max_length=256, blank=True, default="")
    seq = models.BigIntegerField(default=0)
    active = models.IntegerField(default=0)
    unread = models.IntegerField(default=0)
    archived = models.IntegerField(default=0)
    archived_unread = models.IntegerField(default=0)

    class Meta:
        verbose_name_plural = "inboxes"
        constraints = [models.UniqueConstraint(fields=["user", "account"], name="one_inbox")]

    def __str__(self) -> str:
        return f"inbox of {self.user}"
