"""Each recipient's inbox is numbered without a gap, whoever writes at the same time."""

import threading

import pytest
from django.db import connection

from notifications.models import Event, Inbox, InboxItem
from notifications.pipeline.deliver_inbox import take_numbers
from tests.drain import drain
from tests.pipeline.sending import errors, send

INBOX = {"method": "all", "channels": ["inbox"]}


@pytest.mark.django_db
def test_numbers_are_handed_out_in_blocks():
    assert take_numbers({("ada", ""): 3, ("bob", ""): 1}) == {("ada", ""): 1, ("bob", ""): 1}
    assert take_numbers({("ada", ""): 2, ("ada", "acme"): 1}) == {
        ("ada", ""): 4,
        ("ada", "acme"): 1,
    }
    assert take_numbers({}) == {}
    ada = Inbox.objects.get(user="ada", account="")
    assert (ada.seq, ada.active, ada.unread, ada.archived) == (5, 5, 5, 0)


@pytest.mark.django_db
def test_tenants_of_a_user_are_inboxes_of_their_own():
    send({"user_id": "ada", "context": {"tenant_id": "acme"}}, routing=INBOX)
    send({"user_id": "ada"}, routing=INBOX)
    drain()
    assert sorted(Inbox.objects.values_list("user", "account", "seq")) == [
        ("ada", "", 1),
        ("ada", "acme", 1),
    ]


@pytest.mark.django_db(transaction=True)
def test_no_number_is_lost_or_given_twice_by_workers_at_once():
    for _ in range(12):
        send([{"user_id": f"user {n % 3}"} for n in range(6)], routing=INBOX)
    together = threading.Barrier(3)

    def work() -> None:
        try:
            together.wait(10)
            drain(rounds=200)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    drain()
    assert errors() == []
    assert InboxItem.objects.count() == 72
    for user in ("user 0", "user 1", "user 2"):
        numbers = list(
            InboxItem.objects.filter(user=user).order_by("seq").values_list("seq", flat=True)
        )
        assert numbers == list(range(1, 25))
        inbox = Inbox.objects.get(user=user)
        assert (inbox.seq, inbox.active, inbox.unread) == (24, 24, 24)
    assert Event.objects.filter(name="inbox.item_added").count() == 72
