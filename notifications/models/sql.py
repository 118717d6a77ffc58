"""The few fragments of SQL in which PostgreSQL and SQLite differ."""

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection, models


def is_postgres() -> bool:
    return connection.vendor == "postgresql"


def now() -> str:
    """The database's clock: leases and due times must not depend on the hosts' clocks."""
    return "statement_timestamp()" if is_postgres() else "strftime('%%Y-%%m-%%d %%H:%%M:%%f000','now')"


def now_plus() -> str:
    """`now()` plus one parameter, in seconds (a float)."""
    if is_postgres():
        return "statement_timestamp() + make_interval(secs => %s)"
    return "strftime('%%Y-%%m-%%d %%H:%%M:%%f000','now', %s || ' seconds')"


def any_of(column: str, values: Collection[Any]) -> tuple[str, list[Any]]:
    """`column` is one of `values`, as one parameter however many they are."""
    if is_postgres():
        return f"{column} = ANY(%s)", [list(values)]
    return f"{column} IN (SELECT value FROM json_each(%s))", [json.dumps(list(values))]


def skip_locked() -> str:
    return "FOR UPDATE SKIP LOCKED" if is_postgres() else ""


def database_now() -> datetime:
    """What the database's clock says."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {now()}")
        return as_datetime(cursor.fetchone()[0])


def as_datetime(value: datetime | str) -> datetime:
    """A timestamp of a raw query; SQLite gives text, or a time without its zone."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def rows_as_table(fields: "Sequence[models.Field[Any, Any]]", rows: Sequence[Sequence[Any]]) -> tuple[str, list[Any]]:
    """`rows` as a table expression with columns c0, c1, … of the types of `fields`."""
    if is_postgres():
        arrays = [[_plain(field, row[i]) for row in rows] for i, field in enumerate(fields)]
        columns = ", ".join(f"%s::{_array_type(field)}[]" for field in fields)
        names = ", ".join(f"c{i}" for i in range(len(fields)))
        casts = ", ".join(
            f"c{i}::jsonb AS c{i}" if isinstance(field, models.JSONField) else f"c{i}"
            for i, field in enumerate(fields)
        )
        return f"(SELECT {casts} FROM unnest({columns}) AS u({names}))", list(arrays)
    table = json.dumps([[_plain(f, v) for f, v in zip(fields, row, strict=True)] for row in rows], default=str)
    casts = ", ".join(f"json_extract(value, '$[{i}]') AS c{i}" for i in range(len(fields)))
    return f"(SELECT {casts} FROM json_each(%s))", [table]


def _array_type(field: "models.Field[Any, Any]") -> str:
    if isinstance(field, models.JSONField):
        return "text"
    return (field.rel_db_type(connection) or "text") if field.primary_key else field.db_type(connection) or "text"


def _plain(field: "models.Field[Any, Any]", value: Any) -> Any:
    if value is None:
        return None
    if isinstance(field, models.JSONField):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(field, models.DateTimeField) and not is_postgres():
        return field.get_db_prep_value(value, connection)
    return value
