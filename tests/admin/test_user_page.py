"""A user's page: what it tells, whom it tells, what it costs, and what can be done on it."""

import html
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import urlencode

from notifications.models import InboxItem, Preference, PreferenceChange, Profile, PushToken
from notifications.pipeline import inbox, members, profiles, push_tokens, tenants
from notifications.pipeline.preferences import choices
from tests.inboxes import deliver
from tests.messages import delivered
from tests.preferences import a_default, a_section, a_tenant, a_topic

PAGE = "/admin/notifications/profile/user/"
CHOOSE, TOKEN = f"{PAGE}choose/", f"{PAGE}token/"
BOTH = {"method": "all", "channels": ["email", "inbox"]}


def address(user: str, **more: Any) -> str:
    return f"{PAGE}?{urlencode({'id': user, **more})}"


def said(client: Client, user: str = "ada", **more: Any) -> str:
    """The page as text: what was escaped is as it was."""
    answer = client.get(address(user, **more))
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def row_of(page: str, topic: str) -> str:
    """The table's row of one topic."""
    start = page.index(f"<code>{topic}</code>")
    return page[start : page.index("</tr>", start)]


def about(topic: Any) -> dict[str, Any]:
    return {"preferences": {"subscription_topic_id": topic.topic_id}}


# What it tells.


def test_the_page_tells_who_the_user_is(admin):
    profiles.replace("ada", {"email": "ada@example.com", "locale": "en-GB"})
    tenants.save("acme", {"name": "Acme Corporation", "user_profile": {"plan": "gold"}})
    members.add("ada", "acme", {"role": "admin"})
    page = said(admin)
    for expected in ("ada@example.com", "en-GB", "Acme Corporation", "role: admin"):
        assert expected in page, expected
    assert '"plan": "gold"' not in page
    assert '"plan": "gold"' in said(admin, tenant="acme")


def test_the_last_message_that_was_sent_says_how(admin):
    delivered(to={"user_id": "ada", "email": "ada@example.com"}, routing=BOTH)
    page = said(admin)
    assert "The last message was sent" in page
    assert "through mailbox" in page
    assert "Hello" in page


def test_the_last_message_that_reached_nobody_says_why_each_channel_was_skipped(admin):
    delivered(to={"user_id": "ada"}, routing={"method": "single", "channels": ["email", "sms"]})
    page = said(admin)
    assert "The last message was not sent" in page
    assert "“Hello”, accepted" in page
    assert "NO_CHANNELS" in page
    assert "no provider is configured for sms" in page


def test_an_opt_out_is_named_with_its_time_and_who_set_it(admin):
    topic = a_topic(name="Product news")
    choices.choose("ada", "", topic.topic_id, status="OPTED_OUT", source="unsubscribe")
    at = PreferenceChange.objects.get().created_at
    delivered(to={"user_id": "ada"}, **about(topic))
    page = said(admin)
    assert "The last message was not sent" in page
    assert "UNSUBSCRIBED" in page
    assert (
        f"“Product news”: opted out, set {at:%Y-%m-%d %H:%M} UTC"
        " by the user, with an unsubscribe link." in page
    )


def test_an_opt_out_by_an_operator_names_the_operator(admin):
    topic = a_topic(name="Product news")
    admin.post(address_of_choice("ada"), {"topic": topic.topic_id, "status": "OPTED_OUT"})
    delivered(to={"user_id": "ada"}, **about(topic))
    assert "by ada, in the admin." in said(admin)


def test_a_choice_made_since_does_not_explain_what_was_stopped_before(admin):
    topic = a_topic(name="Product news")
    choices.choose("ada", "", topic.topic_id, status="OPTED_OUT", source="widget")
    delivered(to={"user_id": "ada"}, **about(topic))
    choices.choose("ada", "", topic.topic_id, status="OPTED_IN", source="page")
    why = said(admin).partition('id="messages"')[0]
    assert "opted out, set" in why
    assert "in the application’s preferences" in why.replace("'", "’")


