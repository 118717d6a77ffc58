"""Writing a template in the designer: by keyboard, by mouse, undone, offline, and together."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Dialog, Locator, Page, Route, expect

from notifications.models import DataSet, Template
from notifications.pipeline import brands, templates
from tests.browser.template_page import TemplatePage, order

pytestmark = pytest.mark.browser

SAMPLE = {
    "data": {
        "name": "Ada",
        "vip": True,
        "order": {"id": "A-42", "total": 120, "eta": "2026-12-01", "items": [{"name": "Mug"}] * 2},
    }
}
Content = dict[str, Any]


def text(content: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "content": content, **more}


def doc(*elements: dict[str, Any]) -> Content:
    return {"version": "2022-01-01", "elements": list(elements)}


class Writer(TemplatePage):
    """Somebody who writes a template."""

    def blocks(self) -> list[str]:
        """What the blocks are called, as they stand."""
        labels = self.page.locator(".cd-scroll .cd-block").evaluate_all(
            "nodes => nodes.map(node => node.getAttribute('aria-label'))"
        )
        return [re.sub(r", \d+ of \d+$", "", label) for label in labels]

    def block(self, words: str) -> Locator:
        return self.page.locator(".cd-scroll .cd-block").filter(has_text=words).last

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def hears(self, words: str) -> None:
        expect(self.page.locator(".cd-app > [role=status]")).to_contain_text(words)

    def writes(self) -> Locator:
        editor = self.page.locator(".cd-list .cd-prose")
        expect(editor).to_be_focused()
        # For 200 ms after it gets the focus ProseMirror takes a caret that goes to the start for
        # the browser's own doing, and puts it back.
        self.page.wait_for_timeout(250)
        return editor

    def on(self, label: str) -> None:
        """The focus is on the block of that label."""
        expect(self.page.locator(".cd-block:focus")).to_have_attribute(
            "aria-label", re.compile(re.escape(label))
        )

    def inspect(self, section: str) -> Locator:
        self.page.get_by_role("tab", name=section, exact=True).click()
        return self.page.get_by_role("region", name="Selected block")

    def until_saved(self) -> None:
        expect(self.page.locator("[data-save]")).to_have_attribute("data-save", "saved")

    def saved(self) -> list[Any]:
        """The elements that the server has, once there is nothing left to save."""
        self.until_saved()
        self.template.refresh_from_db()
        elements: list[Any] = self.template.content["elements"]
        return elements


@pytest.fixture
def opened(signed_in: BrowserContext, site: str) -> Iterator[Any]:
    """Opens the designer with a document; the page must not have failed when the test ends."""
    pages: list[Writer] = []

    def open_(content: Content, *, sample: Any = SAMPLE) -> Writer:
        template = order(content)
        if sample is not None:
            DataSet.objects.create(template=template, name="Ada", payload=sample)
        writer = Writer(signed_in, site, template)
        pages.append(writer)
        return writer

    yield open_
    for writer in pages:
        assert writer.faults == []


def another(writer: Writer, signed_in: BrowserContext) -> Writer:
    return Writer(signed_in, writer.window.site, writer.template)


def saves_elsewhere(writer: Writer, content: Content, **more: Any) -> None:
    """Somebody else saves, and this page's socket does not tell."""
    templates.save_draft(
        writer.template.template_id, {"content": content, **more}, by="grace", revision=None
    )


THREE = doc(text("One"), text("Two"), text("Three"))


