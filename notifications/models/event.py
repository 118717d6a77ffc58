from django.db import models

from notifications.states import Priority


class Event(models.Model):
    """A row of the log: immutable, never updated."""

    name = models.CharField(max_length=64)
    version = models.PositiveSmallIntegerField(default=1)
    subject = models.CharField(max_length=16)
    subject_id = models.BigIntegerField()
    data = models.JSONField()
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject_id", "id"], name="event_by_subject")]

    def __str__(self) -> str:
        return f"{self.name} #{self.pk}"


class Reaction(models.Model):
    """One handler's outstanding work for one event; deleted when done: what remains is owed."""

    # No constraint: the log is pruned on its own, and the check costs on every insert.
    event = models.ForeignKey(
        Event,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        db_index=False,
        related_name="reactions",
    )
    handler = models.CharField(max_length=48)
    priority = models.SmallIntegerField(default=Priority.NORMAL)
    due_at = models.DateTimeField()
    # Not indexed, so that a lease is a heap-only update.
    leased_until = models.DateTimeField(null=True)
    fence = models.CharField(max_length=32, blank=True, default="")
    attempts = models.PositiveSmallIntegerField(default=0)
    # Attempts that ended with an error; one that ended without a word may have killed its worker.
    failures = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True, default="")
    dead_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["handler", "priority", "due_at", "id"],
                name="reaction_owed",
                condition=models.Q(dead_at__isnull=True),
            ),
            models.Index(
                fields=["handler", "-id"],
                name="reaction_dead",
                condition=models.Q(dead_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.handler} for event {self.event_id}"
