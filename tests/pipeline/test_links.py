"""Links that act for a user: what they say, to whom, and what is none."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notifications.pipeline.links import (
    MAX_LENGTH,
    Link,
    LinkError,
    preferences_url,
    read_link,
    token_of,
    unsubscribe_url,
)
from notifications.pipeline.tokens import issue_token

LINK = Link("ada", "acme", "news", "1-abc")
IDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=256)


@given(st.builds(Link, IDS.filter(bool), IDS, IDS, IDS))
@example(Link("u" * 256, "t" * 256, "x" * 64, "m" * 400))
@example(Link("ü" * 256, "😀" * 256))
def test_a_link_says_what_it_was_made_of(link):
    token = token_of(link)
    assert read_link(token) == link
    assert re.fullmatch(r"[\w-]+", token, re.ASCII)
    assert len(token) <= MAX_LENGTH


def test_the_addresses_are_below_the_public_url(settings):
    settings.PUBLIC_URL = "https://notify.example.com"
    page = preferences_url("ada", "acme")
    assert page == f"https://notify.example.com/preferences/{token_of(Link('ada', 'acme'))}"
    one = unsubscribe_url("ada", "acme", "news", "1-abc")
    assert one == f"https://notify.example.com/t/u/{token_of(LINK)}"


def test_no_id_can_be_read_in_it_and_it_is_the_same_each_time():
    token = token_of(LINK)
    assert token == token_of(LINK)
    for word in ("ada", "acme", "news", "YWRh", "YWNtZQ"):
        assert word not in token


def test_who_knows_one_link_cannot_make_another():
    others = {
        token_of(Link(*parts)) for parts in (("ada",), ("ada", "b"), ("bob",), ("ada", "", "b"))
    }
    assert len(others) == 4


@pytest.mark.parametrize("place", [0, 10, 21, 40, -2, -1])
def test_a_changed_character_makes_it_none(place):
    token = token_of(LINK)
    for other in "ABab09-_":
        if other != token[place]:
            at = place % len(token)
            with pytest.raises(LinkError):
                read_link(token[:at] + other + token[at + 1 :])


@pytest.mark.parametrize(
    "text", ["", "a", "abc", "=" * 40, "ä" * 40, "A" * 40, "A" * 5000, "\x00" * 30, "a.b", "%00" * 20]
)  # fmt: skip
def test_any_other_text_is_none(text):
    with pytest.raises(LinkError):
        read_link(text)


@pytest.mark.parametrize("more", ["=", "==", "A", "\n", " "])
def test_nothing_may_be_added(more):
    with pytest.raises(LinkError):
        read_link(token_of(LINK) + more)


def test_links_in_old_mails_outlive_a_change_of_the_secret(settings):
    old, secret = token_of(LINK), settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "a new secret", [secret]
    assert read_link(old) == LINK
    assert token_of(LINK) != old
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(LinkError):
        read_link(old)


def test_a_client_token_is_no_link():
    with pytest.raises(LinkError):
        read_link(issue_token("user_id:ada", "1h"))
