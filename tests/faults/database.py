"""A fresh database for one run, in plain SQL: the judge does not trust the product's code."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg

SQLITE, POSTGRES = "sqlite", "postgres"
LOCAL = "postgres://postgres@127.0.0.1:5432/postgres"


def server(name: str = "postgres") -> str:
    """A database on the server of DATABASE_URL, else on the local one."""
    url = os.environ.get("DATABASE_URL", "")
    base, mark, query = (url if url.startswith("postgres") else LOCAL).partition("?")
    return base.rpartition("/")[0] + f"/{name}" + mark + query


class Database:
    def __init__(self, url: str) -> None:
        self.url = url

    @property
    def kind(self) -> str:
        return SQLITE if self.url.startswith("sqlite") else POSTGRES

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Reads, in a connection of its own, so that no snapshot is kept."""
        if self.kind == SQLITE:
            path = self.url.removeprefix("sqlite:///")
            with closing(
                sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=20)
            ) as connection:
                return connection.execute(query).fetchall()
        with psycopg.connect(self.url, connect_timeout=5) as connection:
            return connection.execute(query).fetchall()  # type: ignore[arg-type]

    def value(self, query: str) -> Any:
        return self.rows(query)[0][0]


@contextmanager
def fresh(kind: str, folder: Path) -> Iterator[Database]:
    """An empty database, gone afterwards. PostgreSQL's is made on `server()`."""
    if kind == SQLITE:
        yield Database(f"sqlite:///{folder / 'courier.sqlite3'}")
        return
    name = f"courier_faults_{secrets.token_hex(4)}"
    with psycopg.connect(server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
        try:
            yield Database(server(name))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type]
