"""Keys in the admin: shown once, never edited, revoked."""

import re

from django.contrib.admin.models import LogEntry

from notifications.models import ApiKey
from notifications.pipeline import api_keys

LIST = "/admin/notifications/apikey/"


def test_a_new_key_is_shown_once_and_works(admin):
    answer = admin.post(f"{LIST}add/", {"name": "server", "mode": "mock", "scopes": ["send"]})
    key = re.search(r"data-key[^>]*>([^<]+)<", answer.content.decode())[1]
    assert "no-store" in answer["Cache-Control"]
    row = api_keys.authenticate(key)
    assert (row.name, row.mode, row.scopes) == ("server", "mock", ["send"])
    secret = key.removeprefix(row.prefix)
    for page in (LIST, f"{LIST}{row.pk}/change/", f"{LIST}{row.pk}/history/", "/admin/"):
        assert secret not in admin.get(page).content.decode()
    assert secret not in str(LogEntry.objects.values())


def test_what_the_pipeline_refuses_is_said_at_the_field(admin):
    api_keys.create("server")
    taken = admin.post(f"{LIST}add/", {"name": "server", "mode": "live"})
    assert "already exists" in taken.content.decode()
    odd = admin.post(f"{LIST}add/", {"name": "a\u0007b", "mode": "live"})
    assert "printable" in odd.content.decode()
    assert ApiKey.objects.count() == 1


def test_a_key_cannot_be_edited_or_deleted(admin):
    api_keys.create("server")
    row = ApiKey.objects.get()
    admin.post(f"{LIST}{row.pk}/change/", {"name": "other", "digest": "x", "mode": "mock"})
    after = ApiKey.objects.get()
    assert (after.name, after.digest, after.mode) == (row.name, row.digest, row.mode)
    assert admin.post(f"{LIST}{row.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_revoked_key_ends_and_it_is_noted_who_did_it(admin):
    key = api_keys.create("server")
    row = api_keys.authenticate(key)
    admin.post(LIST, {"action": "revoke_selected", "_selected_action": [row.pk]})
    assert api_keys.authenticate(key) is None
    entry = LogEntry.objects.get()
    assert (entry.user.username, entry.change_message) == ("ada", "Revoked.")
