"""Around the choices of the preference page: its look, its language, and who may load or frame it."""

import re

import pytest
from django.utils import timezone

from notifications.models import PreferencePage
from notifications.pipeline import brands, profiles, tenants
from tests.pages.recipients import Visit, preferences, text, unsubscribing

pytestmark = pytest.mark.django_db


class TestLook:
    def style(self, response) -> str:
        return re.search(r"<style>(.*?)</style>", response.content.decode())[1]

    def brand(self, name, color, **email):
        return brands.create(
            name, {"colors": {"primary": color}, "email": email}, by="ada"
        ).brand_id

    def publish(self, brand):
        PreferencePage.objects.create(
            page_id="pp", version=1, brand=brand, sections=[], published_at=timezone.now()
        )

    def test_the_pages_brand(self):
        self.brand("Default", "#111111")
        self.publish(self.brand("Green", "#0f766e"))
        page = preferences().get()
        assert "--bar:#0f766e" in self.style(page)
        assert "Green" in text(page)

    def test_a_tenants_own_brand_wins(self):
        self.publish(self.brand("Green", "#0f766e"))
        tenants.save("acme", {"name": "Acme", "brand_id": self.brand("Red", "#b91c1c")})
        assert "--bar:#b91c1c" in self.style(preferences(account="acme").get())
        assert "--bar:#0f766e" in self.style(preferences().get())

    def test_without_a_brand_it_has_a_look_all_the_same(self):
        assert "--bar:#2563eb" in self.style(preferences().get())
        self.brand("Default", "#111111")
        self.publish("none")
        assert "--bar:#2563eb" in self.style(preferences().get())

    def test_the_logo_is_the_one_thing_that_may_come_from_elsewhere(self):
        logo = {"image": "https://cdn.example.com/logo.png", "href": "https://example.com"}
        self.brand("Default", "#111111", header={"logo": logo})
        page = preferences().get()
        body = page.content.decode()
        assert 'src="https://cdn.example.com/logo.png" alt="Default"' in body
        assert "img-src 'self' https://cdn.example.com;" in page["Content-Security-Policy"]


class TestLanguage:
    def test_the_profile_comes_before_the_browser(self):
        profiles.replace("ada", {"locale": "fr-CA"})
        page = preferences("ada", language="de").get()
        assert '<html lang="fr" dir="ltr">' in page.content.decode()
        assert '<html lang="de"' in preferences("bob", language="de").get().content.decode()

    def test_a_language_from_right_to_left(self):
        assert '<html lang="ar" dir="rtl">' in preferences(language="ar-EG").get().content.decode()


class TestGuarded:
    def test_a_page_loads_nothing_from_elsewhere_and_cannot_be_framed(self):
        policy = preferences().get()["Content-Security-Policy"]
        for part in (
            "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'",
            "form-action 'self'", "base-uri 'none'", "connect-src 'self'",
        ):  # fmt: skip
            assert part in policy
        assert "unsafe" not in policy

    def test_neither_caches_nor_other_sites_learn_the_address(self):
        page = preferences().get()
        assert page["Cache-Control"] == "no-store"
        assert page["Referrer-Policy"] == "no-referrer"
        assert page["X-Frame-Options"] == "DENY"
        assert "noindex" in page["X-Robots-Tag"]
        assert not page.cookies

    def test_a_changed_link_is_404_in_the_readers_language(self):
        visit = preferences(language="de")
        for path in (visit.path[:-1], visit.path[:-2] + "AA", "/preferences/" + "A" * 40):
            visit.path = path
            for answer in (visit.get(), visit.post(topic="teas", status="OPTED_OUT")):
                assert answer.status_code == 404
                assert "Dieser Link funktioniert nicht" in text(answer)

    def test_a_link_for_unsubscribing_is_none_to_this_page(self):
        visit = unsubscribing("teas")
        visit.path = visit.path.replace("/t/u/", "/preferences/")
        assert visit.get().status_code == 404

    def test_the_apis_paths_are_still_the_apis(self):
        assert Visit("/preferences/sections").get().status_code == 401
        assert Visit("/preferences/nothing").get()["Content-Type"] == "application/json"

    @pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
    def test_other_methods_are_refused(self, method):
        visit = preferences()
        assert getattr(visit.client, method)(visit.path).status_code == 405

    def test_a_head_changes_and_says_nothing(self):
        visit = preferences()
        answer = visit.client.head(visit.path)
        assert (answer.status_code, answer.content) == (200, b"")