def test_the_choice_within_the_tenant_explains_a_message_within_it(admin):
    topic = a_topic(name="Product news")
    tenants.save("acme", {"name": "Acme"})
    choices.choose("ada", "", topic.topic_id, status="OPTED_IN", source="page")
    choices.choose("ada", "acme", topic.topic_id, status="OPTED_OUT", source="api")
    to = {"user_id": "ada", "context": {"tenant_id": "acme"}}
    delivered(to=to, **about(topic))
    assert "“Product news” within acme: opted out" in said(admin)


def test_what_nobody_opted_in_to_says_that_nobody_decided(admin):
    topic = a_topic(default_status="OPTED_OUT")
    delivered(to={"user_id": "ada"}, **about(topic))
    page = said(admin)
    assert "OPT_IN_REQUIRED" in page
    assert "The user has decided nothing about this topic" in page


def test_a_send_that_says_itself_that_it_is_not_wanted_says_so(admin):
    topic = a_topic()
    said_so = {"categories": {topic.topic_id: {"status": "OPTED_OUT"}}}
    delivered(
        to={"user_id": "ada", "preferences": {"notifications": {}, **said_so}}, **about(topic)
    )
    assert "The send itself says that this user does not want it" in said(admin)


def test_a_user_of_whom_nothing_is_known_has_a_page_that_says_so(admin):
    page = said(admin, "nobody")
    assert "Nothing is known of this user yet" in page
    assert "No message was ever sent to this user" in page
    assert not Profile.objects.exists()


# Preferences.


def test_each_topic_says_what_holds_and_whose_decision_that_is(admin):
    section = a_section()
    names = ("default", "tenant", "within", "without", "required")
    topic = {
        name: a_topic(section, topic_id=name, default_status=status)
        for name, status in zip(names, ["OPTED_IN"] * 4 + ["REQUIRED"], strict=True)
    }
    a_default(a_tenant("acme"), topic["tenant"], "OPTED_OUT")
    choices.choose("ada", "acme", "within", status="OPTED_OUT", source="api")
    choices.choose("ada", "", "without", status="OPTED_OUT", source="api")
    page = said(admin, tenant="acme")
    expected = {
        "default": ("opted in", "the topic’s default"),
        "tenant": ("opted out", "the default of acme"),
        "within": ("opted out", "the user’s, within this tenant"),
        "without": ("opted out", "the user’s, without a tenant"),
        "required": ("required", "the topic’s default"),
    }
    for name, words in expected.items():
        for word in words:
            assert word in row_of(page, name), (name, word)
    assert "the topic’s default" in row_of(said(admin), "tenant")


def address_of_choice(user: str, **more: Any) -> str:
    return f"{CHOOSE}?{urlencode({'id': user, **more})}"


def test_a_choice_is_made_taken_back_and_logged_as_the_operators(admin):
    topic = a_topic(name="Product news")
    answer = admin.post(address_of_choice("ada"), {"topic": topic.topic_id, "status": "OPTED_OUT"})
    assert answer["Location"] == f"{address('ada')}#preferences"
    assert Preference.objects.get().status == "OPTED_OUT"
    change = PreferenceChange.objects.get()
    assert change.source == "admin"
    entry = LogEntry.objects.get()
    assert (entry.object_id, entry.user.username) == (str(change.pk), "ada")
    assert "opted out, set" in said(admin)
    admin.post(address_of_choice("ada"), {"topic": topic.topic_id, "status": "default"})
    assert not Preference.objects.exists()


def test_a_choice_that_changes_nothing_is_not_logged(admin):
    topic = a_topic()
    for _ in range(2):
        admin.post(address_of_choice("ada"), {"topic": topic.topic_id, "status": "OPTED_OUT"})
    assert PreferenceChange.objects.count() == LogEntry.objects.count() == 1


def test_a_choice_within_a_tenant_stays_there(admin):
    topic = a_topic()
    tenants.save("acme", {"name": "Acme"})
    given = {"topic": topic.topic_id, "status": "OPTED_OUT"}
    admin.post(address_of_choice("ada", tenant="acme"), given)
    assert Preference.objects.get().account == "acme"


