"""Publishing from the designer, what changed, and the way back."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Permission, User
from playwright.sync_api import BrowserContext, expect

from notifications.models import MailboxMail, Template
from notifications.pipeline import templates
from tests.browser.template_page import ORDER, TemplatePage, mail_in, order
from tests.drain import drain
from tests.messages import accepted

pytestmark = pytest.mark.browser


@pytest.fixture
def designer(signed_in: BrowserContext, site: str) -> Iterator[TemplatePage]:
    template = order(channels=["email", "sms"])
    templates.publish(template.template_id, by="ada", note="The first")
    page = TemplatePage(signed_in, site, template)
    yield page
    assert page.faults == []


def mailed(template: Template) -> str:
    """The text of a mail that the product sends with the template now."""
    accepted(template=template.template_id, data={"name": "Bob", "order": {"id": "7"}})
    drain()
    return MailboxMail.objects.latest("id").text


def test_i_publish_and_sends_use_exactly_what_i_saw(designer: TemplatePage) -> None:
    designer.update(1, content="Good evening {{name}}")
    designer.until_saved()
    assert "Hello Bob" in mailed(designer.template)
    page = designer.page
    page.get_by_role("button", name="Publish", exact=True).click()
    dialog = page.get_by_role("dialog", name="Publish version 2")
    expect(
        dialog.get_by_text("Text text: “Hello {{name}}” → “Good evening {{name}}”")
    ).to_be_visible()
    dialog.get_by_label("Note").fill("Evening")
    dialog.get_by_role("button", name="Publish").click()
    expect(dialog).to_have_count(0)
    assert "Good evening Bob" in mailed(designer.template)
    designer.tab("versions")
    versions = page.get_by_role("region", name="Versions")
    expect(versions.locator("[data-published=true]")).to_contain_text("v2")
    expect(versions.locator("[data-published=true]")).to_contain_text("Evening")


def test_i_go_back_to_an_old_version_with_one_click_and_a_confirmation(
    designer: TemplatePage,
) -> None:
    templates.save_draft(
        designer.template.template_id, {"content": {"elements": [{"type": "text", "content": "Worse"}]}},
        by="bob", revision=None,
    )  # fmt: skip
    templates.publish(designer.template.template_id, by="bob")
    assert "Worse" in mailed(designer.template)
    page = designer.page
    designer.tab("versions")
    first = (
        page.get_by_role("region", name="Versions").get_by_role("listitem").filter(has_text="v1")
    )
    first.get_by_role("button", name="Publish again").click()
    page.get_by_role("button", name="Publish it again").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert "Hello Bob" in mailed(designer.template)


def test_an_old_version_becomes_the_draft_and_undo_brings_the_other_back(
    designer: TemplatePage,
) -> None:
    page = designer.page
    designer.update(1, content="Something else")
    designer.until_saved()
    designer.tab("versions")
    page.get_by_role("button", name="Restore as draft").click()
    page.get_by_role("dialog").get_by_role("button", name="Restore as draft").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    designer.until_saved()
    assert designer.state("doc") == ORDER
    designer.template.refresh_from_db()
    assert designer.template.content == ORDER
    page.keyboard.press("Control+z")
    designer.until(lambda: designer.state("doc")["elements"][1]["content"] == "Something else")


def test_i_see_what_changed_before_i_publish_in_words_side_by_side_and_as_json(
    designer: TemplatePage,
) -> None:
    page = designer.page
    designer.update(2, content="Follow it")
    designer.until_saved()
    designer.tab("versions")
    comparison = page.get_by_role("region", name="Comparison")
    expect(comparison.get_by_text("Button label: “Track” → “Follow it”")).to_be_visible()
    sides = comparison.locator(".cp-side-mail")
    expect(sides).to_have_count(2)
    for side, label in zip(sides.all(), ("Track", "Follow it"), strict=True):
        expect(mail_in(side).get_by_text(label)).to_be_visible()
        # The changed block stands in a frame of the colour of changes.
        assert "#b45309" in (
            side.locator('iframe[data-front="true"]').get_attribute("srcdoc") or ""
        )
    comparison.get_by_role("button", name="JSON").click()
    merge = comparison.locator(".cm-mergeView")
    expect(merge.locator(".cm-changedText, .cm-changedLine").first).to_be_visible()


def test_errors_keep_a_draft_from_being_published_and_lead_to_their_blocks(
    designer: TemplatePage,
) -> None:
    page = designer.page
    designer.update(1, content="Hello {{#if name}}")
    designer.until_saved()
    page.get_by_role("button", name="Publish", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Publish")).to_be_disabled()
    dialog.get_by_role("region", name="Errors").get_by_role("button").first.click()
    expect(dialog).to_have_count(0)
    assert designer.state("selection") is not None
    assert Template.objects.get().published.number == 1


def test_what_the_sample_data_lacks_does_not_keep_a_draft_from_being_published(
    signed_in: BrowserContext, site: str
) -> None:
    template = order(channels=["email"])
    strict = {**template.settings, "throw_on_missing": True}
    templates.save_draft(template.template_id, {"settings": strict}, by="ada")
    template.refresh_from_db()
    designer = TemplatePage(signed_in, site, template)
    designer.update(1, content="Hello {{nobody.knows}}")
    designer.until_saved()
    page = designer.page
    checks = page.get_by_role("region", name="Checks")
    expect(
        checks.get_by_text("there is no value for nobody.knows; nothing is sent")
    ).to_be_visible()
    page.get_by_role("button", name="Publish", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("region", name="Errors")).to_have_count(0)
    dialog.get_by_role("button", name="Publish").click()
    expect(dialog).to_have_count(0)
    template.refresh_from_db()
    assert template.published is not None
    assert designer.faults == []


def test_who_may_only_look_sees_all_of_it_and_changes_nothing(
    signed_in: BrowserContext, site: str
) -> None:
    template = order(channels=["email", "sms"])
    templates.publish(template.template_id, by="ada")
    ada = User.objects.get(username="ada")
    ada.is_superuser, ada.is_staff = False, True
    ada.save()
    ada.user_permissions.set(Permission.objects.filter(codename="view_template"))
    designer = TemplatePage(signed_in, site, template)
    page = designer.page
    expect(designer.mail().get_by_text("Hello")).to_be_visible()
    designer.tab("versions")
    expect(page.get_by_role("region", name="Versions")).to_contain_text("v1")
    for act in ("Restore as draft", "Publish again"):
        expect(page.get_by_role("button", name=act)).to_have_count(0)
    designer.tab("data")
    expect(page.get_by_role("button", name="Add", exact=True)).to_have_count(0)
    designer.tab("code")
    page.locator(".cm-content").click()
    page.keyboard.type("nonsense")
    expect(page.locator(".cm-content")).not_to_contain_text("nonsense")
    designer.tab("translations")
    expect(page.get_by_label("Add a locale")).to_have_count(0)
    assert designer.faults == []
