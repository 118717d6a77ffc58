"""The designer's live panel: what happens to the messages of one template, over a real server."""

import time
from collections.abc import Iterator

import pytest
from websockets.exceptions import InvalidStatus

from notifications.handlers.push_timeline import prepare
from notifications.models import Reaction, Template, Viewer
from notifications.outbox.registry import Recorded
from notifications.pipeline import templates
from notifications.pipeline.drafts import send_draft
from notifications.queries import viewers
from tests.designer.conftest import made
from tests.drain import drain
from tests.live.staff import hear, opened, staff
from tests.messages import accepted

pytestmark = pytest.mark.django_db(transaction=True)

WAY = ["message.enqueued", "message.routed", "delivery.rendered", "message.delivered"]


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    viewers.forget()
    yield
    viewers.forget()


@pytest.fixture
def template(transactional_db: None) -> Template:
    row = made(alias="order-shipped")
    templates.publish(row.template_id, by="ada")
    drain()
    return row


def topic_of(template: Template) -> str:
    return f"/ws/live/template:{template.template_id}/"


def watched() -> None:
    """Waits until the page is known to be open."""
    deadline = time.monotonic() + 5
    while not Viewer.objects.exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    viewers.forget()


def heard(socket, number: int) -> dict[str, list[str]]:
    """The events of so many messages up to their delivery, by message id."""
    names: dict[str, list[str]] = {}
    while sum("message.delivered" in own for own in names.values()) < number:
        frame = hear(socket)
        if frame["type"] == "event":
            names.setdefault(frame["message_id"], []).append(frame["name"])
    return names


def test_a_test_send_is_seen_from_enqueued_to_delivered_within_a_second(
    site: str, template: Template
) -> None:
    with opened(site, topic_of(template), staff("ada", "view_message")) as socket:
        watched()
        began = time.monotonic()
        sent = send_draft(
            template.template_id, {"email": "ada@example.com"}, {}, ["email"], by="ada"
        )
        drain()
        names = heard(socket, 1)
        assert time.monotonic() - began < 1
    (own,) = names.values()
    assert list(names) == [sent.messages[0].message_id]
    assert [name for name in own if name in WAY] == WAY


def test_sends_by_id_and_by_alias_are_heard_and_others_are_not(
    site: str, template: Template
) -> None:
    other = made("Other")
    templates.publish(other.template_id, by="ada")
    with opened(site, topic_of(template), staff("ada", "view_message")) as socket:
        watched()
        theirs = accepted(template=other.template_id)
        plain = accepted()
        own = {
            accepted(template=name).message_id for name in (template.template_id, template.alias)
        }
        drain()
        names = heard(socket, 2)
    assert set(names) == own
    assert not {theirs.message_id, plain.message_id} & set(names)


def test_one_look_finds_the_templates_of_a_whole_batch(
    template: Template, django_assert_num_queries
) -> None:
    rows = [accepted(template=template.template_id) for _ in range(20)]
    events = [
        Recorded(
            reaction_id=n, event_id=n, name="message.sent", version=1, subject_id=row.pk, data={},
            created_at=row.enqueued_at, due_at=row.enqueued_at, attempts=0, failures=0, priority=0,
        )
        for n, row in enumerate(rows)
    ]  # fmt: skip
    with django_assert_num_queries(1):
        lines = prepare(events)
    assert {line.notification for line in lines.values()} == {template.template_id}


def test_while_no_page_is_open_nothing_is_owed(template: Template) -> None:
    accepted(template=template.template_id)
    assert not Reaction.objects.filter(handler="push_timeline").exists()


@pytest.mark.parametrize(
    "topic", ["template:", "template:a/b", "template:%00", "template:" + "x" * 60]
)
def test_a_topic_that_is_none_is_refused(site: str, topic: str) -> None:
    ada = staff("ada", "view_message")
    with pytest.raises(InvalidStatus), opened(site, f"/ws/live/{topic}/", ada):
        pass


def test_who_may_see_templates_but_no_messages_is_refused(site: str, template: Template) -> None:
    ada = staff("ada", "view_template", "change_template")
    with pytest.raises(InvalidStatus), opened(site, topic_of(template), ada):
        pass
