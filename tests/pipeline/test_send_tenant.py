"""A send within a tenant: profile, brand, variables, templates, and the inbox it arrives in."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.api.history import items
from notifications.models import InboxItem, Message
from notifications.pipeline import brands, members, profiles, templates, tenant_templates, tenants
from notifications.pipeline.render import render
from notifications.pipeline.resend import resend
from notifications.pipeline.route import route
from notifications.pipeline.tenancy import profiles as profiles_within
from notifications.pipeline.tenancy import tenancies
from notifications.queries import messages as queries
from notifications.states import Reason, Status
from tests.drain import drain
from tests.pipeline.sending import deliver, deliveries, send
from tests.pipeline.test_send_template import published, text

pytestmark = pytest.mark.django_db

EMAIL = {"method": "all", "channels": ["email"]}
INBOX = {"method": "all", "channels": ["inbox"]}


def tenant(tenant_id="acme", parent=None, **fields):
    values = {"name": tenant_id.title(), "parent_tenant_id": parent, **fields}
    return tenants.save(tenant_id, values)


def within(content, tenant_id="acme", user="ada", **rest):
    """What a mail to the user within the tenant says."""
    to = {"user_id": user, "context": {"tenant_id": tenant_id}, "email": "ada@example.com"}
    message = deliver(to, {"title": "T", "body": content}, routing=EMAIL, **rest)
    return deliveries(message)["email"].content["text"]


class TestTheProfile:
    def test_is_laid_over_from_the_parents_to_what_the_send_says(self):
        order = ("stored", "root", "child", "member")
        profiles.create("ada", {"who": "stored", **{f"{n}_own": n for n in ("stored",)}})
        tenant("root", user_profile={"who": "root", "root_own": "root", "deep": {"a": 1, "b": 1}})
        tenant(
            "child", "root", user_profile={"who": "child", "child_own": "child", "deep": {"b": 2}}
        )
        members.add("ada", "child", {"who": "member", "member_own": "member"})
        found = profiles_within([("ada", "child")])["ada", "child"]
        assert found == {
            "who": "member",
            **{f"{name}_own": name for name in order},
            "deep": {"a": 1, "b": 2},
        }
        body = "{{profile.who}} {{profile.root_own}} {{profile.deep.b}}"
        assert within(body, "child") == "member root 2"
        to = {"user_id": "ada", "context": {"tenant_id": "child"}, "email": "a@x.io", "who": "send"}
        said = deliver(to, {"title": "T", "body": body}, routing=EMAIL)
        assert deliveries(said)["email"].content["text"] == "send root 2"

    def test_reaches_an_address_that_only_the_membership_has(self):
        tenant()
        members.add("ada", "acme", {"email": "ada@acme.example"})
        message = deliver({"user_id": "ada", "context": {"tenant_id": "acme"}}, routing=EMAIL)
        assert deliveries(message)["email"].address["email"] == "ada@acme.example"

    def test_of_an_address_without_a_user_is_the_tenants(self):
        tenant(user_profile={"slack": {"access_token": "xoxb-1"}, "plan": "gold"})
        assert profiles_within([("", "acme")])["", "acme"]["plan"] == "gold"
        to = {"slack": {"channel": "C1"}, "context": {"tenant_id": "acme"}}
        message = deliver(to, mock=True, routing={"method": "all", "channels": ["direct_message"]})
        address = deliveries(message)["direct_message"].address
        assert (address["channel"], address["access_token"]) == ("C1", "xoxb-1")

    def test_outside_the_tenant_has_none_of_it(self):
        tenant(user_profile={"plan": "gold"})
        members.add("ada", "acme", {"role": "boss"})
        assert profiles_within([("ada", ""), ("ada", "nobody")]) == {
            ("ada", ""): {},
            ("ada", "nobody"): {},
        }

    def test_of_many_costs_three_queries(self, django_assert_num_queries):
        for n in range(4):
            tenant(f"t{n}", f"t{n - 1}" if n else None)
        with django_assert_num_queries(3):
            profiles_within((f"u{n}", f"t{n % 4}") for n in range(250))

    def test_that_was_used_is_in_the_history(self):
        tenant(user_profile={"plan": "gold"})
        message = deliver({"user_id": "ada", "context": {"tenant_id": "acme"}}, routing=INBOX)
        loaded = items(message, queries.events(message), "PROFILE_LOADED")
        assert next(iter(loaded))["stored_profile"] == {"plan": "gold"}


class TestVariables:
    @pytest.mark.parametrize(
        ("content", "shown"),
        [
            ("{{tenant.name}}", "Child"),
            ("{$.tenant.name}", "Child"),
            ("{{tenant.id}}", "child"),
            ("{{tenant.properties.plan}}", "gold"),
            ("{{tenant.plan}}", "gold"),
            ("{$.tenant.properties.region}", "eu"),
            ("{{tenant.properties.name}} {{tenant.name}}", "spoof Child"),
        ],
    )
    def test_show_the_tenant_and_what_it_inherits(self, content, shown):
        tenant("root", properties={"region": "eu", "plan": "free"})
        tenant("child", "root", properties={"plan": "gold", "name": "spoof"})
        assert within(content, "child") == shown

    def test_of_a_tenant_that_there_is_not_are_its_id_alone(self):
        assert within("{{tenant.id}}|{{tenant.name}}|", "nobody") == "nobody||"


def brand(name: str) -> str:
    return brands.create(name, by="ada").brand_id


class TestTheBrand:
    @pytest.mark.parametrize(
        ("of_send", "of_tenant", "of_template", "shown"),
        [
            (True, True, True, "Send"),
            (False, True, True, "Tenant"),
            (False, False, True, "Template"),
            (False, False, False, "Default"),
        ],
    )
    def test_is_the_sends_then_the_tenants_then_the_templates(
        self, of_send, of_tenant, of_template, shown
    ):
        default, own, tenants_own, sends = (
            brand(n) for n in ("Default", "Template", "Tenant", "Send")
        )
        assert default
        tenant("root", brand_id=tenants_own if of_tenant else None)
        # Inherited from the parent, which is as good as its own.
        tenant("child", "root")
        made = published("T", text("{{brand.name}}"), brand=own if of_template else "")
        message = deliver(
            {"user_id": "ada", "email": "a@x.io"}, None, template=made.template_id, routing=EMAIL,
            context={"tenant_id": "child"}, **({"brand_id": sends} if of_send else {}),
        )  # fmt: skip
        assert deliveries(message)["email"].content["text"] == shown

    def test_that_there_is_not_is_told(self):
        tenant(brand_id="gone")
        message = deliver(
            {"user_id": "ada", "email": "a@x.io"}, routing=EMAIL, context={"tenant_id": "acme"}
        )
        assert (
            "brand 'gone' does not exist; not used"
            in (deliveries(message)["email"].content["warnings"])
        )


class TestTheAccount:
    def test_of_the_send_reaches_the_inbox(self):
        for place in ("message", "to"):
            context = {"context": {"tenant_id": "acme"}}
            to = {"user_id": place, **(context if place == "to" else {})}
            deliver(to, routing=INBOX, **(context if place == "message" else {}))
            assert InboxItem.objects.get(user=place).account == "acme"

    def test_of_a_member_of_just_one_tenant_is_that_one(self):
        tenant("acme")
        tenant("globex")
        members.add("ada", "acme")
        members.add("bob", "acme")
        members.add("bob", "globex")
        rows = send([{"user_id": "ada"}, {"user_id": "bob"}, {"user_id": "cy"}])
        assert [row.account for row in rows] == ["acme", "", ""]

    def test_that_the_send_names_wins(self):
        tenant("acme")
        members.add("ada", "acme")
        rows = send({"user_id": "ada"}, context={"tenant_id": "other"})
        assert [row.account for row in rows] == ["other"]
        rows = send({"user_id": "ada", "account_id": "third"})
        assert [row.account for row in rows] == ["third"]

    def test_of_a_tenant_that_there_is_not_is_kept(self):
        message = deliver({"user_id": "ada"}, routing=INBOX, context={"tenant_id": "nobody"})
        assert (message.status, message.account) == (Status.DELIVERED, "nobody")
        assert InboxItem.objects.get().account == "nobody"

    def test_stays_when_the_message_is_sent_again(self):
        tenant()
        message = deliver({"user_id": "ada"}, routing=INBOX, context={"tenant_id": "acme"})
        assert Message.objects.get(message_id=resend(message.message_id)).account == "acme"


def own(template_id, title, tenant_id="acme", live=True, **settings):
    channel = {"type": "channel", "channel": "inbox", "elements": [text(title)]}
    content = {"version": "2022-01-01", "elements": [channel]}
    return tenant_templates.save(
        tenant_id, template_id, {"content": content, **settings}, published=live
    )


def said(template, tenant_id="acme", **rest) -> Message:
    context = {"context": {"tenant_id": tenant_id}} if tenant_id else {}
    return deliver({"user_id": "ada"}, None, template=template, routing=INBOX, **context, **rest)


def body(message) -> str:
    return deliveries(message)["inbox"].content["body"]


class TestItsTemplate:
    def test_is_sent_by_its_name(self):
        tenant()
        own("welcome", "Hello from {{tenant.name}}")
        message = said("tenant/welcome")
        assert (body(message), message.notification) == ("Hello from Acme", "tenant/welcome")

    def test_is_sent_in_place_of_the_workspaces_of_that_id(self):
        tenant()
        made = published("One", text("workspace"))
        templates.save_draft(made.template_id, {"alias": "order"}, by="ada")
        own(made.template_id, "tenant")
        assert body(said(made.template_id)) == "tenant"
        assert body(said("order")) == "tenant"
        assert body(said(made.template_id, "")) == "workspace"
        assert body(said(made.template_id, "nobody")) == "workspace"

    def test_takes_what_the_workspaces_says_beside_its_content(self):
        tenant()
        made = published("One", text("workspace"), topic="news", brand=brand("Own"),
                         settings={"throw_on_missing": True})  # fmt: skip
        own(made.template_id, "{{brand.name}}")
        message = said(made.template_id)
        assert body(message) == "Own"
        assert message.template_version_id == made.published_id
        own(made.template_id, "{{lacking}}")
        assert said(made.template_id).status == Status.UNDELIVERABLE

    def test_is_the_nearest_parents_where_it_has_none(self):
        tenant("root")
        tenant("mid", "root")
        tenant("leaf", "mid")
        own("welcome", "root", "root")
        assert body(said("tenant/welcome", "leaf")) == "root"
        own("welcome", "mid", "mid")
        own("welcome", "leaf's draft", "leaf", live=False)
        assert body(said("tenant/welcome", "leaf")) == "mid"

    def test_that_was_deleted_leaves_the_workspaces(self):
        tenant()
        made = published("One", text("workspace"))
        own(made.template_id, "tenant")
        tenant_templates.delete("acme", made.template_id)
        assert body(said(f"tenant/{made.template_id}")) == "workspace"

    def test_that_was_never_published_is_unmapped(self):
        tenant()
        own("welcome", "draft", live=False)
        message = said("tenant/welcome")
        assert (message.status, message.reason) == (Status.UNMAPPED, Reason.UNPUBLISHED)
        assert "not published" in message.error

    @pytest.mark.parametrize(
        ("name", "tenant_id", "why"),
        [
            ("tenant/nothing", "acme", "No template has the id"),
            ("tenant/welcome", "", "within none"),
            ("tenant/welcome", "nobody", "No template has the id"),
        ],
    )
    def test_that_there_is_not_is_unmapped_and_says_why(self, name, tenant_id, why):
        tenant()
        own("welcome", "Hello")
        message = said(name, tenant_id)
        assert (message.status, message.reason) == (Status.UNMAPPED, "")
        assert why in message.error

    def test_keeps_the_version_that_it_had_when_it_was_routed(self):
        tenant()
        own("welcome", "first")
        (row,) = send({"user_id": "ada"}, None, template="tenant/welcome", routing=INBOX,
                      context={"tenant_id": "acme"})  # fmt: skip
        route([row.pk])
        own("welcome", "second")
        render([row.pk])
        assert body(row) == "first"
        assert Message.objects.get().tenant_template_version is not None
        again = Message.objects.get(message_id=resend(row.message_id))
        drain()
        assert body(again) == "first"

    def test_that_is_deleted_on_the_way_fails_its_message_alone(self):
        tenant()
        own("welcome", "first")
        (row,) = send({"user_id": "ada"}, None, template="tenant/welcome", routing=INBOX,
                      context={"tenant_id": "acme"})  # fmt: skip
        route([row.pk])
        tenant_templates.delete("acme", "welcome")
        drain()
        row.refresh_from_db()
        assert (row.status, "deleted" in row.error) == (Status.UNDELIVERABLE, True)

    def test_says_how_a_send_that_names_no_routing_goes(self):
        tenant()
        own("welcome", "Hello", routing={"method": "all", "channels": ["inbox"]})
        to = {"user_id": "ada", "email": "a@x.io"}
        message = deliver(to, None, template="tenant/welcome", context={"tenant_id": "acme"})
        assert list(deliveries(message)) == ["inbox"]


def test_two_hundred_and_fifty_cost_what_one_does():
    """Routing and rendering, each message of another user, over tenants of four levels."""
    for n in range(4):
        tenant(f"t{n}", f"t{n - 1}" if n else None, brand_id=brand(f"B{n}"))
        own("welcome", "{{profile.x}} {{tenant.name}}", f"t{n}")
    spent = []
    for count in (1, 250):
        people = [{"user_id": f"u{n}", "context": {"tenant_id": f"t{n % 4}"}} for n in range(count)]
        rows = send(people, None, template="tenant/welcome", routing=INBOX)
        for step in (route, render):
            with CaptureQueriesContext(connection) as captured:
                step([row.pk for row in rows])
            spent.append(len(captured))
        assert {row.status for row in Message.objects.filter(pk__in=[r.pk for r in rows])} == {
            Status.ROUTED
        }
    route_one, render_one, route_many, render_many = spent
    # SQLite takes no more than so many parameters in an INSERT, so that a great one is several.
    slack = 0 if connection.vendor == "postgresql" else 8
    assert route_many <= route_one + slack
    assert render_many <= render_one + slack


def test_a_tenancy_is_read_with_one_query(django_assert_num_queries):
    for n in range(4):
        tenant(f"t{n}", f"t{n - 1}" if n else None)
    with django_assert_num_queries(1):
        found = tenancies([f"t{n}" for n in range(4)] + ["", "nobody"])
    assert [len(found[f"t{n}"].chain) for n in range(4)] == [1, 2, 3, 4]
    with django_assert_num_queries(0):
        assert tenancies([""]) == {}
