from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet


class Profile(EmittingModel):
    """What is stored of a user: addresses, locale, anything the application put there."""

    user = models.CharField(max_length=256, unique=True)
    profile = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = EmittingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.user
