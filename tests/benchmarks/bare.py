"""Yardstick for the pipeline: the outbox alone, five events and five reactions a message.

No Django, no signals, no routing, no rendering, one narrow table for the effects. Run by two
processes, it is what the bare mechanism can do on this machine at this moment.
"""

import json
import os
import sys
import time

import psycopg

STAGES, BATCH = 5, 200
SCHEMA = """
DROP TABLE IF EXISTS bare_event, bare_reaction, bare_effect;
CREATE TABLE bare_event (id bigserial PRIMARY KEY, stage int, subject bigint, data jsonb);
CREATE TABLE bare_reaction (id bigserial PRIMARY KEY, event bigint, stage int, leased timestamptz);
CREATE INDEX ON bare_reaction (stage, id);
CREATE TABLE bare_effect (id bigserial PRIMARY KEY, stage int, subject bigint, note text);
"""
RECORD = """
WITH e AS (
  INSERT INTO bare_event (stage, subject, data)
  SELECT %s, s::bigint, '{"a": 1}' FROM json_array_elements_text(%s::json) s RETURNING id, stage
) INSERT INTO bare_reaction (event, stage) SELECT id, stage FROM e"""
CLAIM = """
WITH due AS MATERIALIZED (
  SELECT id FROM bare_reaction WHERE stage = %s AND leased IS NULL ORDER BY id LIMIT %s
  FOR UPDATE SKIP LOCKED
) UPDATE bare_reaction r SET leased = now() FROM due WHERE r.id = due.id RETURNING r.id, event"""


def accept(url: str, messages: int) -> float:
    began = time.perf_counter()
    with psycopg.connect(url, autocommit=True) as connection:
        for start in range(0, messages, 500):
            connection.execute(RECORD, [0, json.dumps(list(range(start, start + 500)))])
    return time.perf_counter() - began


def work(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        idle = False
        while not idle:
            idle = True
            for stage in reversed(range(STAGES)):
                claimed = connection.execute(CLAIM, [stage, BATCH]).fetchall()
                if claimed:
                    idle = False
                    _handle(connection, stage, claimed)


def _handle(
    connection: "psycopg.Connection[tuple[int, int]]", stage: int, claimed: list[tuple[int, int]]
) -> None:
    ids = json.dumps([row[0] for row in claimed])
    subjects = connection.execute(
        "SELECT subject FROM bare_event WHERE id = ANY(%s)", [[row[1] for row in claimed]]
    ).fetchall()
    with connection.transaction():
        some = json.dumps([row[0] for row in subjects])
        connection.execute(
            "INSERT INTO bare_effect (stage, subject, note)"
            " SELECT %s, s::bigint, 'done' FROM json_array_elements_text(%s::json) s",
            [stage, some],
        )
        if stage + 1 < STAGES:
            connection.execute(RECORD, [stage + 1, some])
        connection.execute(
            "DELETE FROM bare_reaction WHERE id IN"
            " (SELECT e::bigint FROM json_array_elements_text(%s::json) e)",
            [ids],
        )


def run(url: str, messages: int) -> tuple[float, float]:
    """Seconds to accept, and seconds to drain with two processes."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(SCHEMA)
    accepted = accept(url, messages)
    began = time.perf_counter()
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            work(url)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    return accepted, time.perf_counter() - began


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], int(sys.argv[2]))))
