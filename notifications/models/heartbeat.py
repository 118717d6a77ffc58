from django.db import models


class Heartbeat(models.Model):
    """When a process last proved that it works."""

    name = models.CharField(max_length=100, unique=True)
    at = models.DateTimeField()
    detail = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.name


class Viewer(models.Model):
    """A page that is open and wants live events of `topic`. Kept fresh by its websocket."""

    topic = models.CharField(max_length=64)
    channel = models.CharField(max_length=100, unique=True)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.topic
