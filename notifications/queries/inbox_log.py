"""What the event log says of recipients' inboxes, for sockets that may have missed something."""

from collections.abc import Collection, Mapping

from notifications.models import Event, Inbox, sql

Key = tuple[str, str]
# At most so many events are read at a time; who calls comes again for the rest.
MOST = 2_000


def numbers(users: Collection[str]) -> dict[Key, int]:
    """The number of the last change of each inbox (user, account) of `users`. One query."""
    rows = Inbox.objects.filter(user__in=users).values_list("user", "account", "seq")
    return {(user, account): seq for user, account, seq in rows}


def missed(floors: Mapping[Key, int], most: int = MOST) -> list[Event]:
    """The events of these inboxes beyond the number given for each, at most `most` of them.

    In the order of the log, which is the order of each inbox's numbers. One query.
    """
    table = sql.to_json([[user, account, seq] for (user, account), seq in floors.items()])
    statement = _POSTGRES if sql.is_postgres() else _SQLITE
    return list(Event.objects.raw(statement, [table, most]))


# The same expressions as in the index event_of_inbox (migration 0005).
_POSTGRES = f"""
SELECT e.* FROM json_array_elements(%s::json) AS v
JOIN {Event._meta.db_table} e ON e.name LIKE 'inbox.%%' AND e.data->>'user' = v->>0
  AND e.data->>'account' = v->>1 AND (e.data->>'seq')::bigint > (v->>2)::bigint
ORDER BY e.id LIMIT %s
"""
_SQLITE = f"""
SELECT e.* FROM json_each(%s) AS v
CROSS JOIN {Event._meta.db_table} e ON e.name LIKE 'inbox.%%'
  AND json_extract(e.data, '$.user') = json_extract(v.value, '$[0]')
  AND json_extract(e.data, '$.account') = json_extract(v.value, '$[1]')
  AND json_extract(e.data, '$.seq') > json_extract(v.value, '$[2]')
ORDER BY e.id LIMIT %s
"""
