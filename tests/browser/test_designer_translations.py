"""All strings in all languages: the grid, what is missing or old, and files for translators."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from notifications.models import Template
from tests.browser.template_page import TemplatePage, mail_in, order

pytestmark = pytest.mark.browser

CONTENT: dict[str, Any] = {
    "version": "2022-01-01",
    "elements": [
        {"type": "meta", "title": "Welcome"},
        {"type": "text", "content": "Hello {{name}}"},
        {"type": "action", "content": "Go", "href": "https://shop.example/en"},
    ],
}


@pytest.fixture
def designer(signed_in: BrowserContext, site: str) -> Iterator[TemplatePage]:
    page = TemplatePage(signed_in, site, order(CONTENT, channels=["email", "sms"]))
    page.tab("translations")
    yield page
    assert page.faults == []


def add(designer: TemplatePage, locale: str) -> None:
    box = designer.page.get_by_label("Add a locale")
    box.fill(locale)
    box.press("Enter")


def cell(designer: TemplatePage, row: int, column: int) -> Locator:
    return designer.page.locator(f'.cp-grid [data-cell="{row}.{column}"]')


def test_i_translate_with_the_keyboard_alone(designer: TemplatePage) -> None:
    page = designer.page
    add(designer, "de")
    add(designer, "fr")
    expect(page.locator(".cp-grid thead th")).to_have_text(["Source", "de", "fr"])
    cell(designer, 0, 1).focus()
    page.keyboard.type("Willkommen")
    page.keyboard.press("Enter")
    page.keyboard.type("Hallo {{name}}")
    page.keyboard.press("Tab")
    page.keyboard.type("Bonjour {{name}}")
    page.keyboard.press("Enter")
    expect(cell(designer, 2, 2)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    expect(cell(designer, 1, 1)).to_be_focused()
    page.keyboard.press("F2")
    page.keyboard.type(" nicht gemeint")
    page.keyboard.press("Escape")
    expect(cell(designer, 1, 1)).to_contain_text("Hallo {{name}}")
    expect(cell(designer, 1, 1)).not_to_contain_text("gemeint")
    designer.until_saved()
    saved = Template.objects.get().content["elements"]
    assert saved[0]["locales"]["de"]["title"] == "Willkommen"
    assert saved[1]["locales"]["de"]["content"] == "Hallo {{name}}"
    assert saved[1]["locales"]["fr"]["content"] == "Bonjour {{name}}"
    progress = page.get_by_role("list", name="Progress").get_by_role("listitem")
    expect(progress).to_contain_text(["de2/3", "fr1/3"])


def test_a_translation_is_out_of_date_once_its_source_changes(designer: TemplatePage) -> None:
    page = designer.page
    add(designer, "de")
    cell(designer, 1, 1).dblclick()
    page.keyboard.type("Hallo {{name}}")
    page.keyboard.press("Enter")
    expect(cell(designer, 1, 1)).to_have_attribute("data-state", "done")
    designer.update(1, content="Good morning {{name}}")
    expect(cell(designer, 1, 1)).to_have_attribute("data-state", "stale")
    page.get_by_label("Show").select_option("stale")
    expect(page.locator(".cp-grid tbody tr")).to_have_count(1)
    page.get_by_role("button", name="still right").click()
    expect(page.get_by_text("Nothing is out of date")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.locator(".cp-grid tbody tr")).to_have_count(1)


def test_marks_are_kept_by_the_server_and_seen_by_the_next_person(
    designer: TemplatePage, signed_in: BrowserContext, site: str
) -> None:
    add(designer, "de")
    cell(designer, 2, 1).dblclick()
    designer.page.keyboard.type("Los")
    designer.page.keyboard.press("Enter")
    designer.update(2, content="Go on")
    designer.until_saved()
    other = TemplatePage(signed_in, site, designer.template)
    other.tab("translations")
    expect(cell(other, 2, 1)).to_have_attribute("data-state", "stale")
    # The link was not translated, and so is only missing.
    expect(cell(other, 3, 1)).to_have_attribute("data-state", "missing")


@pytest.mark.parametrize("format", ["CSV", "XLIFF 1.2", "JSON"])
def test_a_file_goes_to_the_translator_and_comes_back(
    designer: TemplatePage, tmp_path: Path, format: str
) -> None:
    page = designer.page
    add(designer, "de")
    page.get_by_role("button", name="Import / export").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=format, exact=True).click()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Download").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    file.write_text(translated(file.read_text(), format))
    dialog.get_by_label("A CSV, XLIFF 1.2 or JSON file").set_input_files(file)
    expect(dialog.get_by_role("status")).to_contain_text("1 strings in de")
    dialog.get_by_role("button", name="Import 1").click()
    expect(cell(designer, 1, 1)).to_contain_text("Guten Tag {{name}}")
    expect(cell(designer, 1, 1)).to_have_attribute("data-state", "done")


def translated(text: str, format: str) -> str:
    """What a translator makes of the exported file."""
    if format == "CSV":
        lines = text.splitlines()
        place = next(n for n, line in enumerate(lines) if "Hello {{name}}" in line)
        lines[place] = lines[place] + "Guten Tag {{name}}"
        return "\r\n".join(lines)
    if format == "JSON":
        strings = json.loads(text)
        strings["locales"]["de"]["content.elements[1].content"]["target"] = "Guten Tag {{name}}"
        return json.dumps(strings)
    source = "<source>Hello {{name}}</source>"
    assert source in text
    return text.replace(source, f"{source}<target>Guten Tag {{{{name}}}}</target>")


def test_a_file_that_is_none_is_refused_in_words(designer: TemplatePage, tmp_path: Path) -> None:
    page = designer.page
    page.get_by_role("button", name="Import / export").click()
    file = tmp_path / "x.csv"
    file.write_text("nothing of interest")
    page.get_by_label("A CSV, XLIFF 1.2 or JSON file").set_input_files(file)
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("first line must name")


def test_a_language_from_right_to_left_is_previewed_as_it_is_read(designer: TemplatePage) -> None:
    page = designer.page
    add(designer, "ar")
    cell(designer, 1, 1).dblclick()
    page.keyboard.type("مرحبا {{name}}")
    page.keyboard.press("Enter")
    expect(cell(designer, 1, 1)).to_have_attribute("dir", "rtl")
    page.get_by_role("listitem").filter(has_text="right to left").get_by_role(
        "button", name="Preview"
    ).click()
    pane = page.get_by_role("complementary", name="Preview in ar")
    mail = mail_in(pane.locator(".cp-mail"))
    words = mail.get_by_text(re.compile("مرحبا"))
    expect(words).to_be_visible()
    assert words.evaluate("e => getComputedStyle(e).direction") == "rtl"
    box, place = (pane.locator(one).bounding_box() for one in (".cp-frames", ".cp-mail"))
    assert box is not None
    assert place is not None
    assert abs(box["x"] - place["x"]) < 3
    expect(pane.locator(".cp-bubble")).to_contain_text("مرحبا")


def test_no_locale_is_made_of_nonsense(designer: TemplatePage) -> None:
    page = designer.page
    page.get_by_label("Add a locale").fill("not a locale")
    expect(page.get_by_text("Such as de, pt-BR or zh-Hant")).to_be_visible()
    expect(page.get_by_role("button", name="Add", exact=True)).to_be_disabled()
