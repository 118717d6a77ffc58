"""A recipient's inbox: its items, their tags, its counts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models.functions import Collate

from notifications.events import BaseEvent, Raised
from notifications.models import sql
from notifications.models.base import EmittingModel, EmittingQuerySet, bulk_saved


class InboxItemQuerySet(EmittingQuerySet):
    """Items, with the acts that change many of them."""

    def sweep(self, events: Sequence[BaseEvent], **changes: Any) -> int:
        """Changes all these rows in one statement, and raises `events` once for all of them.

        Returns how many; of none, there is no event. In the caller's transaction.
        """
        changed = models.QuerySet.update(self, **changes)
        if changed:
            self.tell(events)
        return changed

    def tell(self, events: Sequence[BaseEvent], priority: int | None = None) -> None:
        """Raises events about items that no row shows yet: see Inbox.read_upto."""
        raised = [Raised(event, priority) for event in events]
        bulk_saved.send(self.model, raised=raised)


# In an inbox's lists, if not archived: neither snoozed nor expired.
_SHOWN = models.Q(snoozed_until__isnull=True, expired_at__isnull=True)
_ACTIVE = _SHOWN & models.Q(archived_at__isnull=True)
_ARCHIVED = _SHOWN & models.Q(archived_at__isnull=False)
_UNREAD = models.Q(read_at__isnull=True)
_TENANT = ~models.Q(account="")


class InboxItem(EmittingModel):
    """A message as it stands in its recipient's inbox."""

    message = models.OneToOneField("Message", on_delete=models.CASCADE, related_name="inbox_item")
    public_id = models.CharField(max_length=400)
    user = models.CharField(max_length=256)
    account = models.CharField(max_length=256, blank=True, default="")
    # The number of its last change of its own, among the changes of this recipient's inbox.
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
        # Every list is newest first and has an index that holds its items alone.
        indexes = [
            models.Index(fields=["user", "-id"], name="inbox_active", condition=_ACTIVE),
            models.Index(fields=["user", "-id"], name="inbox_unread", condition=_ACTIVE & _UNREAD),
            models.Index(fields=["user", "-id"], name="inbox_read", condition=_ACTIVE & ~_UNREAD),
            models.Index(fields=["user", "-id"], name="inbox_archived", condition=_ARCHIVED),
            models.Index(
                fields=["user", "-id"],
                name="inbox_archived_unread",
                condition=_ARCHIVED & _UNREAD,
            ),
            models.Index(
                fields=["user", "account", "-id"],
                name="inbox_tenant",
                condition=_ACTIVE & _TENANT,
            ),
            models.Index(
                fields=["user", "account", "-id"],
                name="inbox_tenant_unread",
                condition=_ACTIVE & _UNREAD & _TENANT,
            ),
            models.Index(
                fields=["user", "-id"],
                name="inbox_snoozed",
                condition=models.Q(snoozed_until__isnull=False),
            ),
            models.Index(
                fields=["user", "expires_at"],
                name="inbox_expiring",
                condition=models.Q(expires_at__isnull=False, expired_at__isnull=True),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["public_id"], name="inbox_item_by_public_id")
        ]

    def subject_id(self) -> int:
        return int(self.message_id)

    def tag_list(self) -> "list[InboxTag]":
        """The rows of its tags, which are not stored yet."""
        return [InboxTag(user=self.user, tag=tag, item=self) for tag in dict.fromkeys(self.tags)]

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


class InboxQuerySet(models.QuerySet):
    """Inboxes, with the lock that every change of their items holds."""

    def locked(self) -> "InboxQuerySet":
        """These rows, locked until the transaction ends, in one order everywhere.

        Deliveries lock in the order of Python's strings; another order could deadlock.
        """
        plain = "C" if sql.is_postgres() else "BINARY"
        return self.select_for_update().order_by(Collate("user", plain), Collate("account", plain))


class Inbox(models.Model):
    """One recipient's inbox (within one tenant, or none): its sequence and its counts.

    The counts are kept with each change, so that no count scans. They exclude snoozed and expired
    items.
    """

    user = models.CharField(max_length=256)
    account = models.CharField(max_length=256, blank=True, default="")
    seq = models.BigIntegerField(default=0)
    active = models.IntegerField(default=0)
    unread = models.IntegerField(default=0)
    archived = models.IntegerField(default=0)
    archived_unread = models.IntegerField(default=0)
    # Items up to this number are read, and since when, although not all of their rows say so yet.
    read_upto = models.BigIntegerField(default=0)
    read_upto_at = models.DateTimeField(null=True)

    objects = InboxQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inboxes"
        constraints = [models.UniqueConstraint(fields=["user", "account"], name="one_inbox")]

    def __str__(self) -> str:
        return f"inbox of {self.user}"

    def read_at(self, item: InboxItem) -> datetime | None:
        """When `item`, one of this inbox, was read: by itself, or with all the others."""
        if item.read_at is None and item.snoozed_until is None and item.seq <= self.read_upto:
            return self.read_upto_at
        return item.read_at
