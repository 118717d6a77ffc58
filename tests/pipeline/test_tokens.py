"""Tokens for client-side SDKs: what they say, and which are refused."""

import warnings
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from django.conf import settings

from notifications.pipeline import tokens
from notifications.pipeline.errors import InvalidRequest

SCOPE = "user_id:pigeon inbox:read:messages"


def key():
    return tokens._key(settings.SECRET_KEY)


def claims(**changed):
    now = datetime.now(UTC)
    found = {"scope": SCOPE, "iat": now, "exp": now + timedelta(hours=1), "jti": "x", **changed}
    return {name: value for name, value in found.items() if value is not None}


def test_a_token_says_who_and_what_and_until_when():
    text = tokens.issue_token("user_id:a user_id:b:c inbox:read:messages read:brands:x", "2 hours")
    token = tokens.read_token(text)
    assert token.users == {"a", "b:c"}
    assert token.scopes == {"inbox:read:messages", "read:brands:x"}
    assert abs(token.expires_at - datetime.now(UTC) - timedelta(hours=2)) < timedelta(seconds=5)


def test_its_claims_are_courier_s():
    text = tokens.issue_token(SCOPE, "1d")
    found = jwt.decode(text, options={"verify_signature": False})
    assert jwt.get_unverified_header(text)["alg"] == "HS256"
    assert set(found) == {"scope", "tenant_scope", "tenant_id", "iat", "exp", "jti"}
    assert found["tenant_scope"] == "published/production"
    assert found["tenant_id"] == tokens.workspace_id()


def test_no_two_tokens_are_the_same():
    assert tokens.issue_token(SCOPE, "1d") != tokens.issue_token(SCOPE, "1d")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2 hours", 7200), ("1d", 86_400), ("3 days", 259_200), ("10h", 36_000), ("2.5 hrs", 9000),
        ("1m", 60), ("5s", 5), ("1y", 31_557_600), ("90 Minutes", 5400), (" 1 week ", 604_800),
    ],
)  # fmt: skip
def test_a_duration_is_read_as_courier_reads_it(text, seconds):
    assert tokens.duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text", ["", "5", "-1d", "1 fortnight", "1d 2h", "0s", "11 years", "9" * 40 + "y", "1e3s", "٣d"]
)
def test_another_duration_is_refused(text):
    with pytest.raises(InvalidRequest) as caught:
        tokens.duration(text)
    assert caught.value.path == "expires_in"


@pytest.mark.parametrize(
    "scope", ["", " ", "user_id:", "admin", "inbox:read:messages,read:brands", "user_id:a  fly"]
)
def test_another_scope_is_refused(scope):
    with pytest.raises(InvalidRequest) as caught:
        tokens.issue_token(scope, "1d")
    assert caught.value.path == "scope"


def test_a_scope_that_makes_an_unusable_token_is_refused():
    with pytest.raises(InvalidRequest, match="long"):
        tokens.issue_token(" ".join(f"user_id:{n:0100}" for n in range(100)), "1d")


def in_another_algorithm():
    with warnings.catch_warnings():
        # The right key is short for HS512, and that is not why it must be refused.
        warnings.simplefilter("ignore")
        return jwt.encode(claims(), key(), "HS512")


def forged():
    good = tokens.issue_token(SCOPE, "1d")
    header, _, signature = good.split(".")
    other = jwt.encode(claims(scope="user_id:eve"), key(), "HS256").split(".")[1]
    return {
        "empty": "",
        "no token": "abc",
        "unsigned": jwt.encode(claims(), None, "none"),
        "another algorithm": in_another_algorithm(),
        "the plain secret": jwt.encode(claims(), settings.SECRET_KEY, "HS256"),
        "another body": f"{header}.{other}x.{signature}",
        "cut off": good[:-4],
        "expired": jwt.encode(claims(exp=datetime.now(UTC) - timedelta(seconds=1)), key(), "HS256"),
        "for ever": jwt.encode(claims(exp=None), key(), "HS256"),
        "without scope": jwt.encode(claims(scope=None), key(), "HS256"),
        "without id": jwt.encode(claims(jti=None), key(), "HS256"),
        "from the future": jwt.encode(
            claims(iat=datetime.now(UTC) + timedelta(days=1)), key(), "HS256"
        ),
        "not text": "\ud800",
        "huge": "x" * 100_000,
    }


@pytest.mark.parametrize("kind", list(forged()))
def test_another_token_is_refused(kind):
    with pytest.raises(tokens.TokenError):
        tokens.read_token(forged()[kind])


def test_tokens_outlive_a_change_of_the_secret_where_the_old_one_is_kept(settings):
    token = tokens.issue_token(SCOPE, "1d")
    old, settings.SECRET_KEY = settings.SECRET_KEY, "another secret of the same kind"
    with pytest.raises(tokens.TokenError):
        tokens.read_token(token)
    settings.SECRET_KEY_FALLBACKS = [old]
    assert tokens.read_token(token).users == {"pigeon"}
