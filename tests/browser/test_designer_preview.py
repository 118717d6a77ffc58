"""What the designer shows while one writes: every channel, as the server renders it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect
from playwright.sync_api import Error as PlaywrightError

from designer import data_sets
from notifications.models import Profile, Template
from notifications.pipeline import templates
from tests.browser.template_page import CHANNELS, TemplatePage, mail_in, order
from tests.messages import accepted

pytestmark = pytest.mark.browser

ADA = {"data": {"name": "Ada", "order": {"id": "A-42"}}}
EMPTY: dict[str, Any] = {"data": {}}
LONG = {"data": {"name": "Wolfeschlegelsteinhausen" * 4, "order": {"id": "B-1"}}}


@pytest.fixture
def template(transactional_db: None) -> Template:
    row = order()
    for name, payload in (("Ada L.", ADA), ("Nothing", EMPTY), ("A long name", LONG)):
        data_sets.create(row, name, payload)
    return row


@pytest.fixture
def designer(signed_in: BrowserContext, site: str, template: Template) -> Iterator[TemplatePage]:
    page = TemplatePage(signed_in, site, template)
    yield page
    assert page.faults == []


def test_all_enabled_channels_are_rendered_with_sample_data(designer: TemplatePage) -> None:
    expect(designer.page.locator(".cp-preview .cp-card")).to_have_count(len(CHANNELS))
    expect(designer.mail().get_by_text("Hello Ada")).to_be_visible()
    expect(designer.card("email")).to_contain_text("Order A-42 is on its way")
    expect(designer.card("sms").locator(".cp-bubble")).to_contain_text("Hello Ada")
    expect(designer.card("push").locator(".cp-push-title").first).to_have_text(
        "Order A-42 is on its way"
    )
    expect(designer.card("inbox").locator(".cp-inbox-action")).to_have_text("Track")
    for chat in ("slack", "msteams"):
        frame = designer.card(chat).frame_locator('iframe[data-front="true"]')
        expect(frame.get_by_text("Hello Ada")).to_be_visible()
    expect(designer.card("webhook").locator("pre")).to_contain_text('"Order A-42 is on its way"')


def test_what_i_type_is_there_on_every_channel(designer: TemplatePage) -> None:
    page = designer.page
    expect(designer.mail().get_by_text("Hello Ada")).to_be_visible()
    page.locator(".cd-block[data-kind=text]").click()
    page.keyboard.press("End")
    page.keyboard.type(", welcome back", delay=15)
    expect(designer.mail().get_by_text("Hello Ada, welcome back")).to_be_visible()
    expect(designer.card("sms").locator(".cp-bubble")).to_contain_text("Hello Ada, welcome back")
    expect(designer.card("inbox")).to_contain_text("Hello Ada, welcome back")


def test_a_change_is_seen_within_a_fraction_of_a_second(designer: TemplatePage) -> None:
    expect(designer.mail().get_by_text("Hello Ada")).to_be_visible()
    took = designer.page.evaluate(
        """async () => {
            const store = await import("/static/designer/store.js");
            const { idOf } = await import("/static/designer/document/tree.js");
            const bubble = document.querySelector(".cp-bubble");
            const took = [];
            for (let round = 0; round < 9; round++) {
                const begun = performance.now();
                const seen = new Promise((resolve) => {
                    const watch = new MutationObserver(() => {
                        if (!bubble.textContent.includes(`round ${round}`)) return;
                        watch.disconnect();
                        resolve(performance.now() - begun);
                    });
                    watch.observe(bubble, { childList: true, subtree: true, characterData: true });
                });
                const id = idOf(store.doc.value.elements[1]);
                const fields = { content: `Hello round ${round}` };
                store.dispatch({ type: "update", id, fields }, { label: "Changed" });
                took.push(await seen);
            }
            return took.sort((a, b) => a - b);
        }"""
    )
    # 80 ms of it wait for the next key; the rest is the server's way and drawing, on a busy machine.
    assert took[4] < 400, took


def test_the_mail_before_stays_until_the_next_is_there(designer: TemplatePage) -> None:
    expect(designer.mail().get_by_text("Hello Ada")).to_be_visible()
    designer.page.evaluate(
        """() => {
            window.blank = 0;
            const look = () => {
                if (!document.querySelector('.cp-mail iframe[data-front="true"]')?.srcdoc) window.blank++;
                requestAnimationFrame(look);
            };
            look();
        }"""
    )
    box = designer.card("email").locator(".cp-mail")
    designer.update(1, content="\n\n".join(f"Line {n} for {{{{name}}}}" for n in range(60)))
    expect(designer.mail().get_by_text("Line 59 for Ada")).to_be_attached()
    box.evaluate("box => { box.scrollTop = 500; }")
    for word in ("one", "two", "three"):
        designer.update(0, title=f"Order {word}")
        expect(designer.card("email")).to_contain_text(f"Order {word}")
        designer.page.wait_for_timeout(200)
    assert box.evaluate("box => box.scrollTop") == 500
    assert designer.page.evaluate("window.blank") == 0


def test_a_late_answer_never_wins(signed_in: BrowserContext, site: str, template: Template) -> None:
    slow: list[Route] = []

    def hold(route: Route) -> None:
        if "slow one" in (route.request.post_data or ""):
            slow.append(route)
        else:
            route.continue_()

    signed_in.route("**/design/preview", hold)
    page = TemplatePage(signed_in, site, template)
    bubble = page.card("sms").locator(".cp-bubble")
    expect(bubble).to_contain_text("Hello Ada")
    page.update(1, content="slow one")
    page.page.wait_for_timeout(200)
    page.update(1, content="quick one")
    expect(bubble).to_contain_text("quick one")
    assert slow
    for route in slow:
        with suppress(PlaywrightError):  # the page aborted it, as it should
            route.continue_()
    page.page.wait_for_timeout(400)
    expect(bubble).to_contain_text("quick one")


def test_a_server_that_is_away_leaves_the_last_preview_and_says_so(
    signed_in: BrowserContext, site: str, template: Template
) -> None:
    page = TemplatePage(signed_in, site, template)
    expect(page.mail().get_by_text("Hello Ada")).to_be_visible()
    signed_in.route("**/design/preview", lambda route: route.abort())
    page.update(1, content="Unseen")
    alert = page.page.locator(".cp-preview > .cp-problem")
    expect(alert).to_contain_text("not up to date")
    expect(page.mail().get_by_text("Hello Ada")).to_be_visible()
    signed_in.unroute("**/design/preview")
    alert.get_by_role("button", name="Try again").click()
    expect(page.mail().get_by_text("Unseen")).to_be_visible()
    expect(alert).to_have_count(0)


def test_a_variable_without_a_value_is_never_silently_blank(designer: TemplatePage) -> None:
    page = designer.page
    page.get_by_role("button", name="Next data set").click()
    expect(page.locator(".cp-who-button")).to_contain_text("Nothing (sample 2/3)")
    expect(page.locator(".cp-missing-list")).to_contain_text("name, order.id")
    expect(designer.mail().get_by_text("Hello {{name}}")).to_be_visible()
    expect(designer.card("sms").locator(".cp-bubble")).to_contain_text("Hello {{name}}")
    page.get_by_role("button", name="Previous data set").click()
    expect(page.locator(".cp-missing-list")).to_have_count(0)


def test_i_preview_with_a_real_recipient_and_with_what_was_sent_before(
    signed_in: BrowserContext, site: str, template: Template
) -> None:
    Profile.objects.create(user="grace-1", profile={"name": "Grace Hopper", "locale": "en"})
    templates.publish(template.template_id, by="ada")
    accepted(template=template.template_id, data={"name": "Linus", "order": {"id": "Z-9"}})
    designer = TemplatePage(signed_in, site, template)
    page = designer.page
    designer.update(1, content="Hello {{profile.name}} {{name}}")
    page.locator(".cp-who-button").click()
    page.get_by_role("button", name="Real recipient").click()
    page.get_by_label("Begin of the user id").fill("gra")
    page.get_by_role("button", name=re.compile("grace-1")).click()
    expect(designer.card("sms").locator(".cp-bubble")).to_contain_text(
        "Hello Grace Hopper {{name}}"
    )
    page.locator(".cp-who-button").click()
    page.get_by_role("button", name="Past message").click()
    page.get_by_role("button", name=re.compile("ada@example.com")).click()
    expect(designer.card("email")).to_contain_text("Order Z-9 is on its way")
    expect(designer.card("sms").locator(".cp-bubble")).to_contain_text("Linus")
    assert designer.faults == []


def test_one_character_makes_a_text_message_dear_and_a_button_mends_it(
    designer: TemplatePage,
) -> None:
    page, card = designer.page, designer.card("sms")
    expect(card).to_contain_text("GSM-7")
    designer.update(1, content="It’s yours, {{name}}")
    expect(card).to_contain_text("UCS-2")
    expect(card.locator(".cp-bubble mark")).to_have_text("’")
    card.get_by_role("button", name="Replace with '").click()
    expect(card).to_contain_text("GSM-7")
    expect(card.locator(".cp-bubble mark")).to_have_count(0)
    expect(card.locator(".cp-bubble")).to_contain_text("It's yours, Ada")
    page.keyboard.press("Control+z")
    expect(card.locator(".cp-bubble mark")).to_have_text("’")
    designer.update(1, content="word " * 60)
    expect(card.locator(".cp-card-extra")).to_contain_text(re.compile(r"[23] segments"))


def test_all_data_sets_are_looked_at_side_by_side(designer: TemplatePage) -> None:
    page = designer.page
    page.get_by_role("button", name="All data sets side by side").click()
    dialog = page.get_by_role("dialog", name="All data sets")
    cells = dialog.get_by_role("region")
    expect(cells).to_have_count(3)
    for name, word in (("Ada L.", "Hello Ada"), ("A long name", "Wolfeschlegel")):
        expect(mail_in(dialog.get_by_role("region", name=name)).get_by_text(word)).to_be_visible()
    expect(dialog.get_by_role("region", name="Nothing")).to_contain_text("2 missing")
    dialog.get_by_role("button", name="SMS").click()
    expect(dialog.get_by_role("region", name="Ada L.")).to_contain_text("Hello Ada")
    dialog.get_by_role("region", name="A long name").get_by_role("button", name="Use it").click()
    expect(page.locator(".cp-who-button")).to_contain_text("A long name")


def test_dark_mode_is_simulated_and_the_mail_gets_narrow(designer: TemplatePage) -> None:
    page = designer.page
    designer.update(1, content="Hello {{name}}", color="#111827")
    front = '.cp-preview .cp-mail iframe[data-front="true"]'
    expect(designer.mail().get_by_text("Hello Ada")).to_be_visible()
    for mode in ("Partly inverted", "Fully inverted"):
        page.get_by_role("button", name=mode).click()
        expect(page.locator(front)).to_have_attribute("srcdoc", re.compile("color-scheme:dark"))
        light = (
            designer.mail()
            .get_by_text("Hello Ada")
            .evaluate(
                "e => getComputedStyle(e).color.match(/[0-9]+/g).map(Number).reduce((a, b) => a + b)"
            )
        )
        assert light > 450, f"{mode}: the words are not light"
        expect(designer.card("email")).to_contain_text("Simulation")
    page.get_by_role("button", name="Dark", exact=True).click()
    expect(page.locator(".cp-preview .cp-mail")).to_have_attribute("data-dark", "own")
    page.get_by_role("button", name="Light", exact=True).click()
    page.get_by_role("button", name="Mobile").click()
    expect(page.locator(".cp-preview .cp-mail")).to_have_attribute("data-device", "mobile")
    expect(page.locator(".cp-preview .cp-mail .cp-frames")).to_have_css("width", "375px")


def test_the_plain_text_of_the_mail_is_one_click_away(designer: TemplatePage) -> None:
    designer.page.get_by_role("button", name="Plain text").click()
    expect(designer.card("email").locator("pre")).to_contain_text("https://shop.example/A-42")


def test_a_click_on_the_preview_selects_the_block_that_wrote_it(designer: TemplatePage) -> None:
    part = designer.card("sms").locator(".cp-part", has_text="Hello Ada")
    part.click()
    expect(part).to_have_attribute("data-selected", "true")
    expect(designer.page.locator(".cd-selected .cd-block")).to_have_attribute("data-kind", "text")
    inbox = designer.card("inbox").locator(".cp-part", has_text="Hello Ada")
    expect(inbox).to_have_attribute("data-selected", "true")


def test_findings_lead_to_their_blocks_and_say_which_programs(designer: TemplatePage) -> None:
    page = designer.page
    page.evaluate(
        """async () => {
            const store = await import("/static/designer/store.js");
            store.dispatch({ type: "insert", parent: null, index: 3,
                element: { type: "image", src: "data:image/gif;base64,R0lGODlhAQABAAAAACw=" },
            }, { label: "Image added" });
        }"""
    )
    checks = page.get_by_role("region", name="Checks")
    finding = checks.get_by_role("button", name=re.compile("alt|description", re.I)).first
    finding.click()
    expect(page.locator(".cd-selected .cd-block")).to_have_attribute("data-kind", "image")
    expect(checks).to_contain_text(re.compile(r"kB of 102 kB"))
    expect(checks.locator("header")).to_contain_text(re.compile(r"\d+ (warnings?|hints?)"))


def test_errors_are_shown_in_their_channel_and_the_others_go_on(designer: TemplatePage) -> None:
    designer.update(1, content="Hello {{#if name}}", channels=["email"])
    expect(designer.card("email").get_by_role("alert")).to_be_visible()
    checks = designer.page.get_by_role("region", name="Checks")
    expect(checks.locator("header")).to_contain_text("1 error")
