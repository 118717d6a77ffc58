"""Items by their tags, newest first, without looking through all that have them.

The rows of tags are ordered by item. Of very many, so many are looked at in one query: a page that
finds little among them is short, and the next one goes on from there.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import RawSQL

from notifications.models import InboxItem, InboxTag

# A filter with more names nothing that a person chose.
MOST_TAGS = 50
MOST_LOOKED_AT = 1_000
_TABLE = InboxTag._meta.db_table
Statement = tuple[str, list[Any]]


def has_one(tags: Sequence[str]) -> Exists:
    """Whether an item has one of the tags: for a list that is short already."""
    return Exists(InboxTag.objects.filter(item=OuterRef("pk"), tag__in=tags))


def count(user: str, rows: "QuerySet[InboxItem]", tags: Sequence[str]) -> int:
    """How many of `rows` have one of the tags, among the newest that have. One query."""
    chosen, parameters = _chosen(_looked_at(user, tags, None), rows)
    return int(_ask(f"SELECT count(*) FROM {chosen}", parameters)[0][0])


def newest(
    user: str, rows: "QuerySet[InboxItem]", tags: Sequence[str], wanted: int, after: int | None
) -> tuple[list[InboxItem], int | None]:
    """The first `wanted` of `rows` that have one of the tags and are older than item `after`.

    With the id to go on from, where more may be found by that. Up to three queries.
    """
    looked = _looked_at(user, tags, after)
    chosen, parameters = _chosen(looked, rows)
    statement = f"SELECT item_id FROM {chosen} ORDER BY item_id DESC LIMIT {wanted}"
    ids = [row[0] for row in _ask(statement, parameters)]
    found = list(InboxItem.objects.filter(id__in=ids).order_by("-id")) if ids else []
    if len(ids) == wanted:
        return found, None
    number, last = _ask(f"SELECT count(*), min(item_id) FROM ({looked[0]}) AS looked", looked[1])[0]
    return found, last if number == MOST_LOOKED_AT else None


def _looked_at(user: str, tags: Sequence[str], after: int | None) -> Statement:
    """The newest items with one of the tags: those of each come in order from the index."""
    older = "" if after is None else " AND item_id < %s"
    bound = [] if after is None else [after]
    order = f"ORDER BY item_id DESC LIMIT {MOST_LOOKED_AT}"
    one = f'SELECT item_id FROM {_TABLE} WHERE "user" = %s AND tag = %s{older} {order}'
    several = list(dict.fromkeys(tags))
    parameters = [value for tag in several for value in (user, tag, *bound)]
    if len(several) == 1:
        return one, parameters
    parts = [f"SELECT item_id FROM ({one}) AS t{place}" for place in range(len(several))]
    return f"{' UNION '.join(parts)} {order}", parameters


def _chosen(looked: Statement, rows: "QuerySet[InboxItem]") -> Statement:
    """Those among them that are of `rows`, each found by its id: a join might read the table."""
    one = rows.order_by().filter(pk=RawSQL("looked.item_id", ())).values("pk")[:1]
    inner, bound = one.query.sql_with_params()
    return f"({looked[0]}) AS looked WHERE ({inner}) IS NOT NULL", [*looked[1], *bound]


def _ask(statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
