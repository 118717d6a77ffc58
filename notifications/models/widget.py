from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, models

from notifications.models import sql

_FIELDS = ("user", "connection", "numbers", "fetches", "fetched_at", "noted_at", "account")


class WidgetQuerySet(models.QuerySet[Any]):
    """Widgets, with the two writes that depend on what is there."""

    def note_fetched(self, row: Sequence[Any], begin_anew: datetime) -> None:
        """Adds a row of _FIELDS, or adds its `fetches` to those that are there.

        Those from before the socket was opened, or from before `begin_anew`, are given up.
        """
        merged = (
            "w.fetches || excluded.fetches"
            if sql.is_postgres()
            else "json_patch(w.fetches, excluded.fetches)"
        )
        fetches = (
            "CASE WHEN w.fetched_at IS NULL OR w.fetched_at < %s OR w.account <> excluded.account"
            f" THEN excluded.fetches ELSE {merged} END"
        )
        updates = dict.fromkeys(("fetched_at", "noted_at", "account"))
        self._put([row], {"fetches": fetches, **updates}, "true", [_moment(begin_anew)])

    def keep(self, rows: Sequence[Sequence[Any]]) -> None:
        """Adds rows of _FIELDS, or writes their `numbers` over those of widgets at their sockets."""
        updates = dict.fromkeys(("numbers", "noted_at"))
        self._put(rows, updates, "w.fetched_at IS NULL", [])

    def _put(
        self,
        rows: Sequence[Sequence[Any]],
        updates: Mapping[str, str | None],
        where: str,
        values: list[Any],
    ) -> None:
        """`updates` are expressions, or None for the new value; the row that is there is called w."""
        fields = [self.model._meta.get_field(name) for name in _FIELDS]
        table, given = sql.rows_as_table(fields, rows)
        columns = ", ".join(f'"{name}"' for name in _FIELDS)
        source = ", ".join(f"c{place}" for place in range(len(_FIELDS)))
        sets = ", ".join(f"{name} = {how or f'excluded.{name}'}" for name, how in updates.items())
        statement = (
            f"INSERT INTO {self.model._meta.db_table} AS w ({columns}) SELECT {source} FROM {table}"
            f' WHERE true ON CONFLICT ("user", connection) DO UPDATE SET {sets} WHERE {where}'
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, [*given, *values])


def _moment(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


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
    # Of each list that it has fetched since: the numbers as of then, and when that was.
    fetches = models.JSONField(default=dict)
    # When it last fetched a first page; null: its socket has been opened since.
    fetched_at = models.DateTimeField(null=True)
    noted_at = models.DateTimeField()

    objects = WidgetQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "connection"], name="widget_by_connection")
        ]

    def __str__(self) -> str:
        return self.connection
