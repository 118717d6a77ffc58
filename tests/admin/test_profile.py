"""Profiles in the admin: edited through the pipeline, so that every change is an event."""

import json

import pytest

from notifications.models import Event, Profile
from notifications.pipeline import profiles

LIST = "/admin/notifications/profile/"


def test_a_profile_is_created_changed_and_deleted_with_its_events(admin):
    admin.post(f"{LIST}add/", {"user": "ada", "profile": '{"email": "ada@example.com"}'})
    row = Profile.objects.get(user="ada")
    assert row.profile == {"email": "ada@example.com"}
    changed = admin.post(f"{LIST}{row.pk}/change/", {"profile": json.dumps({"locale": "en"})})
    assert changed.status_code == 302
    assert Profile.objects.get().profile == {"locale": "en"}
    admin.post(f"{LIST}{row.pk}/delete/", {"post": "yes"})
    assert not Profile.objects.exists()
    names = list(Event.objects.order_by("id").values_list("name", flat=True))
    assert names == ["profile.updated", "profile.updated", "profile.deleted"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "valid JSON"),
        ("[1]", "wants a JSON object"),
        ('"x"', "wants a JSON object"),
        ('{"a": NaN}', "profile"),
    ],
)
def test_what_is_not_a_profile_is_refused_and_kept_in_the_form(admin, text, said):
    profiles.replace("ada", {"email": "ada@example.com"})
    row = Profile.objects.get()
    answer = admin.post(f"{LIST}{row.pk}/change/", {"profile": text})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert Profile.objects.get().profile == {"email": "ada@example.com"}


def test_two_profiles_cannot_be_of_one_user(admin):
    profiles.replace("ada", {"email": "ada@example.com"})
    answer = admin.post(f"{LIST}add/", {"user": "ada", "profile": "{}"})
    assert "already exists" in answer.content.decode()
    assert Profile.objects.get().profile == {"email": "ada@example.com"}


def test_a_profile_is_found_by_its_user(admin):
    profiles.replace("alan", {"email": "alan@example.com"})
    profiles.replace("grace", {"email": "grace@example.com"})
    page = admin.get(f"{LIST}?q=grace").content.decode()
    assert "grace@example.com" in page
    assert "alan@example.com" not in page
