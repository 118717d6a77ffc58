"""Two tenants, four users: every query and every mutation is tried across them. Nothing crosses.

The operations are generated from the schema, so that a new one is tried too or the test fails.
"""

import hashlib
import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from notifications.graphql.schema import SCHEMA, SWEEPS
from notifications.models import Delivery, Event, Inbox, InboxItem, InboxTag, Message
from notifications.pipeline.inbox import act
from notifications.pipeline.inbox_time import snooze
from notifications.pipeline.tokens import issue_token
from tests.drain import drain
from tests.graphql.asking import SCOPES, Page
from tests.inboxes import send

pytestmark = pytest.mark.django_db

# Two are in both tenants. Each has items in no tenant too.
TENANTS_OF = {
    "ann": ("acme", "globex"), "bob": ("acme", "globex"), "cyd": ("acme",), "dan": ("globex",)
}  # fmt: skip
INBOXES = [(user, account) for user in TENANTS_OF for account in ("", *TENANTS_OF[user])]
# A widget of each user, without a tenant and with each one, also one that is not theirs.
WIDGETS = [(user, account) for user in TENANTS_OF for account in ("", "acme", "globex")]
LATER = timezone.now() + timedelta(days=7)


@dataclass(frozen=True)
class Given:
    """An item and where it stands."""

    user: str
    account: str
    message_id: str
    state: str

    def seen_by(self, user: str, account: str) -> bool:
        return self.user == user and account in ("", self.account)


@pytest.fixture
def given() -> list[Given]:
    """In each inbox an item in every state, all with the tag `t`."""
    states = ("unread", "read", "archived", "snoozed")
    wanted = [(*inbox, state) for inbox in INBOXES for state in states]
    sent = [
        send(user, f"{user} in {account}: {state}", account, metadata={"tags": ["t"]})
        for user, account, state in wanted
    ]
    drain()
    found = [Given(*one[:2], row.message_id, one[2]) for one, row in zip(wanted, sent, strict=True)]
    for one in found:
        if one.state in ("read", "archived"):
            act(one.user, one.message_id, {"read": "read", "archived": "archive"}[one.state])
        elif one.state == "snoozed":
            snooze(one.user, one.message_id, LATER)
    return found


def picture(seen: set[str]) -> dict[str, str]:
    """Every row that belongs to none of these messages, by table, as a hash."""
    pks = set(Message.objects.exclude(message_id__in=seen).values_list("pk", flat=True))
    inboxes = {(item.user, item.account) for item in InboxItem.objects.filter(public_id__in=seen)}
    others = [row for row in Inbox.objects.order_by("id") if (row.user, row.account) not in inboxes]
    rows: dict[str, Any] = {
        "messages": Message.objects.filter(pk__in=pks).order_by("pk").values_list(),
        "deliveries": Delivery.objects.filter(message__in=pks).order_by("pk").values_list(),
        "items": InboxItem.objects.filter(message__in=pks).order_by("pk").values_list(),
        "tags": InboxTag.objects.filter(item__message__in=pks).order_by("pk").values_list(),
        "inboxes": [list(vars(row).items())[1:] for row in others],
        "events": Event.objects.filter(subject="message", subject_id__in=pks).count(),
        "sweeps": Event.objects.filter(
            subject="inbox", subject_id__in=[row.pk for row in others]
        ).count(),
    }
    return {
        name: hashlib.sha256(
            repr(list(found) if not isinstance(found, int) else found).encode()
        ).hexdigest()
        for name, found in rows.items()
    }


def arguments(field: Any, message_id: str) -> dict[str, str]:
    known = {
        "messageId": message_id,
        "trackingId": "t",
        "until": (LATER + timedelta(hours=1)).isoformat(),
    }
    return {name: known[name] for name in field.args}


FILTERS = [
    dict(zip(("tags", "status", "archived", "snoozed", "from", "accountId"), values, strict=True))
    for values in itertools.product(
        (None, ["t"]), (None, "read", "unread"), (None, True), (None, True),
        (None, "2020-01-01T00:00:00Z"), (None, "acme", "globex", "other"),
    )
]  # fmt: skip


def expected(given: list[Given], user: str, chosen: dict[str, Any]) -> set[str]:
    state = {
        (None, True): {"snoozed"}, (True, True): {"snoozed"}, (True, None): {"archived"},
        (None, None): {"read", "unread"},
    }[(chosen["archived"], chosen["snoozed"])]  # fmt: skip
    # What is archived or snoozed here was never read.
    if chosen["status"] == "read":
        state = state & {"read"}
    elif chosen["status"] == "unread":
        state = state - {"read"}
    return {
        one.message_id
        for one in given
        if one.state in state and one.seen_by(user, chosen["accountId"] or "")
    }


