from datetime import timedelta

from django.db import models


class Widget(models.Model):
    """What one open widget, named by its connection id, has had of its user's inboxes.

    Kept so that a socket which comes back is sent what it missed, whoever serves it by then.
    """

    # A page may sleep with its machine for a night.
    KEPT_FOR = timedelta(hours=24)
    # Which tenant it is of must be known for as long as a page may stay open.
    TENANT_KEPT_FOR = timedelta(days=30)

    user = models.CharField(max_length=256)
    connection = models.CharField(max_length=64)
    # The tenant that it is signed in with, as its first page said; empty: none.
    account = models.CharField(max_length=256, blank=True, default="")
    # The number of the last change it has had, by tenant.
    numbers = models.JSONField()
    # When it fetched its first page; null: its socket has been opened since.
    fetched_at = models.DateTimeField(null=True)
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "connection"], name="widget_by_connection")
        ]

    def __str__(self) -> str:
        return self.connection
