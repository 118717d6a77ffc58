from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet


class List(EmittingModel):
    """A named set of users to send to; its id has up to four parts: a.b.c.d."""

    list_id = models.CharField(max_length=256, unique=True)
    name = models.CharField(max_length=256)
    preferences = models.JSONField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.list_id


class ListSubscription(EmittingModel):
    """A user's place on a list."""

    list = models.ForeignKey(List, on_delete=models.CASCADE, related_name="subscriptions")
    user = models.CharField(max_length=256)
    preferences = models.JSONField(null=True, blank=True)
    created_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["list", "user"], name="one_list_subscription")
        ]
        indexes = [models.Index(fields=["user", "-id"], name="list_subscriptions_of_a_user")]

    def subject_id(self) -> int:
        return int(self.list_id)

    def __str__(self) -> str:
        return self.user