def test_a_template_is_written_with_the_keyboard_alone(opened: Any) -> None:
    writer = opened(doc())
    page = writer.page
    page.get_by_role("button", name="One line of text").focus()
    writer.press("Enter")
    writer.writes()
    writer.type("Hello")
    writer.press("Escape")
    writer.on("Text: Hello")
    writer.press("/")
    expect(page.get_by_role("combobox", name="Add a block")).to_be_focused()
    writer.type("butt")
    chosen = page.get_by_role("listbox", name="Blocks").get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Button")
    writer.press("Enter")
    writer.writes()
    writer.press("ControlOrMeta+a")
    writer.type("Track")
    writer.press("Escape")
    assert writer.blocks() == ["Text: Hello", "Button: Track"]
    writer.press("Alt+ArrowUp")
    writer.hears("Block moved to position 1 of 2")
    writer.on("Button: Track, 1 of 2")
    writer.press("ControlOrMeta+d")
    writer.hears("Block duplicated to position 2 of 3")
    writer.press("Delete")
    writer.hears("Button deleted")
    writer.press("ArrowUp", "ArrowUp", "Enter", "End")
    writer.type(" it")
    writer.press("Escape", "End")
    writer.on("Text: Hello, 2 of 2")
    writer.press("/")
    writer.type("group")
    writer.press("Enter")
    writer.writes()
    writer.type("Inside")
    writer.press("Escape", "ArrowUp", "ArrowUp")
    writer.on("Text: Hello")
    writer.press("Alt+Shift+ArrowRight")
    writer.hears("Block moved to position 1 of 2 in group")
    assert writer.blocks() == ["Button: Track it", "Group: 2 blocks", "Text: Hello", "Text: Inside"]
    writer.press("Alt+Shift+ArrowUp")
    writer.hears("Block moved to position 2 of 3")
    assert [one["type"] for one in writer.saved()] == ["action", "text", "group"]
    for _ in range(20):
        writer.press("ControlOrMeta+z")
    assert writer.saved() == []
    for _ in range(20):
        writer.press("ControlOrMeta+Shift+z")
    assert [one["content"] for one in writer.saved()[:2]] == ["Track it", "Hello"]


def test_blocks_are_dragged_up_into_a_group_and_from_the_palette(opened: Any) -> None:
    writer = opened(doc(*THREE["elements"], {"type": "group", "elements": [text("Inside")]}))
    page = writer.page
    drag(page, writer.block("Three").locator(".cd-grip"), writer.block("One"), above=True)
    writer.hears("Block moved to position 1 of 4")
    assert writer.blocks()[:3] == ["Text: Three", "Text: One", "Text: Two"]
    drag(page, writer.block("Two").locator(".cd-grip"), writer.block("Inside"), above=False)
    writer.hears("Block moved to position 2 of 2 in group")
    drag(page, page.locator('[data-add="quote:Quote"]'), writer.block("One"), above=False)
    writer.writes()
    writer.type("Fine tea")
    elements = writer.saved()
    assert [one["type"] for one in elements] == ["text", "text", "quote", "group"]
    assert [one["content"] for one in elements[3]["elements"]] == ["Inside", "Two"]
    assert elements[2]["content"] == "Fine tea"


def test_selected_blocks_are_dragged_together(opened: Any) -> None:
    writer = opened(doc(*THREE["elements"], text("Four")))
    writer.page.locator(".cd-block").first.focus()
    writer.press("Shift+ArrowDown")
    drag(writer.page, writer.block("One").locator(".cd-grip"), writer.block("Four"), above=False)
    writer.hears("2 blocks moved to position 3 of 4")
    assert [one["content"] for one in writer.saved()] == ["Three", "Four", "One", "Two"]
    writer.press("ControlOrMeta+z")
    assert [one["content"] for one in writer.saved()] == ["One", "Two", "Three", "Four"]


def test_a_drag_that_is_given_up_changes_nothing(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    grip = writer.block("Three").locator(".cd-grip").bounding_box()
    page.mouse.move(grip["x"] + 8, grip["y"] + 8)
    page.mouse.down()
    page.mouse.move(grip["x"] + 8, grip["y"] - 80, steps=4)
    expect(page.locator(".cd-drop-line")).to_be_visible()
    writer.press("Escape")
    expect(page.locator(".cd-drop-line")).to_have_count(0)
    page.mouse.up()
    assert writer.blocks() == ["Text: One", "Text: Two", "Text: Three"]


def drag(page: Page, grip: Locator, target: Locator, *, above: bool) -> None:
    """Drags with the mouse to just inside the upper or lower half of a block."""
    grip.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), target.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    y = end["y"] + (end["height"] * 0.25 if above else end["height"] * 0.75)
    page.mouse.move(end["x"] + end["width"] / 2, y, steps=8)
    expect(page.locator(".cd-drop-line")).to_be_visible()
    page.mouse.up()