def test_channels_and_a_pause_are_chosen_where_the_topic_lets_them(admin):
    topic = a_topic(
        allowed_preferences=["snooze", "channel_preferences"], routing_options=["email", "inbox"]
    )
    until = (timezone.now() + timedelta(days=2)).replace(second=0, microsecond=0)
    given = {
        "topic": topic.topic_id,
        "status": "OPTED_IN",
        "channels_shown": "1",
        "channels": ["inbox"],
        "snoozed_until": f"{until:%Y-%m-%dT%H:%M}",
    }
    admin.post(address_of_choice("ada"), given)
    row = Preference.objects.get()
    assert (row.custom_routing, row.snoozed_until) == (["inbox"], until)
    page = row_of(said(admin), topic.topic_id)
    assert "paused" in page
    assert "only through inbox" in page
    admin.post(address_of_choice("ada"), {**given, "channels": [], "snoozed_until": ""})
    row = Preference.objects.get()
    assert (row.has_custom_routing, row.snoozed_until) == (False, None)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"status": "MAYBE"}, "MAYBE"),
        ({"status": "REQUIRED"}, "no user's choice"),
        ({"snoozed_until": "tomorrow"}, "wants a date and a time"),
        ({"snoozed_until": "2030-01-01T00:00"}, "cannot be snoozed"),
        ({"channels_shown": "1", "channels": ["pigeon"]}, "pigeon"),
    ],
)
def test_a_choice_that_is_refused_says_why_at_its_topic_and_keeps_what_was_typed(
    admin, given, complaint
):
    other, topic = a_topic(), a_topic(allowed_preferences=["channel_preferences"])
    sent = {"topic": topic.topic_id, "status": "OPTED_OUT", **given}
    answer = admin.post(address_of_choice("ada"), sent)
    page = html.unescape(answer.content.decode())
    assert complaint in row_of(page, topic.topic_id)
    assert complaint not in row_of(page, other.topic_id)
    if sent["status"] == "OPTED_OUT":
        assert 'value="OPTED_OUT" checked' in row_of(page, topic.topic_id)
    assert not Preference.objects.exists()


def test_a_required_topic_has_no_way_out(admin):
    topic = a_topic(default_status="REQUIRED")
    assert "cannot be turned off" in row_of(said(admin), topic.topic_id)
    admin.post(address_of_choice("ada"), {"topic": topic.topic_id, "status": "OPTED_OUT"})
    assert not Preference.objects.exists()


@pytest.mark.parametrize("topic", ["", "nothing", "\0", "x" * 300])
def test_a_choice_about_no_topic_changes_nothing(admin, topic):
    answer = admin.post(address_of_choice("ada"), {"topic": topic, "status": "OPTED_OUT"})
    assert answer.status_code == 200
    assert not Preference.objects.exists()


def test_the_change_log_pages_from_the_newest_to_the_oldest(admin):
    topic = a_topic()
    for number in range(25):
        status = ("OPTED_OUT", "OPTED_IN")[number % 2]
        choices.choose("ada", "", topic.topic_id, status=status, source="api")
    address, seen = PAGE + "?id=ada", 0
    while address:
        page = html.unescape(admin.get(address).content.decode())
        log = page[page.index('id="log"') : page.index("</details>", page.index('id="log"'))]
        seen += log.count("UTC by the application")
        address = PAGE + log.split(f'href="{PAGE}')[-1].split("#")[0] if "Older →" in log else ""
    assert seen == 25


# The inbox.


