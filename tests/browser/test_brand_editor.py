"""The brand editor in a browser: a brand re-themes the preview at once, and says what cannot be read."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from notifications.models import Brand
from notifications.pipeline import brands
from tests.browser.window import Window

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MAIL = '.cb-mail iframe[data-front="true"]'
LOW = "low contrast: wants 4.5"


class Editor:
    """The page of one brand."""

    def __init__(self, window: Window, brand_id: str = "acme") -> None:
        self.window = window
        self.page: Page = window.tab(f"/admin/notifications/brand/{brand_id}/design/")
        expect(self.page.locator("#designer")).to_have_attribute("data-ready", "true")

    def field(self, name: str):
        return self.page.get_by_label(name, exact=True)

    def mail_has(self, text: str) -> None:
        # The mail's frame runs no script, so that it is read from outside.
        expect(self.page.locator(MAIL)).to_have_attribute("srcdoc", re.compile(re.escape(text)))

    def findings(self, colour: str):
        field = self.page.locator(".cb-field").filter(has=self.field(colour))
        return field.get_by_role("list", name="Contrast")

    def state(self):
        return self.page.locator(".cb-state")


@pytest.fixture
def window(signed_in: BrowserContext, site: str) -> Window:
    return Window(signed_in, site)


@pytest.fixture
def editor(window: Window) -> Editor:
    brands.create("First", {"colors": {"primary": "#aa0000"}}, by="ada", brand_id="first")
    brands.create("Acme", {"colors": {"primary": "#2563eb"}}, by="ada", brand_id="acme")
    return Editor(window)


def test_a_colour_re_themes_mail_inbox_and_buttons_at_once(editor: Editor) -> None:
    editor.mail_has("#2563eb")
    editor.field("Primary").fill("#7c3aed")
    editor.mail_has("#7c3aed")
    violet = "rgb(124, 58, 237)"
    expect(editor.page.locator(".cb-inbox > header")).to_have_css(
        "background-image", re.compile(re.escape(violet))
    )
    expect(editor.page.locator(".cb-large").first).to_have_css("background-color", violet)
    assert Brand.objects.get(brand_id="acme").settings["colors"]["primary"] == "#2563eb"
    assert editor.window.faults == []


def test_a_colour_that_cannot_be_read_is_warned_of(editor: Editor) -> None:
    found = editor.findings("Primary")
    expect(found).not_to_contain_text(LOW)
    editor.field("Primary").fill("#ffee00")
    link = found.get_by_role("listitem").filter(has_text="Link on a light mail")
    expect(link).to_contain_text(LOW)
    expect(found.get_by_role("listitem").filter(has_text="Label of a button")).not_to_contain_text(
        LOW
    )
    editor.field("Primary").fill("#1d4ed8")
    expect(found).not_to_contain_text(LOW)
    editor.field("Primary").fill("bluish")
    expect(editor.page.get_by_text("is no colour; wants such as")).to_be_visible()


def test_what_is_saved_is_live_and_what_is_undone_is_not(editor: Editor) -> None:
    page = editor.page
    editor.field("Name").fill("Acme Books")
    editor.field("Footer").fill("**Acme** Inc., 1 Main Street")
    editor.mail_has("1 Main Street")
    expect(editor.state()).to_have_text("Not saved yet")
    page.keyboard.press("Control+z")
    expect(editor.field("Footer")).to_have_value("")
    page.keyboard.press("Control+Shift+z")
    expect(editor.field("Footer")).to_have_value("**Acme** Inc., 1 Main Street")
    page.keyboard.press("Control+s")
    expect(editor.state()).to_contain_text("live")
    row = Brand.objects.get(brand_id="acme")
    assert row.name == "Acme Books"
    assert row.settings["email"]["footer"]["markdown"] == "**Acme** Inc., 1 Main Street"
    page.reload()
    expect(editor.field("Name")).to_have_value("Acme Books")
    assert editor.window.faults == []


def test_who_leaves_with_unsaved_changes_is_asked(editor: Editor) -> None:
    asked = []
    editor.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    editor.field("Name").fill("Other")
    editor.page.reload()
    assert asked == ["beforeunload"]
    expect(editor.field("Name")).to_have_value("Acme")


def test_somebody_else_s_save_is_not_overwritten_unasked(editor: Editor) -> None:
    page = editor.page
    editor.field("Name").fill("Mine")
    brands.save("acme", {"name": "Theirs"}, by="bob")
    page.get_by_role("button", name="Save", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Somebody else saved this brand")
    assert Brand.objects.get(brand_id="acme").name == "Theirs"
    dialog.get_by_role("button", name="Save mine over it").click()
    expect(editor.state()).to_contain_text("live")
    assert Brand.objects.get(brand_id="acme").name == "Mine"


def test_snippets_are_previewed_and_a_broken_one_is_named_where_it_stands(editor: Editor) -> None:
    page = editor.page
    page.locator("summary", has_text="Snippets").click()
    page.get_by_role("button", name="Add a snippet").click()
    snippet = page.get_by_role("group", name=re.compile("Snippet"))
    expect(snippet.get_by_label("Name")).to_be_focused()
    snippet.get_by_label("Name").fill("sign")
    expect(snippet.get_by_text("{{>sign}}")).to_be_visible()
    snippet.get_by_label("Text").fill("Yours, {{name}}")
    editor.mail_has("Yours, Ada")
    snippet.get_by_label("Text").fill("Yours, {{#if name}}")
    expect(snippet.get_by_text("has no {{/if}}")).to_be_visible()
    page.get_by_role("button", name="Remove snippet sign").click()
    expect(page.locator("#cb-add-snippet")).to_be_focused()


def test_the_preview_shows_what_readers_in_the_dark_see(editor: Editor) -> None:
    editor.mail_has("@media (max-width: 0)")
    editor.page.get_by_role("button", name="Dark").click()
    editor.mail_has("@media (min-width: 0)")
    expect(editor.page.locator(".cb-inbox article")).to_have_css(
        "background-color", "rgb(27, 29, 34)"
    )


def test_parts_of_the_default_brand_are_taken_over(editor: Editor) -> None:
    footer = {"email": {"footer": {"markdown": "From the default brand"}}}
    brands.save("first", {"settings": footer}, by="bob")
    section = editor.page.locator(".cb-section").filter(has_text="E-mail footer")
    section.get_by_role("switch", name="As the default brand's").check()
    editor.mail_has("From the default brand")
    expect(editor.field("Footer")).to_be_disabled()


def test_hostile_values_run_nothing_and_fetch_nothing(editor: Editor) -> None:
    page = editor.page
    page.evaluate("window.pwned = 0")
    editor.field("Primary").fill("red;background:url(https://evil.example)")
    editor.field("Logo").fill("javascript:parent.pwned=1")
    editor.field("Footer").fill(
        "<img src=x onerror=parent.pwned=1><script>parent.pwned=1</script>[a](javascript:pwned=1)"
    )
    editor.mail_has("&lt;script&gt;")
    page.wait_for_timeout(300)
    assert page.evaluate("window.pwned") == 0
    assert editor.window.faults == []


def test_a_brand_is_deleted_after_a_question(editor: Editor) -> None:
    page = editor.page
    page.get_by_role("button", name="Delete", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("No template uses it.")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert Brand.objects.filter(brand_id="acme").exists()
    page.get_by_role("button", name="Delete", exact=True).click()
    dialog.get_by_role("button", name="Delete").click()
    page.wait_for_url("**/admin/notifications/brand/")
    assert not Brand.objects.filter(brand_id="acme").exists()


def test_every_field_has_a_name_of_its_own(editor: Editor) -> None:
    editor.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    fields = editor.page.locator(".cb-form :is(input, textarea, select)")
    names = [
        fields.nth(at).evaluate("one => one.labels[0]?.textContent ?? one.ariaLabel")
        for at in range(fields.count())
    ]
    assert fields.count() > 25
    assert all(names)


def test_nothing_is_cut_off_on_a_small_screen(editor: Editor) -> None:
    for width in (1440, 1024, 400):
        editor.page.set_viewport_size({"width": width, "height": 800})
        assert editor.page.evaluate("document.documentElement.scrollWidth") <= width
