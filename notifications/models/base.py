"""Models that say what happened to them. See notifications/README.md, "Record"."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar, NoReturn, Self, TypeVar

from django.db import connection, models
from django.dispatch import Signal

from notifications.events import BaseEvent, Raised
from notifications.models import sql
from notifications.states import DeliveryStatus, Status, allowed_from, may_move

# Sent by the bulk path, with `raised: list[Raised]`. Not sent by save(): that sends post_save.
bulk_saved = Signal()


class IllegalMove(Exception):
    """The row's status does not allow the move."""


class SilentWrite(Exception):
    """A bulk write on an emitting model that would tell nobody."""


M = TypeVar("M", bound="EmittingModel")


class EmittingQuerySet(models.QuerySet):
    """Refuses the writes that pass by post_save; the blessed ones are those below."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise SilentWrite(f"{self.model.__name__}: use save_many() or its like; this tells nobody")

    update = bulk_create = bulk_update = _refuse  # type: ignore[assignment]

    def create_many(self, rows: Sequence[M]) -> list[M]:
        """Inserts `rows` and hands their collected events on, in the caller's transaction."""
        sql.insert(self.model, rows)
        self.hand_on(rows)
        return list(rows)

    def hand_on(self, rows: Sequence[M]) -> None:
        """Hands on what stored rows have collected."""
        bulk_saved.send(self.model, raised=[one for row in rows for one in row.take_events()])

    def save_many(self, rows: Sequence[M], columns: Sequence[str]) -> None:
        """Updates `columns` of stored rows and hands their collected events on, as create_many."""
        if rows:
            models.QuerySet(self.model).bulk_update(rows, columns)  # type: ignore[arg-type]
            self.hand_on(rows)

    def delete_many(self, rows: Sequence[M]) -> None:
        """Hands the rows' collected events on, then deletes the rows, in the caller's transaction."""
        if rows:
            self.hand_on(rows)
            models.QuerySet(self.model).filter(pk__in=[row.pk for row in rows]).delete()

    def move(
        self,
        changes: Mapping[int, Sequence[Any]] | Iterable[int],
        to: Status | DeliveryStatus,
        events: Callable[[int], Iterable[BaseEvent]],
        columns: Sequence[str] = (),
        also: Mapping[str, Any] | None = None,
    ) -> list[int]:
        """Moves the rows whose status allows it, and raises `events(id)` for each that moved.

        `changes` maps ids to the values of `columns`; `also` holds columns that get the same value
        in all rows. Returns the ids moved. Runs twice without harm: the second finds nothing.
        """
        if not isinstance(changes, Mapping):
            changes = list(changes)
        if not changes or not allowed_from(to):
            return []
        statement, parameters = self._move_statement(changes, to, columns, also or {})
        with connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            moved = [row[0] for row in cursor.fetchall()]
        raised = [Raised(event) for pk in moved for event in events(pk)]
        bulk_saved.send(self.model, raised=raised)
        return moved

    def _move_statement(
        self, changes: Any, to: str, columns: Sequence[str], also: Mapping[str, Any]
    ) -> tuple[str, list[Any]]:
        meta, table = self.model._meta, self.model._meta.db_table
        same = {"status": to, **also}
        sets = [f"{name} = %s" for name in same]
        values = [meta.get_field(n).get_db_prep_save(v, connection) for n, v in same.items()]  # type: ignore[union-attr]
        allowed, allowed_values = sql.any_of("t.status", sorted(allowed_from(to)))  # type: ignore[arg-type]
        if not columns:
            chosen, id_values = sql.any_of("t.id", list(changes))
            statement = f"UPDATE {table} AS t SET {', '.join(sets)} WHERE {chosen} AND {allowed}"
            return f"{statement} RETURNING id", [*values, *id_values, *allowed_values]
        fields = [meta.get_field("id"), *(meta.get_field(name) for name in columns)]
        source, source_values = sql.rows_as_table(fields, [(pk, *changes[pk]) for pk in changes])  # type: ignore[arg-type]
        sets += [f"{name} = v.c{i}" for i, name in enumerate(columns, 1)]
        statement = (
            f"UPDATE {table} AS t SET {', '.join(sets)} FROM {source}"
            f" WHERE t.id = v.c0 AND {allowed} RETURNING {'t.id' if sql.is_postgres() else 'id'}"
        )
        return statement, [*values, *source_values, *allowed_values]


class EmittingModel(models.Model):
    """Collects events where its state changes; the receivers in signals.py hand them on."""

    STATUS: ClassVar[type[Status] | type[DeliveryStatus]] = Status

    class Meta:
        abstract = True

    def subject_id(self) -> int:
        """The id of what this row's events are about."""
        return int(self.pk)

    def collect(
        self,
        kind: type[BaseEvent],
        *,
        priority: int | None = None,
        due_at: Any = None,
        **fields: Any,
    ) -> Self:
        """Notes that `kind` happened; it is recorded when the row is saved."""
        self.__dict__.setdefault("_collected", []).append((kind, priority, due_at, fields))
        return self

    def take_events(self) -> list[Raised]:
        """The collected events, which are then no longer collected. The row must be stored."""
        collected = self.__dict__.pop("_collected", ())
        return [
            Raised(kind(subject_id=self.subject_id(), **fields), priority, due_at)
            for kind, priority, due_at, fields in collected
        ]

    def move_to(self, to: Any, kind: type[BaseEvent], **fields: Any) -> Self:
        """Changes the status and collects the event; the caller holds the row's lock, then saves.

        Raises IllegalMove where the status does not allow it.
        """
        if not may_move(self.status, to):
            raise IllegalMove(f"{self._meta.model_name} {self.pk}: {self.status} → {to}")
        self.status = to
        return self.collect(kind, **fields)

    status: Any
