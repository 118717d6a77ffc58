"""Items by their tags, newest first, without looking through all that have them.

The rows of tags are ordered by item. Of very many, so many are looked through at a time: a page
that finds little among them is short, and the next one goes on from there.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import RawSQL

from notifications.models import InboxItem, InboxTag

# A filter with more names nothing that a person chose.
MOST_TAGS = 50
# A first look suffices where most items with the tags are wanted.
FIRST_LOOK, MOST_LOOKED_AT = 200, 2_000
_TABLE = InboxTag._meta.db_table


def has_one(tags: Sequence[str]) -> Exists:
    """Whether an item has one of the tags: for a list that is short already."""
    return Exists(InboxTag.objects.filter(item=OuterRef("pk"), tag__in=tags))


def ids(user: str, tags: Sequence[str], most: int, after: int | None = None) -> RawSQL:
    """The `most` newest items with one of the tags, before item `after`; for `id__in`."""
    return RawSQL(*_newest(user, tags, most, after))  # noqa: S611 - values are parameters


def newest(
    user: str, rows: "QuerySet[InboxItem]", tags: Sequence[str], wanted: int, after: int | None
) -> tuple[list[InboxItem], int | None]:
    """The first `wanted` of `rows` that have one of the tags, and where to go on if they are fewer.

    Up to three queries.
    """
    for most in (FIRST_LOOK, MOST_LOOKED_AT):
        found = list(rows.filter(id__in=ids(user, tags, most, after))[:wanted])
        if len(found) == wanted:
            return found, None
    statement, parameters = _newest(user, tags, MOST_LOOKED_AT, after)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*), min(item_id) FROM ({statement}) AS looked", parameters)
        number, last = cursor.fetchone()
    return found, last if number == MOST_LOOKED_AT else None


def _newest(user: str, tags: Sequence[str], most: int, after: int | None) -> tuple[str, list[Any]]:
    """A tag's rows come in order from the index; those of several are put together from these."""
    before = "" if after is None else " AND item_id < %s"
    one = (
        f'SELECT item_id FROM (SELECT item_id FROM {_TABLE} WHERE "user" = %s AND tag = %s{before}'
        f" ORDER BY item_id DESC LIMIT {most}) AS t%d"
    )
    several = list(dict.fromkeys(tags))
    parts = [one.replace("%d", str(place)) for place in range(len(several))]
    bound = [] if after is None else [after]
    parameters = [value for tag in several for value in (user, tag, *bound)]
    order = f" ORDER BY item_id DESC LIMIT {most}"
    return " UNION ".join(parts) + order, parameters