def test_the_inbox_is_shown_as_the_user_has_it_tab_by_tab(admin):
    tenants.save("acme", {"name": "Acme"})
    deliver("ada", 3)
    within = deliver("ada", 1, account="acme")[0]
    kept, archived, snoozed = InboxItem.objects.filter(user="ada", account="").order_by("id")
    inbox.act("ada", kept.public_id, "read")
    inbox.act("ada", archived.public_id, "archive")
    from notifications.pipeline.inbox_time import snooze

    snooze("ada", snoozed.public_id, timezone.now() + timedelta(days=1))
    assert shown(said(admin)) == [within.pk, kept.pk]
    assert shown(said(admin, tenant="acme")) == [within.pk]
    assert shown(said(admin, tab="unread")) == [within.pk]
    assert shown(said(admin, tab="archived")) == [archived.pk]
    assert shown(said(admin, tab="snoozed")) == [snoozed.pk]
    assert shown(said(admin, tab="archived", tenant="acme")) == []


def shown(page: str) -> list[int]:
    """The ids of the items that the page lists."""
    parts = page.split("/admin/notifications/inboxitem/")[1:]
    return [int(part.partition("/")[0]) for part in parts if part[0].isdigit()]


def test_the_inbox_pages_without_losing_or_repeating_an_item(admin):
    items = deliver("ada", 20)
    seen: list[int] = []
    after: dict[str, Any] = {}
    while True:
        page = said(admin, **after)
        seen += shown(page)
        if "Older →" not in page:
            break
        after = {"tab": "inbox", "after": seen[-1]}
    assert seen == [item.pk for item in reversed(items)]


def test_looking_changes_nothing(admin):
    deliver("ada", 2)
    before = list(InboxItem.objects.order_by("id").values())
    said(admin)
    assert list(InboxItem.objects.order_by("id").values()) == before


# Devices.


def test_a_device_is_shown_masked_revoked_and_deleted(admin):
    secret = "fcm:" + "s3cret" * 10 + "-tail01"
    push_tokens.put("ada", secret, {"provider_key": "firebase-fcm", "device": {"model": "Pixel"}})
    row = PushToken.objects.get()
    pages = (address("ada"), "/admin/notifications/pushtoken/", f"{_change(row)}")
    for page in pages:
        text = admin.get(page).content.decode()
        assert "s3cret" not in text, page
        assert "tail01" in text, page
    admin.post(f"{TOKEN}{row.pk}/", {"act": "revoke"})
    row.refresh_from_db()
    assert row.status == "revoked"
    back = admin.post(f"{TOKEN}{row.pk}/", {"act": "delete"})
    assert back["Location"] == f"{address('ada')}#tokens"
    assert not PushToken.objects.exists()
    assert [entry.change_message for entry in LogEntry.objects.order_by("id")] == [
        "Revoked.",
        "Deleted.",
    ]
    assert admin.post(f"{TOKEN}{row.pk}/", {"act": "delete"}).status_code == 404


def _change(row: Any) -> str:
    return f"/admin/notifications/{row._meta.model_name}/{row.pk}/change/"


# Who may.


def test_the_page_needs_the_right_to_view_profiles(staff_with):
    assert staff_with("view_message").get(address("ada")).status_code == 403


def test_whoever_may_see_profiles_alone_sees_nothing_else(staff_with):
    topic = a_topic(name="Product news")
    push_tokens.put("ada", "t" * 40, {"provider_key": "apn"})
    tenants.save("acme", {"name": "Acme Corporation"})
    members.add("ada", "acme")
    deliver("ada", 1)
    page = said(staff_with("view_profile"))
    for hidden in (
        "Product news",
        "Acme Corporation",
        "Title 0",
        "apn",
        "/preferences/",
        "DELIVERED",
    ):
        assert hidden not in page, hidden
    assert topic.topic_id not in page


def test_the_link_that_acts_for_the_user_is_for_those_who_may_change_preferences(staff_with, admin):
    a_topic()
    assert "Open the preference page as this user" in said(admin)
    viewer = staff_with("view_profile", "view_preference")
    page = said(viewer)
    assert "Open the preference page" not in page
    assert 'name="status"' not in page


@pytest.mark.parametrize("act", ["revoke", "delete"])
def test_a_device_needs_a_post_a_permission_and_the_token(staff_with, admin, act):
    push_tokens.put("ada", "t" * 40, {"provider_key": "apn"})
    path = f"{TOKEN}{PushToken.objects.get().pk}/"
    assert admin.get(path).status_code == 405
    viewer = staff_with("view_profile", "view_pushtoken")
    assert viewer.post(path, {"act": act}).status_code == 403
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = admin.cookies
    assert strict.post(path, {"act": act}).status_code == 403
    assert PushToken.objects.get().status == "active"


