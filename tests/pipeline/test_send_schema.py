from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.send_schema import parse_send
from tests.pipeline.sending import ADA, CONTENT, body

ADDRESS = "is not an e-mail address"
LINES = "must not contain control characters"
DEEP = {"method": "all", "channels": ["inbox", {"method": "single", "channels": ["email", 5]}]}


def preference(**fields):
    return {"notifications": {"t": {"status": "OPTED_IN", **fields}}}


@pytest.mark.parametrize(
    ("request_body", "path", "words"),
    [
        (None, "", "must be an object, got null"),
        ([], "", "must be an object, got a list"),
        ({}, "message", "is required"),
        ({"message": 1}, "message", "must be an object, got a number"),
        ({**body(), "extra": 1}, "extra", "is not a field"),
        (body(brand="x"), "message.brand", "is not a field"),
        ({"message": {"content": CONTENT}}, "message.to", "is required"),
        (body(to="ada"), "message.to", "must be a list, got a string"),
        (body(to=[]), "message.to", "at least 1 item"),
        (body(to=[ADA] * 1001), "message.to", "at most 1000 items"),
        (body(to={}), "message.to", "needs user_id, email, phone_number, slack or tenant_id"),
        (
            body(to=[ADA, {}]),
            "message.to[1]",
            "needs user_id, email, phone_number, slack or tenant_id",
        ),
        (body(to={"user_id": 5}), "message.to.user_id", "got 5"),
        (body(to={"user_id": ""}), "message.to.user_id", "at least 1 character"),
        (body(to={"user_id": "x" * 257}), "message.to.user_id", "at most 256"),
        (body(to={"user_id": "a\x00"}), "message.to.user_id", LINES),
        (body(to={"email": "nobody"}), "message.to.email", ADDRESS),
        (body(to={"email": "a@b\r\nBcc: c@d"}), "message.to.email", LINES),
        (body(to={"email": "a@b, c@d"}), "message.to.email", ADDRESS),
        (body(to={"email": "a@" + "b" * 400}), "message.to.email", "at most 320"),
        (body(to={"phone_number": "1" * 1000}), "message.to.phone_number", "at most 256"),
        (body(to=[ADA, {"email": "x"}]), "message.to[1].email", ADDRESS),
        (body(to={"list_id": "l"}), "message.to.list_id", "users, e-mail addresses and Slack only"),
        (
            body(to={"user_id": "a", "preferences": {"notifications": {"t": {}}}}),
            "message.to.preferences.notifications.t.status",
            "is required",
        ),
        (
            body(to=[{"user_id": "a"}, {"user_id": "b", "preferences": {"topics": {}}}]),
            "message.to[1].preferences.topics",
            "is not a field",
        ),
        (
            body(
                to={
                    "user_id": "a",
                    "preferences": preference(channel_preferences=[{"channel": "x"}]),
                }
            ),
            "message.to.preferences.notifications.t.channel_preferences[0].channel",
            "wants 'direct_message'",
        ),
        (
            body(to={"user_id": "a", "preferences": preference(rules=[{"until": "soon"}])}),
            "message.to.preferences.notifications.t.rules[0].until",
            "ISO 8601",
        ),
        (
            body(preferences={"subscription_topic_id": "a\0"}),
            "message.preferences.subscription_topic_id",
            "NUL",
        ),
        (body(preferences={}), "message.preferences.subscription_topic_id", "is required"),
        (body(to=[{"user_id": "a"}, {"list_id": "l"}]), "message.to[1].list_id", "and Slack only"),
        (body(to={"ms_teams": {"email": "a@b"}}), "message.to.ms_teams", "and Slack only"),
        (body(to={"slack": "C1"}), "message.to.slack", "must be an object, got a string"),
        (
            body(to={"slack": {"access_token": "x"}}),
            "message.to",
            "phone_number, slack or tenant_id",
        ),
        (body(to={"slack": {"channel": 5}}), "message.to.slack.channel", "got 5"),
        (body(to={"slack": {"channel": "C\n1"}}), "message.to.slack.channel", LINES),
        (body(to={"slack": {"email": "x"}}), "message.to.slack.email", ADDRESS),
        (
            body(to=[ADA, {"slack": {"channel": "C1", "access_token": "x\r\nHost: y"}}]),
            "message.to[1].slack.access_token",
            LINES,
        ),
        (
            body(to={"slack": {"incoming_webhook": {}}}),
            "message.to.slack.incoming_webhook.url",
            "is required",
        ),
        (
            body(to={"slack": {"incoming_webhook": {"url": "ftp://hooks.slack.com/x"}}}),
            "message.to.slack.incoming_webhook.url",
            "https://",
        ),
        (body(to={**ADA, "data": []}), "message.to.data", "must be an object, got a list"),
        (body(content=None), "message", "content or template is required"),
        (body(content="hi"), "message.content", "must be an object, got a string"),
        (body(content={"elements": 5}), "message.content.elements", "must be a list"),
        (
            body(content={"version": "2022-01-01", "elements": [{"type": "tixt", "content": "x"}]}),
            "message.content.elements[0].type",
            "'tixt' is not supported",
        ),
        (body(routing={"method": "all"}), "message.routing.channels", "is required"),
        (
            body(routing={"method": "some", "channels": []}),
            "message.routing.method",
            "'all' or 'single'",
        ),
        (body(routing=DEEP), "message.routing.channels[1].channels[1]", "got 5"),
        (body(delay={"duration": -1}), "message.delay.duration", "greater than or equal to 0"),
        (body(delay={"duration": "1h"}), "message.delay.duration", "valid integer"),
        (body(delay={"duration": 10**12}), "message.delay.duration", "less than or equal to"),
        (body(delay={"until": "soon"}), "message.delay.until", "ISO 8601"),
        (body(delay={"until": "9999-12-31T23:59:59-23:59"}), "message.delay.until", "ISO 8601"),
        (body(delay={"until": "9000-01-01T00:00:00Z"}), "message.delay.until", "within 366 days"),
        (
            body(delay={"until": "2026-01-01T00:00:00", "timezone": "Mars/Base"}),
            "message.delay.timezone",
            "IANA",
        ),
        (body(delay={"until": "2026-01-01", "timezone": "../x"}), "message.delay.timezone", "IANA"),
        (body(metadata={"tags": ["x" * 31]}), "message.metadata.tags[0]", "at most 30"),
        (body(metadata={"tags": ["x"] * 10}), "message.metadata.tags", "at most 9"),
        (body(metadata={"colour": "red"}), "message.metadata.colour", "is not a field"),
        (body(context={"tenant_id": ""}), "message.context.tenant_id", "at least 1"),
        (body(data=5), "message.data", "must be an object, got a number"),
    ],
)
def test_a_malformed_request_is_refused_by_the_path_of_what_is_wrong(request_body, path, words):
    with pytest.raises(InvalidRequest) as refused:
        parse_send(request_body)
    assert refused.value.path == path
    assert words in refused.value.message
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    "good",
    [
        body(),
        body(to=[ADA]),
        body(to={"user_id": "a", "locale": "fr", "favourite colour": {"r": 1}}),
        body(to={"phone_number": "+15550100"}),
        body(to={"slack": {"access_token": "xoxb-1", "channel": "C1"}}),
        body(to={"slack": {"access_token": "xoxb-1", "user_id": "U1"}}),
        body(to={"slack": {"access_token": "xoxb-1", "email": "ada@example.com"}}),
        body(to={"slack": {"incoming_webhook": {"url": "https://hooks.slack.com/services/a/b/c"}}}),
        body(to={"user_id": "a", "slack": {"access_token": "xoxb-1"}}),
        body(content={}),
        body(content={"title": ""}),
        {"message": {"to": ADA, "template": "WELCOME"}},
        body(routing={"method": "single", "channels": []}),
        body(
            routing={
                "method": "all",
                "channels": ["inbox", {"method": "single", "channels": ["email"]}],
            }
        ),
        body(delay={"until": "2020-01-01"}),
        body(to={"email": "zoë@bücher.example"}),
    ],
)
def test_what_courier_takes_is_taken(good):
    assert parse_send(good).message.to


