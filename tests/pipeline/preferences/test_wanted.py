"""Whose word counts about a topic, against a plain reading of the rules; and what asking costs."""

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notifications.models import Preference, PreferenceSection, Tenant
from notifications.pipeline.preferences.wanted import wanted
from notifications.queries import preferences as queries
from notifications.states import PreferenceStatus
from tests.preferences import a_default, a_tenant, a_topic

pytestmark = pytest.mark.django_db

STATUS = st.sampled_from(list(PreferenceStatus))
DECIDED = st.none() | st.tuples(
    st.sampled_from(["OPTED_IN", "OPTED_OUT"]),
    st.none() | st.lists(st.sampled_from(["email", "inbox", "sms"]), unique=True),
)
DEFAULT = st.none() | st.tuples(
    STATUS, st.none() | st.lists(st.sampled_from(["email", "inbox", "sms"]), unique=True)
)


def by_the_rules(topic, child, parent, within, without):
    """The documented precedence, word by word: (status, channels)."""
    own = within or without
    nearest = child or parent
    levels = [topic, *(one[0] for one in (child, parent) if one)]
    if "REQUIRED" in levels:
        status = "REQUIRED"
    elif own:
        status = own[0]
    elif nearest:
        status = nearest[0]
    else:
        status = topic
    if own and own[1] is not None:
        channels = own[1]
    elif nearest and nearest[1] is not None:
        channels = nearest[1]
    else:
        channels = None
    return status, frozenset(channels) if channels else None


@given(topic=STATUS, child=DEFAULT, parent=DEFAULT, within=DECIDED, without=DECIDED)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_what_counts_is_what_the_rules_say(topic, child, parent, within, without):
    PreferenceSection.objects.all().delete()
    Tenant.objects.filter(parent__isnull=False).delete()
    Tenant.objects.all().delete()
    row = a_topic(default_status=topic)
    above = a_tenant("above")
    for tenant, said in ((a_tenant("acme", above), child), (above, parent)):
        if said:
            a_default(tenant, row, *said)
    for account, said in (("acme", within), ("", without)):
        if said:
            Preference(
                user="ada", account=account, topic=row, status=said[0],
                has_custom_routing=said[1] is not None, custom_routing=said[1] or [],
                updated_at=timezone.now(),
            ).save()  # fmt: skip
    expected = by_the_rules(topic, child, parent, within, without)
    found = wanted([("ada", "acme", row.topic_id)])["ada", "acme", row.topic_id]
    assert (found.status, found.channels) == expected
    view = queries.of_topic("ada", "acme", row.topic_id)
    shown = frozenset(view.custom_routing) or None if view.has_custom_routing else None
    assert (view.status, shown) == expected
    outside = wanted([("ada", "", row.topic_id)])["ada", "", row.topic_id]
    assert (outside.status, outside.channels) == by_the_rules(topic, None, None, None, without)


def test_nobody_has_decided_about_a_topic_that_there_is_not():
    archived = a_topic(archived_at=timezone.now(), default_status="OPTED_OUT")
    keys = [("ada", "", "nothing"), ("ada", "", archived.topic_id), ("ada", "", "")]
    found = wanted(keys)
    assert [one.known for one in found.values()] == [False, False]
    assert {one.status for one in found.values()} == {"OPTED_IN"}


def test_choices_of_others_do_not_count():
    topic = a_topic()
    for user, account in (("bob", ""), ("ada", "other")):
        Preference(
            user=user, account=account, topic=topic, status="OPTED_OUT", updated_at=timezone.now()
        ).save()
    keys = [("ada", "acme", topic.topic_id), ("", "", topic.topic_id)]
    assert [one.status for one in wanted(keys).values()] == ["OPTED_IN"] * 2


@pytest.mark.parametrize("count", [1, 250])
def test_asking_takes_as_many_queries_for_many_as_for_one(django_assert_num_queries, count):
    section = a_topic().section
    topics = [a_topic(section) for _ in range(min(count, 20))]
    tenants = [a_tenant(f"t{n}", a_tenant(f"above {n}")) for n in range(min(count, 20))]
    for tenant, topic in zip(tenants, topics, strict=True):
        a_default(tenant, topic, "OPTED_OUT")
    keys = [
        (f"u{n}", tenants[n % len(tenants)].tenant_id, topics[n % len(topics)].topic_id)
        for n in range(count)
    ]
    with django_assert_num_queries(4):
        found = wanted(keys)
    assert {one.status for one in found.values()} == {"OPTED_OUT"}
