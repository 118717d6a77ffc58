"""What preferences do to a message on its way: it ends, or goes through some channels only."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notifications.api.history import items
from notifications.models import Message, Profile
from notifications.pipeline import templates
from notifications.pipeline.accept import accept
from notifications.pipeline.drafts import send_draft, snapshot
from notifications.pipeline.preferences.choices import choose
from notifications.pipeline.route import route
from notifications.pipeline.send_schema import parse_send
from notifications.pipeline.templates import TemplateInput
from notifications.queries.messages import events
from notifications.states import Priority, Reason, Status
from tests.pipeline.sending import ADA, ALL, data_of, deliver, deliveries, send
from tests.preferences import a_default, a_section, a_tenant, a_topic

pytestmark = pytest.mark.django_db

DATA = {"name": "Ada", "code": 7}
FREE = ["snooze", "channel_preferences"]


def about(topic, **rest) -> Message:
    named = {"subscription_topic_id": getattr(topic, "topic_id", topic)}
    return deliver(data=DATA, preferences=named, **rest)


def reasons(message) -> dict[str, str]:
    name = "message.routed" if message.status == Status.DELIVERED else "message.unroutable"
    considered = data_of(message, name)["considered"]
    return {one["channel"]: one["reason"] for one in considered if not one["taken"]}


def of(message) -> tuple[str, str, str]:
    return message.status, message.reason, message.error


class TestAnOptOut:
    def test_ends_the_message_with_the_reason_in_its_history(self):
        topic = a_topic()
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        message = about(topic)
        assert of(message) == (
            Status.UNDELIVERABLE,
            Reason.UNSUBSCRIBED,
            "Notification opted out by user",
        )
        assert deliveries(message) == {}
        history = items(message, events(message))
        assert [one["type"] for one in history] == ["ENQUEUED", "UNDELIVERABLE"]
        assert history[1]["error_message"] == "Notification opted out by user"
        assert history[1]["reason"] == "UNSUBSCRIBED"
        assert history[1]["preference"] == {
            "topic_id": topic.topic_id, "topic_name": "News", "status": "OPTED_OUT", "by": "user",
        }  # fmt: skip

    def test_holds_for_critical_messages_too(self):
        topic = a_topic()
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        (message,) = send(preferences={"subscription_topic_id": topic.topic_id})
        message.priority = Priority.CRITICAL
        message.save()
        route([message.pk])
        message.refresh_from_db()
        assert message.reason == Reason.UNSUBSCRIBED

    def test_holds_for_what_was_accepted_before_it_and_goes_later(self):
        topic = a_topic()
        (message,) = send(
            preferences={"subscription_topic_id": topic.topic_id}, delay={"duration": 60_000}
        )
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        route([message.pk])
        message.refresh_from_db()
        assert of(message)[:2] == (Status.UNDELIVERABLE, Reason.UNSUBSCRIBED)

    def test_of_the_templates_topic_ends_what_is_sent_with_the_template(self):
        topic = a_topic()
        content = {"elements": [{"type": "text", "content": "Hello"}]}
        payload = TemplateInput(name="News", content=content, topic=topic.topic_id)
        template = templates.create(payload, by="ada", state="PUBLISHED").template_id
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        message = deliver(ADA, None, template=template)
        assert message.reason == Reason.UNSUBSCRIBED
        assert (message.notification, message.template_version_id is None) == (template, False)
        assert [one["type"] for one in items(message, events(message))] == [
            "ENQUEUED",
            "MAPPED",
            "UNDELIVERABLE",
        ]
        other = deliver(ADA, None, template=template, preferences={"subscription_topic_id": "x"})
        assert other.status == Status.DELIVERED

    def test_within_a_tenant_is_for_that_tenant(self):
        topic = a_topic()
        choose("ada", "acme", topic.topic_id, status="OPTED_OUT", source="api")
        within = {**ADA, "context": {"tenant_id": "acme"}}
        assert about(topic, to=within).reason == Reason.UNSUBSCRIBED
        assert about(topic).status == Status.DELIVERED

    def test_is_nothing_to_who_is_required(self):
        topic = a_topic()
        choose("ada", "acme", topic.topic_id, status="OPTED_OUT", source="api")
        a_default(a_tenant("acme"), topic, "REQUIRED")
        message = about(topic, to={**ADA, "context": {"tenant_id": "acme"}})
        assert message.status == Status.DELIVERED
        assert data_of(message, "message.routed")["preference"]["status"] == "REQUIRED"

    def test_runs_twice_as_once(self):
        topic = a_topic()
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        message = about(topic)
        route([message.pk])
        assert [one.name for one in events(message)].count("message.undeliverable") == 1


class TestADraft:
    def test_of_a_topic_is_held_back_as_what_is_published_is(self):
        template = self.opted_out_of()
        request = parse_send({"message": {"to": ADA, "template": template}})
        (message,) = accept(request, api_key=None, draft=snapshot(template)).messages
        route([message.pk])
        message.refresh_from_db()
        assert message.reason == Reason.UNSUBSCRIBED

    def test_that_is_tried_in_the_designer_is_seen_by_who_opted_out_too(self):
        template = self.opted_out_of()
        (message,) = send_draft(template, ADA, {}, ["email"], by="ada").messages
        route([message.pk])
        message.refresh_from_db()
        assert message.status == Status.ROUTED

    def opted_out_of(self) -> str:
        topic = a_topic()
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        content = {"elements": [{"type": "text", "content": "Hello"}]}
        payload = TemplateInput(name="News", content=content, topic=topic.topic_id)
        return templates.create(payload, by="ada").template_id


class TestADefaultThatIsOff:
    def test_needs_an_opt_in(self):
        topic = a_topic(default_status="OPTED_OUT")
        assert of(about(topic)) == (
            Status.UNDELIVERABLE,
            Reason.OPT_IN_REQUIRED,
            "The topic 'News' is off by default, and the user has not opted in",
        )
        choose("ada", "", topic.topic_id, status="OPTED_IN", source="api")
        assert about(topic).status == Status.DELIVERED

    def test_is_for_addresses_without_a_user_too(self):
        topic = a_topic(default_status="OPTED_OUT")
        assert about(topic, to={"email": "a@example.com"}).reason == Reason.OPT_IN_REQUIRED

    def test_of_a_tenant_is_said_to_be_the_tenants(self):
        topic, acme = a_topic(), a_tenant("acme")
        a_default(acme, topic, "OPTED_OUT")
        message = about(topic, to={**ADA, "context": {"tenant_id": "acme"}})
        assert message.error.startswith("The topic 'News' is off by the tenant's default")


class TestASnooze:
    def test_ends_the_message_until_it_is_over(self):
        topic = a_topic(allowed_preferences=FREE)
        until = timezone.now() + timedelta(hours=1)
        choose("ada", "", topic.topic_id, snoozed_until=until, source="api")
        message = about(topic)
        assert of(message)[:2] == (Status.UNDELIVERABLE, Reason.UNSUBSCRIBED)
        assert (
            message.error == f"Notification snoozed by user until {until:%Y-%m-%dT%H:%M:%S}+00:00"
        )
        choose("ada", "", topic.topic_id, snoozed_until=until - timedelta(hours=2), source="api")
        assert about(topic).status == Status.DELIVERED


class TestAChannelChoice:
    def test_takes_those_channels_only_and_says_why(self):
        topic = a_topic(allowed_preferences=FREE)
        routing = {"has_custom_routing": True, "custom_routing": ["inbox"]}
        choose("ada", "", topic.topic_id, source="api", **routing)
        message = about(topic, routing=ALL)
        assert list(deliveries(message)) == ["inbox"]
        assert reasons(message) == {"email": "the user chose inbox only"}

    def test_leaves_no_other_channel_as_a_fallback(self):
        topic = a_topic(allowed_preferences=FREE)
        routing = {"has_custom_routing": True, "custom_routing": ["inbox"]}
        choose("ada", "", topic.topic_id, source="api", **routing)
        message = about(topic)
        assert deliveries(message)["inbox"].fallbacks == []

    def test_that_leaves_none_is_unroutable(self):
        topic = a_topic(a_section(has_custom_routing=True))
        routing = {"has_custom_routing": True, "custom_routing": ["sms"]}
        choose("ada", "", topic.topic_id, source="api", **routing)
        message = about(topic, routing=ALL)
        assert of(message) == (
            Status.UNROUTABLE,
            Reason.NO_CHANNELS,
            "No channel can reach the recipient. email: the user chose sms only;"
            " inbox: the user chose sms only",
        )

    def test_of_none_is_no_choice(self):
        topic = a_topic(allowed_preferences=FREE)
        choose("ada", "", topic.topic_id, has_custom_routing=True, custom_routing=[], source="api")
        assert set(deliveries(about(topic, routing=ALL))) == {"email", "inbox"}

    def test_of_a_tenant_holds_until_the_user_chooses(self):
        topic = a_topic(allowed_preferences=FREE)
        a_default(a_tenant("acme"), topic, "OPTED_IN", ["email"])
        ada = {**ADA, "context": {"tenant_id": "acme"}}
        message = about(topic, to=ada, routing=ALL)
        assert reasons(message) == {"inbox": "the tenant chose email only"}
        routing = {"has_custom_routing": True, "custom_routing": ["inbox"]}
        choose("ada", "acme", topic.topic_id, source="api", **routing)
        assert list(deliveries(about(topic, to=ada, routing=ALL))) == ["inbox"]


class TestATopicThatThereIsNot:
    def test_changes_nothing_and_is_said(self):
        message = about("nothing")
        assert message.status == Status.DELIVERED
        routed = items(message, events(message), "ROUTED")[0]
        assert routed["preference"] == {
            "topic_id": "nothing",
            "topic_name": "",
            "note": "There is no topic 'nothing': it is sent as without one.",
        }

    def test_no_topic_is_no_line_in_the_history(self):
        message = deliver(data=DATA)
        assert "preference" not in items(message, events(message), "ROUTED")[0]


def saying(status="OPTED_IN", *, name, kind="notifications", **more):
    return {**ADA, "preferences": {kind: {name: {"status": status, **more}}}}


class TestWhatTheSendSays:
    @pytest.mark.parametrize("kind", ["notifications", "categories"])
    def test_an_opt_out_ends_the_message(self, kind):
        topic = a_topic()
        to = saying("OPTED_OUT", name=topic.topic_id, kind=kind)
        assert of(about(topic, to=to))[1:] == (
            Reason.UNSUBSCRIBED,
            "Notification opted out by user",
        )

    def test_an_opt_out_of_the_section_ends_the_message(self):
        topic = a_topic()
        to = saying("OPTED_OUT", name=topic.section.section_id, kind="categories")
        assert about(topic, to=to).reason == Reason.UNSUBSCRIBED

    def test_of_another_topic_is_nothing(self):
        assert about(a_topic(), to=saying("OPTED_OUT", name="x")).status == Status.DELIVERED

    def test_of_the_template_needs_no_topic(self):
        content = {"elements": [{"type": "text", "content": "Hello"}]}
        template = templates.create(
            TemplateInput(name="News", content=content), by="ada", state="PUBLISHED"
        ).template_id
        message = deliver(saying("OPTED_OUT", name=template), None, template=template)
        assert message.reason == Reason.UNSUBSCRIBED

    def test_an_opt_in_counts_where_the_user_has_not_chosen(self):
        topic = a_topic(default_status="OPTED_OUT")
        to = saying(name=topic.topic_id)
        assert about(topic, to=to).status == Status.DELIVERED
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="unsubscribe")
        assert about(topic, to=to).reason == Reason.UNSUBSCRIBED

    def test_required_goes_whatever_the_user_chose(self):
        topic = a_topic()
        choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        to = saying("REQUIRED", name=topic.topic_id)
        assert about(topic, to=to).status == Status.DELIVERED

    def test_no_opt_out_counts_of_a_topic_that_is_required(self):
        topic = a_topic(default_status="REQUIRED")
        to = saying("OPTED_OUT", name=topic.topic_id)
        assert about(topic, to=to).status == Status.DELIVERED

    def test_channels_narrow_what_the_user_chose(self):
        topic = a_topic(allowed_preferences=FREE)
        channels = [{"channel": "email"}, {"channel": "sms"}]
        to = saying(name=topic.topic_id, channel_preferences=channels)
        message = about(topic, to=to, routing=ALL)
        assert reasons(message) == {"inbox": "the send allows email, sms only"}
        routing = {"has_custom_routing": True, "custom_routing": ["inbox"]}
        choose("ada", "", topic.topic_id, source="api", **routing)
        assert reasons(about(topic, to=to, routing=ALL)) == dict.fromkeys(
            ("email", "inbox"), "the user chose inbox only, and the send allows email, sms only"
        )

    def test_a_rule_holds_between_its_times(self):
        topic, now = a_topic(), timezone.now()
        before, after = (now - timedelta(hours=1)).isoformat(), now + timedelta(hours=1)
        held = saying(name=topic.topic_id, rules=[{"until": after.isoformat(), "start": before}])
        message = about(topic, to=held)
        assert message.reason == Reason.UNSUBSCRIBED
        assert message.error.startswith("Notification snoozed by user until")
        for rule in (
            {"until": before},
            {"until": "2100-01-01", "start": after.isoformat()},
        ):
            to = saying(name=topic.topic_id, rules=[rule])
            assert about(topic, to=to).status == Status.DELIVERED

    def test_is_no_part_of_the_profile(self):
        Profile.objects.create(user="ada", profile={"locale": "fr"})
        message = about(a_topic(), to=saying(name="x"))
        loaded = items(message, events(message), "PROFILE_LOADED")[0]
        assert "preferences" not in loaded["received_profile"] | loaded["merged_profile"]


def test_a_mock_key_hears_of_an_opt_out_too():
    topic = a_topic()
    choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
    assert about(topic, mock=True).reason == Reason.UNSUBSCRIBED


def test_a_batch_of_250_is_routed_with_as_many_queries_as_one():
    topic = a_topic(allowed_preferences=FREE)
    for tenant in (a_tenant("acme", a_tenant("world")), a_tenant("other")):
        a_default(tenant, topic, "OPTED_OUT" if tenant.tenant_id == "other" else "OPTED_IN")
    inbox = {"has_custom_routing": True, "custom_routing": ["inbox"]}
    choose("u1", "", topic.topic_id, status="OPTED_OUT", source="api")
    choose("u2", "acme", topic.topic_id, source="api", **inbox)

    def spent(count: int) -> int:
        users = [
            {
                "user_id": f"u{n}",
                "email": f"u{n}@example.com",
                "context": {"tenant_id": ("acme", "other")[n % 2]},
                "preferences": {"categories": {"x": {"status": "OPTED_OUT"}}},
            }
            for n in range(count)
        ]
        messages = send(users, preferences={"subscription_topic_id": topic.topic_id})
        with CaptureQueriesContext(connection) as captured:
            route([message.pk for message in messages])
        found = Message.objects.filter(pk__in=[m.pk for m in messages])
        assert found.filter(status=Status.UNDELIVERABLE).count() == count // 2
        return len(captured)

    spent(4)
    few, many = spent(4), spent(250)
    # SQLite takes no more than 999 parameters in an INSERT, so that a great one is several.
    assert many <= few + (0 if connection.vendor == "postgresql" else 14)
