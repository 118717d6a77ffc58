from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from notifications.models import Inbox
from notifications.pipeline.accept import accept
from notifications.pipeline.inbox import act
from notifications.pipeline.inbox_sweeps import sweep
from notifications.pipeline.send_schema import parse_send
from notifications.projections import PROJECTIONS, inbox_counts
from tests.drain import drain

pytestmark = pytest.mark.django_db
COUNTS = ("user", "account", *inbox_counts.COUNTS)


def send(user: str, tenant: str | None = None) -> str:
    to = {"user_id": user, **({"context": {"tenant_id": tenant}} if tenant else {})}
    content = {"title": "t", "body": "b"}
    routing = {"method": "single", "channels": ["inbox"]}
    body = {"message": {"to": to, "content": content, "routing": routing}}
    return accept(parse_send(body), api_key=None).messages[0].message_id


@pytest.fixture
def right() -> list[tuple[object, ...]]:
    """Inboxes with items in every state, and their counts as the engine kept them."""
    read, archived, both = send("ann"), send("ann"), send("ann")
    send("ann"), send("ann", "acme"), send("bob")
    drain()
    act("ann", read, "read")
    act("ann", archived, "archive")
    act("ann", both, "read")
    act("ann", both, "archive")
    sweep("bob", "archive-all")
    return counts()


def counts() -> list[tuple[object, ...]]:
    return list(Inbox.objects.order_by("user", "account").values_list(*COUNTS))


def run(name: str) -> str:
    out = StringIO()
    call_command("rebuild", name, stdout=out)
    return out.getvalue()


def test_the_counts_that_the_engine_keeps_are_those_of_a_rebuild(right: list[object]) -> None:
    assert right == [
        ("ann", "", 2, 1, 2, 1),
        ("ann", "acme", 1, 1, 0, 0),
        ("bob", "", 0, 0, 1, 1),
    ]
    assert run("inbox_counts") == "inbox_counts: 3 rows read, 0 corrected\n"
    assert counts() == right


@pytest.mark.parametrize("chunk", [1, 2, 100])
def test_wrong_counts_are_corrected_in_chunks_of_any_size(right: list[object], chunk: int) -> None:
    Inbox.objects.filter(user="ann").update(active=99, unread=-1, archived=7, archived_unread=3)
    assert inbox_counts.rebuild(chunk) == inbox_counts.Rebuilt(rows=3, corrected=2)
    assert counts() == right


def test_an_inbox_without_items_counts_nothing() -> None:
    Inbox.objects.create(user="nobody", active=3, unread=3)
    run("inbox_counts")
    assert counts() == [("nobody", "", 0, 0, 0, 0)]


def test_the_sequence_numbers_stay(right: list[object]) -> None:
    before = list(Inbox.objects.order_by("pk").values_list("pk", "seq"))
    Inbox.objects.update(active=5)
    run("inbox_counts")
    assert list(Inbox.objects.order_by("pk").values_list("pk", "seq")) == before


def test_an_unknown_projection_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(CommandError, match=", ".join(PROJECTIONS)):
        run("everything")
