"""Sample data and the document as code."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from designer import data_sets
from notifications.models import DataSet, Profile, Template
from notifications.pipeline import templates
from tests.browser.template_page import ORDER, TemplatePage, order
from tests.messages import accepted

pytestmark = pytest.mark.browser


@pytest.fixture
def template(transactional_db: None) -> Template:
    row = order(channels=["email", "sms"])
    data_sets.create(row, "Ada", {"data": {"name": "Ada", "order": {"id": "A-1"}}})
    Profile.objects.create(user="grace", profile={"name": "Grace", "email": "grace@example.com"})
    templates.publish(row.template_id, by="ada")
    accepted(template=row.template_id, data={"name": "Linus", "order": {"id": "L-7"}})
    return row


@pytest.fixture
def designer(signed_in: BrowserContext, site: str, template: Template) -> Iterator[TemplatePage]:
    page = TemplatePage(signed_in, site, template)
    yield page
    assert page.faults == []


def write(page: Page, text: str) -> None:
    """Replaces what stands in the code editor, as by pasting."""
    editor = page.locator(".cm-content")
    expect(editor).to_be_visible()
    editor.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def test_i_keep_several_data_sets_for_edge_cases(designer: TemplatePage) -> None:
    page = designer.page
    designer.tab("data")
    page.get_by_role("button", name="Duplicate").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ada copy")
    page.get_by_label("Name", exact=True).fill("Nobody")
    page.get_by_label("Name", exact=True).press("Enter")
    expect(page.get_by_role("status").filter(has_text="Saved").first).to_be_visible()
    write(page, '{"data": {"order": {"id": "N-0"}}}')
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="name", exact=True))
    expect(row).to_contain_text("missing")
    expect(page.locator(".cp-split-list").get_by_role("button", name="Nobody")).to_be_visible()
    assert DataSet.objects.get(name="Nobody").payload == {"data": {"order": {"id": "N-0"}}}
    designer.tab("design")
    expect(designer.card("sms").locator(".cp-bubble")).to_contain_text("Hello {{name}}")
    designer.tab("data")
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ada")
    assert not DataSet.objects.filter(name="Nobody").exists()


def test_what_is_no_json_is_told_with_its_line_and_not_saved(designer: TemplatePage) -> None:
    page = designer.page
    designer.tab("data")
    write(page, '{\n"data": {"name" "Ada"}}')
    expect(page.get_by_role("alert")).to_contain_text('Line 2: ":" is expected here')
    write(page, '{"data": [], "other": 1}')
    expect(page.get_by_role("alert")).to_contain_text("payload.")
    assert DataSet.objects.get().payload["data"]["name"] == "Ada"
    del designer.faults[:]


def test_a_data_set_is_made_of_a_recipient_and_of_what_was_sent(designer: TemplatePage) -> None:
    page = designer.page
    designer.tab("data")
    page.get_by_role("button", name="From a real recipient").click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("grace")).click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("grace")
    page.get_by_role("button", name="From a past message").click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("ada@example.com")).click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Sent to ada@example.com")
    assert DataSet.objects.get(name="grace").payload["profile"]["name"] == "Grace"
    sent = DataSet.objects.get(name__startswith="Sent").payload
    assert sent == {"data": {"name": "Linus", "order": {"id": "L-7"}}}


def test_code_and_blocks_are_two_sides_of_one_document(designer: TemplatePage) -> None:
    page = designer.page
    designer.tab("code")
    changed = json.loads(json.dumps(ORDER).replace("Hello {{name}}", "From code {{name}}"))
    write(page, json.dumps(changed, indent=2))
    designer.until_saved()
    words = "From code {{name}}"
    designer.until(lambda: designer.state("doc")["elements"][1]["content"] == words)
    designer.tab("design")
    expect(page.locator(".cd-block[data-kind=text]")).to_contain_text("From code")
    page.keyboard.press("Control+z")
    expect(page.locator(".cd-block[data-kind=text]")).to_contain_text("Hello")
    designer.update(1, content="From blocks")
    designer.tab("code")
    expect(page.locator(".cm-content")).to_contain_text("From blocks")


def test_code_that_is_wrong_says_where_and_changes_nothing(designer: TemplatePage) -> None:
    page = designer.page
    designer.tab("code")
    write(page, '{\n"elements": [\n{"type": "text" "content": "x"}\n]}')
    expect(page.get_by_role("alert")).to_contain_text("Line 3:")
    assert designer.state("doc") == ORDER
    write(page, '{"elements": [\n{"type": "text", "content": "x"},\n{"type": "unheard of"}\n]}')
    problem = page.get_by_role("list", name="Errors of the document")
    expect(problem).to_contain_text("Line 3")
    expect(page.locator(".cm-lintRange-error").first).to_be_visible()


def test_the_schema_completes_what_i_type(designer: TemplatePage) -> None:
    page = designer.page
    designer.tab("code")
    write(page, '{"elements": [{"type": "action", ')
    page.keyboard.type('"hr')
    page.keyboard.press("Control+Space")
    expect(page.locator(".cm-tooltip-autocomplete")).to_contain_text("href")
    page.keyboard.press("Escape")
    del designer.faults[:]


@pytest.mark.parametrize(
    ("format", "text", "kind"),
    [
        ("HTML", "<h1>Hello</h1><p>From <b>HTML</b></p>", "text"),
        ("Markdown", "# Hello\n\nFrom *Markdown*", "text"),
        ("MJML", "<mjml><mj-body><mj-section><mj-column><mj-text>From MJML</mj-text>"
         "</mj-column></mj-section></mj-body></mjml>", "text"),
        ("Elemental", json.dumps({"elements": [{"type": "quote", "content": "From Elemental"}]}),
         "quote"),
    ],
)  # fmt: skip
def test_i_paste_what_i_have_and_get_blocks(
    designer: TemplatePage, format: str, text: str, kind: str
) -> None:
    page = designer.page
    designer.tab("code")
    page.get_by_role("button", name="Import").click()
    dialog = page.get_by_role("dialog", name="Import")
    dialog.get_by_role("button", name=format, exact=True).click()
    dialog.get_by_label("Paste it here").fill(text)
    dialog.get_by_role("button", name="Read").click()
    dialog.get_by_role("button", name="Replace the document").click()
    block = page.locator(f".cd-block[data-kind={kind}]").filter(has_text="From")
    expect(block.first).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.locator(".cd-block[data-kind=text]")).to_contain_text("Hello name")


def test_the_draft_is_downloaded_as_it_is(designer: TemplatePage) -> None:
    page = designer.page
    designer.tab("code")
    with page.expect_download() as download:
        page.get_by_role("link", name="Elemental").click()
    assert json.loads(download.value.path().read_text()) == ORDER
    with page.expect_download() as download:
        page.get_by_role("link", name="HTML").click()
    assert "Track" in download.value.path().read_text()