KEYS = st.sampled_from([
    "message", "to", "content", "routing", "data", "delay", "metadata", "context", "template", "method",
    "channels", "user_id", "email", "elements", "type", "title", "body", "version", "duration", "until",
    "timezone", "tags", "tenant_id", "text", "action", "href",
])  # fmt: skip
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | KEYS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=6)
    ),
    max_leaves=25,
)


def refused_or_parsed(value) -> None:
    with suppress(InvalidRequest):
        parse_send(value)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(JSON)
def test_any_json_is_parsed_or_refused_in_words(value):
    refused_or_parsed(value)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.fixed_dictionaries({}, optional={
    "to": JSON, "content": JSON, "routing": JSON, "data": JSON, "delay": JSON, "metadata": JSON,
    "context": JSON, "template": JSON,
}))  # fmt: skip
def test_any_part_of_a_message_is_parsed_or_refused_in_words(parts):
    refused_or_parsed({"message": {**body()["message"], **parts}})


@pytest.mark.parametrize("depth", [50, 500])
@pytest.mark.parametrize("part", ["routing", "content", "data"])
def test_deep_nesting_is_parsed_or_refused_in_words(part, depth):
    value = {"method": "all", "channels": [], "elements": []}
    for _ in range(depth):
        value = {
            "routing": {"method": "all", "channels": [value]},
            "content": {"elements": [value]},
            "data": {"a": value},
        }[part]
    refused_or_parsed(body(**{part: value}))
