"""manage.py apikey."""

import io

import pytest
from django.core.management import CommandError, call_command

from notifications.models import ApiKey
from notifications.pipeline import api_keys

pytestmark = pytest.mark.django_db


def apikey(*arguments):
    out = io.StringIO()
    call_command("apikey", *arguments, stdout=out)
    return out.getvalue()


def test_create_prints_the_key_alone():
    printed = apikey(
        "create", "ci", "--mode", "mock", "--scope", "send", "--scope", "messages:read"
    )
    row = api_keys.authenticate(printed.removesuffix("\n"))
    assert (row.name, row.mode, row.scopes) == ("ci", "mock", ["send", "messages:read"])


def test_revoke_takes_a_name_or_a_prefix():
    for _ in range(2):
        key = apikey("create", f"ci {_}").strip()
        row = ApiKey.objects.get(name=f"ci {_}")
        assert "revoked" in apikey("revoke", row.name if _ else row.prefix)
        assert api_keys.authenticate(key) is None


@pytest.mark.parametrize(
    "arguments",
    [
        ("create", "taken"),
        ("create", "x", "--mode", "test"),
        ("create", "x", "--scope", "fly"),
        ("create", ""),
        ("revoke", "nothing"),
        ("forget", "taken"),
        (),
    ],
)
def test_what_cannot_be_done_ends_with_a_reason(arguments):
    apikey("create", "taken")
    with pytest.raises(CommandError):
        apikey(*arguments)
