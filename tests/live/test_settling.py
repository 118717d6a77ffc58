"""A page whose socket is open before its inbox listens, as it is with Courier's toast."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import Client

from notifications.pipeline.tokens import issue_token
from tests.inboxes import deliver
from tests.live.widget import SCOPES, Widget
from tests.site import serving, until_quiet

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def settling(django_db_setup: None, broker_server: None) -> Iterator[str]:
    """Long, so that a busy machine too has done meanwhile what a test does."""
    with serving(COURIER_TESTS_SETTLES_WITHIN="3") as url:
        yield url


@pytest.fixture
def site(settling: str, transactional_db: None) -> Iterator[str]:
    yield settling
    until_quiet()


def fetch(cid: str) -> list[str]:
    """The first page of the list, as the inbox of the page `cid` asks for it."""
    headers = {
        "Authorization": f"Bearer {issue_token(f'user_id:ann {SCOPES}', '1h')}",
        "x-courier-user-id": "ann",
        "x-courier-ua": f"sdk=courier-js,sdkv=3.4.0,cid={cid}",
    }
    query = {"query": "{ messages { nodes { messageId } } }"}
    answer = Client().post("/inbox/q", query, content_type="application/json", headers=headers)
    return [node["messageId"] for node in answer.json()["data"]["messages"]["nodes"]]


def heard(widget: Widget, number: int) -> list[str]:
    return [widget.hear(within=15)["data"]["messageId"] for _ in range(number)]


def test_what_a_page_fetches_just_after_its_socket_opened_is_not_told_to_it(site: str) -> None:
    tab = uuid4().hex
    with Widget(site, "ann", cid=tab).subscribe() as toast:
        items = [item.public_id for item in deliver("ann", 2)]
        assert sorted(fetch(tab)) == sorted(items)
        (later,) = deliver("ann", 1)
        assert heard(toast, 1) == [later.public_id]
        assert toast.hears_nothing_more()


def test_what_comes_before_a_page_listens_is_told_when_it_does(site: str) -> None:
    tab = uuid4().hex
    assert fetch(tab) == []
    with Widget(site, "ann", cid=tab).subscribe() as toast:
        items = [item.public_id for item in deliver("ann", 2)]
        # Kept back: it would not be heard by the inbox yet.
        assert toast.hears_nothing_more()
        assert heard(toast, 2) == items
        assert toast.hears_nothing_more()
        (later,) = deliver("ann", 1)
        assert heard(toast, 1) == [later.public_id]


def test_a_page_that_fetches_nothing_is_told_all_more_than_waits_for_it_too(site: str) -> None:
    with Widget(site, "ann").subscribe() as toast:
        items = [item.public_id for item in deliver("ann", 120)]
        assert heard(toast, 120) == items
        assert toast.hears_nothing_more()


def test_who_goes_before_is_told_when_it_comes_back(site: str) -> None:
    tab = uuid4().hex
    with Widget(site, "ann", cid=tab).subscribe() as toast:
        (item,) = deliver("ann", 1)
        assert toast.hears_nothing_more()
    with Widget(site, "ann", cid=tab).subscribe() as back:
        assert heard(back, 1) == [item.public_id]
        assert back.hears_nothing_more()
