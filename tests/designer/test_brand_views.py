"""Brands in the admin: the list, the editor's endpoints, and the preview of what is not saved."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.db.models import QuerySet
from django.test import Client

from designer import brand_urls
from notifications.models import Brand, Event
from notifications.pipeline import brands, templates
from tests.designer.conftest import made

LIST = "/admin/notifications/brand/"
SETTINGS = {
    "colors": {"primary": "#7c3aed", "secondary": "#ede9fe", "own": "#123456"},
    "email": {"footer": {"markdown": "**Acme** Inc."}, "x-unknown": [1]},
}


class Editor:
    """What the page's scripts say to the endpoints of one brand."""

    def __init__(self, client: Client, brand_id: str = "acme") -> None:
        self.client, self.base = client, f"{LIST}{brand_id}/design/"

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        text = {} if method == "GET" else {"data": json.dumps(body or {})}
        return self.client.generic(
            method, self.base + path, content_type="application/json", **text
        )


@pytest.fixture
def brand(db: None) -> Brand:
    brands.create("First", {"colors": {"primary": "#ff0000"}}, by="ada", brand_id="first")
    return brands.create("Acme", SETTINGS, by="ada", brand_id="acme")


@pytest.fixture
def editor(brand: Brand) -> Editor:
    client = Client()
    client.force_login(User.objects.create_superuser("ada", "ada@example.com", "x"))
    return Editor(client)


