"""Which channels and providers reach a recipient, and why: decided without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.pipeline.addresses import is_address
from notifications.pipeline.routing import Decision, decide

BOTH = {"email": ["smtp"], "inbox": ["courier"]}
ADDRESS = {"email": "ada@example.com"}


def decided(routing, profile=ADDRESS, user="ada", configured=BOTH) -> Decision:
    return decide(routing, profile, user, configured)


def one(*channels) -> dict:
    return {"method": "single", "channels": list(channels)}


def every(*channels) -> dict:
    return {"method": "all", "channels": list(channels)}


def chosen(decision: Decision) -> list[str]:
    return [choice.channel for choice in decision.choices]


def fallbacks(decision: Decision) -> list[str]:
    return [after["channel"] for after in decision.choices[0].fallbacks()]


def reasons(decision: Decision) -> dict[str, str]:
    return {c["channel"]: c["reason"] for c in decision.considered if not c["taken"]}


def test_single_takes_the_first_that_works_and_keeps_the_others_behind_it():
    decision = decided(one("email", "inbox"))
    assert chosen(decision) == ["email"]
    assert fallbacks(decision) == ["inbox"]
    assert reasons(decision) == {"inbox": "kept as a fallback: an earlier channel works"}


def test_single_passes_over_what_does_not_work():
    decision = decided(one("email", "inbox"), profile={})
    assert chosen(decision) == ["inbox"]
    assert fallbacks(decision) == []
    assert reasons(decision) == {"email": "the profile has no email"}


def test_all_takes_all_that_work():
    assert chosen(decided(every("email", "inbox"))) == ["email", "inbox"]
    assert chosen(decided(every("email", "inbox"), user="")) == ["email"]


def test_nested_routing_is_walked():
    assert chosen(decided(every("inbox", one("sms", "email")))) == ["inbox", "email"]
    assert chosen(decided(one(every("email", "inbox"), "inbox"))) == ["email", "inbox"]
    decision = decided(one(one("sms", "email"), "inbox"))
    assert (chosen(decision), fallbacks(decision)) == (["email"], ["inbox"])


def test_a_channel_named_twice_is_taken_once():
    assert chosen(decided(every("inbox", "email", "inbox", "courier"))) == ["inbox", "email"]


def test_a_provider_may_be_named_for_its_channel():
    decision = decided(every("smtp", "courier"))
    assert [(c.channel, c.provider) for c in decision.choices] == [
        ("email", "smtp"),
        ("inbox", "courier"),
    ]


def test_a_second_provider_of_a_channel_stands_behind_the_first():
    decision = decided(every("email"), configured={"email": ["smtp", "mailbox"]})
    assert [c.provider for c in decision.choices] == ["smtp"]
    assert [after["provider"] for after in decision.choices[0].fallbacks()] == ["mailbox"]


@pytest.mark.parametrize(
    ("channel", "profile", "user", "reason"),
    [
        ("email", {}, "ada", "the profile has no email"),
        ("email", {"email": ""}, "ada", "the profile has no email"),
        ("email", {"email": "nobody"}, "ada", "the profile's email is not an e-mail address"),
        (
            "email",
            {"email": ["a@b.example"]},
            "ada",
            "the profile's email is not an e-mail address",
        ),
        (
            "email",
            {"email": "a@b\nBcc: x@y"},
            "ada",
            "the profile's email is not an e-mail address",
        ),
        ("inbox", ADDRESS, "", "the recipient has no user_id"),
        ("sms", ADDRESS, "ada", "no provider is configured for sms"),
        ("mailbox", ADDRESS, "ada", "no provider is configured for mailbox"),
        ("pigeon", ADDRESS, "ada", "pigeon is not a channel or provider"),
    ],
)
def test_why_a_channel_is_not_taken_is_said_in_words(channel, profile, user, reason):
    decision = decided(every(channel), profile, user)
    assert decision.choices == []
    assert [c["reason"] for c in decision.considered] == [reason]


SLACK = {"email": ["smtp"], "inbox": ["courier"], "direct_message": ["slack"]}
HOOK = {"url": "https://hooks.slack.com/services/a/b/c"}


@pytest.mark.parametrize(
    ("slack", "address"),
    [
        ({"access_token": "x", "channel": "C"}, {"access_token": "x", "channel": "C"}),
        ({"access_token": "x", "user_id": "U"}, {"access_token": "x", "user_id": "U"}),
        ({"access_token": "x", "email": "a@b"}, {"access_token": "x", "email": "a@b"}),
        (
            {"access_token": "x", "email": "a@b", "user_id": "U", "channel": "C"},
            {"access_token": "x", "channel": "C"},
        ),
        ({"incoming_webhook": {**HOOK, "channel": "#x"}}, {"incoming_webhook": HOOK}),
        (
            {"access_token": "x", "user_id": "U", "incoming_webhook": HOOK},
            {"access_token": "x", "user_id": "U"},
        ),
        ({"user_id": "U", "incoming_webhook": HOOK}, {"incoming_webhook": HOOK}),
    ],
)
@pytest.mark.parametrize("name", ["slack", "direct_message"])
def test_slack_is_reached_by_what_the_profile_says(name, slack, address):
    (choice,) = decided(every(name), {"slack": slack}, "", SLACK).choices
    assert (choice.channel, choice.provider) == ("direct_message", "slack")
    assert choice.address == address


@pytest.mark.parametrize(
    ("slack", "reason"),
    [
        (None, "the profile has no slack"),
        ("C1", "the profile has no slack"),
        ({}, "the profile has no slack"),
        (
            {"channel": "C1"},
            "the profile's slack has no access_token, and SLACK_BOT_TOKEN is not set",
        ),
        (
            {"access_token": "x", "channel": 5},
            "the profile's slack has no channel, user_id, email or incoming_webhook.url",
        ),
        (
            {"incoming_webhook": {"url": "ftp://x"}},
            "the profile's slack has no channel, user_id, email or incoming_webhook.url",
        ),
        (
            {"incoming_webhook": "https://x"},
            "the profile's slack has no channel, user_id, email or incoming_webhook.url",
        ),
    ],
)
def test_why_slack_is_not_taken_is_said_in_words(slack, reason):
    decision = decided(every("slack"), {"slack": slack}, "ada", SLACK)
    assert decision.choices == []
    assert reasons(decision) == {"direct_message": reason}


def test_a_token_of_the_site_s_own_serves_recipients_without_one():
    profile = {"slack": {"channel": "C1"}}
    (choice,) = decide(every("slack"), profile, "", SLACK, {"slack"}).choices
    assert choice.address == {"channel": "C1"}


def test_a_recipient_with_nothing_but_slack_is_told_that_the_routing_does_not_name_it():
    profile = {"slack": {"access_token": "x", "channel": "C1"}}
    decision = decided(one("email", "inbox"), profile, "", SLACK)
    assert decision.choices == []
    assert reasons(decision)["direct_message"] == "the routing does not name it"


def test_no_channels_is_no_choice():
    assert decided(one()) == Decision()
    assert decided(every(one(), every())) == Decision()


CHANNELS = st.sampled_from(["email", "inbox", "sms", "smtp", "courier", "slack", "x"])
ROUTINGS = st.recursive(
    st.builds(
        lambda m, c: {"method": m, "channels": c},
        st.sampled_from(["all", "single"]),
        st.lists(CHANNELS),
    ),
    lambda inner: st.builds(
        lambda m, c: {"method": m, "channels": c},
        st.sampled_from(["all", "single"]),
        st.lists(CHANNELS | inner, max_size=4),
    ),
    max_leaves=8,
)


@given(ROUTINGS, st.booleans(), st.booleans())
def test_whatever_the_routing_each_way_is_taken_once_and_explained(routing, has_address, has_user):
    decision = decided(routing, ADDRESS if has_address else {}, "ada" if has_user else "")
    ways = [(c.channel, c.provider) for c in decision.choices]
    assert len(set(ways)) == len(ways)
    said = {(c["channel"], c["provider"]): c for c in decision.considered}
    assert len(said) == len(decision.considered)
    assert set(ways) <= set(said)
    assert all(c["reason"] for c in decision.considered if not c["taken"])
    assert {("email", "smtp")} & set(ways) <= ({("email", "smtp")} if has_address else set())


@given(ROUTINGS)
def test_what_is_taken_is_said_to_be_taken(routing):
    decision = decided(routing)
    taken = {(c["channel"], c["provider"]) for c in decision.considered if c["taken"]}
    assert taken == {(c.channel, c.provider) for c in decision.choices}


@pytest.mark.parametrize("good", ["a@b", "ada+tag@sub.example.com", "zoë@bücher.example"])
def test_an_address(good):
    assert is_address(good)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "a",
        "a@",
        "@b",
        "a b@c",
        "a@b@c",
        "A <a@b>",
        "a@b,c@d",
        "a@b\n",
        "a\0@b",
        "a@" + "b" * 320,
        None,
        5,
    ],
)
def test_no_address(bad):
    assert not is_address(bad)
