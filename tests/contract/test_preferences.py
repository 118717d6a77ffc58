"""Preferences, called as an application calls them: through Courier's SDK."""

import courier
import pytest
from courier import Courier
from django.conf import settings

from notifications.models import Event
from tests.drain import drain

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def section(client: Courier) -> str:
    return client.workspace_preferences.create(name="Updates").id


@pytest.fixture
def topic(client: Courier, section: str) -> str:
    return client.workspace_preferences.topics.create(
        section, name="News", default_status="OPTED_IN", allowed_preferences=["channel_preferences"]
    ).id


def refusal(act) -> tuple[int, str]:
    with pytest.raises(courier.APIStatusError) as raised:
        act()
    return raised.value.status_code, raised.value.body["message"]


class TestASection:
    def test_comes_back_as_it_was_given(self, client):
        given = {
            "name": "Updates",
            "description": "What is new",
            "has_custom_routing": True,
            "routing_options": ["email", "inbox"],
        }
        made = client.workspace_preferences.create(**given)
        assert made.to_dict().items() >= given.items()
        assert (made.topics, made.creator) == ([], "sdk 0")
        assert client.workspace_preferences.retrieve(made.id) == made
        assert client.workspace_preferences.list().results == [made]

    def test_is_replaced_as_a_whole_and_keeps_its_topics(self, client, section, topic):
        client.workspace_preferences.replace(section, name="Updates", description="Old")
        changed = client.workspace_preferences.replace(section, name="All")
        assert (changed.name, changed.description) == ("All", None)
        assert [one.id for one in changed.topics] == [topic]

    def test_is_archived_once_it_is_empty(self, client, section, topic):
        def archive():
            client.workspace_preferences.archive(section)

        assert refusal(archive)[0] == 409
        client.workspace_preferences.topics.archive(topic, section_id=section)
        archive()
        assert refusal(lambda: client.workspace_preferences.retrieve(section))[0] == 404
        assert refusal(archive)[0] == 404
        assert client.workspace_preferences.list().results == []


class TestATopic:
    def test_comes_back_as_it_was_given(self, client, section):
        given = {
            "name": "News",
            "description": "Once a week",
            "default_status": "OPTED_OUT",
            "allowed_preferences": ["snooze", "channel_preferences"],
            "include_unsubscribe_header": True,
            "routing_options": ["email"],
            "topic_data": {"plan": {"min": 2}},
        }
        topics = client.workspace_preferences.topics
        made = topics.create(section, **given)
        assert made.to_dict().items() >= given.items()
        assert topics.retrieve(made.id, section_id=section) == made
        assert topics.list(section).results == [made]
        assert client.workspace_preferences.retrieve(section).topics == [made]

    def test_is_replaced_as_a_whole(self, client, section, topic):
        changed = client.workspace_preferences.topics.replace(
            topic, section_id=section, name="Safety", default_status="REQUIRED"
        )
        assert (changed.name, changed.default_status) == ("Safety", "REQUIRED")
        assert changed.allowed_preferences == []

    def test_belongs_to_its_section(self, client, topic):
        other = client.workspace_preferences.create(name="Other").id
        topics = client.workspace_preferences.topics
        assert refusal(lambda: topics.retrieve(topic, section_id=other))[0] == 404
        assert refusal(lambda: topics.archive(topic, section_id=other))[0] == 404
        assert refusal(lambda: topics.list("nothing"))[0] == 404

    def test_has_no_digest_in_this_version(self, client, section, topic):
        topics = client.workspace_preferences.topics
        digest = {"template_id": "nt_1", "schedules": [{"frequency": "daily"}]}
        status, message = refusal(
            lambda: topics.create(section, name="News", default_status="OPTED_IN", digest=digest)
        )
        assert (status, message) == (
            400,
            "digest: this version has no digests; null is what may be sent",
        )
        assert (
            topics.create(section, name="A", default_status="OPTED_IN", digest=None).digest is None
        )
        assert topics.delete_digest(topic, section_id=section) is None
        release = refusal(lambda: topics.release_digest(topic, section_id=section, user_id="ada"))
        assert release[0] == 404
        assert "has no digest" in release[1]

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"default_status": "MAYBE"}, 'default_status: "MAYBE" is not a valid choice.'),
            (
                {"routing_options": ["pigeon"]},
                'routing_options[0]: "pigeon" is not a valid choice.',
            ),
            ({"allowed_preferences": ["x"]}, 'allowed_preferences[0]: "x" is not a valid choice.'),
            ({"name": " "}, "name: This field may not be blank."),
            ({"name": "a\nb"}, "name: must not contain control characters such as line breaks"),
            ({"topic_data": {"a": "\0"}}, "topic_data.a: contains a NUL character"),
            ({"description": "x" * 2001}, "description: must have at most 2000 characters"),
        ],
    )
    def test_is_refused_by_the_field_that_is_wrong(self, client, section, fields, message):
        given = {"name": "News", "default_status": "OPTED_IN", **fields}
        found = refusal(lambda: client.workspace_preferences.topics.create(section, **given))
        assert found == (400, message)


