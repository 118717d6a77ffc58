"""Secrets of recipients: masked wherever they are shown, whole where they are used."""

import pytest

from designer.queries import recipients
from notifications.masking import masked
from notifications.models import Event
from notifications.pipeline import profiles
from notifications.pipeline.recipient import merge
from tests.admin.conftest import admin, page_of  # noqa: F401
from tests.api.conftest import caller, make_caller  # noqa: F401
from tests.drain import drain
from tests.pipeline.sending import CONTENT, send

TOKEN = "xoxb-0123456789-abcdefghij"
STORED = "xoxb-9876543210-klmnopqrst"
HOOK = "https://hooks.slack.com/services/T0/B0/hushhushhush"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"access_token": TOKEN, "channel": "C1"}, {"access_token": "…ghij", "channel": "C1"}),
        ({"access_token": "short"}, {"access_token": "…"}),
        ({"access_token": None}, {"access_token": "…"}),
        ([{"slack": [{"refresh_token": TOKEN}]}], [{"slack": [{"refresh_token": "…ghij"}]}]),
        (
            {"incoming_webhook": {"url": HOOK, "channel": "#a"}},
            {"incoming_webhook": {"url": "…hush", "channel": "#a"}},
        ),
        ({"url": HOOK, "token": "a code"}, {"url": HOOK, "token": "a code"}),
        ("text", "text"),
        (5, 5),
    ],
)
def test_secrets_are_masked_and_all_else_is_as_it_was(value, shown):
    before = repr(value)
    assert masked(value) == shown
    assert repr(value) == before


@pytest.mark.parametrize(
    ("stored", "given", "merged"),
    [
        ({"access_token": "s", "channel": "C"}, {"email": "a@b"}, {"access_token": "s", "email": "a@b"}),
        ({"access_token": "s", "channel": "C"}, {"access_token": "t"}, {"access_token": "t", "channel": "C"}),
        ({"incoming_webhook": {"url": "u"}}, {"channel": "C"}, {"channel": "C"}),
        ("nonsense", {"channel": "C"}, {"channel": "C"}),
    ],
)  # fmt: skip
def test_a_request_that_names_whom_in_slack_means_nobody_else(stored, given, merged):
    assert merge({"slack": stored, "locale": "fr"}, {"slack": given}) == {
        "slack": merged,
        "locale": "fr",
    }


@pytest.mark.django_db(transaction=True)
def test_no_page_no_answer_and_no_event_shows_a_token(admin, caller):  # noqa: F811
    profiles.replace("ada", {"slack": {"access_token": STORED, "incoming_webhook": {"url": HOOK}}})
    (message,) = send(
        to={"user_id": "ada", "slack": {"access_token": TOKEN, "channel": "C1"}},
        content=CONTENT,
        routing={"method": "all", "channels": ["inbox", "sms"]},
    )
    drain()
    events = [repr(row.data) for row in Event.objects.all()]
    history = caller.get(f"/messages/{message.message_id}/history").content.decode()
    pages = [
        admin.get(page_of(message)).content.decode(),
        admin.get(f"/admin/notifications/request/{message.request_id}/change/").content.decode(),
        admin.get("/admin/notifications/event/").content.decode(),
        *(
            admin.get(f"/admin/notifications/event/{row.pk}/change/").content.decode()
            for row in Event.objects.all()
        ),
    ]
    for shown in (*events, *pages, history, caller.get("/messages").content.decode()):
        assert TOKEN not in shown
        assert STORED not in shown
        assert HOOK not in shown
    assert "…ghij" in history
    assert "…qrst" in history
    message.refresh_from_db()
    assert message.to["slack"]["access_token"] == TOKEN


@pytest.mark.django_db
def test_who_designs_sees_profiles_without_their_tokens():
    profiles.replace("ada", {"slack": {"access_token": TOKEN, "channel": "C1"}})
    assert TOKEN not in repr(recipients.starting_with("a"))
    assert recipients.profile_of("ada")["slack"] == {"access_token": "…ghij", "channel": "C1"}
