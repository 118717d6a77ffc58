"""Tenants in the admin: written through the pipeline, with errors where they were typed."""

import html
import json
import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from notifications.models import Event, Tenant, TenantMember, TenantPreference
from notifications.pipeline import brands, members, tenant_templates, tenants
from tests.inboxes import deliver
from tests.preferences import a_section, a_topic

LIST = "/admin/notifications/tenant/"
HOSTILE = "<script>alert(1)</script>"


def page_of(tenant_id: str) -> str:
    return f"{LIST}{Tenant.objects.get(tenant_id=tenant_id).pk}/change/"


def member_of(tenant_id: str) -> str:
    return f"{LIST}{Tenant.objects.get(tenant_id=tenant_id).pk}/member/"


def said(client: Client, address: str, **more: Any) -> str:
    answer = client.get(address, more)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def form(**fields: Any) -> dict[str, Any]:
    """What the browser sends of a form that was left as it was, but for `fields`."""
    return {"name": "Acme", "properties": "{}", "user_profile": "{}", "brand": "", **fields}


def test_a_tenant_is_created_changed_and_deleted_with_its_events(admin):
    created = admin.post(f"{LIST}add/", form(tenant_id="acme", properties='{"plan": "gold"}'))
    assert created["Location"] == page_of("acme")
    admin.post(page_of("acme"), form(name="Acme Corporation", user_profile='{"locale": "de"}'))
    row = Tenant.objects.get()
    assert (row.name, row.properties, row.user_profile) == (
        "Acme Corporation",
        {},
        {"locale": "de"},
    )
    admin.post(f"{LIST}{row.pk}/delete/", {"post": "yes"})
    assert not Tenant.objects.exists()
    names = list(Event.objects.order_by("id").values_list("name", flat=True))
    assert names == ["tenant.saved", "tenant.saved", "tenant.deleted"]
    assert [e.change_message for e in LogEntry.objects.order_by("id")][:2] == [
        "Created.",
        "Changed.",
    ]


def test_parent_brand_and_defaults_are_chosen_from_what_there_is(admin):
    brand = brands.create("House", by="ada")
    topic = a_topic(routing_options=["email", "push"])
    other = a_topic()
    tenants.save("acme", {"name": "Acme"})
    given = form(
        tenant_id="acme-berlin",
        parent=Tenant.objects.get().pk,
        brand=brand.brand_id,
        **{f"status-{topic.pk}": "OPTED_OUT", f"channels-{topic.pk}": ["push"]},
    )
    admin.post(f"{LIST}add/", given)
    row = Tenant.objects.get(tenant_id="acme-berlin")
    assert row.parent is not None
    assert (row.parent.tenant_id, row.brand) == ("acme", brand.brand_id)
    decided = TenantPreference.objects.get()
    assert (decided.topic, decided.status) == (topic, "OPTED_OUT")
    assert decided.custom_routing == ["push"]
    page = admin.get(page_of("acme-berlin")).content.decode()
    assert f'name="status-{other.pk}"' in page
    admin.post(page_of("acme-berlin"), form(name="Berlin", parent=row.parent.pk))
    assert not TenantPreference.objects.exists()