class TestThePage:
    def test_is_published_with_what_there_is(self, client, topic):
        first = client.workspace_preferences.publish(heading="Your mail", description="Choose")
        second = client.workspace_preferences.publish(brand_id="none")
        assert first.preview_url.startswith(f"{settings.PUBLIC_URL}/preferences/")
        assert first.published_by == "sdk 0"
        assert second.published_version > first.published_version
        assert second.page_id != first.page_id

    def test_names_a_brand_that_there_is(self, client):
        publish = client.workspace_preferences.publish
        brand = client.brands.create(name="Acme", settings={})
        assert publish(brand_id=brand.id).page_id
        assert publish(brand_id="default").page_id
        assert refusal(lambda: publish(brand_id="x")) == (400, "brand_id: no brand has the id 'x'")


class TestAUser:
    def test_has_the_defaults_until_there_is_a_choice(self, client, section, topic):
        found = client.users.preferences.retrieve_topic(topic, user_id="ada").topic
        assert found.to_dict() == {
            "topic_id": topic,
            "topic_name": "News",
            "section_id": section,
            "section_name": "Updates",
            "default_status": "OPTED_IN",
            "status": "OPTED_IN",
            "has_custom_routing": False,
        }
        assert client.users.preferences.retrieve("ada").items == []

    def test_chooses(self, client, topic):
        done = client.users.preferences.update_or_create_topic(
            topic,
            user_id="ada",
            topic={
                "status": "OPTED_OUT",
                "has_custom_routing": True,
                "custom_routing": ["email"],
                "digest_schedule_id": "ds_unknown",
            },
        )
        assert done.message == "success"
        found = client.users.preferences.retrieve("ada")
        assert (found.paging.more, len(found.items)) == (False, 1)
        one = found.items[0]
        assert (one.status, one.custom_routing, one.digest_schedule_id) == (
            "OPTED_OUT",
            ["email"],
            None,
        )

    def test_replaces_the_routing_with_each_put(self, client, topic):
        update = client.users.preferences.update_or_create_topic
        routing = {"has_custom_routing": True, "custom_routing": ["email"]}
        update(topic, user_id="ada", topic={"status": "OPTED_IN", **routing})
        update(topic, user_id="ada", topic={"status": "OPTED_IN"})
        found = client.users.preferences.retrieve_topic(topic, user_id="ada").topic
        assert (found.has_custom_routing, found.custom_routing) == (False, None)

    def test_chooses_within_a_tenant(self, client, topic):
        client.tenants.update("acme", name="Acme")
        client.tenants.preferences.items.update(topic, tenant_id="acme", status="OPTED_OUT")
        preferences = client.users.preferences
        within = preferences.retrieve_topic(topic, user_id="ada", tenant_id="acme").topic
        assert (within.status, within.default_status) == ("OPTED_OUT", "OPTED_OUT")
        preferences.update_or_create_topic(
            topic, user_id="ada", tenant_id="acme", topic={"status": "OPTED_IN"}
        )
        assert [one.status for one in preferences.retrieve("ada", tenant_id="acme").items] == [
            "OPTED_IN"
        ]
        assert preferences.retrieve("ada").items == []

    def test_takes_a_choice_back(self, client, topic):
        preferences = client.users.preferences
        preferences.update_or_create_topic(topic, user_id="ada", topic={"status": "OPTED_OUT"})
        preferences.delete_topic(topic, user_id="ada")
        preferences.delete_topic(topic, user_id="ada")
        assert preferences.retrieve_topic(topic, user_id="ada").topic.status == "OPTED_IN"

    def test_cannot_opt_out_of_what_is_required(self, client, section):
        safety = client.workspace_preferences.topics.create(
            section, name="Safety", default_status="REQUIRED"
        ).id
        out = {"status": "OPTED_OUT"}
        found = refusal(
            lambda: client.users.preferences.update_or_create_topic(
                safety, user_id="ada", topic=out
            )
        )
        assert found == (400, "topic.status: 'Safety' is required: no one may opt out")
        one = client.users.preferences.retrieve_topic(safety, user_id="ada").topic
        assert one.status == one.default_status == "REQUIRED"

    def test_updates_several_and_hears_what_could_not_be_done(self, client, section, topic):
        safety = client.workspace_preferences.topics.create(
            section, name="Safety", default_status="REQUIRED"
        ).id
        done = client.users.preferences.bulk_update(
            "ada",
            topics=[
                {"topic_id": topic, "status": "OPTED_OUT"},
                {"topic_id": safety, "status": "OPTED_OUT"},
                {"topic_id": "nothing", "status": "OPTED_IN"},
            ],
        )
        assert [one.to_dict() for one in done.items] == [
            {
                "topic_id": topic,
                "status": "OPTED_OUT",
                "has_custom_routing": False,
                "custom_routing": [],
            }
        ]
        assert [(one.topic_id, one.reason) for one in done.errors] == [
            (safety, "status: 'Safety' is required: no one may opt out"),
            ("nothing", "no topic has the id 'nothing'"),
        ]

    def test_replaces_all_choices(self, client, section, topic):
        other = client.workspace_preferences.topics.create(
            section, name="Offers", default_status="OPTED_OUT"
        ).id
        replace = client.users.preferences.bulk_replace
        replace("ada", topics=[{"topic_id": topic, "status": "OPTED_OUT"}])
        done = replace("ada", topics=[{"topic_id": other, "status": "OPTED_IN"}])
        assert (done.deleted, [one.topic_id for one in done.items]) == ([topic], [other])
        assert replace("ada", topics=[]).deleted == [other]
        assert client.users.preferences.retrieve("ada").items == []

    @pytest.mark.parametrize(
        ("topics", "message"),
        [
            ([{"topic_id": "a"}], "topics[0].status: This field is required."),
            (
                [{"topic_id": "a", "status": "REQUIRED"}],
                'topics[0].status: "REQUIRED" is not a valid choice.',
            ),
            (
                [{"topic_id": "a", "status": "OPTED_IN"}] * 2,
                "topics[1].topic_id: is there twice",
            ),
            (
                [{"topic_id": str(n), "status": "OPTED_IN"} for n in range(51)],
                "topics: must have at most 50 items, got 51",
            ),
        ],
    )
    def test_is_refused_by_what_is_wrong(self, client, topics, message):
        for act in (client.users.preferences.bulk_replace, client.users.preferences.bulk_update):
            assert refusal(lambda act=act: act("ada", topics=topics)) == (400, message)

    def test_hears_of_an_unknown_topic(self, client):
        preferences = client.users.preferences
        for act in (
            lambda: preferences.retrieve_topic("x", user_id="ada"),
            lambda: preferences.delete_topic("x", user_id="ada"),
            lambda: preferences.update_or_create_topic(
                "x", user_id="ada", topic={"status": "OPTED_IN"}
            ),
            lambda: preferences.bulk_replace(
                "ada", topics=[{"topic_id": "x", "status": "OPTED_IN"}]
            ),
        ):
            assert refusal(act) == (404, "no topic has the id 'x'")