def test_buttons_do_what_keys_do(opened: Any) -> None:
    writer = opened(THREE)
    two = writer.page.locator(".cd-item").filter(has_text="Two")
    two.hover()
    two.get_by_role("button", name="Move down").click()
    writer.hears("Block moved to position 3 of 3")
    two.hover()
    two.get_by_role("button", name="Duplicate").click()
    assert writer.blocks() == ["Text: One", "Text: Three", "Text: Two", "Text: Two"]
    two.last.get_by_role("button", name="Delete").click()
    writer.page.get_by_role("button", name="Undo", exact=True).last.click()
    assert writer.blocks() == ["Text: One", "Text: Three", "Text: Two", "Text: Two"]
    for button in two.last.get_by_role("toolbar").get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24


def test_several_blocks_are_moved_grouped_and_deleted_together(opened: Any) -> None:
    writer = opened(THREE)
    writer.page.locator(".cd-block").first.focus()
    writer.press("Shift+ArrowDown", "Alt+ArrowDown")
    writer.hears("Blocks moved to position 2 of 3")
    assert writer.blocks() == ["Text: Three", "Text: One", "Text: Two"]
    writer.press("ControlOrMeta+g")
    assert [one["type"] for one in writer.saved()] == ["text", "group"]
    writer.press("ControlOrMeta+a", "Delete")
    assert writer.saved() == []
    writer.page.get_by_role("button", name="Undo", exact=True).last.click()
    assert len(writer.saved()) == 2


def test_braces_offer_the_variables_of_the_sample_data(opened: Any) -> None:
    writer = opened(doc(text("Hi ")))
    page = writer.page
    writer.block("Hi").click()
    editor = writer.writes()
    writer.press("End")
    writer.type("{{ord")
    options = page.get_by_role("listbox", name="Variables").get_by_role("option")
    expect(options.first).to_contain_text("order.id")
    writer.press("ArrowDown", "Enter")
    expect(editor.locator(".cd-chip")).to_have_text("order.total")
    writer.type(" and {{nobody}} here")
    expect(editor.locator(".cd-chip-missing")).to_have_text("nobody")
    assert writer.saved()[0]["content"] == "Hi {{order.total}} and {{nobody}} here"
    unknown = page.get_by_role("button", name=re.compile("nobody"))
    expect(unknown.locator('[aria-label="missing in the sample"]')).to_be_visible()
    used = page.locator(".cd-variable", has_text="order.total")
    expect(used.locator('[aria-label="used once"]')).to_be_visible()


def test_a_chip_gets_a_fallback_and_a_format(opened: Any) -> None:
    writer = opened(doc(text("Arrives {{order.eta}}.")))
    page = writer.page
    writer.block("Arrives").locator("[data-words]").click(position={"x": 3, "y": 8})
    editor = writer.writes()
    editor.locator(".cd-chip").click()
    popover = page.get_by_role("dialog", name="Variable")
    expect(popover).to_contain_text("2026-12-01")
    popover.get_by_label("Fallback").fill("soon")
    popover.get_by_label("Format").select_option(label="Date")
    popover.get_by_label("Pattern").fill("%d.%m.%Y")
    popover.get_by_role("button", name="Done").click()
    expect(editor.locator(".cd-chip")).to_have_text("order.eta“soon” · %d.%m.%Y")
    content = writer.saved()[0]["content"]
    assert content == 'Arrives {{datetime-format (default order.eta "soon") "%d.%m.%Y"}}.'
    mail = writer.mail()
    expect(mail).to_contain_text("Arrives 01.12.2026.")


def test_formatting_makes_runs_and_a_plain_text_stays_a_string(opened: Any) -> None:
    writer = opened(doc(text("In stock now"), text("Plain")))
    writer.block("In stock").click()
    writer.writes()
    writer.press("Home", "ControlOrMeta+ArrowRight")
    writer.press("ControlOrMeta+Shift+ArrowRight")
    writer.page.wait_for_function("() => getSelection().toString().trim() === 'stock'")
    # The browser tells of a selection a moment later.
    writer.page.wait_for_timeout(300)
    writer.press("ControlOrMeta+b")
    bold = writer.page.get_by_role("button", name="Bold")
    expect(bold).to_have_attribute("aria-pressed", "true")
    writer.press("Escape")
    writer.block("Plain").click()
    writer.writes()
    writer.press("End")
    writer.type(" it is")
    formatted, plain = writer.saved()
    assert "content" not in formatted
    assert "".join(run["content"] for run in formatted["elements"]) == "In stock now"
    assert [run["content"].strip() for run in formatted["elements"] if run.get("bold")] == ["stock"]
    assert plain == text("Plain it is")


