"""Slack through a server that answers as Slack does: what is posted, and what failures mean."""

import threading
import time

import pytest

from notifications.providers.base import Failure, Outgoing, ProviderError
from notifications.providers.direct_message.slack import SlackProvider, SlackSession, SlackSettings
from notifications.providers.egress import Allowed, Client, Limits
from tests.sinks.http import Reply, canary
from tests.sinks.slack import slack_sink

BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "*Hello* Zoë"}}]
CONTENT = {"title": "Hello", "text": "plain", "payload": {"text": "Hello Zoë", "blocks": BLOCKS}}
TOKEN = "xoxb-1"
QUICK = Limits(connect=0.5, read=0.5, total=0.8)


@pytest.fixture
def slack():
    with slack_sink() as sink:
        yield sink


def settings(slack, **rest) -> SlackSettings:
    return SlackSettings(slack.api_url, allowed=Allowed.parse([slack.allow]), **rest)


def post(slack, address, content=CONTENT, **rest):
    with SlackProvider(settings(slack, **rest)).session() as session:
        return session.send(Outgoing("key", address, content))


def failure(slack, address, **rest) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        post(slack, address, **rest)
    return caught.value


def test_blocks_and_text_are_posted_to_a_channel(slack):
    taken = post(slack, {"access_token": TOKEN, "channel": "C1"})
    assert slack.messages == [{"channel": "C1", "text": "Hello Zoë", "blocks": BLOCKS}]
    assert slack.tokens == [TOKEN]
    assert taken.reference == {"channel": "C1", "ts": "1700000000.000001"}
    assert taken.delivered


def test_a_user_is_posted_to_by_id(slack):
    post(slack, {"access_token": TOKEN, "user_id": "U1"})
    assert slack.messages[0]["channel"] == "U1"


def test_a_user_is_found_by_email_once_a_session(slack):
    address = {"access_token": TOKEN, "email": "ada@example.com"}
    with SlackProvider(settings(slack)).session() as session:
        for _ in range(3):
            session.send(Outgoing("key", address, CONTENT))
    assert [one["channel"] for one in slack.messages] == ["U1"] * 3
    (lookup,) = slack.calls("users.lookupByEmail")
    assert lookup.body == b"email=ada%40example.com"


def test_a_webhook_is_posted_to(slack):
    taken = post(slack, {"incoming_webhook": {"url": slack.webhook_url}})
    assert slack.messages == [{"text": "Hello Zoë", "blocks": BLOCKS}]
    assert taken.delivered


def test_the_site_s_own_token_is_for_recipients_without_one(slack):
    post(slack, {"channel": "C1"}, bot_token="xoxb-site")
    post(slack, {"access_token": TOKEN, "channel": "C1"}, bot_token="xoxb-site")
    assert slack.tokens == ["xoxb-site", TOKEN]


def test_without_blocks_the_text_is_posted_and_calls_nobody(slack):
    post(slack, {"access_token": TOKEN, "channel": "C1"}, {"title": "Hi", "text": "1 < 2 <!here>"})
    assert slack.messages == [{"channel": "C1", "text": "1 &lt; 2 &lt;!here&gt;"}]


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("channel_not_found", Failure.PERMANENT),
        ("not_in_channel", Failure.PERMANENT),
        ("is_archived", Failure.PERMANENT),
        ("msg_too_long", Failure.PERMANENT),
        ("invalid_blocks", Failure.PERMANENT),
        ("an_error_of_tomorrow", Failure.PERMANENT),
        ("invalid_auth", Failure.PERMANENT),
        ("account_inactive", Failure.PERMANENT),
        ("token_revoked", Failure.PERMANENT),
        ("missing_scope", Failure.PERMANENT),
        ("service_unavailable", Failure.TRANSIENT),
        ("request_timeout", Failure.TRANSIENT),
        ("ratelimited", Failure.THROTTLED),
        ("internal_error", Failure.UNCERTAIN),
        ("fatal_error", Failure.UNCERTAIN),
    ],
)
def test_what_slack_says_decides_what_comes_next(slack, error, kind):
    slack.fail["C1"] = error
    found = failure(slack, {"access_token": TOKEN, "channel": "C1"})
    assert (found.failure, str(found)) == (kind, f"Slack chat.postMessage: {error}")
    assert TOKEN not in str(found)


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "missing_scope"])
def test_a_fault_of_the_site_s_own_token_can_be_mended_while_the_message_waits(slack, error):
    slack.fail["chat.postMessage"] = error
    found = failure(slack, {"channel": "C1"}, bot_token="xoxb-site")
    assert found.failure is Failure.TRANSIENT