class TestTheLog:
    def test_has_each_change_with_what_was_before_the_newest_first(self, client, topic):
        preferences = client.users.preferences
        for status in ("OPTED_OUT", "OPTED_OUT", "OPTED_IN"):
            preferences.update_or_create_topic(topic, user_id="ada", topic={"status": status})
        newest, oldest = client.workspace_preferences.list_logs().items
        assert (newest.status, newest.previous.status) == ("OPTED_IN", "OPTED_OUT")
        assert (oldest.status, oldest.previous, oldest.tenant_id) == ("OPTED_OUT", None, None)
        assert (oldest.user_id, oldest.topic_id, oldest.topic_name) == ("ada", topic, "News")
        assert Event.objects.filter(name="preference.changed").count() == 2

    def test_is_paged_and_narrowed(self, client, topic):
        preferences, logs = client.users.preferences, client.workspace_preferences.list_logs
        for user, tenant in (("ada", ""), ("ada", "acme"), ("bob", "")):
            preferences.update_or_create_topic(
                topic, user_id=user, tenant_id=tenant, topic={"status": "OPTED_OUT"}
            )
        first = logs(limit=2)
        second = logs(limit=2, cursor=first.paging.cursor)
        assert [one.user_id for one in first.items + second.items] == ["bob", "ada", "ada"]
        assert (first.paging.more, second.paging.more, second.paging.cursor) == (True, False, None)
        assert [one.tenant_id for one in logs(user_id="ada").items] == ["acme", None]
        assert len(logs(user_id="ada", tenant_id="acme").items) == 1
        assert logs(since="2100-01-01").items == []
        assert len(logs(since=first.items[1].timestamp).items) >= 2

    @pytest.mark.parametrize(
        ("query", "message"),
        [
            ({"since": "soon"}, "since: got 'soon'"),
            ({"tenant_id": "acme"}, "tenant_id: can only be given together with user_id"),
            ({"cursor": "x"}, "cursor: got 'x'"),
        ],
    )
    def test_is_refused_by_the_parameter(self, client, query, message):
        status, said = refusal(lambda: client.workspace_preferences.list_logs(**query))
        assert status == 400
        assert said.startswith(message)


