"""What is known of open widgets, by connection id."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Widget
from notifications.outbox.sweep import tidy
from notifications.pipeline import widgets

pytestmark = pytest.mark.django_db

ONE = ("ann", "tab")


def test_a_widget_has_what_it_fetched() -> None:
    widgets.note_fetched(*ONE, {"": 3, "acme": 1})
    assert widgets.take([ONE, ("bob", "tab"), ("ann", "other")]) == {ONE: {"": 3, "acme": 1}}


def test_of_several_lists_it_has_what_all_have() -> None:
    widgets.note_fetched(*ONE, {"": 3, "acme": 1}, page="all")
    widgets.note_fetched(*ONE, {"": 4, "acme": 1, "globex": 1}, page="archived")
    assert widgets.take([ONE]) == {ONE: {"": 3, "acme": 1}}


def test_a_list_that_is_fetched_again_counts_as_of_then() -> None:
    for number in (3, 5):
        widgets.note_fetched(*ONE, {"": number}, page="all")
    assert widgets.take([ONE]) == {ONE: {"": 5}}


def test_a_list_of_long_ago_is_not_shown_any_more() -> None:
    widgets.note_fetched(*ONE, {"": 1}, page="all")
    long_ago = timezone.now() - timedelta(minutes=1)
    Widget.objects.update(
        fetched_at=long_ago, fetches={"all": {"at": long_ago.timestamp(), "numbers": {"": 1}}}
    )
    widgets.note_fetched(*ONE, {"": 5}, page="unread")
    assert widgets.take([ONE]) == {ONE: {"": 5}}


def test_once_its_socket_is_open_the_socket_tells_what_it_has() -> None:
    widgets.note_fetched(*ONE, {"": 3})
    widgets.take([ONE])
    widgets.keep([(*ONE, {"": 7}), ("bob", "tab", {"": 1})])
    assert widgets.take([ONE, ("bob", "tab")]) == {ONE: {"": 7}, ("bob", "tab"): {"": 1}}


def test_an_old_socket_does_not_undo_a_later_fetch() -> None:
    widgets.keep([(*ONE, {"": 7})])
    widgets.note_fetched(*ONE, {"": 9})
    widgets.keep([(*ONE, {"": 8})])
    assert widgets.take([ONE]) == {ONE: {"": 9}}


def test_a_fetch_after_the_socket_counts_alone() -> None:
    widgets.note_fetched(*ONE, {"": 3}, page="all")
    widgets.take([ONE])
    widgets.note_fetched(*ONE, {"": 9}, page="unread")
    assert widgets.take([ONE]) == {ONE: {"": 9}}


def test_without_a_connection_id_nothing_is_noted() -> None:
    widgets.note_fetched("ann", "", {"": 3})
    assert not Widget.objects.exists()


def test_what_has_been_away_for_long_is_forgotten() -> None:
    widgets.keep([(*ONE, {"": 7}), ("bob", "tab", {"": 1})])
    Widget.objects.filter(user="ann").update(noted_at=timezone.now() - timedelta(hours=25))
    assert widgets.take([ONE]) == {}
    tidy()
    assert [one.user for one in Widget.objects.all()] == ["bob"]
