"""Choices of one user, made by several at the same time."""

import pytest

from notifications.models import Event, Preference, PreferenceChange
from notifications.pipeline.preferences.choices import choose, forget, update_many
from notifications.pipeline.preferences.deciding import Wish
from tests.pipeline.test_profiles import at_once
from tests.preferences import a_section, a_topic

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 6


def chain() -> list[PreferenceChange]:
    """The history, which must be without a gap: what was before is what the line before says."""
    changes = list(PreferenceChange.objects.order_by("id"))
    before = None
    for change in changes:
        assert change.previous == before
        before = {
            "status": change.status,
            "has_custom_routing": change.has_custom_routing,
            "custom_routing": change.custom_routing,
        }
    assert Event.objects.filter(name="preference.changed").count() == len(changes)
    return changes


def test_a_choice_that_all_make_is_made_once():
    topic = a_topic().topic_id
    at_once(*[lambda: choose("ada", "", topic, status="OPTED_OUT", source="api")] * WRITERS)
    assert len(chain()) == 1
    assert Preference.objects.get().status == "OPTED_OUT"


def test_of_choices_that_differ_none_is_lost_and_none_is_doubled():
    topic = a_topic(a_section(has_custom_routing=True)).topic_id
    channels = ["email", "inbox", "sms", "push", "webhook", "direct_message"]

    def writer(number):
        routing = {"has_custom_routing": True, "custom_routing": [channels[number]]}
        return lambda: choose("ada", "", topic, source="api", **routing)

    at_once(*(writer(number) for number in range(WRITERS)))
    changes = chain()
    assert sorted(one.custom_routing[0] for one in changes) == sorted(channels)
    assert Preference.objects.get().custom_routing == changes[-1].custom_routing


def test_two_who_choose_different_things_both_get_them():
    topic = a_topic(a_section(has_custom_routing=True)).topic_id
    routing = {"has_custom_routing": True, "custom_routing": ["email"]}
    at_once(
        lambda: choose("ada", "", topic, status="OPTED_OUT", source="api"),
        lambda: choose("ada", "", topic, source="widget", **routing),
    )
    row = Preference.objects.get()
    assert (row.status, row.custom_routing, len(chain())) == ("OPTED_OUT", ["email"], 2)


def test_bulk_updates_in_any_order_wait_for_each_other_and_do_not_lock_up():
    topics = [a_topic().topic_id for _ in range(8)]

    def writer(number):
        order = topics if number % 2 else topics[::-1]
        status = "OPTED_OUT" if number % 2 else "OPTED_IN"
        return lambda: update_many("ada", "", [Wish(one, status) for one in order], source="api")

    at_once(*(writer(number) for number in range(WRITERS)))
    assert Preference.objects.count() == len(topics)
    assert len(set(Preference.objects.values_list("status", flat=True))) == 1


def test_who_chooses_while_another_takes_it_back_leaves_one_or_none():
    topic = a_topic().topic_id
    at_once(
        *[lambda: choose("ada", "", topic, status="OPTED_OUT", source="api")] * 3,
        *[lambda: forget("ada", "", topic, source="api")] * 3,
    )
    last = PreferenceChange.objects.latest("id")
    assert Preference.objects.count() == (1 if last.status == "OPTED_OUT" else 0)
