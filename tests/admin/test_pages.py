"""Every page: empty and filled, for those who may see it and those who may not."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from notifications.models import (
    ApiKey,
    Event,
    InboundEvent,
    InboxItem,
    List,
    MailboxMail,
    PreferenceSection,
    Profile,
    PushToken,
    Reaction,
    Request,
    Tenant,
)
from notifications.outbox.registry import REGISTRY
from notifications.pipeline import api_keys, inbound, lists, profiles, push_tokens, tenants
from tests.admin.conftest import page_of
from tests.messages import accepted, delivered
from tests.preferences import a_topic

BASE = "/admin/notifications"
LISTS = [
    "message",
    "event",
    "reaction",
    "handlerminute",
    "apikey",
    "profile",
    "request",
    "inboxitem",
    "mailboxmail",
    "tenant",
    "preferencesection",
    "pushtoken",
    "list",
    "inboundevent",
]


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_renders(admin, name):
    assert admin.get(f"{BASE}/{name}/").status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_a_filled_list_renders(admin, name):
    _fill()
    answer = admin.get(f"{BASE}/{name}/")
    assert answer.status_code == 200
    assert "No results found" not in answer.content.decode()


def test_every_row_has_a_page(admin):
    message = _fill()
    pages = [
        page_of(message),
        *(f"{BASE}/handlerminute/{name}/change/" for name in REGISTRY.handlers),
    ]
    models = (
        Event, Reaction, ApiKey, Profile, Request, InboxItem, MailboxMail,
        Tenant, PreferenceSection, PushToken, List, InboundEvent,
    )  # fmt: skip
    for model in models:
        pages.append(f"{BASE}/{model._meta.model_name}/{model.objects.first().pk}/change/")
    for page in pages:
        assert admin.get(page).status_code == 200, page


@pytest.mark.parametrize("name", ["message", "mailboxmail", "handlerminute"])
@pytest.mark.parametrize("pk", ["999999", "x", "-1", "9" * 30])
def test_a_row_that_is_not_there_is_not_found(admin, name, pk):
    assert admin.get(f"{BASE}/{name}/{pk}/change/").status_code == 404


def test_a_list_shows_who_is_on_it_and_when_there_are_more(admin):
    for number in range(60):
        lists.subscribe("news.weekly", f"user-{number:02}")
    page = admin.get(f"{BASE}/list/{List.objects.get().pk}/change/").content.decode()
    assert "user-49<" in page
    assert "user-50<" not in page
    assert "and more: the first 50 are shown" in page


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("asked", ["q=%00", "before=" + "9" * 40, "q=%27%22%3C&before=1"])
def test_a_list_can_be_asked_anything(admin, name, asked):
    assert admin.get(f"{BASE}/{name}/?{asked}").status_code in (200, 302)


@pytest.mark.parametrize("name", LISTS)
def test_staff_without_permission_see_no_list(staff_with, name):
    assert staff_with().get(f"{BASE}/{name}/").status_code == 403


def test_staff_without_permission_see_no_page_and_no_figures(staff_with):
    message = _fill()
    client = staff_with()
    mail = MailboxMail.objects.get()
    for page in (
        page_of(message),
        f"{BASE}/message/{message.pk}/timeline/",
        f"{BASE}/mailboxmail/{mail.pk}/change/",
        f"{BASE}/handlerminute/route_messages/change/",
        f"{BASE}/reaction/replay-dead/route_messages/",
    ):
        assert client.get(page).status_code == 403, page
    first = client.get("/admin/").content.decode()
    assert "may see nothing yet" in first
    assert "/admin/notifications/" not in first


def test_the_sidebar_lists_what_a_person_may_see(staff_with):
    page = staff_with("view_message").get("/admin/notifications/message/").content.decode()
    assert 'href="/admin/notifications/message/"' in page
    assert 'href="/admin/notifications/apikey/"' not in page


def test_people_who_are_not_staff_are_sent_to_the_sign_in(db):
    client = Client()
    client.force_login(User.objects.create_user("eve"))
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize(
    "name",
    [
        "message",
        "event",
        "reaction",
        "request",
        "inboxitem",
        "mailboxmail",
        "pushtoken",
        "list",
        "inboundevent",
    ],
)
def test_what_the_engine_wrote_cannot_be_added_or_deleted(admin, name):
    message = _fill()
    assert admin.get(f"{BASE}/{name}/add/").status_code == 403
    assert admin.post(f"{BASE}/{name}/{message.pk}/delete/", {"post": "yes"}).status_code in (
        403,
        404,
    )


def test_the_task_queues_own_pages_are_hidden(admin):
    assert "django_q" not in admin.get("/admin/").content.decode()
    assert admin.get("/admin/django_q/success/").status_code == 404


def _fill():
    profiles.replace("ada", {"email": "ada@example.com"})
    tenants.save("acme", {"name": "Acme"})
    a_topic()
    push_tokens.put("ada", "t" * 40, {"provider_key": "apn"})
    lists.subscribe("news.weekly", "ada")
    inbound.track("order.placed", "their-id", "ada", {"total": 7})
    api_keys.create("server")
    both = {"method": "all", "channels": ["email", "inbox"]}
    message = delivered(to={"user_id": "ada"}, routing=both)
    # One more that nobody has worked on yet: its reaction is owed.
    accepted()
    return message
