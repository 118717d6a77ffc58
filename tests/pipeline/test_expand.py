"""A send to a tenant reaches each member once, whatever happens on the way."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Event, Expansion, Message, Reaction
from notifications.outbox.claim import claim
from notifications.outbox.context import Running
from notifications.outbox.registry import REGISTRY
from notifications.outbox.run import run
from notifications.pipeline import expand as expanding
from notifications.pipeline import members, tenants
from notifications.pipeline.accept import accept
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.expand import expand
from notifications.pipeline.send_schema import parse_send
from notifications.states import Priority, Status
from tests.drain import drain
from tests.pipeline.members import many_members
from tests.pipeline.sending import body

INBOX = {"method": "all", "channels": ["inbox"]}

pytestmark = pytest.mark.django_db


def tenant(*users: str, name: str = "acme"):
    row = tenants.save(name, {"name": name.title()})
    for user in users:
        members.add(user, name)
    return row


def request(to, **rest):
    return accept(parse_send(body(to, routing=INBOX, **rest)), api_key=None)


def reached() -> Counter:
    return Counter(Message.objects.values_list("user", flat=True))


def expansion() -> Expansion:
    return Expansion.objects.get()


class TestEachMember:
    def test_gets_a_message_with_an_id_of_its_own(self):
        tenant("ada", "bob")
        made = request({"tenant_id": "acme"})
        assert made.messages == []
        drain()
        rows = Message.objects.order_by("id")
        assert [(row.message_id, row.user, row.account, row.status) for row in rows] == [
            (f"{made.request_id}:ada", "ada", "acme", Status.DELIVERED),
            (f"{made.request_id}:bob", "bob", "acme", Status.DELIVERED),
        ]

    def test_gets_what_is_said_of_all_of_them(self):
        tenant("ada")
        request({"tenant_id": "acme", "data": {"code": "42"}, "locale": "fr", "plan": "gold"})
        drain()
        (row,) = Message.objects.all()
        assert row.to == {
            "user_id": "ada",
            "data": {"code": "42"},
            "locale": "fr",
            "plan": "gold",
            "context": {"tenant_id": "acme"},
        }

    def test_has_a_place_in_the_queue_that_lets_others_pass(self):
        tenant("ada")
        request({"tenant_id": "acme"})
        assert Reaction.objects.get().priority == Priority.BULK
        drain()
        assert Message.objects.get().priority == Priority.BULK

    def test_waits_for_the_time_that_the_request_asked_for(self):
        tenant("ada")
        request({"tenant_id": "acme"}, delay={"duration": 3_600_000})
        drain()
        assert Message.objects.get().status == Status.DELAYED
        due_at = Reaction.objects.get(handler="route_messages").due_at
        assert timedelta(minutes=59) < due_at - timezone.now() <= timedelta(hours=1)

    def test_of_a_test_is_not_reached(self):
        tenant("ada")
        to = parse_send(body({"tenant_id": "acme"}, routing=INBOX))
        accept(to, api_key=None, mock=True)
        drain()
        assert Message.objects.get().status == Status.SIMULATED

    def test_keeps_the_tags_and_the_trace(self):
        tenant("ada")
        request({"tenant_id": "acme"}, metadata={"tags": ["a", "b"], "trace_id": "t", "event": "e"})
        drain()
        row = Message.objects.get()
        assert (row.tags, row.trace_id, row.event) == (["a", "b"], "t", "e")
        assert sorted(row.tag_rows.values_list("tag", flat=True)) == ["a", "b"]

    def test_is_reached_once_by_two_tenants_and_by_name(self):
        tenant("ada", "bob")
        tenant("bob", "cy", "0", name="globex")
        people = [{"email": "zoe@example.com"}, {"user_id": "ada"}]
        made = request([*people, {"tenant_id": "acme"}, {"tenant_id": "globex"}])
        drain()
        assert reached() == {"": 1, "ada": 1, "bob": 1, "cy": 1, "0": 1}
        ids = set(Message.objects.values_list("message_id", flat=True))
        # The first of the list has no user, and so the place's number as its id.
        assert ids == {f"{made.request_id}:{end}" for end in ("0", "ada", "bob", "cy", "0:")}

    def test_of_a_tenant_in_the_context_of_another_is_within_that(self):
        tenant("ada")
        request({"tenant_id": "acme", "context": {"tenant_id": "globex"}})
        drain()
        assert Message.objects.get().account == "globex"


class TestWhoIsNobody:
    def test_an_unknown_tenant_is_refused_by_its_place(self):
        with pytest.raises(InvalidRequest) as raised:
            request({"tenant_id": "nobody"})
        assert raised.value.path == "message.to.tenant_id"
        with pytest.raises(InvalidRequest) as raised:
            request([{"user_id": "ada"}, {"tenant_id": "nobody"}])
        assert raised.value.path == "message.to[1].tenant_id"
        assert Message.objects.count() == 0

    @pytest.mark.parametrize("who", [{"user_id": "ada"}, {"email": "ada@example.com"}])
    def test_a_tenant_and_a_user_at_once_are_refused(self, who):
        with pytest.raises(InvalidRequest, match="members") as raised:
            request({"tenant_id": "acme", **who})
        assert raised.value.path == "message.to.tenant_id"

    def test_a_tenant_without_members_is_done_with_none(self):
        tenant()
        request({"tenant_id": "acme"})
        drain()
        row = expansion()
        assert (row.expanded, row.finished_at is not None) == (0, True)
        event = Event.objects.get(name="request.recipients_expanded")
        assert (event.subject_id, event.data) == (
            row.request_id,
            {"expansion": row.pk, "number": 0},
        )

    def test_a_tenant_that_is_deleted_meanwhile_ends_the_expansion(self):
        tenant("ada")
        request({"tenant_id": "acme"})
        tenants.delete("acme")
        drain()
        assert (expansion().expanded, expansion().finished_at is not None) == (0, True)


class Killed(Exception):
    """What a worker dies of."""


def step(handler: str = "expand_recipients") -> None:
    """One batch of the handler; what it raises is the worker's death, so nothing is noted of it."""
    found = REGISTRY.handlers[handler]
    fence, events = claim(found, Priority.BULK, found.batch)
    assert events
    running = Running(found, Priority.BULK)
    run(found, fence, events, running)


