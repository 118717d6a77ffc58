"""What became of a page's templates lately: a value per day, and how much of it arrived."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from notifications.models import Message, Template, sql
from notifications.states import Status

DAYS = 14
# Of each template the newest so many are looked at, however many there are.
SAMPLE = 10_000
ARRIVED = (Status.DELIVERED, Status.OPENED, Status.CLICKED)
FAILED = (Status.UNDELIVERABLE, Status.UNROUTABLE, Status.UNMAPPED)


@dataclass(slots=True)
class Activity:
    """The messages of the last DAYS days, the oldest day first. `sampled`: there were more."""

    per_day: list[int] = field(default_factory=lambda: [0] * DAYS)
    arrived: int = 0
    failed: int = 0

    @property
    def total(self) -> int:
        return sum(self.per_day)

    @property
    def sampled(self) -> bool:
        return self.total >= SAMPLE


def activity(templates: Collection[Template]) -> dict[str, Activity]:
    """By template id. 1 query, which reads SAMPLE rows of each template at most."""
    of_name = {name: t.template_id for t in templates for name in (t.template_id, t.alias) if name}
    found: dict[str, Activity] = defaultdict(Activity)
    if not of_name:
        return found
    today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    start = today - timedelta(days=DAYS - 1)
    for name, day, status, number in _rows(list(of_name), start):
        one = found[of_name[name]]
        place = (datetime.fromisoformat(day).date() - start.date()).days
        if 0 <= place < DAYS:
            one.per_day[place] += number
            one.arrived += number if status in ARRIVED else 0
            one.failed += number if status in FAILED else 0
    return found


def _rows(names: list[str], start: datetime) -> list[tuple[str, str, str, int]]:
    """Name, day (ISO), status and number. One walk along the index per name, each of them bounded."""
    table = Message._meta.db_table
    day = "to_char(enqueued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')"
    if not sql.is_postgres():
        day = "substr(enqueued_at, 1, 10)"
    # By id, which the index of the names has; ids grow with time, but for a moment.
    first = f"(SELECT id FROM {table} WHERE enqueued_at >= %s ORDER BY enqueued_at LIMIT 1)"
    walk = (
        f"SELECT * FROM (SELECT notification, status, enqueued_at FROM {table} WHERE"
        f" notification = %s AND notification <> '' AND id >= {first}"
        f" ORDER BY id DESC LIMIT {SAMPLE}) AS w"
    )
    statement = (
        f"SELECT notification, {day}, status, count(*)"
        f" FROM ({' UNION ALL '.join([walk] * len(names))}) AS m GROUP BY 1, 2, 3"
    )
    begun = Message._meta.get_field("enqueued_at").get_db_prep_value(start, connection)
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for name in names for value in (name, begun)])
        return cursor.fetchall()  # type: ignore[no-any-return]