ODD = doc(
    {"type": "meta", "title": "Order", "later": {"kept": [1, 2.50]}},
    text("{{#if vip}}Dear{{else}}Hi{{/if}} {{ name }}, \\{{not}} {{{html}}}\n{{datetime-format eta '%d'}}"),
    {"type": "text", "elements": [
        {"type": "string", "content": "a", "highlight": "#ff0", "unknown": None},
        {"type": "img", "src": "https://x.example/{{y}}.png"},
    ], "italic": "true"},
    {"type": "text", "format": "markdown", "content": "**x** [y]({{url}})",
     "locales": {"fr": {"content": "z"}}},
    {"type": "group", "if": "data.a === 'b'", "loop": "data.items", "elements": [
        {"type": "columns", "elements": [
            {"type": "column", "width": "30%", "elements": [text("{{$.item.a}}")]},
        ]},
    ]},
    {"type": "comment", "object": {"x": 1}},
    {"type": "hologram", "depth": 3},
    text("Edit me"),
)  # fmt: skip


def test_what_is_not_edited_stays_as_it_was_to_the_letter(opened: Any) -> None:
    writer = opened(ODD)
    for words in ("Dear", "**x**", "$.item.a"):
        writer.block(words).click()
        writer.page.locator(".cd-list .cd-prose").wait_for()
        writer.press("ArrowRight", "Escape")
    writer.block("Edit me").click()
    writer.writes()
    writer.press("End")
    writer.type("!")
    saved = writer.saved()
    assert json.dumps(saved[:-1]) == json.dumps(ODD["elements"][:-1])
    assert saved[-1] == text("Edit me!")
    writer.window.faults[:] = [one for one in writer.faults if "preview" not in one]


def test_a_condition_is_made_with_a_form_and_both_branches_are_previewed(opened: Any) -> None:
    writer = opened(doc(text("Always"), text("Free gift inside!")))
    page = writer.page
    mail = writer.mail()
    writer.block("Free gift").click(position={"x": 8, "y": 8})
    panel = writer.inspect("Show if…")
    panel.get_by_role("button", name="Show it only if…").click()
    panel.get_by_label("Variable").fill("order.total")
    panel.get_by_label("Variable").press("Tab")
    panel.get_by_label("Comparison").select_option(label="is greater than")
    panel.get_by_label("Value").fill("100")
    expect(panel).to_contain_text("Shown with this sample")
    condition = {"property": "data.order.total", "operator": "greater_than", "value": 100}
    assert writer.saved()[1]["if"] == [{"logical_operator": "and", "conditions": [condition]}]
    expect(mail).to_contain_text("Free gift inside!")
    panel.get_by_label("Preview").select_option(label="as if it does not")
    expect(mail).not_to_contain_text("Free gift inside!")
    expect(mail).to_contain_text("Always")
    panel.get_by_role("button", name="Or if…").click()
    panel.get_by_label("Variable").last.fill("vip")
    panel.get_by_label("Variable").last.press("Tab")
    panel.get_by_label("Value").last.select_option("true")
    expect(page.locator(".cd-banner-if")).to_contain_text(
        "order.total is greater than 100 or vip is true"
    )
    other = {"property": "data.vip", "operator": "equals", "value": True}
    assert writer.saved()[1]["if"][1]["conditions"] == [other]
    panel.get_by_role("button", name="Always show").click()
    assert "if" not in writer.saved()[1]