class TestAKill:
    @pytest.fixture(autouse=True)
    def _five_thousand(self):
        many_members(tenant(), 5_000)

    def test_in_the_middle_of_any_chunk_loses_none_and_doubles_none(self, monkeypatch):
        request({"tenant_id": "acme"})
        store, calls = expanding.store, Counter()

        def dies_at_first(rows):
            made = store(rows)
            calls[rows[0].user] += 1
            if calls[rows[0].user] == 1:
                raise Killed
            return made

        monkeypatch.setattr(expanding, "store", dies_at_first)
        chunks = 0
        while Message.objects.count() < 5_000:
            before = Message.objects.count()
            step()
            assert Message.objects.count() == before
            Reaction.objects.filter(handler="expand_recipients").update(
                due_at=timezone.now(), leased_until=None
            )
            step()
            chunks += 1
        step()
        assert chunks == 5_000 // expanding.CHUNK
        found = reached()
        assert (len(found), set(found.values())) == (5_000, {1})
        assert (expansion().expanded, expansion().finished_at is not None) == (5_000, True)

    def test_after_a_chunk_was_stored_does_not_repeat_it(self):
        request({"tenant_id": "acme"})
        row = expansion()
        expand(row.pk, 0)
        expand(row.pk, 0)
        assert Message.objects.count() == expanding.CHUNK

    def test_members_who_leave_and_come_back_meanwhile_are_reached_once(self):
        request({"tenant_id": "acme"})
        expand(expansion().pk, 0)
        for user in ("user 0", "user 4999"):
            members.remove(user, "acme")
            members.add(user, "acme")
        while not expansion().finished_at:
            expand(expansion().pk, expansion().after)
        assert set(reached().values()) == {1}
        assert len(reached()) == 5_000


def test_a_chunk_costs_the_same_however_many_members_there_are(django_assert_max_num_queries):
    many_members(tenant(), 1_200)
    request({"tenant_id": "acme"}, metadata={"tags": ["a"]})
    # On SQLite an INSERT takes so many parameters, and no more: the messages are several.
    with django_assert_max_num_queries(40):
        expand(expansion().pk, 0)


def test_a_draft_is_sent_to_each_as_it_was_when_the_request_came_in():
    tenant("ada")
    draft = {
        "id": "welcome",
        "content": '{"version":"2022-01-01","elements":[{"type":"text","content":"As drafted"}]}',
        "brand": "",
        "email": {},
        "settings": {},
    }
    accept(
        parse_send(body({"tenant_id": "acme"}, None, template="welcome",
                        routing=INBOX)),
        api_key=None, draft=draft,
    )  # fmt: skip
    drain()
    (message,) = Message.objects.all()
    assert message.notification == "welcome"
    assert "As drafted" in message.deliveries.get().content["body"]
