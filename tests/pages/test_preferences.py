"""The hosted preference page over HTTP: what it shows, what a form changes, and for whom."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notifications.models import Event, Preference, PreferenceChange, PreferencePage
from notifications.pages.shown import anchor_of
from notifications.pipeline import profiles, tenants
from notifications.pipeline.preferences.choices import choose
from tests.pages.recipients import preferences, section, switch, text, topic

pytestmark = pytest.mark.django_db

CHANNELS = ["channel_preferences"]
SNOOZE = ["snooze"]


def choice(user: str = "ada", account: str = "") -> Preference:
    return Preference.objects.get(user=user, account=account)


class TestShows:
    def test_sections_and_topics_in_order_with_what_holds(self):
        orders, news = section("orders", name="Orders", description="All about parcels"), section()
        topic(orders, "shipping", description="When it leaves")
        topic(news, "teas")
        topic(news, "offers", default_status="OPTED_OUT")
        page = preferences().get()
        assert page.status_code == 200
        words = [
            "Orders",
            "All about parcels",
            "Shipping",
            "When it leaves",
            "News",
            "Teas",
            "Offers",
        ]
        shown = text(page)
        places = [shown.index(word) for word in words]
        assert places == sorted(places)
        assert [switch(page, one) for one in ("shipping", "teas", "offers")] == [
            "true",
            "true",
            "false",
        ]

    def test_a_required_topic_has_no_switch_and_says_why(self):
        topic(section(), "security", default_status="REQUIRED")
        page = preferences().get()
        assert switch(page, "security") == ""
        assert "Always on" in text(page)
        assert "needed for your account" in text(page)

    def test_without_a_topic_it_says_so(self):
        section()
        page = preferences().get()
        assert page.status_code == 200
        assert "There is nothing to choose yet" in text(page)

    def test_what_was_published_is_shown_not_what_was_drafted_since(self):
        topic(section(), "teas")
        PreferencePage.objects.create(
            page_id="pp", version=1, heading="Your mail", description="Say what you like",
            published_at=timezone.now(),
            sections=[{
                "section_id": "news", "name": "As published", "description": "",
                "topics": [{"topic_id": "teas", "name": "Fine teas", "description": ""}],
            }],
        )  # fmt: skip
        topic(section("later", name="Later"), "unpublished")
        shown = text(preferences().get())
        for word in ("Your mail", "Say what you like", "As published", "Fine teas"):
            assert word in shown
        assert "Later" not in shown
        assert "Unpublished" not in shown

    def test_an_archived_topic_is_gone_at_once(self):
        row = topic(section(), "teas")
        row.archived_at = timezone.now()
        row.save()
        assert "Teas" not in text(preferences().get())

    def test_markup_in_names_is_text(self):
        topic(section(name="<script>a</script>"), "x", name="<img src=x onerror=alert(1)>")
        body = preferences().get().content.decode()
        assert "<script>a" not in body
        assert "<img" not in body
        assert "&lt;img src=x" in body

    def test_the_number_of_queries_does_not_grow_with_the_topics(self):
        within = section()
        for number in range(3):
            topic(within, f"one-{number}")
        few = self._queries()
        for number in range(30):
            topic(within, f"two-{number}", allowed_preferences=["snooze", "channel_preferences"])
        assert self._queries() == few <= 11

    def _queries(self) -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert preferences(account="acme").get().status_code == 200
        return len(captured)


class TestSwitch:
    def test_a_form_without_scripts_saves_and_comes_back_to_the_topic(self):
        topic(section(), "teas")
        visit = preferences()
        answer = visit.post(topic="teas", status="OPTED_OUT")
        assert answer.status_code == 303
        assert answer["Location"] == f"{visit.path}?saved={anchor_of('teas')}#{anchor_of('teas')}"
        assert choice().status == "OPTED_OUT"
        page = visit.get(f"?saved={anchor_of('teas')}")
        assert switch(page, "teas") == "false"
        assert "Saved" in text(page)

    def test_with_a_script_the_answer_is_the_topic_alone(self):
        topic(section(), "teas")
        answer = preferences().post(fragment=True, topic="teas", status="OPTED_OUT")
        assert answer.status_code == 200
        assert answer.content.decode().strip().startswith("<li")
        assert switch(answer, "teas") == "false"

    def test_the_history_says_that_it_was_the_page(self):
        topic(section(), "teas")
        visit = preferences()
        visit.post(topic="teas", status="OPTED_OUT")
        visit.post(topic="teas", status="OPTED_OUT")
        (line,) = PreferenceChange.objects.all()
        assert (line.source, line.status, line.user) == ("page", "OPTED_OUT", "ada")
        assert Event.objects.filter(name="preference.changed").count() == 1

    def test_a_required_topic_stays(self):
        topic(section(), "security", default_status="REQUIRED")
        answer = preferences().post(topic="security", status="OPTED_OUT")
        assert answer.status_code == 400
        assert "Nothing was changed" in text(answer)
        assert not Preference.objects.exists()

    @pytest.mark.parametrize(
        "form",
        [
            {}, {"topic": "teas"}, {"topic": "teas", "status": "REQUIRED"},
            {"topic": "unknown", "status": "OPTED_OUT"}, {"topic": "\x00", "status": "OPTED_OUT"},
            {"topic": "t" * 9999, "status": "OPTED_OUT"},
            {"topic": "\ud800".encode("utf-8", "surrogatepass"), "status": "OPTED_OUT"},
            {"topic": "teas", "act": "pause"},
            {"topic": "teas", "act": "channels", "channel": "email"},
        ],
    )  # fmt: skip
    def test_what_cannot_be_chosen_changes_nothing(self, form):
        topic(section(), "teas")
        answer = preferences().post(**form)
        assert answer.status_code == 400
        assert "Nothing was changed" in text(answer)
        assert not Preference.objects.exists()

    def test_a_topic_that_went_away_meanwhile_is_told_to_the_script(self):
        section()
        assert (
            preferences().post(fragment=True, topic="teas", status="OPTED_OUT").status_code == 410
        )


class TestChannels:
    @pytest.fixture
    def teas(self):
        return topic(
            section(),
            "teas",
            allowed_preferences=CHANNELS,
            routing_options=["email", "push", "inbox"],
        )

    def test_what_is_ticked_is_what_it_may_come_through(self, teas):
        assert "Email · Push notification · Inbox" in text(preferences().get())
        visit = preferences()
        answer = visit.post(topic="teas", act="channels", channel=["inbox", "email", "sms"])
        assert answer.status_code == 303
        assert (choice().has_custom_routing, choice().custom_routing) == (True, ["email", "inbox"])
        assert "Email · Inbox" in text(visit.get())

    def test_all_ticked_is_no_restriction(self, teas):
        visit = preferences()
        visit.post(topic="teas", act="channels", channel=["email"])
        visit.post(topic="teas", act="channels", channel=["email", "push", "inbox"])
        assert (choice().has_custom_routing, choice().custom_routing) == (False, [])

    def test_all_ticked_wins_over_what_a_tenant_restricts(self, teas):
        tenants.save("acme", {"name": "Acme"})
        wanted = {"status": "OPTED_IN", "has_custom_routing": True, "custom_routing": ["email"]}
        tenants.set_preference("acme", "teas", wanted)
        visit = preferences(account="acme")
        assert "Email · Inbox" not in text(visit.get())
        visit.post(topic="teas", act="channels", channel=["email", "push", "inbox"])
        assert choice(account="acme").custom_routing == ["email", "push", "inbox"]

    def test_none_ticked_is_refused_with_a_way_out(self, teas):
        answer = preferences().post(topic="teas", act="channels")
        assert answer.status_code == 400
        assert "Choose at least one way, or turn the topic off." in text(answer)
        assert not Preference.objects.exists()

    def test_where_they_are_not_to_be_chosen_none_are_shown(self):
        topic(section(), "plain", routing_options=["email", "push"])
        assert "How it reaches you" not in text(preferences().get())

    def test_a_section_may_allow_them_for_all_its_topics(self):
        topic(section(has_custom_routing=True, routing_options=["email", "sms"]), "teas")
        assert "Email · Text message" in text(preferences().get())


class TestPause:
    @pytest.fixture
    def teas(self):
        return topic(section(), "teas", allowed_preferences=SNOOZE)

    @pytest.mark.parametrize(("length", "days"), [("day", 1), ("week", 7)])
    def test_for_a_while(self, teas, length, days):
        before = timezone.now()
        visit = preferences()
        assert visit.post(topic="teas", act="pause", **{"for": length}).status_code == 303
        until = choice().snoozed_until
        assert timedelta(days=days) <= until - before < timedelta(days=days, minutes=1)
        assert "Paused until" in text(visit.get())

    def test_until_a_day_begins_where_the_visitor_is(self, teas):
        day = (timezone.now() + timedelta(days=30)).date()
        form = {"act": "pause", "for": "date", "until": day.isoformat(), "zone": "Asia/Tokyo"}
        preferences().post(topic="teas", **form)
        assert choice().snoozed_until == datetime(
            day.year, day.month, day.day, tzinfo=ZoneInfo("Asia/Tokyo")
        )

    @pytest.mark.parametrize("zone", ["", "../etc/passwd", "No/Where", "x" * 500, "\x00"])
    def test_without_a_zone_that_there_is_by_the_profile_or_utc(self, teas, zone):
        profiles.replace("ada", {"zoneinfo": "America/New_York"})
        day = (timezone.now() + timedelta(days=30)).date()
        preferences().post(topic="teas", act="pause", until=day.isoformat(), zone=zone)
        assert choice().snoozed_until.astimezone(ZoneInfo("America/New_York")).hour == 0

    @pytest.mark.parametrize(
        "until", ["", "yesterday", "2020-01-01", "9999-12-31", "2026-13-99", "२०२७-०१-०१", "0"]
    )
    def test_a_day_that_is_none_is_refused(self, teas, until):
        answer = preferences().post(topic="teas", act="pause", until=until)
        assert answer.status_code == 400
        assert "Choose a day between tomorrow and a year from now." in text(answer)
        assert not Preference.objects.exists()

    def test_the_pause_is_taken_back(self, teas):
        visit = preferences()
        visit.post(topic="teas", act="pause", **{"for": "day"})
        assert visit.post(topic="teas", act="resume").status_code == 303
        assert choice().snoozed_until is None
        assert "Paused until" not in text(visit.get())

    def test_until_when_is_said_in_the_readers_language_and_zone(self, teas):
        profiles.replace("ada", {"locale": "de-AT", "zoneinfo": "Europe/Vienna"})
        until = timezone.now() + timedelta(days=40)
        choose("ada", "", "teas", snoozed_until=until, source="api")
        local = until.astimezone(ZoneInfo("Europe/Vienna"))
        assert f"Pausiert bis {local.day}. " in text(preferences().get())

    def test_where_it_is_not_allowed_it_is_not_offered(self):
        topic(section(), "plain")
        assert "Pause" not in text(preferences().get())


class TestWhoseChoice:
    def test_a_link_acts_for_its_user_within_its_tenant_alone(self):
        topic(section(), "teas")
        preferences("ada", "acme").post(topic="teas", status="OPTED_OUT")
        assert (choice("ada", "acme").status, Preference.objects.count()) == ("OPTED_OUT", 1)
        assert switch(preferences("ada", "acme").get(), "teas") == "false"
        for other in (preferences("ada"), preferences("ada", "other"), preferences("bob", "acme")):
            assert switch(other.get(), "teas") == "true"

    def test_fields_of_the_form_cannot_name_another_user(self):
        topic(section(), "teas")
        preferences("ada").post(topic="teas", status="OPTED_OUT", user="bob", account="acme")
        assert choice("ada").status == "OPTED_OUT"
        assert not Preference.objects.exclude(user="ada", account="").exists()

    def test_the_tenant_is_named(self):
        tenants.save("acme", {"name": "Acme Tea Rooms"})
        assert "For Acme Tea Rooms" in text(preferences(account="acme").get())