def written(given: dict[str, str]) -> str:
    parts = ", ".join(f"{name}: {json.dumps(value)}" for name, value in given.items())
    return f"({parts})" if parts else ""


def mutations() -> dict[str, Any]:
    assert SCHEMA.mutation_type is not None
    return SCHEMA.mutation_type.fields


def on_each(items: list[Given]) -> Iterator[str]:
    """Every mutation of one item, on each of these, as many in a document as are answered."""
    fields = [
        f"m{place}: {name}{written(arguments(field, one.message_id))}"
        for place, (one, (name, field)) in enumerate(itertools.product(items, mutations().items()))
        if name not in SWEEPS
    ]
    for start in range(0, len(fields), 100):
        yield "mutation { %s }" % "\n".join(fields[start : start + 100])


@contextmanager
def undone() -> Iterator[None]:
    """What is done within is not done."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("user", TENANTS_OF)
def test_every_query_shows_a_users_own_items_of_the_tenant_and_no_other(
    user: str, given: list[Given]
) -> None:
    assert SCHEMA.query_type is not None
    assert set(SCHEMA.query_type.fields) == {"count", "messages"}
    page = Page(user)
    for start in range(0, len(FILTERS), 5):
        some = dict(enumerate(FILTERS[start : start + 5]))
        asked = []
        for place, chosen in some.items():
            params = page.params(**{name: v for name, v in chosen.items() if v is not None})
            asked.append(
                f"c{place}: count(params: {params}) m{place}: messages(params: {params}, limit: 100)"
                " { totalCount nodes { messageId } }"
            )
        answer = page.ask("{ %s }" % "\n".join(asked))
        for place, chosen in some.items():
            found, wanted = answer[f"m{place}"], expected(given, user, chosen)
            assert {node["messageId"] for node in found["nodes"]} == wanted, chosen
            assert answer[f"c{place}"] == found["totalCount"] == len(wanted), chosen


def test_a_page_leads_to_no_page_of_another_user(given: list[Given]) -> None:
    """The cursor is a number that anybody can guess."""
    after = Page("ann").ask("{ messages(limit: 1) { pageInfo { startCursor } } }")
    cursor = after["messages"]["pageInfo"]["startCursor"]
    query = '{ messages(limit: 100, after: "%s") { nodes { messageId } } }'
    found = Page("dan").ask(query % cursor)["messages"]["nodes"]
    own = {one.message_id for one in given if one.user == "dan"}
    assert {node["messageId"] for node in found} <= own


def test_no_mutation_reaches_an_item_that_the_widget_does_not_show(given: list[Given]) -> None:
    before = picture(set())
    tried = 0
    for user, account in WIDGETS:
        page = Page(user, f"tab of {user} in {account}", account)
        page.ids()
        for document in on_each([one for one in given if not one.seen_by(user, account)]):
            answers = page.ask(document)
            assert set(answers.values()) == {None}, (user, account)
            tried += len(answers)
    drain()
    assert picture(set()) == before
    assert tried > 3_000


def test_no_sweep_reaches_an_item_that_the_widget_does_not_show(given: list[Given]) -> None:
    for user, account in WIDGETS:
        page = Page(user, f"tab of {user} in {account}", account)
        page.ids()
        seen = {one.message_id for one in given if one.seen_by(user, account)}
        before = picture(seen)
        for sweep in SWEEPS:
            with undone():
                changed = picture(set())
                assert page.act(sweep) is True
                drain()
                assert picture(seen) == before, (user, account, sweep)
                # It did reach what the widget shows, so a test that sweeps nothing fails.
                assert (picture(set()) != changed) == bool(seen), (user, account, sweep)


def test_a_token_opens_no_other_users_inbox(given: list[Given]) -> None:
    before = picture(set())
    for user, other in itertools.permutations(TENANTS_OF, 2):
        item = next(one for one in given if one.user == other)
        documents = ["{ count }", "{ messages { totalCount } }", *on_each([item])]
        documents += ["mutation { %s }" % name for name in SWEEPS]
        for document in documents:
            response = Page(user).post(document, **{"x-courier-user-id": other})
            assert response.status_code == 403, document
            assert set(response.json()) == {"message", "type"}
    assert picture(set()) == before


def test_a_token_for_two_users_opens_the_one_that_is_named(given: list[Given]) -> None:
    page = Page("ann")
    page.jwt = issue_token(f"user_id:ann user_id:cyd {SCOPES}", "1 hour")
    for user in ("ann", "cyd"):
        page.user = user
        own = {one.message_id for one in given if one.user == user}
        states = {one.message_id for one in given if one.state in ("read", "unread")}
        assert set(page.ids()) == own & states
    for user in ("bob", ""):
        page.user = user
        assert page.post("{ count }").status_code == 403