def test_a_block_is_repeated_over_a_list_and_says_so_where_it_is_empty(opened: Any) -> None:
    writer = opened(doc(text("A thing: ")))
    page = writer.page
    writer.block("A thing").click()
    writer.writes()
    panel = writer.inspect("Repeat")
    panel.get_by_role("button", name=re.compile("For each of order.items")).click()
    expect(panel).to_contain_text("2 entries in this sample")
    writer.block("A thing").click()
    writer.writes()
    writer.press("End")
    writer.type("{{")
    options = page.get_by_role("listbox", name="Variables").get_by_role("option")
    expect(options.first).to_contain_text("$.item.name")
    writer.press("Enter", "Escape")
    expect(writer.mail().get_by_text("A thing: Mug")).to_have_count(2)
    panel.get_by_role("button", name="Text where the list is empty").click()
    repeated, empty = writer.saved()
    assert repeated["loop"] == "data.order.items"
    assert repeated["content"] == "A thing: {{$.item.name}}"
    assert empty["if"][0]["conditions"] == [
        {"property": "data.order.items", "operator": "is_empty"}
    ]


def test_sms_gets_a_shorter_text_and_other_channels_keep_theirs(opened: Any) -> None:
    writer = opened(doc(text("A long and winding story")))
    page = writer.page
    writer.block("A long").click(position={"x": 8, "y": 8})
    panel = writer.inspect("Channels")
    panel.get_by_role("button", name="Shorter text for SMS").click()
    writer.writes()
    writer.press("ControlOrMeta+a")
    writer.type("Short")
    writer.press("Escape")
    long, short = writer.saved()
    assert short["channels"] == ["sms"]
    assert "sms" not in long["channels"]
    expect(writer.block("A long")).to_contain_text("all but SMS")
    expect(writer.block("Short")).to_contain_text("own version")
    page.locator("#cd-channel-sms").click()
    assert writer.blocks() == ["Text: Short"]
    page.locator("#cd-channel-email").click()
    assert writer.blocks() == ["Text: A long and winding story"]
    expect(writer.card("sms")).to_contain_text("Short")


