"""One user with 100,000 unread items, measured in a process of its own. Prints JSON: name → values.

Times are of the whole answer of /inbox/q within the process: token, GraphQL, database, JSON.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import django

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from notifications.models import Inbox, InboxItem, InboxTag, Message, Request, sql  # noqa: E402
from notifications.outbox.drain import drain  # noqa: E402
from notifications.outbox.registry import OBSERVERS  # noqa: E402
from notifications.pipeline.deliver_inbox import take_numbers  # noqa: E402
from notifications.pipeline.inbox import act  # noqa: E402
from notifications.pipeline.tokens import issue_token  # noqa: E402
from notifications.queries import inbox as reads  # noqa: E402

ITEMS, CHUNK, TIMES = 100_000, 5_000, 40
PAGE = """query GetInboxMessages($params: FilterParamsInput = %s $limit: Int = 24) {
  count: count(params: $params)
  messages(params: $params, limit: $limit) { totalCount pageInfo { startCursor hasNextPage } nodes {
    messageId read archived created opened title preview data tags trackingIds { clickTrackingId }
    actions { content data href } } } }"""
# Tags: "half" is on every second item, "rare" on each thousandth, "old" on the oldest twentieth.
READS = {
    "unread count": '{ count(params: { status: "unread" }) }',
    "first page": PAGE % "{}",
    "first page, unread": PAGE % '{ status: "unread" }',
    "first page, of one tenant": PAGE % '{ accountId: "acme" }',
    "first page, a frequent tag": PAGE % '{ tags: ["half"] }',
    "first page, a rare tag": PAGE % '{ tags: ["rare"] }',
    "first page, a tag of old items": PAGE % '{ tags: ["old"] }',
    "first page, three tags": PAGE % '{ tags: ["rare", "half", "old"] }',
    "unread count, a frequent tag": '{ count(params: { tags: ["half"], status: "unread" }) }',
    "first page, from an hour ago": PAGE % '{ from: "%s" }' % "2020-01-01T00:00:00Z",
}


def fill(user: str, number: int, account: str = "") -> None:
    """Items as they are after so many sends."""
    now = timezone.now()
    request = Request.objects.create(request_id=f"r-{user}", payload={}, created_at=now)
    first = take_numbers({(user, account): number})[(user, account)]
    for start in range(0, number, CHUNK):
        places = range(start, min(start + CHUNK, number))
        messages = [
            Message(
                message_id=f"{user}-{n}", request=request, user=user, recipient=user, to={},
                account=account, enqueued_at=now, status="DELIVERED",
            )
            for n in places
        ]  # fmt: skip
        sql.insert(Message, messages)
        items = [
            InboxItem(
                message=message, public_id=message.message_id, user=user, account=account,
                seq=first + n, title=f"Order {n} left", preview="It arrives tomorrow " * 5,
                body="It arrives tomorrow " * 5, data={"order": n}, tags=_tags(n, number),
                actions=[{"content": "Track", "href": "https://example.com"}], created_at=now,
            )
            for n, message in zip(places, messages, strict=True)
        ]  # fmt: skip
        sql.insert(InboxItem, items)
        sql.insert(InboxTag, [row for item in items for row in item.tag_list()])


def _tags(n: int, number: int) -> list[str]:
    return [*["half"][: n % 2 == 0], *["rare"][: n % 1000 == 0], *["old"][: n < number // 20]]


class Widget:
    """Asks as a widget does."""

    def __init__(self, user: str) -> None:
        self.client = Client()
        scopes = "inbox:read:messages inbox:write:events"
        token = issue_token(f"user_id:{user} {scopes}", "1 day")
        self.headers = {"Authorization": f"Bearer {token}", "x-courier-user-id": user}

    def ask(self, query: str) -> Any:
        answer = self.client.post(
            "/inbox/q", {"query": query}, content_type="application/json", headers=self.headers
        ).json()
        if "errors" in answer or "data" not in answer:
            raise AssertionError(answer)
        return answer["data"]


def taken(ask: Callable[[], Any]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


@contextmanager
def others(found: dict[str, list[float]]) -> Iterator[None]:
    """Meanwhile another user reads items, and messages for the same user are numbered."""
    ended = threading.Event()

    def read() -> None:
        marks = ["read", "unread"]
        while not ended.is_set():
            found["another user's act"].append(taken(lambda: act("bob", "bob-1", marks[0])))
            marks.reverse()
            time.sleep(0.002)
        connection.close()

    def deliver() -> None:
        def number() -> None:
            with transaction.atomic():
                take_numbers({("ann", ""): 0, ("bob", ""): 0})

        while not ended.is_set():
            found["a delivery to the same user"].append(taken(number))
            time.sleep(0.002)
        connection.close()

    threads = [threading.Thread(target=work) for work in (read, deliver)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


# The reads without token and GraphQL.
ALONE: dict[str, Callable[[], Any]] = {
    "unread count, the read alone": lambda: reads.count(
        "ann", reads.Chosen(status="unread"), reads.inboxes("ann")
    ),
    "first page, the read alone": lambda: reads.page("ann", reads.Chosen(), 24),
}


def settle() -> None:
    """What a worker does after."""
    while drain(OBSERVERS):
        pass


def main() -> None:
    fill("bob", 100)
    fill("ann", ITEMS)
    Inbox.objects.get_or_create(user="ann", account="acme")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if not sql.is_postgres() else "VACUUM ANALYZE")
    ann = Widget("ann")
    found: dict[str, list[float]] = {}
    found["yardstick: a query that does nothing"] = [taken(nothing) for _ in range(TIMES)]
    for name, read in ALONE.items():
        read()
        found[name] = [taken(read) for _ in range(TIMES)]
    for name, query in READS.items():
        ann.ask(query)
        found[name] = [taken(lambda query=query: ann.ask(query)) for _ in range(TIMES)]
    found |= {"another user's act": [], "a delivery to the same user": []}
    with others(found):
        found["read all"] = [taken(lambda: ann.ask("mutation { markAllRead }"))]
        found["unread count, just after"] = [taken(lambda: ann.ask(READS["unread count"]))]
        assert ann.ask(READS["unread count"]) == {"count": 0}
        found["first page, just after"] = [taken(lambda: ann.ask(READS["first page"]))]
        found["until the rows say so too"] = [taken(settle)]
    assert not InboxItem.objects.filter(user="ann", read_at=None).exists()
    found["archive all"] = [taken(lambda: ann.ask("mutation { archiveAll }"))]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
