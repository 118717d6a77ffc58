"""What users choose: what may be chosen, what is stored, and what is told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Event, Preference, PreferenceChange
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.preferences.choices import choose, forget, replace_all, update_many
from notifications.pipeline.preferences.deciding import Wish
from notifications.queries import preferences as queries
from tests.preferences import a_default, a_section, a_tenant, a_topic

pytestmark = pytest.mark.django_db


def told() -> list[tuple[str, str]]:
    rows = Event.objects.filter(name="preference.changed").order_by("id")
    return [(row.data["user"], row.data["status"]) for row in rows]


def test_a_choice_is_stored_logged_and_told_once():
    topic = a_topic()
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    change = PreferenceChange.objects.get()
    assert Preference.objects.get().status == "OPTED_OUT"
    assert (change.previous, change.status, change.source) == (None, "OPTED_OUT", "api")
    assert told() == [("ada", "OPTED_OUT")]


def test_what_is_not_named_stays():
    topic = a_topic(allowed_preferences=["snooze", "channel_preferences"])
    until = timezone.now() + timedelta(days=1)
    choose("ada", "", topic.topic_id, snoozed_until=until, source="api")
    routing = {"has_custom_routing": True, "custom_routing": ["sms", "email", "sms"]}
    choose("ada", "", topic.topic_id, source="api", **routing)
    row = choose("ada", "", topic.topic_id, status="OPTED_OUT", source="widget")
    assert (row.custom_routing, row.snoozed_until) == (["sms", "email"], until)
    change = PreferenceChange.objects.latest("id")
    assert change.previous == {"status": "OPTED_IN", **routing, "custom_routing": ["sms", "email"]}


def test_a_choice_within_a_tenant_begins_with_the_one_without():
    topic = a_topic(a_section(has_custom_routing=True))
    choose(
        "ada", "", topic.topic_id, has_custom_routing=True, custom_routing=["email"], source="api"
    )
    row = choose("ada", "acme", topic.topic_id, status="OPTED_OUT", source="api")
    assert (row.account, row.custom_routing) == ("acme", ["email"])
    assert Preference.objects.get(account="").status == "OPTED_IN"


def test_no_one_opts_out_of_what_is_required():
    topic = a_topic(default_status="REQUIRED")
    with pytest.raises(InvalidRequest, match=r"^status: 'News' is required"):
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    assert not Preference.objects.exists()


def test_what_a_tenant_requires_is_required_within_it_only():
    topic, acme = a_topic(), a_tenant("acme")
    a_default(acme, topic, "REQUIRED")
    a_tenant("acme-sales", acme)
    with pytest.raises(InvalidRequest, match="required"):
        choose("ada", "acme-sales", topic.topic_id, status="OPTED_OUT", source="api")
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")


def test_required_read_and_written_back_is_no_opt_out():
    topic = a_topic(default_status="REQUIRED")
    row = choose("ada", "", topic.topic_id, status="REQUIRED", source="api")
    assert row.status == "OPTED_IN"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"status": "REQUIRED"}, "status: REQUIRED is a default of the topic"),
        ({"status": "MAYBE"}, "status: got 'MAYBE'"),
        ({"snoozed_until": timezone.now()}, "snoozed_until: 'News' cannot be snoozed"),
        ({"has_custom_routing": True}, "has_custom_routing: 'News' does not let"),
    ],
)
def test_what_may_not_be_chosen_is_named(fields, message):
    with pytest.raises(InvalidRequest, match=f"^{message}"):
        choose("ada", "", a_topic().topic_id, source="api", **fields)


@pytest.mark.parametrize(
    ("channels", "message"),
    [
        (["email", "pigeon"], r"custom_routing\[1\]: got 'pigeon'; wants one of"),
        (["sms"], r"custom_routing\[0\]: 'sms' cannot be chosen here; wants one of email, inbox"),
    ],
)
def test_channels_are_of_the_topics_options(channels, message):
    topic = a_topic(allowed_preferences=["channel_preferences"], routing_options=["email", "inbox"])
    with pytest.raises(InvalidRequest, match=f"^{message}"):
        routing = {"has_custom_routing": True, "custom_routing": channels}
        choose("ada", "", topic.topic_id, source="api", **routing)


@pytest.mark.parametrize("topic_id", ["", "nothing", "archived"])
def test_a_topic_that_there_is_not_is_not_found(topic_id):
    a_topic(topic_id="archived", archived_at=timezone.now())
    with pytest.raises(NotFound):
        choose("ada", "", topic_id, status="OPTED_IN", source="api")


@pytest.mark.parametrize(
    ("user", "account"), [("", ""), ("a\nb", ""), ("x" * 257, ""), ("ada", "\0")]
)
def test_an_impossible_scope_is_refused(user, account):
    with pytest.raises(InvalidRequest):
        choose(user, account, a_topic().topic_id, status="OPTED_IN", source="api")


def test_a_choice_taken_back_leaves_the_default_and_a_line_in_the_log():
    topic = a_topic()
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    forget("ada", "", topic.topic_id, source="admin")
    forget("ada", "", topic.topic_id, source="admin")
    change = PreferenceChange.objects.latest("id")
    assert not Preference.objects.exists()
    assert PreferenceChange.objects.count() == 2
    assert (change.status, change.previous["status"]) == ("OPTED_IN", "OPTED_OUT")
    assert told() == [("ada", "OPTED_OUT"), ("ada", "")]


def test_a_bulk_update_does_what_can_be_done_and_says_the_rest():
    news, safety = a_topic(), a_topic(default_status="REQUIRED", name="Safety")
    done = update_many(
        "ada",
        "",
        [
            Wish(news.topic_id, "OPTED_OUT"),
            Wish(safety.topic_id, "OPTED_OUT"),
            Wish("nothing", "OPTED_IN"),
        ],
        source="api",
    )
    assert [row.topic.topic_id for row in done.items] == [news.topic_id]
    assert [topic_id for topic_id, _ in done.errors] == [safety.topic_id, "nothing"]
    assert PreferenceChange.objects.count() == 1


def test_a_bulk_replace_takes_back_what_is_not_named():
    kept, gone, added = a_topic(), a_topic(), a_topic()
    for topic in (kept, gone):
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    choose("ada", "acme", gone.topic_id, status="OPTED_OUT", source="api")
    wishes = [Wish(kept.topic_id, "OPTED_OUT"), Wish(added.topic_id, "OPTED_IN")]
    done = replace_all("ada", "", wishes, source="api")
    assert [row.topic.topic_id for row in done.items] == [kept.topic_id, added.topic_id]
    assert done.deleted == [gone.topic_id]
    assert {view.topic_id for view in queries.chosen("ada")} == {kept.topic_id, added.topic_id}
    assert Preference.objects.filter(account="acme").exists()


def test_a_bulk_replace_is_done_whole_or_not_at_all():
    news, safety = a_topic(), a_topic(default_status="REQUIRED")
    choose("ada", "", news.topic_id, status="OPTED_OUT", source="api")
    with pytest.raises(InvalidRequest, match=r"^topics\[0\].status"):
        replace_all("ada", "", [Wish(safety.topic_id, "OPTED_OUT")], source="api")
    assert Preference.objects.get().topic_id == news.pk


@pytest.mark.parametrize("number", [1, 50])
def test_a_bulk_update_takes_as_many_statements_for_fifty_as_for_one(
    django_assert_max_num_queries, number
):
    topics = [a_topic(a_section()) for _ in range(number)]
    a_tenant("acme", a_tenant("world"))
    with django_assert_max_num_queries(13):
        update_many("ada", "acme", [Wish(t.topic_id, "OPTED_OUT") for t in topics], source="api")
    with django_assert_max_num_queries(13):
        update_many("ada", "acme", [Wish(t.topic_id, "OPTED_IN") for t in topics], source="api")