def test_what_the_form_shows_saved_again_changes_nothing(admin):
    topic = a_topic(routing_options=["email", "push"])
    tenants.save(
        "acme",
        {
            "name": "Acme",
            "brand_id": "gone",
            "properties": {"a": [1, {"b": "ü"}]},
            "default_preferences": {
                "items": [
                    {
                        "id": topic.topic_id,
                        "status": "OPTED_IN",
                        "has_custom_routing": True,
                        "custom_routing": ["email"],
                    }
                ]
            },
        },
    )
    before, events = Tenant.objects.values().get(), Event.objects.count()
    shown = admin.get(page_of("acme")).context["form"]
    sent = {name: shown[name].value() for name in shown.fields if shown[name].value() is not None}
    assert admin.post(page_of("acme"), sent).status_code == 302
    assert Tenant.objects.values().get() == before
    assert Event.objects.count() == events


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("tenant_id", "", "required"),
        ("tenant_id", "x" * 257, "256 characters"),
        ("tenant_id", "a\x01b", "control characters"),
        ("tenant_id", "taken", "a tenant of this id already"),
        ("name", "", "required"),
        ("name", "   ", "required"),
        ("parent", "999999", "no such tenant"),
        ("parent", "x", "no such tenant"),
        ("brand", "br_nothing", "not one of the available choices"),
        ("properties", "{", "valid JSON"),
        ("properties", "[1]", "wants a JSON object"),
        ("properties", '{"a": NaN}', "number"),
        ("properties", '{"a": "\\u0000"}', "NUL"),
        ("properties", '{"a": ' + "9" * 5000 + "}", "too long"),
        ("user_profile", "[" * 100_000, ""),
        ("user_profile", json.dumps({"a": "x" * 70_000}), "bytes"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_stays_as_typed(admin, field, value, complaint):
    tenants.save("taken", {"name": "Taken"})
    given = form(**{"tenant_id": "acme", "name": "My typed name", field: value})
    answer = admin.post(f"{LIST}add/", given)
    assert answer.status_code == 200
    shown = answer.context["form"]
    assert list(shown.errors) == [field]
    assert complaint in shown.errors[field][0]
    if field != "name":
        assert "My typed name" in answer.content.decode()
    assert Tenant.objects.count() == 1


def test_a_tenant_cannot_stand_under_itself_or_what_is_under_it(admin):
    tenants.save("acme", {"name": "Acme"})
    tenants.save("berlin", {"name": "Berlin", "parent_tenant_id": "acme"})
    for below in ("acme", "berlin"):
        parent = Tenant.objects.get(tenant_id=below).pk
        answer = admin.post(page_of("acme"), form(parent=parent))
        assert list(answer.context["form"].errors) == ["parent"], below
    assert Tenant.objects.get(tenant_id="acme").parent is None


def test_deleting_says_what_goes_and_what_hinders(admin):
    tenants.save("acme", {"name": "Acme"})
    tenants.save("berlin", {"name": "Berlin", "parent_tenant_id": "acme"})
    members.add("ada", "berlin")
    above, below = (Tenant.objects.get(tenant_id=one) for one in ("acme", "berlin"))
    page = said(admin, f"{LIST}{above.pk}/delete/")
    assert "Berlin (berlin), which stands under it" in page
    admin.post(f"{LIST}{above.pk}/delete/", {"post": "yes"})
    assert Tenant.objects.count() == 2
    assert "with its 1 memberships" in said(admin, f"{LIST}{below.pk}/delete/")
    admin.post(f"{LIST}{below.pk}/delete/", {"post": "yes"})
    assert list(Tenant.objects.values_list("tenant_id", flat=True)) == ["acme"]


# Members.


def test_members_are_added_changed_and_removed_and_noted(admin):
    tenants.save("acme", {"name": "Acme"})
    given = {"act": "save", "user": "ada", "profile": '{"role": "admin"}'}
    answer = admin.post(member_of("acme"), given)
    assert answer["Location"] == f"{page_of('acme')}#members"
    assert "role: admin" in said(admin, page_of("acme"))
    admin.post(member_of("acme"), {**given, "profile": '{"role": "driver"}'})
    assert TenantMember.objects.get().profile == {"role": "driver"}
    admin.post(member_of("acme"), {"act": "remove", "user": "\0"})
    admin.post(member_of("acme"), {"act": "remove", "user": "ada"})
    assert not TenantMember.objects.exists()
    assert LogEntry.objects.count() == 4


@pytest.mark.parametrize(
    ("field", "value"),
    [("user", ""), ("user", "a\x01b"), ("user", "x" * 300), ("profile", "{"), ("profile", "[]")],
)
def test_a_member_who_cannot_be_is_refused_at_the_field_and_stays_as_typed(admin, field, value):
    tenants.save("acme", {"name": "Acme"})
    given = {"act": "save", "user": "grace", "profile": '{"typed": 1}', field: value}
    answer = admin.post(member_of("acme"), given)
    assert list(answer.context["member_form"].errors) == [field]
    page = html.unescape(answer.content.decode())
    assert ("grace" if field == "profile" else '"typed": 1') in page
    assert not TenantMember.objects.exists()


def test_members_page_without_losing_one(admin):
    tenants.save("acme", {"name": "Acme"})
    for number in range(45):
        members.add(f"user-{number:02}", "acme")
    address, seen = page_of("acme"), []
    while address:
        page = html.unescape(admin.get(address).content.decode())
        seen += [part.partition("<")[0] for part in page.split('tenant=acme">')[1:]]
        rest = page.partition('rel="next">More')[0].rpartition('href="')[2]
        address = page_of("acme") + rest.partition("#")[0] if "More →" in page else ""
    assert seen == [f"user-{number:02}" for number in range(45)]


# What else the page shows.


def test_the_page_shows_what_stands_under_it_and_what_was_sent_within_it(admin):
    tenants.save("acme", {"name": "Acme"})
    tenants.save("berlin", {"name": "Berlin office", "parent_tenant_id": "acme"})
    deliver("ada", 1, account="acme")
    deliver("grace", 1)
    page = said(admin, page_of("acme"))
    assert "Berlin office" in page
    rows = page[page.index('id="messages"') :]
    assert "DELIVERED" in rows
    assert "ada" in rows
    assert "grace" not in rows


def test_its_own_templates_are_shown_with_their_newest_versions(admin):
    tenants.save("acme", {"name": "Acme"})
    for number in range(12):
        content = {"content": {"title": f"Title {number}", "body": "Body"}}
        tenant_templates.save("acme", "welcome", content, published=number == 3)
    tenant_templates.save("acme", "draft", {"content": {"title": "T", "body": "B"}})
    page = said(admin, page_of("acme"))
    rows = page[page.index('id="templates"') : page.index('id="messages"')]
    draft, _, welcome = rows.partition("<code>welcome</code>")
    assert "not yet" in draft
    assert re.findall(r">(v\d+)<", welcome) == [f"v{number}" for number in range(12, 2, -1)]
    assert 'data-label="Published">v4' in welcome


def test_the_list_finds_by_id_and_by_a_part_of_the_name(admin):
    for tenant_id, name in (("acme", "Acme Corporation"), ("globex", "Globex Berlin")):
        tenants.save(tenant_id, {"name": name})
    for term, found, other in (("acm", "acme", "globex"), ("berlin", "globex", "acme")):
        page = admin.get(LIST, {"q": term}).content.decode()
        assert found in page, term
        assert f">{other}<" not in page, term


def test_the_parent_is_found_by_typing(admin):
    tenants.save("acme", {"name": "Acme Corporation"})
    given = {
        "term": "corp", "app_label": "notifications", "model_name": "tenant", "field_name": "parent",
    }  # fmt: skip
    found = admin.get("/admin/autocomplete/", given).json()
    assert [one["text"] for one in found["results"]] == ["Acme Corporation"]


# Who may, what it costs, and what is thrown at it.


def test_who_may_look_may_not_write(staff_with):
    tenants.save("acme", {"name": "Acme"})
    viewer = staff_with("view_tenant")
    page = said(viewer, page_of("acme"))
    assert ">Save</button>" not in page
    assert "Last messages" not in page
    assert viewer.post(page_of("acme"), form(name="X")).status_code == 403
    assert viewer.post(member_of("acme"), {"act": "save", "user": "ada"}).status_code == 403
    assert viewer.get(f"{LIST}add/").status_code == 403
    assert Tenant.objects.get().name == "Acme"


def test_who_may_not_look_sees_nothing(staff_with):
    tenants.save("acme", {"name": "Acme"})
    assert staff_with("view_message").get(page_of("acme")).status_code == 403


@pytest.mark.parametrize("path", ["", "member/"])
def test_writing_needs_the_token(admin, path):
    tenants.save("acme", {"name": "Acme"})
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = admin.cookies
    address = page_of("acme") if not path else member_of("acme")
    assert strict.post(address, form(name="X")).status_code == 403


@pytest.mark.parametrize("pk", ["999999", "x", "-1", "9" * 30])
def test_a_tenant_that_is_not_there_is_not_found(admin, pk):
    assert admin.get(f"{LIST}{pk}/change/").status_code == 404


def test_pages_cost_the_same_however_much_there_is(admin):
    section = a_section()
    tenants.save("acme", {"name": "Acme"})
    _fill(section, 0, 1)
    for address in (LIST, page_of("acme")):
        admin.get(address)
        with CaptureQueriesContext(connection) as few:
            admin.get(address)
        _fill(section, len(few), 12)
        with CaptureQueriesContext(connection) as many:
            admin.get(address)
        assert len(many) == len(few) <= 20, [q["sql"][:90] for q in many.captured_queries]


def _fill(section: Any, start: int, number: int) -> None:
    for one in range(start, start + number):
        a_topic(section)
        brands.create(f"Brand {one}", by="ada")
        tenants.save(f"under-{one}", {"name": f"Under {one}", "parent_tenant_id": "acme"})
        members.add(f"user-{one}", "acme")
    deliver("ada", number, account="acme")


def test_hostile_names_are_text(admin):
    a_topic(a_section(name=HOSTILE), name=HOSTILE)
    tenants.save(HOSTILE, {"name": HOSTILE, "properties": {HOSTILE: HOSTILE}})
    row = Tenant.objects.get()
    tenants.save("under", {"name": HOSTILE, "parent_tenant_id": HOSTILE})
    members.add(HOSTILE, HOSTILE, {HOSTILE: HOSTILE})
    for address in (LIST, f"{LIST}{row.pk}/change/", f"{LIST}{row.pk}/delete/"):
        assert HOSTILE not in admin.get(address).content.decode(), address
