from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db import connection, models

from notifications.models import sql

_FIELDS = ("user", "connection", "numbers", "fetched_at", "noted_at", "account")


class WidgetQuerySet(models.QuerySet[Any]):
    """Widgets, with the one write that depends on what is there."""

    def put(
        self, rows: Sequence[Sequence[Any]], updated: Sequence[str], where: str, values: list[Any]
    ) -> None:
        """Adds rows of _FIELDS; overwrites the fields `updated` of those that are there.

        Only where the condition `where`, with its `values`, holds for the row, which it calls w.
        """
        fields = [self.model._meta.get_field(name) for name in _FIELDS]
        table, given = sql.rows_as_table(fields, rows)
        columns = ", ".join(f'"{name}"' for name in _FIELDS)
        source = ", ".join(f"c{place}" for place in range(len(_FIELDS)))
        updates = ", ".join(f"{name} = excluded.{name}" for name in updated)
        statement = (
            f"INSERT INTO {self.model._meta.db_table} AS w ({columns}) SELECT {source} FROM {table}"
            f' WHERE true ON CONFLICT ("user", connection) DO UPDATE SET {updates} WHERE {where}'
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, [*given, *values])


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

    objects = WidgetQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "connection"], name="widget_by_connection")
        ]

    def __str__(self) -> str:
        return self.connection
