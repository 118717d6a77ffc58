"""A widget signed in with a tenant touches only that tenant's items, whatever it does not say."""

from typing import Any

import pytest
from django.utils import timezone

from notifications.models import InboxItem, Widget
from notifications.outbox.sweep import tidy
from notifications.pipeline import widgets
from notifications.queries import inbox as reads
from tests.graphql.asking import Page
from tests.inboxes import counters, deliver

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _items() -> None:
    deliver("ann", 2)
    deliver("ann", 2, account="acme")
    deliver("ann", 2, account="globex")


def counts() -> dict[str, tuple[int, ...]]:
    return {account: counters("ann", account) for account in ("", "acme", "globex")}


@pytest.mark.parametrize(
    ("sweep", "after"),
    [("markAllRead", (2, 0, 0, 0)), ("archiveAll", (0, 0, 2, 2)), ("archiveRead", (1, 1, 1, 0))],
)
def test_a_sweep_reaches_what_the_widget_shows_and_no_more(
    sweep: str, after: tuple[int, ...]
) -> None:
    acme = Page("ann", "tab-1", "acme")
    (first, _) = acme.ids()
    if sweep == "archiveRead":
        acme.act("read", first)
    assert acme.act(sweep) is True
    assert counts() == {"": (2, 2, 0, 0), "acme": after, "globex": (2, 2, 0, 0)}


def test_a_widget_without_a_tenant_shows_all_and_sweeps_all() -> None:
    plain = Page("ann", "tab-1")
    assert len(plain.ids()) == 6
    plain.act("markAllRead")
    assert counts() == dict.fromkeys(("", "acme", "globex"), (2, 0, 0, 0))


def test_who_is_no_widget_reaches_all_of_the_users_items() -> None:
    Page("ann").act("markAllRead")
    assert counts() == dict.fromkeys(("", "acme", "globex"), (2, 0, 0, 0))


def test_each_tab_has_its_own_tenant() -> None:
    acme, globex = Page("ann", "tab-1", "acme"), Page("ann", "tab-2", "globex")
    acme.ids(), globex.ids()
    globex.act("archiveAll")
    assert counts() == {"": (2, 2, 0, 0), "acme": (2, 2, 0, 0), "globex": (0, 0, 2, 2)}


def test_a_tab_of_the_same_name_of_another_user_says_nothing() -> None:
    Page("bob", "tab-1", "acme").ids()
    Page("ann", "tab-1").act("markAllRead")
    assert counts() == dict.fromkeys(("", "acme", "globex"), (2, 0, 0, 0))


def test_an_item_of_another_tenant_is_not_found_by_its_id() -> None:
    acme = Page("ann", "tab-1", "acme")
    acme.ids()
    for account in ("", "globex"):
        other = InboxItem.objects.filter(user="ann", account=account).first()
        assert other is not None
        assert acme.act("read", other.public_id) is None
    assert counts() == dict.fromkeys(("", "acme", "globex"), (2, 2, 0, 0))


def test_a_page_that_signs_in_with_another_tenant_is_of_that_one() -> None:
    Page("ann", "tab-1", "acme").ids()
    globex = Page("ann", "tab-1", "globex")
    globex.ids()
    globex.act("markAllRead")
    assert counts() == {"": (2, 2, 0, 0), "acme": (2, 2, 0, 0), "globex": (2, 0, 0, 0)}


def test_a_tab_that_is_left_open_for_days_is_still_of_its_tenant() -> None:
    acme = Page("ann", "tab-1", "acme")
    acme.ids()
    Page("ann", "tab-2").ids()
    Widget.objects.update(noted_at=timezone.now() - 2 * Widget.KEPT_FOR)
    tidy()
    assert Widget.objects.values_list("connection", flat=True).get() == "tab-1"
    acme.act("markAllRead")
    assert counts() == {"": (2, 2, 0, 0), "acme": (2, 0, 0, 0), "globex": (2, 2, 0, 0)}
    Widget.objects.update(noted_at=timezone.now() - 2 * Widget.TENANT_KEPT_FOR)
    tidy()
    assert not Widget.objects.exists()


def test_what_comes_while_a_page_is_read_is_not_on_it_and_told_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The widget does not know that it has a message already: it would show it twice."""
    real, came = reads.page, []

    def late(*given: Any, **more: Any) -> reads.Page:
        if not came:
            came.extend(deliver("ann"))
        return real(*given, **more)

    monkeypatch.setattr(reads, "page", late)
    assert Page("ann", "tab-1").ids()[0] == came[0].public_id
    assert widgets.take([("ann", "tab-1")])[("ann", "tab-1")][""] == came[0].seq
