from django.db import models


class HandlerMinute(models.Model):
    """What one handler did in one minute on one host. Added to, in steps; may lag by seconds."""

    handler = models.CharField(max_length=48)
    minute = models.DateTimeField()
    host = models.CharField(max_length=100)
    invocations = models.IntegerField(default=0)
    events = models.IntegerField(default=0)
    failures = models.IntegerField(default=0)
    dead = models.IntegerField(default=0)
    wall_ms = models.FloatField(default=0)
    cpu_ms = models.FloatField(default=0)
    wait_ms = models.FloatField(
        default=0, help_text="sum over events of the time since they were due"
    )
    max_wait_ms = models.FloatField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["handler", "minute", "host"], name="one_row_per_handler_minute"
            )
        ]
        indexes = [models.Index(fields=["minute"], name="handler_minute_by_time")]

    def __str__(self) -> str:
        return f"{self.handler} at {self.minute:%H:%M}"
