"""What users want, and the page that they choose on, read with as many queries however much there is."""

import pytest
from django.utils import timezone

from notifications.models import Event, PreferenceChange
from notifications.pipeline.preferences import publish, sections, topics
from notifications.pipeline.preferences.choices import choose
from notifications.queries import preference_page, preference_workspace, preferences
from notifications.queries.preference_workspace import ChangeFilters
from tests.preferences import a_default, a_section, a_tenant, a_topic

pytestmark = pytest.mark.django_db


def many(count: int) -> list[str]:
    """Sections with topics, each with a choice and with a tenant's default."""
    acme, found = a_tenant("acme", a_tenant("world")), []
    for _ in range(count):
        section = a_section()
        for _ in range(3):
            topic = a_topic(section)
            a_default(acme, topic, "OPTED_IN")
            choose("ada", "acme", topic.topic_id, status="OPTED_OUT", source="api")
            found.append(topic.topic_id)
    return found


@pytest.mark.parametrize("count", [1, 12])
class TestQueries:
    def test_of_a_user(self, count, django_assert_num_queries):
        made = many(count)
        with django_assert_num_queries(4):
            assert [one.topic_id for one in preferences.of_user("ada", "acme")] == made
        with django_assert_num_queries(4):
            assert len(preferences.chosen("ada", "acme")) == len(made)
        with django_assert_num_queries(2):
            assert preferences.of_topic("ada", "", made[0]).status == "OPTED_IN"

    def test_of_the_page(self, count, django_assert_num_queries):
        made = many(count)
        with django_assert_num_queries(3):
            shown = preference_page.draft()
        assert [one["topic_id"] for s in shown.sections for one in s["topics"]] == made
        publish.publish(heading="Mail", description=None, brand_id="none", by="ada")
        with django_assert_num_queries(2):
            page = preference_page.published()
        assert (page.heading, page.brand, page.sections) == ("Mail", "none", shown.sections)

    def test_of_the_workspace(self, count, django_assert_num_queries):
        made = many(count)
        with django_assert_num_queries(2):
            rows = preference_workspace.sections()
            assert [t.topic_id for row in rows for t in row.topics.all()] == made
        with django_assert_num_queries(1):
            newest, more = preference_workspace.changes(ChangeFilters(), after=None, size=2)
        assert (len(newest), more) == (2, count * 3 > 2)


def test_a_snooze_that_is_over_is_none():
    topic = a_topic(allowed_preferences=["snooze"])
    choose("ada", "", topic.topic_id, snoozed_until=timezone.now(), source="api")
    view = preferences.of_topic("ada", "", topic.topic_id)
    assert (view.snoozed_until, view.chosen, view.by) == (None, True, "user")


def test_a_choice_without_a_tenant_counts_within_it_and_is_not_chosen_there():
    topic = a_topic()
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    view = preferences.of_topic("ada", "acme", topic.topic_id)
    assert (view.status, view.chosen) == ("OPTED_OUT", False)


def test_channels_may_be_chosen_where_the_section_says_so_among_its_own():
    section = a_section(has_custom_routing=True, routing_options=["email", "inbox"])
    view = preferences.of_topic("ada", "", a_topic(section).topic_id)
    assert view.allowed == ("channel_preferences",)
    assert view.routing_options == ("email", "inbox")


def published() -> list[list[str]]:
    return [[one["name"] for one in s["topics"]] for s in preference_page.published().sections]


def test_what_is_changed_is_seen_once_it_is_published():
    section = sections.create({"name": "All"}, by="ada").section_id
    topic = topics.create(
        section, {"name": "News", "default_status": "OPTED_IN"}, by="ada"
    ).topic_id
    assert published() == [["News"]]
    publish.publish(heading=None, description=None, brand_id=None, by="ada")
    values = {"name": "New news", "default_status": "OPTED_IN"}
    topics.replace(section, topic, values, by="ada")
    assert published() == [["News"]]
    publish.publish(heading=None, description=None, brand_id=None, by="ada")
    assert published() == [["New news"]]
    topics.archive(section, topic, by="ada")
    assert published() == []


def test_a_replace_that_changes_nothing_tells_nobody():
    section = sections.create({"name": "All"}, by="ada").section_id
    topic = topics.create(
        section, {"name": "News", "default_status": "OPTED_IN"}, by="ada"
    ).topic_id
    told = Event.objects.count()
    assert sections.replace(section, {"name": "All"}, by="bob").updater == "ada"
    values = {"name": "News", "default_status": "OPTED_IN", "description": None}
    assert topics.replace(section, topic, values, by="bob").updater == "ada"
    assert Event.objects.count() == told == 2


def test_the_history_outlives_the_topic():
    topic = a_topic()
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    topic.delete()
    assert PreferenceChange.objects.get().topic_name == "News"
