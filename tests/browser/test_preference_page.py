"""The hosted preference page in a real browser: with scripts and without, by keyboard, on a phone."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from notifications.models import Preference, Topic
from notifications.pipeline import brands
from notifications.pipeline.links import preferences_url, unsubscribe_url
from tests.browser.window import Window
from tests.pages.recipients import section, topic

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GRAVE = ("serious", "critical")
PAGE = urlsplit(preferences_url("ada", "")).path
OUT = urlsplit(unsubscribe_url("ada", "", "teas", "1-abc")).path
Opener = Callable[..., Page]


@pytest.fixture
def topics(transactional_db: None) -> None:
    news = section(name="News", description="Once a month")
    topic(
        news, "teas", name="New teas", description="Fresh harvests",
        allowed_preferences=["snooze", "channel_preferences"], routing_options=["email", "push", "inbox"],
    )  # fmt: skip
    topic(news, "offers", name="Offers", default_status="OPTED_OUT")
    topic(
        section("account", name="Account"), "security", name="Security", default_status="REQUIRED"
    )


@pytest.fixture
def window(browser: Browser, site: str, topics: None) -> Iterator[Callable[..., Window]]:
    """Opens windows; the test fails if a page in one of them failed or asked another site."""
    opened: list[Window] = []

    def open_one(**options: Any) -> Window:
        opened.append(Window(browser.new_context(reduced_motion="reduce", **options), site))
        return opened[-1]

    yield open_one
    faults = [fault for one in opened for fault in one.faults]
    for one in opened:
        one.context.close()
    assert faults == []


def item(page: Page, name: str) -> Locator:
    return page.locator(".topic").filter(has=page.get_by_role("heading", name=name))


def switch(page: Page, name: str) -> Locator:
    return page.get_by_role("switch", name=name)


def said(page: Page, text: str) -> None:
    """What a screen reader is told of it."""
    expect(page.locator("#said")).to_have_text(text)


def choice() -> Preference:
    return Preference.objects.get(user="ada", account="", topic__topic_id="teas")


def grave(page: Page) -> list[str]:
    answer = Axe().run(page).response
    return [
        f"{one['id']}: {one['help']} at {[node['target'] for node in one['nodes'][:3]]}"
        for one in answer["violations"]
        if one["impact"] in GRAVE
    ]


class TestWithScripts:
    def test_a_switch_saves_at_once_says_so_and_keeps_the_focus(self, window: Opener) -> None:
        page = window().tab(PAGE)
        page.evaluate("window.same = true")
        expect(switch(page, "New teas")).to_be_checked()
        switch(page, "New teas").click()
        said(page, "Saved")
        expect(switch(page, "New teas")).not_to_be_checked()
        expect(switch(page, "New teas")).to_be_focused()
        assert choice().status == "OPTED_OUT"
        switch(page, "New teas").click()
        expect(item(page, "New teas").get_by_text("How it reaches you").first).to_be_visible()
        expect(switch(page, "New teas")).to_be_checked()
        assert choice().status == "OPTED_IN"
        assert page.evaluate("window.same")

    def test_channels_are_saved_as_they_are_ticked(self, window: Opener) -> None:
        page = window().tab(PAGE)
        teas = item(page, "New teas")
        teas.get_by_text("How it reaches you").first.click()
        teas.get_by_label("Push notification").uncheck()
        said(page, "Saved")
        expect(teas.locator(".now")).to_have_text("Email · Inbox")
        expect(teas.get_by_label("Push notification")).to_be_focused()
        expect(teas.get_by_role("button", name="Save", exact=True)).to_be_hidden()
        assert choice().custom_routing == ["email", "inbox"]

    def test_the_last_channel_is_ticked_again_and_the_reader_told_why(self, window: Opener) -> None:
        shown = window()
        page = shown.tab(PAGE)
        teas = item(page, "New teas")
        teas.get_by_text("How it reaches you").first.click()
        for name, left in (("Email", "Push notification · Inbox"), ("Inbox", "Push notification")):
            teas.get_by_label(name).uncheck()
            expect(teas.locator(".now")).to_have_text(left)
        teas.get_by_label("Push notification").uncheck()
        expect(page.locator("#failed")).to_have_text(
            "Choose at least one way, or turn the topic off."
        )
        expect(teas.get_by_label("Push notification")).to_be_checked()
        assert choice().custom_routing == ["push"]
        assert [fault for fault in shown.faults if not fault.startswith(("400", "console"))] == []
        shown.faults.clear()

    def test_pausing_shows_until_when_and_is_taken_back(self, window: Opener) -> None:
        page = window(timezone_id="Asia/Tokyo").tab(PAGE)
        teas = item(page, "New teas")
        teas.get_by_text("Pause", exact=True).click()
        teas.get_by_role("button", name="For a week").click()
        expect(teas.locator(".paused")).to_contain_text("Paused until")
        expect(teas.get_by_role("button", name="Resume now")).to_be_focused()
        assert choice().snoozed_until is not None
        teas.get_by_role("button", name="Resume now").click()
        expect(teas.locator(".paused")).to_have_count(0)
        assert choice().snoozed_until is None
        teas.get_by_text("Pause", exact=True).click()
        field = teas.get_by_label("Until this day")
        field.fill(str(field.get_attribute("max")))
        teas.get_by_role("button", name="Pause until then").click()
        expect(teas.locator(".paused")).to_contain_text("Paused until")
        until = choice().snoozed_until
        # Midnight in Tokyo.
        assert until is not None
        assert (until.hour, until.minute) == (15, 0)
        expect(teas.locator(".paused time")).to_contain_text("12:00")

    def test_what_could_not_be_saved_is_as_it_was(self, window: Opener) -> None:
        shown = window()
        page = shown.tab(PAGE)
        page.route("**/preferences/*", lambda route: route.abort())
        switch(page, "New teas").click()
        expect(page.locator("#failed")).to_have_text("Not saved. Please try again.")
        expect(item(page, "New teas").locator(".note.bad")).to_be_visible()
        expect(switch(page, "New teas")).to_be_checked()
        assert not Preference.objects.exists()
        page.unroute("**/preferences/*")
        switch(page, "New teas").click()
        said(page, "Saved")
        expect(switch(page, "New teas")).not_to_be_checked()
        assert choice().status == "OPTED_OUT"
        shown.faults.clear()

    def test_pressed_faster_than_it_is_saved_the_last_press_counts(self, window: Opener) -> None:
        page = window().tab(PAGE)
        page.evaluate(
            """() => { for (let n = 0; n < 5; n++) document.querySelector('.switch').click() }"""
        )
        said(page, "Saved")
        expect(switch(page, "New teas")).not_to_be_checked()
        assert choice().status == "OPTED_OUT"

    def test_a_topic_that_went_away_is_told(self, window: Opener) -> None:
        shown = window()
        page = shown.tab(PAGE)
        Topic.objects.filter(topic_id="teas").delete()
        switch(page, "New teas").click()
        expect(page.locator("#failed")).to_have_text("Not saved. Please try again.")
        shown.faults.clear()


class TestWithoutScripts:
    @pytest.fixture
    def page(self, window: Opener) -> Page:
        return window(java_script_enabled=False).tab(PAGE)

    def test_a_switch_is_a_button_that_comes_back_to_the_topic(self, page: Page) -> None:
        switch(page, "New teas").click()
        expect(switch(page, "New teas")).not_to_be_checked()
        expect(item(page, "New teas").get_by_text("Saved")).to_be_visible()
        expect(item(page, "New teas")).to_be_in_viewport()
        assert choice().status == "OPTED_OUT"

    def test_channels_are_saved_with_a_button(self, page: Page) -> None:
        teas = item(page, "New teas")
        teas.get_by_text("How it reaches you").first.click()
        teas.get_by_label("Email").uncheck()
        teas.get_by_role("button", name="Save", exact=True).click()
        expect(teas.locator(".now")).to_have_text("Push notification · Inbox")
        assert choice().custom_routing == ["push", "inbox"]

    def test_pausing_and_resuming(self, page: Page) -> None:
        teas = item(page, "New teas")
        teas.get_by_text("Pause", exact=True).click()
        teas.get_by_role("button", name="For a day").click()
        expect(teas.locator(".paused")).to_contain_text("Paused until")
        teas.get_by_role("button", name="Resume now").click()
        expect(teas.locator(".paused")).to_have_count(0)

    def test_what_cannot_be_is_said_in_the_topic(self, window: Opener) -> None:
        shown = window(java_script_enabled=False)
        page = shown.tab(PAGE)
        teas = item(page, "New teas")
        teas.get_by_text("How it reaches you").first.click()
        for name in ("Email", "Push notification", "Inbox"):
            teas.get_by_label(name).uncheck()
        teas.get_by_role("button", name="Save", exact=True).click()
        expect(teas.locator(".note.bad")).to_have_text(
            "Choose at least one way, or turn the topic off."
        )
        shown.faults.clear()


class TestUnsubscribing:
    @pytest.mark.parametrize("scripts", [True, False])
    def test_one_button_a_way_back_and_all_preferences(self, window: Opener, scripts: bool) -> None:
        page = window(java_script_enabled=scripts).tab(OUT)
        assert not Preference.objects.exists()
        page.get_by_role("button", name="Unsubscribe").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("You are unsubscribed")
        assert choice().status == "OPTED_OUT"
        page.get_by_role("button", name="Subscribe again").click()
        expect(page.get_by_text("You get “New teas”.")).to_be_visible()
        assert choice().status == "OPTED_IN"
        page.get_by_role("link", name="All preferences").click()
        expect(switch(page, "New teas")).to_be_checked()


class TestForEverybody:
    def test_by_keyboard_alone(self, window: Opener) -> None:
        page = window().tab(PAGE)
        self.tab_to(page, switch(page, "New teas"))
        page.keyboard.press("Space")
        said(page, "Saved")
        expect(switch(page, "New teas")).not_to_be_checked()
        page.keyboard.press("Enter")
        expect(switch(page, "New teas")).to_be_checked()
        teas = item(page, "New teas")
        expect(teas.locator("summary").first).to_be_visible()
        self.tab_to(page, teas.locator("summary").first)
        page.keyboard.press("Enter")
        self.tab_to(page, teas.get_by_label("Push notification"))
        page.keyboard.press("Space")
        expect(teas.locator(".now")).to_have_text("Email · Inbox")
        expect(teas.get_by_label("Push notification")).to_be_focused()
        self.tab_to(page, teas.locator("summary").last)
        page.keyboard.press("Enter")
        self.tab_to(page, teas.get_by_role("button", name="For a day"))
        page.keyboard.press("Enter")
        expect(teas.get_by_role("button", name="Resume now")).to_be_focused()
        page.keyboard.press("Enter")
        expect(teas.locator(".paused")).to_have_count(0)
        assert (choice().status, choice().snoozed_until) == ("OPTED_IN", None)

    def tab_to(self, page: Page, target: Locator) -> None:
        for _ in range(12):
            page.keyboard.press("Tab")
            if target.evaluate("one => one === document.activeElement"):
                return
        raise AssertionError("the keyboard does not get there")

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("color", ["#2563eb", "#facc15", "#0b0b0b"])
    def test_axe_finds_nothing_grave(self, window: Opener, scheme: str, color: str) -> None:
        brands.create("Acme", {"colors": {"primary": color}}, by="ada")
        shown = window(color_scheme=scheme)
        page = shown.tab(PAGE)
        for summary in page.locator("summary").all():
            summary.click()
        assert grave(page) == []
        switch(page, "New teas").click()
        said(page, "Saved")
        assert grave(page) == []
        assert grave(shown.tab(OUT)) == []

    @pytest.mark.parametrize(
        "path", ["/preferences/" + "A" * 40, PAGE + "A"], ids=["made up", "longer"]
    )
    def test_nor_on_the_page_for_a_link_that_is_none(self, window: Opener, path: str) -> None:
        shown = window()
        page = shown.tab(path)
        expect(page.get_by_role("heading")).to_have_text("This link does not work")
        assert grave(page) == []
        shown.faults.clear()

    @pytest.mark.parametrize("language", ["en", "de", "ja", "ar"])
    def test_on_a_small_phone_nothing_sticks_out(self, window: Opener, language: str) -> None:
        phone = {"viewport": {"width": 360, "height": 740}, "locale": language, "has_touch": True}
        for path in (PAGE, OUT):
            page = window(**phone).tab(path)
            for summary in page.locator("summary").all():
                summary.click()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            for one in page.locator(
                "button:visible, summary:visible, label:has(input):visible"
            ).all():
                box = one.bounding_box()
                assert box is not None
                assert box["height"] >= 40

    def test_a_dark_screen_has_a_dark_page(self, window: Opener) -> None:
        grounds = [
            window(color_scheme=scheme)
            .tab(PAGE)
            .evaluate("getComputedStyle(document.body).backgroundColor")
            for scheme in ("light", "dark")
        ]
        assert grounds == ["rgb(243, 244, 246)", "rgb(16, 17, 20)"]

    def test_no_other_page_can_frame_it(self, window: Opener, site: str) -> None:
        shown = window()
        page = shown.tab("/healthz")
        page.set_content(f'<iframe src="{site}{PAGE}"></iframe>')
        page.wait_for_load_state("networkidle")
        assert [frame.url for frame in page.frames[1:]] == ["chrome-error://chromewebdata/"]
        shown.faults.clear()