class TestAMessage:
    def test_that_its_user_opted_out_of_ends_as_couriers_would(self, client, topic):
        out = {"status": "OPTED_OUT"}
        client.users.preferences.update_or_create_topic(topic, user_id="ada", topic=out)
        sent = client.send.message(
            message={
                "to": {"user_id": "ada", "email": "ada@example.com"},
                "content": {"title": "News", "body": "Something is new."},
                "preferences": {"subscription_topic_id": topic},
            }
        )
        drain()
        found = client.messages.retrieve(sent.request_id)
        assert (found.status, found.reason, found.error) == (
            "UNDELIVERABLE",
            "UNSUBSCRIBED",
            "Notification opted out by user",
        )
        assert found.providers == []
        assert [one.id for one in client.messages.list(status=["UNDELIVERABLE"]).results] == [
            sent.request_id
        ]
        (ended,) = client.messages.history(sent.request_id, type="UNDELIVERABLE").results
        assert ended["error_message"] == "Notification opted out by user"
        assert ended["preference"]["by"] == "user"


def test_a_key_needs_the_scope(make_client):
    reads = make_client("preferences:read")
    assert reads.workspace_preferences.list().results == []
    with pytest.raises(courier.PermissionDeniedError):
        reads.workspace_preferences.create(name="Updates")
    with pytest.raises(courier.PermissionDeniedError):
        make_client("send").users.preferences.retrieve("ada")
