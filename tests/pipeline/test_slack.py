"""Slack, from the send request to the channel: through a server that answers as Slack does."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import Message, Reaction
from notifications.pipeline import profiles
from notifications.states import DeliveryStatus, Reason, Status
from tests.drain import drain
from tests.pipeline.sending import deliver, deliveries, errors, history, outcomes, send, statuses
from tests.sinks.http import Reply
from tests.sinks.slack import slack_sink

pytestmark = pytest.mark.django_db(transaction=True)

TOKEN = "xoxb-0123456789-abcdef"
SLACK = {"method": "single", "channels": ["slack", "email"]}
TO = {"slack": {"access_token": TOKEN, "channel": "C1"}}
DATA = {"name": "Zoë", "code": "№ 7 <&>"}


@pytest.fixture
def slack(settings):
    with slack_sink() as sink:
        settings.SLACK_API_URL, settings.EGRESS_ALLOW = sink.api_url, [sink.allow]
        settings.SLACK_BOT_TOKEN = ""
        yield sink


def to_slack(to=TO, **rest) -> Message:
    return deliver(to=to, routing=SLACK, data=DATA, **rest)


def try_again() -> None:
    Reaction.objects.filter(dead_at__isnull=True).update(
        due_at=timezone.now() - timedelta(seconds=1)
    )
    drain()


def test_a_message_arrives_with_the_blocks_that_were_rendered(slack):
    message = to_slack()
    assert (message.status, message.recipient) == (Status.DELIVERED, "C1")
    (posted,) = slack.messages
    delivery = deliveries(message)["direct_message"]
    assert posted == {"channel": "C1", **delivery.content["payload"]}
    assert "Zoë" in str(posted["blocks"])
    assert "№ 7 &lt;&amp;&gt;" in str(posted["blocks"])
    assert posted["text"]
    assert delivery.reference == {"channel": "C1", "ts": "1700000000.000001"}
    assert outcomes(delivery) == ["taken"]
    assert "delivery.delivered" in history(message)
    assert slack.tokens == [TOKEN]


def test_a_stored_profile_says_whom_and_the_request_may_say_another(slack):
    profiles.replace("ada", {"slack": {"access_token": TOKEN, "email": "ada@example.com"}})
    assert to_slack({"user_id": "ada"}).status == Status.DELIVERED
    assert to_slack({"user_id": "ada", "slack": {"channel": "#general"}}).status == Status.DELIVERED
    assert [posted["channel"] for posted in slack.messages] == ["U1", "#general"]


def test_a_webhook_is_posted_to(slack):
    message = to_slack({"slack": {"incoming_webhook": {"url": slack.webhook_url}}})
    assert (message.status, message.recipient) == (Status.DELIVERED, "Slack webhook")
    assert "channel" not in slack.messages[0]


def test_slack_is_come_back_to_when_it_says(slack):
    slack.throttle("chat.postMessage", 45)
    (message,) = send(to=TO, routing=SLACK)
    drain()
    assert statuses([message]) == [Status.ROUTED]
    waiting = Reaction.objects.get(handler="send_deliveries")
    assert 40 < (waiting.due_at - timezone.now()).total_seconds() < 60
    try_again()
    assert statuses([message]) == [Status.DELIVERED]
    assert outcomes(deliveries(message)["direct_message"]) == ["throttled", "taken"]


def test_a_lost_answer_is_tried_again(slack):
    slack.fail["chat.postMessage"] = Reply(500)
    slack.times["chat.postMessage"] = 1
    message = to_slack()
    try_again()
    assert statuses([message]) == [Status.DELIVERED]
    assert outcomes(deliveries(message)["direct_message"]) == ["uncertain", "taken"]


def test_what_slack_refuses_goes_the_routing_s_next_way(slack):
    slack.fail["chat.postMessage"] = "channel_not_found"
    message = to_slack({**TO, "email": "ada@example.com"})
    found = deliveries(message)
    assert found["direct_message"].status == DeliveryStatus.UNDELIVERABLE
    assert found["direct_message"].reason == Reason.PROVIDER_ERROR
    assert found["direct_message"].error == "Slack chat.postMessage: channel_not_found"
    assert message.status == Status.DELIVERED
    assert found["email"].provider == "mailbox"


def test_without_a_token_it_is_said_that_there_is_none(slack, settings):
    message = to_slack({"slack": {"channel": "C1"}})
    assert message.status == Status.UNROUTABLE
    assert "SLACK_BOT_TOKEN is not set" in message.error
    settings.SLACK_BOT_TOKEN = "xoxb-site"
    assert to_slack({"slack": {"channel": "C1"}}).status == Status.DELIVERED
    assert slack.tokens == ["xoxb-site"]


def test_a_target_inside_is_refused_and_not_connected_to(slack, settings):
    settings.EGRESS_ALLOW = []
    message = to_slack()
    assert message.status == Status.UNDELIVERABLE
    assert "not a public address" in message.deliveries.get().error
    assert slack.http.requests == []


def test_a_mock_key_posts_nothing(slack):
    assert to_slack(mock=True).status == Status.SIMULATED
    assert slack.http.requests == []


def test_many_are_posted_and_none_twice(slack):
    messages = send([TO] * 40, routing=SLACK)
    drain()
    assert set(statuses(messages)) == {Status.DELIVERED}
    assert len(slack.messages) == 40
    assert errors() == []