def test_slack_says_when_to_come_again(slack):
    slack.throttle("chat.postMessage", 30)
    found = failure(slack, {"access_token": TOKEN, "channel": "C1"})
    assert (found.failure, found.retry_in) == (Failure.THROTTLED, 30.0)
    assert post(slack, {"access_token": TOKEN, "channel": "C1"}).delivered


@pytest.mark.parametrize(
    ("status", "text", "kind"),
    [
        (400, "invalid_payload", Failure.PERMANENT),
        (403, "invalid_token", Failure.PERMANENT),
        (404, "no_service", Failure.PERMANENT),
        (410, "channel_is_archived", Failure.PERMANENT),
        (302, "elsewhere", Failure.PERMANENT),
        (429, "", Failure.THROTTLED),
        (500, "rollup_error", Failure.UNCERTAIN),
        (503, "", Failure.TRANSIENT),
    ],
)
def test_what_a_webhook_answers_decides_what_comes_next(slack, status, text, kind):
    slack.fail["webhook"] = Reply(status, {"Retry-After": "7"}, text.encode())
    found = failure(slack, {"incoming_webhook": {"url": slack.webhook_url}})
    assert found.failure is kind
    assert found.retry_in == (7.0 if status in (429, 503) else None)
    if kind is Failure.PERMANENT and status != 302:
        assert text in str(found)
    assert "secret" not in str(found)


@pytest.mark.parametrize("given", ["Wed, 21 Oct 2026 07:28:00 GMT", "-1", "1e9", "", "9" * 50])
def test_a_wait_that_cannot_be_read_is_none(slack, given):
    slack.fail["webhook"] = Reply(429, {"Retry-After": given})
    assert failure(slack, {"incoming_webhook": {"url": slack.webhook_url}}).retry_in is None


@pytest.mark.parametrize(
    "body", [b"", b"not json", b"[]", b"{}", b"[" * 100_000, b"\xff\xfe", b"x" * 1_000_000]
)
def test_an_answer_that_says_nothing_leaves_it_uncertain(slack, body):
    slack.fail["chat.postMessage"] = Reply(200, body=body)
    found = failure(slack, {"access_token": TOKEN, "channel": "C1"})
    assert found.failure is Failure.UNCERTAIN


def test_an_address_that_is_no_slack_can_be_mended_while_the_message_waits(slack):
    slack.fail["chat.postMessage"] = Reply(404, body=b"<html>not found</html>")
    found = failure(slack, {"access_token": TOKEN, "channel": "C1"})
    assert found.failure is Failure.TRANSIENT


def test_a_post_without_an_answer_is_uncertain_and_a_lookup_is_not(slack):
    def tried(address):
        session = SlackSession(settings(slack), Client(Allowed.parse([slack.allow]), limits=QUICK))
        with pytest.raises(ProviderError) as caught:
            session.send(Outgoing("key", {"access_token": TOKEN, **address}, CONTENT))
        return caught.value.failure

    slack.fail["users.lookupByEmail"] = slack.fail["chat.postMessage"] = Reply(wait=3)
    assert tried({"channel": "C1"}) is Failure.UNCERTAIN
    assert tried({"email": "ada@example.com"}) is Failure.TRANSIENT


def test_nobody_with_this_email_is_permanent(slack):
    found = failure(slack, {"access_token": TOKEN, "email": "bob@example.com"})
    assert found.failure is Failure.PERMANENT
    assert "users_not_found" in str(found)


def test_a_webhook_inside_is_not_connected_to(slack):
    with canary() as inside:
        url = f"http://127.0.0.1:{inside.port}/services/x"
        found = failure(slack, {"incoming_webhook": {"url": url}})
    assert found.failure is Failure.PERMANENT
    assert "not a public address" in str(found)
    assert inside.connections == 0


def test_a_server_that_is_down_is_tried_again():
    with slack_sink() as sink:
        away = settings(sink)
    with SlackProvider(away).session() as session, pytest.raises(ProviderError) as caught:
        session.send(Outgoing("key", {"access_token": TOKEN, "channel": "C1"}, CONTENT))
    assert caught.value.failure is Failure.TRANSIENT


def test_a_token_cannot_bring_another_header(slack):
    found = failure(slack, {"access_token": "xoxb-1\r\nHost: inside", "channel": "C1"})
    assert found.failure is Failure.PERMANENT
    assert slack.http.requests == []


def test_a_session_that_is_held_up_can_be_ended(slack):
    slack.fail["chat.postMessage"] = Reply(wait=10)
    with SlackProvider(settings(slack)).session() as session:
        threading.Timer(0.2, session.abort).start()
        started = time.monotonic()
        with pytest.raises(ProviderError):
            session.send(Outgoing("key", {"access_token": TOKEN, "channel": "C1"}, CONTENT))
        assert time.monotonic() - started < 5
