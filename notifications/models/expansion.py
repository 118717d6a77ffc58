from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet


class Expansion(EmittingModel):
    """A recipient of a request that stands for many users, and how far it has been expanded."""

    class Kind(models.TextChoices):
        TENANT = "tenant"

    request = models.ForeignKey("Request", on_delete=models.CASCADE, related_name="expansions")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    # The public id of the tenant.
    target = models.CharField(max_length=256)
    # What the request says beside it of each of them: {data, locale, …}.
    to = models.JSONField(default=dict)
    priority = models.SmallIntegerField()
    mock = models.BooleanField(default=False)
    due_at = models.DateTimeField(null=True)
    # The row after which it goes on.
    after = models.BigIntegerField(default=0)
    expanded = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    objects = EmittingQuerySet.as_manager()

    def subject_id(self) -> int:
        return int(self.request_id)

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"