def test_a_choice_needs_a_post_and_a_permission(staff_with, admin):
    topic = a_topic()
    assert admin.get(address_of_choice("ada")).status_code == 405
    viewer = staff_with("view_profile", "view_preference")
    given = {"topic": topic.topic_id, "status": "OPTED_OUT"}
    assert viewer.post(address_of_choice("ada"), given).status_code == 403
    assert not Preference.objects.exists()


# What it costs, and what is thrown at it.


def test_the_page_costs_the_same_for_a_user_with_much_as_with_little(admin):
    section = a_section()
    topic = a_topic(section)
    tenants.save("acme", {"name": "Acme"})
    _give(topic, 1)
    said(admin, tenant="acme")
    with CaptureQueriesContext(connection) as few:
        said(admin, tenant="acme")
    for _ in range(10):
        a_topic(section)
    _give(topic, 15)
    with CaptureQueriesContext(connection) as many:
        said(admin, tenant="acme")
    assert len(many) == len(few) <= 36, [query["sql"][:90] for query in many.captured_queries]


def _give(topic: Any, number: int) -> None:
    for one in range(number):
        tenants.save(f"acme-{one}", {"name": f"Acme {one}"})
        members.add("ada", f"acme-{one}")
        push_tokens.put("ada", f"token-{one}-" + "t" * 40, {"provider_key": "apn"})
        status = ("OPTED_OUT", "OPTED_IN")[one % 2]
        choices.choose("ada", "acme", topic.topic_id, status=status, source="admin")
    deliver("ada", number, account="acme")


HOSTILE = "<script>alert(1)</script>"


def test_hostile_names_are_text(admin):
    user = f"{HOSTILE}/../?id=grace&x=#y"
    profiles.replace(user, {"name": HOSTILE, HOSTILE: HOSTILE})
    a_topic(a_section(name=HOSTILE), name=HOSTILE)
    tenants.save("acme", {"name": HOSTILE})
    members.add(user, "acme", {"note": HOSTILE})
    push_tokens.put(user, "t" * 40, {"provider_key": "apn", "device": {"model": HOSTILE}})
    deliver(user, 1, content={"title": HOSTILE, "body": HOSTILE})
    answer = admin.get(address(user, tenant="acme"))
    assert answer.status_code == 200
    assert HOSTILE not in answer.content.decode()


@pytest.mark.parametrize("user", ["..", ".", "a/b", "a b", "%2e", "%00", "é", "用户", "+", "&id=x"])
def test_any_id_leads_to_its_own_user(admin, user):
    profiles.replace(user, {"email": "right@example.com"})
    answer = admin.get(f"/admin/notifications/profile/?q={urlencode({'': user})[1:]}")
    link = html.unescape(answer.content.decode()).split(f'href="{PAGE}?')[1].split('"')[0]
    assert "right@example.com" in admin.get(f"{PAGE}?{link}").content.decode()


@pytest.mark.parametrize("user", ["\0", "a\nb", "x" * 257])
def test_what_cannot_be_an_id_is_refused_where_it_was_typed(admin, user):
    answer = admin.get(PAGE, {"id": user})
    assert answer.status_code == 400
    assert 'aria-invalid="true"' in answer.content.decode()


@pytest.mark.parametrize(
    "more", [{"after": "x"}, {"after": "9" * 40}, {"log": "-1"}, {"tab": "x"}, {"tenant": "\0"}]
)
def test_nonsense_in_the_address_is_passed_by(admin, more):
    deliver("ada", 1)
    assert "Title 0" in said(admin, **more)


def test_without_an_id_there_is_the_search_alone(admin):
    answer = admin.get(PAGE)
    assert answer.status_code == 200
    assert "Open the user's page" in html.unescape(answer.content.decode())
