"""What must be true after the last fault, asked in SQL and of the mail server's log."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from notifications.states import TERMINAL, rank
from tests.faults import killer
from tests.faults.database import Database
from tests.faults.site import Site

M, D, E, R = (f"notifications_{name}" for name in ("message", "delivery", "event", "reaction"))
_OPEN = ", ".join(f"'{status}'" for status in ("ENQUEUED", "DELAYED", "ROUTED", "DIGESTED"))
OWED = f"SELECT count(*) FROM {R} WHERE dead_at IS NULL"
OPEN = f"SELECT count(*) FROM {M} WHERE status IN ({_OPEN})"


def open_work(database: Database) -> int:
    """Reactions owed and messages that have not come to an end."""
    return int(database.value(OWED)) + int(database.value(OPEN))


def judge(site: Site) -> dict[str, int]:
    """Counts of everything that must be 0, but for `doubled e-mails`, which has a bound."""
    database, accepted = site.database, site.accepted
    return {
        **_messages(database, accepted),
        **_inboxes(database, accepted),
        **_mails(site.mails(), accepted),
        **_history(database),
        **_reactions(database),
    }


def _messages(database: Database, accepted: Mapping[str, Any]) -> dict[str, int]:
    statuses = dict(database.rows(f"SELECT message_id, status FROM {M}"))
    ended = Counter(statuses[one] for one in accepted if one in statuses)
    open_ = sum(count for status, count in ended.items() if status not in TERMINAL)
    return {
        "lost": sum(1 for one in accepted if one not in statuses),
        "sent twice for one key": len(set(statuses) - set(accepted)),
        "not terminal": open_,
        "ended otherwise than sent": sum(ended.values())
        - open_
        - ended["SENT"]
        - ended["DELIVERED"],
        "deliveries not terminal": database.value(
            f"SELECT count(*) FROM {D} WHERE status IN ('ROUTED', 'RENDERED', 'SENDING')"
        ),
    }


def _inboxes(database: Database, accepted: Mapping[str, Sequence[str]]) -> dict[str, int]:
    items = database.rows('SELECT public_id, "user", account, seq FROM notifications_inboxitem')
    per_message = Counter(row[0] for row in items)
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for _, user, account, seq in items:
        numbers[(user, account)].append(seq)
    counts = database.rows('SELECT "user", account, seq, active, unread FROM notifications_inbox')
    return {
        "inbox rows missing": sum(
            1 for one, to in accepted.items() if "inbox" in to and not per_message[one]
        ),
        "inbox rows doubled": sum(count - 1 for count in per_message.values()),
        "inboxes with a gap": sum(
            1 for found in numbers.values() if sorted(found) != list(range(1, len(found) + 1))
        ),
        "inboxes miscounted": sum(
            1 for user, account, *told in counts if set(told) != {len(numbers[(user, account)])}
        ),
    }


def _mails(
    mails: Sequence[tuple[str, str]], accepted: Mapping[str, Sequence[str]]
) -> dict[str, int]:
    ids: dict[str, list[str]] = defaultdict(list)
    for message, message_id in mails:
        ids[message].append(message_id)
    return {
        "e-mails missing": sum(1 for one, to in accepted.items() if "email" in to and not ids[one]),
        "doubled e-mails": sum(len(found) - 1 for found in ids.values() if found),
        "doubles with another Message-ID": sum(1 for found in ids.values() if len(set(found)) > 1),
        "e-mails that nobody sent": len([one for one in ids if ids[one] and one not in accepted]),
    }


def _history(database: Database) -> dict[str, int]:
    moves: dict[int, list[str]] = defaultdict(list)
    for subject, name in database.rows(
        f"SELECT subject_id, name FROM {E} WHERE name LIKE 'message.%' ORDER BY id"
    ):
        moves[subject].append(name.removeprefix("message.").upper())
    field = (
        "data->>'delivery'" if database.kind == "postgres" else "json_extract(data, '$.delivery')"
    )
    doubled = database.rows(
        f"SELECT name, {field} AS delivery FROM {E} WHERE name LIKE 'delivery.%'"
        " GROUP BY 1, 2 HAVING count(*) > 1"
    )
    ranks = [[rank(status) for status in found] for found in moves.values()]
    return {
        "moves doubled": len(doubled)
        + sum(len(found) - len(set(found)) for found in moves.values()),
        "ranks not ascending": sum(1 for found in ranks if found != sorted(found)),
    }


def _reactions(database: Database) -> dict[str, int]:
    dead = database.rows(
        f"SELECT r.handler, m.recipient, r.attempts, r.last_error FROM {R} r"
        f" JOIN {E} e ON e.id = r.event_id JOIN {M} m ON m.id = e.subject_id"
        " WHERE r.dead_at IS NOT NULL"
    )
    killers = database.value(f"SELECT count(*) FROM {M} WHERE recipient LIKE '{killer.KILLER}%'")
    rightly = [
        row
        for row in dead
        if row[0] == killer.NAME
        and row[1].startswith(killer.KILLER)
        and row[2] >= killer.LIMIT
        and row[3]
    ]
    return {
        "reactions owed": database.value(OWED),
        "reactions dead without cause": len(dead) - len(rightly),
        "killer events not dead": killers - len(rightly),
    }
