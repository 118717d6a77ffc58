"""What is owed and dead: shown, and done again when asked."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.utils import timezone

from notifications.models import Event, Message, Reaction
from notifications.states import Status
from tests.drain import drain
from tests.messages import accepted

LIST = "/admin/notifications/reaction/"
HANDLER = "route_messages"


def dead(number=3):
    for _ in range(number):
        accepted()
    Reaction.objects.update(dead_at=timezone.now(), attempts=8, last_error="it broke")
    return list(Reaction.objects.order_by("id"))


def test_the_states_are_told_apart(admin):
    accepted()
    assert "it broke" not in admin.get(LIST + "?state=owed").content.decode()
    dead(1)
    assert "it broke" in admin.get(LIST + "?state=dead").content.decode()
    assert "No results found" in admin.get(LIST + "?state=owed").content.decode()
    assert "No results found" in admin.get(LIST + "?handler=settle_messages").content.decode()


def test_selected_reactions_become_due_with_all_their_tries(admin):
    first, second, third = dead()
    admin.post(LIST, {"action": "replay_selected", "_selected_action": [first.pk, third.pk]})
    assert set(Reaction.objects.filter(dead_at=None, attempts=0).values_list("pk", flat=True)) == {
        first.pk,
        third.pk,
    }
    assert "Replayed 2" in LogEntry.objects.get().change_message
    drain()
    assert list(Reaction.objects.values_list("pk", flat=True)) == [second.pk]
    assert Message.objects.filter(status=Status.DELIVERED).count() == 2


def test_all_dead_of_a_handler_are_replayed_after_a_question(admin):
    dead()
    question = admin.get(f"{LIST}replay-dead/{HANDLER}/").content.decode()
    assert "3 dead reactions" in question
    assert Reaction.objects.filter(dead_at=None).count() == 0
    admin.post(f"{LIST}replay-dead/{HANDLER}/")
    assert Reaction.objects.filter(dead_at=None).count() == 3
    drain()
    assert not Reaction.objects.exists()


def test_what_a_worker_holds_at_this_moment_is_left_alone(admin):
    (held,) = dead(1)
    Reaction.objects.update(leased_until=timezone.now() + timedelta(minutes=1), fence="f")
    answer = admin.post(f"{LIST}replay/{held.pk}/", follow=True)
    assert "0 reactions are due again" in answer.content.decode()
    assert Reaction.objects.get().dead_at is not None


def test_replay_wants_a_permission_and_a_post(staff_with, admin):
    (one,) = dead(1)
    viewer = staff_with("view_reaction")
    assert viewer.get(LIST).status_code == 200
    assert viewer.post(f"{LIST}replay/{one.pk}/").status_code == 403
    assert viewer.post(f"{LIST}replay-dead/{HANDLER}/").status_code == 403
    viewer.post(LIST, {"action": "replay_selected", "_selected_action": [one.pk]})
    assert admin.get(f"{LIST}replay/{one.pk}/").status_code == 404
    assert Reaction.objects.get().dead_at is not None


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "javascript:alert(1)"]
)
def test_after_a_replay_nobody_is_led_away(admin, target):
    (one,) = dead(1)
    answer = admin.post(f"{LIST}replay/{one.pk}/", {"next": target})
    assert answer["Location"] == LIST


def test_a_reaction_whose_event_was_pruned_is_still_shown(admin):
    (one,) = dead(1)
    Event.objects.all().delete()
    assert "pruned" in admin.get(LIST).content.decode()
    assert admin.get(f"{LIST}{one.pk}/change/").status_code == 200


def test_the_list_costs_the_same_for_one_row_and_for_many(admin, django_assert_max_num_queries):
    dead(100)
    with django_assert_max_num_queries(6):
        admin.get(LIST)
