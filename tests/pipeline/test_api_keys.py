"""Server keys: shown once, stored as a hash, ended within a second."""

import hashlib
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from notifications.models import ApiKey
from notifications.pipeline import api_keys
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound

pytestmark = pytest.mark.django_db


def test_a_key_is_long_random_and_stored_as_its_hash():
    key = api_keys.create("one", mode="mock", scopes=["send", "send"])
    row = ApiKey.objects.get(name="one")
    assert key.startswith(f"{row.prefix}_")
    assert row.prefix.startswith("pk_mock_")
    assert len(key.removeprefix(f"{row.prefix}_")) >= 43
    assert row.digest == hashlib.sha256(key.encode()).hexdigest()
    assert row.scopes == ["send"]
    assert api_keys.create("two") != key


def test_a_key_that_sends_drafts_can_be_told_from_the_others():
    assert api_keys.create("drafts", mode="draft").startswith("dk_draft_")
    assert api_keys.create("live").startswith("pk_live_")


@pytest.mark.parametrize(
    ("arguments", "path"),
    [({"mode": "test"}, "mode"), ({"scopes": ["fly"]}, "scope")],
)
def test_an_unknown_mode_or_scope_is_refused(arguments, path):
    with pytest.raises(InvalidRequest) as caught:
        api_keys.create("one", **arguments)
    assert caught.value.path == path


@pytest.mark.parametrize("name", ["", "x" * 101, "a\nb"])
def test_a_name_has_its_limits(name):
    with pytest.raises(InvalidRequest):
        api_keys.create(name)


def test_two_keys_cannot_have_one_name():
    api_keys.create("one")
    with pytest.raises(Conflict, match="one"):
        api_keys.create("one")


def test_a_key_is_recognised_and_others_are_not():
    key = api_keys.create("one")
    assert api_keys.authenticate(key).name == "one"
    for other in ("", key[:-1], key + "x", key.upper(), "\udcff", "\0"):
        assert api_keys.authenticate(other) is None


def test_a_key_is_looked_up_once_in_a_while(django_assert_num_queries):
    key = api_keys.create("one")
    api_keys.authenticate(key)
    with django_assert_num_queries(0):
        api_keys.authenticate(key)


@pytest.mark.parametrize("find", [lambda row: row.name, lambda row: row.prefix])
def test_a_key_is_revoked_by_name_or_prefix_for_good(find):
    key = api_keys.create("one")
    api_keys.authenticate(key)
    row = ApiKey.objects.get()
    first = api_keys.revoke(find(row)).revoked_at
    assert api_keys.authenticate(key) is None
    assert api_keys.revoke(find(row)).revoked_at == first
    with pytest.raises(NotFound):
        api_keys.revoke("nothing")


def test_a_key_revoked_by_another_process_ends_within_a_second():
    key = api_keys.create("one")
    assert api_keys.authenticate(key)
    ApiKey.objects.update(revoked_at=timezone.now())
    revoked = time.monotonic()
    while api_keys.authenticate(key):
        assert time.monotonic() - revoked < 1.0
        time.sleep(0.02)


def test_an_expired_key_is_refused_even_where_it_is_remembered():
    key = api_keys.create("one")
    ApiKey.objects.update(expires_at=timezone.now() + timedelta(milliseconds=200))
    assert api_keys.authenticate(key)
    deadline = time.monotonic() + 0.7
    while api_keys.authenticate(key):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_its_use_is_noted_at_most_once_a_minute(monkeypatch):
    monkeypatch.setattr(api_keys, "REMEMBERED_FOR", 0)
    key = api_keys.create("one")
    api_keys.authenticate(key)
    first = ApiKey.objects.get().last_used_at
    assert first is not None
    api_keys.authenticate(key)
    assert ApiKey.objects.get().last_used_at == first
    ApiKey.objects.update(last_used_at=timezone.now() - timedelta(seconds=61))
    api_keys.authenticate(key)
    assert ApiKey.objects.get().last_used_at > first