@pytest.fixture
def editor_with(brand: Brand) -> Callable[..., Editor]:
    def sign_in(*permissions: str) -> Editor:
        user = User.objects.create_user("grace", password="x", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
        client = Client()
        client.force_login(user)
        return Editor(client)

    return sign_in


class TestSaving:
    def test_the_state_is_all_that_the_page_begins_with(self, editor, brand):
        made(brand="acme")
        state = editor.ask("GET", "state").json()
        assert state["brand"]["settings"] == SETTINGS
        assert (state["brand"]["revision"], state["used_by"]) == (1, 1)
        assert state["default"] == {"id": "first", "name": "First"}

    def test_a_save_is_stored_live_and_written_down(self, editor, brand):
        answer = editor.ask("PUT", "brand", {"revision": 1, "name": "Acme Corp", "settings": {}})
        assert (answer.status_code, answer.json()["revision"]) == (200, 2)
        brand.refresh_from_db()
        assert (brand.name, brand.settings) == ("Acme Corp", {})
        assert Event.objects.filter(name="brand.saved", subject_id=brand.pk).count() == 2
        assert LogEntry.objects.get().change_message == "Saved: revision 2."

    def test_no_change_is_no_revision(self, editor, brand):
        body = {"revision": 1, "name": "Acme", "settings": SETTINGS, "snippets": []}
        assert editor.ask("PUT", "brand", body).json()["revision"] == 1
        assert not LogEntry.objects.exists()

    def test_a_save_over_somebody_else_s_is_refused(self, editor, brand):
        brands.save("acme", {"name": "Theirs"}, by="bob")
        answer = editor.ask("PUT", "brand", {"revision": 1, "name": "Mine"})
        assert (answer.status_code, answer.json()["type"]) == (409, "conflict_error")
        brand.refresh_from_db()
        assert brand.name == "Theirs"

    @pytest.mark.parametrize(
        ("body", "path"),
        [
            ({"name": "x"}, "revision"),
            ({"revision": "1"}, "revision"),
            ({"revision": 1, "name": " "}, "name"),
            ({"revision": 1, "colour": "red"}, "colour"),
            ({"revision": 1, "settings": {"colors": {"primary": 5}}}, "settings.colors.primary"),
            ({"revision": 1, "settings": []}, "settings"),
            ({"revision": 1, "snippets": [{"name": "a b", "value": ""}]}, "snippets[0].name"),
            ({"revision": 1, "snippets": [5]}, "snippets[0]"),
        ],
    )
    def test_what_is_wrong_is_named(self, editor, body, path):
        answer = editor.ask("PUT", "brand", body)
        assert (answer.status_code, answer.json()["path"]) == (400, path)

    def test_a_brand_is_made_the_default(self, editor):
        state = editor.ask("POST", "default").json()
        assert state["brand"]["is_default"] is True
        assert Brand.objects.get(is_default=True).brand_id == "acme"

    def test_a_copy_is_a_brand_of_its_own(self, editor, brand):
        answer = editor.ask("POST", "copy").json()
        copy = Brand.objects.get(brand_id=answer["id"])
        assert (copy.name, copy.settings, copy.is_default) == ("Acme (copy)", SETTINGS, False)
        assert editor.client.get(answer["next"]).status_code == 200

    def test_a_brand_is_deleted_and_the_default_is_not(self, editor):
        assert editor.ask("DELETE", "brand").json() == {"next": LIST}
        assert not Brand.objects.filter(brand_id="acme").exists()
        refused = Editor(editor.client, "first").ask("DELETE", "brand")
        assert refused.status_code == 409
        assert "default brand cannot be deleted" in refused.json()["message"]


class TestPreview:
    def shown(self, editor, **body) -> dict:
        answer = editor.ask("POST", "preview", {"name": "Acme", "settings": SETTINGS, **body})
        assert answer.status_code == 200, answer.content
        return answer.json()

    def test_the_mail_has_the_brand_as_it_is_on_the_page(self, editor, brand):
        mail = self.shown(editor, settings={"colors": {"primary": "#0a7d33"}})["channels"]["email"]
        assert "#0a7d33" in mail["html"]
        assert "#7c3aed" not in mail["html"]
        assert mail["subject"] == "Your order A-1042 is on its way"
        brand.refresh_from_db()
        assert (brand.settings, brand.revision) == (SETTINGS, 1)

    def test_the_inbox_has_the_same_words(self, editor):
        inbox = self.shown(editor)["channels"]["inbox"]
        assert inbox["title"] == "Your order A-1042 is on its way"
        assert "order A-1042" in inbox["body"]

    def test_header_and_footer_come_from_the_default_brand_where_it_says_so(self, editor):
        brands.save(
            "first", {"settings": {"email": {"footer": {"markdown": "From first"}}}}, by="a"
        )
        inheriting = {"email": {"footer": {"inheritDefault": True}}}
        assert "From first" in self.shown(editor, settings=inheriting)["channels"]["email"]["html"]
        assert "From first" not in self.shown(editor)["channels"]["email"]["html"]

    def test_snippets_are_shown_and_one_that_cannot_be_read_is_named(self, editor):
        brands.save("first", {"snippets": [{"name": "taken", "value": "x"}]}, by="a")
        snippets = [
            {"name": "sign", "value": "Yours, {{name}}"},
            {"name": "broken", "value": "{{#if x}}"},
        ]
        shown = self.shown(editor, snippets=snippets)
        assert "Yours, Ada" in shown["channels"]["email"]["html"]
        assert [one["path"] for one in shown["errors"]] == ["snippets[1].value"]
        assert shown["inherited"] == ["taken"]

    def test_hostile_settings_have_no_effect(self, editor):
        hostile = {
            "colors": {"primary": 'red;"><script>x()</script>', "secondary": "url(https://evil)"},
            "email": {
                "header": {
                    "logo": {"image": "javascript:x()", "href": "javascript:x()"},
                    "barColor": "expression(x)",
                },
                "footer": {
                    "markdown": "<script>x()</script><img src=x onerror=x()>[a](javascript:x)"
                },
                "head": {"inheritDefault": False, "content": "<script>x()</script>"},
            },
        }
        html = self.shown(editor, settings=hostile)["channels"]["email"]["html"].lower()
        for part in ("<script", "javascript:", "<img src=x", "evil", "expression("):
            assert part not in html

    @pytest.mark.parametrize(
        ("body", "path"),
        [
            ({"settings": {"colors": {"primary": 5}}}, "settings.colors.primary"),
            ({"settings": {"inapp": {}}}, "settings.inapp.colors"),
            ({"snippets": [{"name": "", "value": ""}]}, "snippets[0].name"),
            ({"snippets": "x"}, "snippets"),
            (
                {"snippets": [{"name": "a", "value": "{{#if x}}"}, {"name": "?", "value": ""}]},
                "snippets[1].name",
            ),
        ],
    )
    def test_what_is_wrong_is_named(self, editor, body, path):
        answer = editor.ask("POST", "preview", body)
        assert (answer.status_code, answer.json()["path"]) == (400, path)

    def test_the_name_may_be_empty_while_it_is_typed(self, editor):
        self.shown(editor, name="")


class TestWhoMay:
    ALL = [(route, method) for route, view in brand_urls.ENDPOINTS for method in view.needs]

    @pytest.mark.parametrize(("route", "method"), ALL)
    def test_strangers_and_staff_without_the_right_are_refused(self, brand, route, method):
        for user in (None, User.objects.create_user("eve", is_staff=True)):
            client = Client()
            if user is not None:
                client.force_login(user)
            assert Editor(client).ask(method, route).status_code == 403

    @pytest.mark.parametrize(("route", "method"), [one for one in ALL if one[1] != "GET"])
    def test_a_change_without_a_csrf_token_is_refused(self, brand, route, method):
        client = Client(enforce_csrf_checks=True)
        client.force_login(User.objects.create_superuser("ada"))
        answer = Editor(client).ask(method, route)
        assert (answer.status_code, answer.json()["type"]) == (403, "authorization_error")

    def test_who_may_only_look_tries_and_saves_nothing(self, editor_with):
        editor = editor_with("view_brand")
        page = editor.client.get(editor.base)
        assert page.status_code == 200
        assert 'data-can-change="false"' in page.content.decode()
        assert editor.ask("POST", "preview", {"settings": {}}).status_code == 200
        assert editor.ask("PUT", "brand", {"revision": 1, "name": "x"}).status_code == 403
        assert editor.ask("DELETE", "brand").status_code == 403
        assert editor.ask("POST", "copy").status_code == 403

    def test_the_right_to_templates_is_none_to_brands(self, editor_with):
        editor = editor_with("view_template", "change_template")
        assert editor.ask("GET", "state").status_code == 403
        assert editor.client.get(editor.base).status_code == 403

    def test_the_page_runs_no_script_but_ours(self, editor):
        page = editor.client.get(editor.base)
        policy = page["Content-Security-Policy"]
        assert "script-src 'self'" in policy
        assert "unsafe-eval" not in policy
        assert "no-store" in page["Cache-Control"]
        assert "<script>" not in page.content.decode()

    @pytest.mark.parametrize("brand_id", ["nobody", "%00", "a" * 300, ".."])
    def test_a_brand_that_there_is_not_is_not_found(self, editor, brand_id):
        assert editor.client.get(f"{LIST}{brand_id}/design/").status_code == 404
        assert Editor(editor.client, brand_id).ask("GET", "state").status_code == 404


class TestList:
    def test_it_shows_colours_default_and_use(self, editor):
        made(brand="acme")
        made("Plain")
        templates.archive(made("Old", brand="acme").template_id, by="ada")
        page = editor.client.get(LIST).content.decode()
        assert 'style="background:#7c3aed" role="img" aria-label="primary #7c3aed"' in page
        assert page.count("1 template<") == 2
        assert "default" in page

    def test_a_colour_that_is_none_is_not_put_into_the_page(self, editor):
        # As one that was kept before colours were looked at.
        settings = {"colors": {"primary": "red;x:url(//evil)"}}
        QuerySet.update(Brand.objects.filter(brand_id="acme"), settings=settings)
        assert "evil" not in editor.client.get(LIST).content.decode()

    def test_a_new_brand_opens_in_the_editor(self, editor):
        answer = editor.client.post(f"{LIST}add/", {"name": "New"})
        brand = Brand.objects.get(name="New")
        assert answer["Location"] == f"{LIST}{brand.brand_id}/design/"
        row = editor.client.get(f"{LIST}{brand.pk}/change/")
        assert row["Location"] == f"{LIST}{brand.brand_id}/design/"

    def test_a_name_that_cannot_be_is_said_in_the_form(self, editor):
        page = editor.client.post(f"{LIST}add/", {"name": "  "}).content.decode()
        assert "required" in page
        assert Brand.objects.count() == 2

    def act(self, editor, action: str, *ids: str, **more: str):
        chosen = [
            str(pk) for pk in Brand.objects.filter(brand_id__in=ids).values_list("pk", flat=True)
        ]
        return editor.client.post(
            LIST, {"action": action, "_selected_action": chosen, **more}, follow=True
        ).content.decode()

    def test_brands_are_duplicated_and_one_made_the_default(self, editor):
        assert "Duplicated: Acme (copy)" in self.act(editor, "duplicate_selected", "acme")
        assert "Acme is the default brand" in self.act(editor, "make_default", "acme")
        assert "Choose the one" in self.act(editor, "make_default", "acme", "first")
        assert Brand.objects.get(is_default=True).brand_id == "acme"

    def test_deletion_says_what_uses_a_brand_and_spares_the_default(self, editor):
        made(brand="acme")
        asked = self.act(editor, "delete_selected", "acme", "first")
        assert "First, which is the default brand" in asked
        assert "Acme: 1 template" in self.act(editor, "delete_selected", "acme")
        self.act(editor, "delete_selected", "acme", post="yes")
        assert list(Brand.objects.values_list("brand_id", flat=True)) == ["first"]
        assert Event.objects.filter(name="brand.deleted").count() == 1