def test_a_channel_that_is_not_wanted_is_switched_off_and_on(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    page.get_by_role("button", name="Channels", exact=True).click()
    page.get_by_role("group", name="Channels of this template").get_by_label("Webhook").uncheck()
    expect(page.locator("#cd-channel-webhook")).to_have_count(0)
    writer.until_saved()
    writer.template.refresh_from_db()
    assert "webhook" not in writer.template.settings["channels"]
    page.locator("body").press("ControlOrMeta+z")
    expect(page.locator("#cd-channel-webhook")).to_have_count(1)


def test_name_and_brand_are_undone_like_blocks(opened: Any) -> None:
    brand = brands.create("Night", {}, by="ada")
    writer = opened(THREE)
    page = writer.page
    name = page.get_by_label("Name of the template")
    name.fill("Order lost")
    name.press("Enter")
    page.get_by_label("Brand").select_option(brand.brand_id)
    writer.until_saved()
    writer.template.refresh_from_db()
    assert (writer.template.name, writer.template.brand) == ("Order lost", brand.brand_id)
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(name).to_have_value("Order shipped")
    writer.until_saved()
    writer.template.refresh_from_db()
    assert (writer.template.name, writer.template.brand) == ("Order shipped", "")


def test_fields_of_a_block_are_those_that_the_server_names(opened: Any) -> None:
    writer = opened(doc({"type": "image", "src": "https://", "alt_text": ""}))
    page = writer.page
    page.locator(".cd-block").first.focus()
    writer.press("Enter")
    panel = page.get_by_role("region", name="Selected block")
    address = panel.get_by_label("Address")
    expect(address).to_be_focused()
    writer.press("End")
    writer.type("img.example/{{order.i")
    expect(page.get_by_role("listbox", name="Variables")).to_contain_text("order.id")
    writer.press("Enter")
    expect(address).to_have_value("https://img.example/{{order.id}}")
    panel.get_by_label("Description").fill("A mug")
    writer.inspect("Style")
    panel.get_by_label("Width", exact=True).fill("320px")
    panel.get_by_label("Alignment").select_option("center")
    panel.get_by_label("Border colour", exact=True).fill("#ff0000")
    assert writer.saved() == [
        {
            "type": "image",
            "src": "https://img.example/{{order.id}}",
            "alt_text": "A mug",
            "width": "320px",
            "align": "center",
            "border_color": "#ff0000",
        }
    ]
    panel.get_by_label("Alignment").select_option("")
    panel.get_by_label("Width", exact=True).fill("")
    assert set(writer.saved()[0]) == {"type", "src", "alt_text", "border_color"}
    writer.press("Escape")
    writer.on("Image: A mug")
    # The preview asks for the picture, which is nowhere.
    writer.window.faults.clear()


def test_what_the_server_refuses_is_said_and_kept(opened: Any) -> None:
    writer = opened(doc(text("x" * 1000)))
    page = writer.page
    page.evaluate(
        """async () => {
            const store = await import("/static/designer/store.js");
            const elements = Array.from({ length: 300 }, () => ({ type: "text", content: "x".repeat(1000) }));
            store.replaceDocument({ version: "2022-01-01", elements }, "Much text");
        }"""
    )
    expect(page.locator("[data-save]")).to_have_attribute("data-save", "refused")
    expect(page.locator("[data-save]")).to_contain_text("262144")
    page.locator("body").press("ControlOrMeta+z")
    expect(page.locator("[data-save]")).to_have_attribute("data-save", "saved")
    assert writer.saved() == [text("x" * 1000)]
    writer.window.faults[:] = [one for one in writer.faults if not re.search("40[0-9]|413", one)]


def test_an_ended_session_is_said_and_the_work_is_saved_after_signing_in_again(
    opened: Any, signed_in: BrowserContext
) -> None:
    writer = opened(THREE)
    cookies = signed_in.cookies()
    signed_in.clear_cookies(name="sessionid")
    writer.block("One").click()
    writer.writes()
    writer.press("End")
    writer.type(" late")
    expect(writer.page.locator("[data-save]")).to_contain_text("sign in again")
    signed_in.add_cookies(cookies)
    writer.page.get_by_role("button", name="Try now").click()
    assert writer.saved()[0]["content"] == "One late"
    writer.window.faults.clear()


def test_who_may_only_look_changes_nothing(opened: Any, browser: Browser, site: str) -> None:
    writer = opened(THREE)
    client = Client()
    viewer = User.objects.create_user("vera", "vera@example.com", "x", is_staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_template"))
    client.force_login(viewer)
    context = browser.new_context()
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    other = Writer(context, site, writer.template)
    expect(other.page.get_by_text("read only")).to_be_visible()
    other.block("One").click()
    other.press("Delete", "Alt+ArrowDown", "/")
    assert other.blocks() == ["Text: One", "Text: Two", "Text: Three"]
    expect(other.page.locator(".cd-list .cd-prose")).to_have_count(0)
    expect(other.page.get_by_role("button", name="Publish")).to_have_count(0)
    assert other.faults == []
    context.close()


def test_subject_and_preheader_are_written_above_the_blocks(opened: Any) -> None:
    writer = opened(doc(text("Hello")))
    page = writer.page
    title = page.get_by_role("textbox", name="Title")
    title.click()
    writer.type("Order {{order.i")
    writer.press("Enter")
    expect(title.locator(".cd-chip")).to_have_text("order.id")
    page.get_by_role("textbox", name="Preheader").click()
    writer.type("It is on its way")
    meta, hello = writer.saved()
    assert meta == {
        "type": "meta",
        "title": "Order {{order.id}}",
        "preheader": "It is on its way",
    }
    assert hello == text("Hello")
    expect(page.locator(".cd-count").first).to_have_text(str(len("Order A-42")))


def test_what_is_written_offline_is_kept_and_saved_when_the_line_is_back(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    page.route("**/draft", lambda route: route.abort())
    writer.block("One").click()
    writer.writes()
    writer.press("End")
    writer.type(" and a half")
    expect(page.locator("[data-save]")).to_have_attribute("data-save", "offline")
    page.unroute("**/draft")
    page.get_by_role("button", name="Try now").click()
    assert writer.saved()[0]["content"] == "One and a half"
    writer.window.faults.clear()


def test_what_a_lost_page_could_not_save_is_in_the_next_one(
    opened: Any, signed_in: BrowserContext
) -> None:
    writer = opened(THREE)
    page = writer.page
    page.route("**/draft", lambda route: route.abort())
    writer.block("One").click()
    writer.writes()
    writer.press("End")
    writer.type(" and a half")
    expect(page.locator("[data-save]")).to_have_attribute("data-save", "offline")
    writer.window.faults.clear()
    page.close()
    saves_elsewhere(writer, doc(text("One"), text("Two"), text("Three, by Grace")))
    later = another(writer, signed_in)
    expect(later.block("One and a half")).to_be_visible()
    expect(later.block("Three, by Grace")).to_be_visible()
    assert [one["content"] for one in later.saved()] == ["One and a half", "Two", "Three, by Grace"]
    assert (
        later.page.evaluate("Object.keys(localStorage).filter(k => k.includes('designer:'))") == []
    )
    later.window.faults[:] = [one for one in later.faults if "409" not in one]
    assert later.faults == []


def test_leaving_with_unsaved_work_is_asked_about(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    page.route("**/draft", lambda route: route.abort())
    writer.block("One").click()
    writer.writes()
    writer.type("x")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    page.unroute("**/draft")
    page.locator("body").press("ControlOrMeta+s")
    writer.until_saved()
    writer.window.faults.clear()


def held(page: Page) -> list[Route]:
    """Holds the page's saves and its news until they are let go."""
    waiting: list[Route] = []
    page.route("**/draft", lambda route: waiting.append(route))
    return waiting


def test_changes_of_others_to_other_blocks_are_merged_without_a_question(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    waiting = held(page)
    writer.block("One").click()
    writer.writes()
    writer.press("End")
    writer.type(" mine")
    page.wait_for_timeout(1000)
    saves_elsewhere(writer, doc(text("One"), text("New"), text("Three, theirs")))
    for route in waiting:
        route.continue_()
    page.unroute("**/draft")
    expect(writer.block("Three, theirs")).to_be_visible()
    assert [one["content"] for one in writer.saved()] == ["One mine", "New", "Three, theirs"]
    expect(page.locator(".cd-toast")).to_contain_text("grace")
    page.locator("body").press("ControlOrMeta+z")
    assert [one["content"] for one in writer.saved()] == ["One", "New", "Three, theirs"]
    writer.window.faults[:] = [one for one in writer.faults if "409" not in one]


@pytest.mark.parametrize(
    ("choice", "merged"),
    [("Mine", ["One mine"]), ("grace", ["One theirs"]), ("Both", ["One mine", "One theirs"])],
)
def test_where_both_wrote_in_a_block_i_choose(opened: Any, choice: str, merged: list[str]) -> None:
    writer = opened(THREE)
    page = writer.page
    waiting = held(page)
    writer.block("One").click()
    writer.writes()
    writer.press("End")
    writer.type(" mine")
    page.wait_for_timeout(1000)
    saves_elsewhere(writer, doc(text("One theirs"), text("Two"), text("Three!")))
    for route in waiting:
        route.continue_()
    page.unroute("**/draft")
    dialog = page.get_by_role("dialog", name="Two versions of this draft")
    expect(dialog).to_contain_text("One mine")
    expect(dialog).to_contain_text("One theirs")
    dialog.get_by_role("radio", name=re.compile(f"^{choice}")).check()
    dialog.get_by_role("button", name="Merge and save").click()
    expect(dialog).to_have_count(0)
    assert [one["content"] for one in writer.saved()] == [*merged, "Two", "Three!"]
    writer.window.faults[:] = [one for one in writer.faults if "409" not in one]


def test_what_another_page_saves_appears_at_once(
    worker: None, opened: Any, signed_in: BrowserContext
) -> None:
    writer = opened(THREE)
    second = another(writer, signed_in)
    writer.block("Two").click()
    writer.writes()
    writer.press("End")
    writer.type(" by me")
    expect(second.block("Two by me")).to_be_visible(timeout=10_000)
    assert second.state("saveState") == "saved"
    second.block("Three").click()
    second.writes()
    second.press("End")
    second.type(" by you")
    expect(writer.block("Three by you")).to_be_visible(timeout=10_000)
    contents = [one["content"] for one in writer.saved()]
    assert contents == ["One", "Two by me", "Three by you"]
    assert second.faults == []


def test_i_see_who_else_is_here_and_at_which_block(
    opened: Any, browser: Browser, site: str
) -> None:
    writer = opened(THREE)
    client = Client()
    client.force_login(User.objects.create_superuser("grace", "grace@example.com", "x"))
    context = browser.new_context()
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    other = Writer(context, site, writer.template)
    expect(writer.page.get_by_role("list", name="Also here")).to_contain_text("grace")
    other.block("Two").click()
    expect(writer.page.locator(".cd-item[data-here]")).to_contain_text("Two")
    context.close()
    expect(writer.page.get_by_role("list", name="Also here")).to_have_count(0)
    assert other.faults == []


def test_a_link_leads_to_a_block_a_channel_and_a_sample(
    opened: Any, signed_in: BrowserContext
) -> None:
    writer = opened(doc(text("One"), text("Two", ref="second", channels=["sms"])))
    DataSet.objects.create(template=writer.template, name="Bob", payload={}, position=1)
    page = signed_in.new_page()
    page.goto(f"{writer.page.url}?block=second&channel=sms&sample=2")
    expect(page.locator(".cd-selected")).to_contain_text("Two")
    expect(page.locator("#cd-channel-sms")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".cp-preview")).to_contain_text("Bob")


def test_commands_are_found_by_typing(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    writer.page.locator(".cd-block").first.focus()
    writer.press("ControlOrMeta+k")
    writer.type("dupl")
    writer.press("Enter")
    writer.hears("Block duplicated to position 2 of 4")
    writer.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_contain_text(
        "Move among its neighbours"
    )
    writer.press("Escape")
    writer.press("ControlOrMeta+k")
    writer.type("versions")
    writer.press("Enter")
    expect(page.locator("#cd-tab-versions")).to_have_attribute("aria-selected", "true")


def test_a_list_is_written_point_by_point(opened: Any) -> None:
    writer = opened(doc(text("Before")))
    writer.page.locator(".cd-block").first.focus()
    writer.press("/")
    writer.type("bulleted")
    writer.press("Enter")
    writer.writes()
    writer.type("Milk")
    writer.press("Enter")
    writer.page.wait_for_timeout(100)
    writer.type("Whole")
    writer.press("Tab")
    writer.page.wait_for_timeout(100)
    writer.press("Enter")
    writer.page.wait_for_timeout(100)
    writer.type("Oats")
    writer.press("Shift+Tab")
    writer.page.wait_for_timeout(100)
    writer.press("Escape")
    [_, made] = writer.saved()
    [milk, oats] = made["elements"]
    assert milk["elements"][0]["content"] == "Milk"
    assert milk["elements"][1]["elements"][0]["elements"][0]["content"] == "Whole"
    assert oats["elements"][0]["content"] == "Oats"


def test_words_of_a_locale_are_written_over_the_source(opened: Any) -> None:
    writer = opened(doc(text("Hello", locales={"fr": {"content": "Bonjour"}})))
    page = writer.page
    page.get_by_label("Locale").select_option("fr")
    writer.block("Bonjour").click()
    writer.writes()
    writer.press("End")
    writer.type(" !")
    writer.press("Escape")
    [element] = writer.saved()
    assert element["content"] == "Hello"
    assert element["locales"]["fr"]["content"] == "Bonjour !"


def test_selected_blocks_become_a_brick_and_are_copied_from_it(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    page.locator(".cd-block").first.focus()
    page.get_by_role("button", name="Keep the selected blocks as a brick").click()
    dialog = page.get_by_role("dialog", name="Keep as a brick")
    dialog.get_by_label("Name").fill("Greeting")
    dialog.get_by_role("button", name="Keep", exact=True).click()
    expect(dialog).to_have_count(0)
    page.locator(".cd-block").last.focus()
    page.locator(".cd-tile", has_text="Greeting").click()
    assert [one["content"] for one in writer.saved()] == ["One", "Two", "Three", "One"]


def test_blocks_are_copied_as_elemental_and_pasted(opened: Any) -> None:
    writer = opened(THREE)
    page = writer.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".cd-block").first.focus()
    writer.press("ControlOrMeta+c")
    copied = json.loads(page.evaluate("navigator.clipboard.readText()"))
    assert copied["elements"] == [text("One")]
    writer.press("End", "ControlOrMeta+v")
    expect(page.locator(".cd-scroll .cd-block")).to_have_count(4)
    assert [one["content"] for one in writer.saved()] == ["One", "Two", "Three", "One"]
    assert Template.objects.count() == 1
