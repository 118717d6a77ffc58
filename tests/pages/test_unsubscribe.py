"""Unsubscribing: nothing by looking, at once by a mail program, and with a way back for people."""

import logging

import pytest
from django.test import Client

from notifications.models import Event, Preference, PreferenceChange
from notifications.pipeline import tenants
from notifications.pipeline.preferences.choices import choose
from tests.pages.recipients import preferences, section, text, topic, unsubscribing

pytestmark = pytest.mark.django_db

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def teas():
    return topic(section(), "teas", name="New teas")


def status(user="ada", account=""):
    found = Preference.objects.filter(user=user, account=account).first()
    return found.status if found else ""


class TestAPage:
    @pytest.mark.parametrize("method", ["get", "head"])
    def test_looking_changes_nothing_however_often(self, teas, method):
        visit = unsubscribing("teas")
        for query in ("", "?List-Unsubscribe=One-Click", "?act=unsubscribe"):
            assert getattr(visit.client, method)(visit.path + query).status_code == 200
        assert not Preference.objects.exists()
        assert not PreferenceChange.objects.exists()
        assert not Event.objects.filter(name="preference.changed").exists()

    def test_it_asks_with_one_button_and_shows_the_way_to_all_preferences(self, teas):
        page = unsubscribing("teas").get()
        body = page.content.decode()
        assert "You get “New teas”." in text(page)
        assert body.count("<button") == 1
        assert f'href="{preferences().path}"' in body

    def test_the_button_does_it_and_another_undoes_it(self, teas):
        visit = unsubscribing("teas")
        answer = visit.post(act="unsubscribe")
        assert (answer.status_code, answer["Location"]) == (303, visit.path)
        assert status() == "OPTED_OUT"
        page = visit.get()
        assert "You no longer get “New teas”." in text(page)
        assert "Subscribe again" in text(page)
        assert visit.post(act="subscribe").status_code == 303
        assert status() == "OPTED_IN"
        assert "You get “New teas”." in text(visit.get())

    def test_what_cannot_be_turned_off_is_said_and_has_no_button(self, teas):
        topic(teas.section, "security", name="Security", default_status="REQUIRED")
        visit = unsubscribing("security")
        visit.post(act="unsubscribe")
        page = visit.get()
        assert page.status_code == 200
        assert "“Security” is needed for your account" in text(page)
        assert "<button" not in page.content.decode()
        assert not Preference.objects.exists()

    def test_so_too_where_the_tenant_requires_it(self, teas):
        tenants.save("acme", {"name": "Acme"})
        tenants.set_preference("acme", "teas", {"status": "REQUIRED"})
        page = unsubscribing("teas", account="acme").get()
        assert "“New teas” is needed for your account" in text(page)
        assert "For Acme" in text(page)

    def test_a_topic_that_is_gone(self):
        page = unsubscribing("teas").get()
        assert page.status_code == 410
        assert "This topic no longer exists" in text(page)

    def test_another_form_is_asked_again(self, teas):
        for form in ({}, {"act": "destroy"}, {"List-Unsubscribe": "yes"}):
            assert unsubscribing("teas").post(**form).status_code == 400
        assert not Preference.objects.exists()

    def test_a_name_with_braces_or_markup_is_text(self, teas):
        topic(teas.section, "odd", name="{0.__class__} <b>x</b>")
        page = unsubscribing("odd").get()
        assert "You get “{0.__class__} <b>x</b>”." in text(page)
        assert "<b>x" not in page.content.decode()


class TestOneClick:
    @pytest.mark.parametrize("how", ["urlencoded", "multipart"])
    def test_it_is_done_at_once_without_cookie_or_redirect(self, teas, how):
        visit = unsubscribing("teas")
        client = Client(enforce_csrf_checks=True)
        if how == "urlencoded":
            kind = "application/x-www-form-urlencoded"
            answer = client.post(visit.path, "List-Unsubscribe=One-Click", content_type=kind)
        else:
            answer = client.post(visit.path, ONE_CLICK)
        assert answer.status_code == 200
        assert not answer.cookies
        assert status() == "OPTED_OUT"

    def test_twice_is_as_once(self, teas):
        visit = unsubscribing("teas")
        answers = [visit.post(**ONE_CLICK) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 200]
        (line,) = PreferenceChange.objects.all()
        assert (line.source, line.status) == ("unsubscribe", "OPTED_OUT")
        assert Event.objects.filter(name="preference.changed").count() == 1

    def test_what_was_chosen_beside_stays(self, teas):
        teas.allowed_preferences, teas.routing_options = ["channel_preferences"], ["email", "push"]
        teas.save()
        choose("ada", "", "teas", has_custom_routing=True, custom_routing=["push"], source="api")
        unsubscribing("teas").post(**ONE_CLICK)
        row = Preference.objects.get()
        assert (row.status, row.custom_routing) == ("OPTED_OUT", ["push"])

    def test_what_is_not_done_is_not_said_to_be_done(self, teas):
        topic(teas.section, "security", default_status="REQUIRED")
        assert unsubscribing("security").post(**ONE_CLICK).status_code == 409
        assert unsubscribing("gone").post(**ONE_CLICK).status_code == 410
        assert not Preference.objects.exists()

    def test_it_is_for_one_user_within_one_tenant(self, teas):
        unsubscribing("teas", "ada", "acme").post(**ONE_CLICK)
        assert status("ada", "acme") == "OPTED_OUT"
        assert Preference.objects.count() == 1

    def test_a_changed_link_does_nothing(self, teas):
        visit = unsubscribing("teas")
        for path in (visit.path[:-3] + "AAA", visit.path.replace("/t/u/", "/t/u/A")):
            visit.path = path
            assert visit.post(**ONE_CLICK).status_code == 404
            assert visit.get().status_code == 404
        assert not Preference.objects.exists()

    def test_a_link_to_the_preference_page_unsubscribes_from_nothing(self, teas):
        visit = preferences()
        visit.path = visit.path.replace("/preferences/", "/t/u/")
        assert visit.post(**ONE_CLICK).status_code == 404

    def test_a_broken_body_is_no_500(self, teas):
        path, client = unsubscribing("teas").path, Client(raise_request_exception=False)
        for body, kind in (
            (b"\xff\xfe=", "application/x-www-form-urlencoded"),
            (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
            (b"x", "multipart/form-data"),
            (b"{}", "application/json"),
            (b"a=b&" * 2000, "application/x-www-form-urlencoded"),
            (b"a=" + b"b" * 1_100_000, "application/x-www-form-urlencoded"),
        ):
            assert client.post(path, body, content_type=kind).status_code == 400
        assert not Preference.objects.exists()


class TestLog:
    def test_no_token_is_ever_logged(self, teas, caplog):
        visits = [unsubscribing("teas"), preferences()]
        with caplog.at_level(logging.DEBUG):
            for visit in visits:
                visit.get()
                visit.post(act="unsubscribe", **ONE_CLICK)
                visit.path += "A"
                visit.get()
        assert "1-abc: its link set topic teas to OPTED_OUT" in caplog.text
        for visit in visits:
            assert visit.path.rsplit("/", 1)[1][:30] not in caplog.text
