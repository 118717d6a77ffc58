"""What writers of tenants leave behind: events, and never a hierarchy that is none."""

import pytest
from django.db import connection

from notifications.models import Event, Tenant, TenantMember
from notifications.pipeline import members, tenant_templates, tenants
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from tests.pipeline.test_profiles import at_once
from tests.pipeline.topics import topic


def said() -> list[tuple[str, dict]]:
    return list(Event.objects.order_by("id").values_list("name", "data"))


@pytest.mark.django_db
class TestEvents:
    def test_are_one_for_each_change_and_none_for_none(self):
        topic("news")
        choice = {"status": "OPTED_OUT"}
        whole = {"name": "Acme", "default_preferences": {"items": [{"id": "news", **choice}]}}
        for _ in range(2):
            tenants.save("acme", whole)
        assert said() == [("tenant.saved", {"tenant": "acme"})]
        tenants.set_preference("acme", "news", choice)
        assert len(said()) == 1
        tenants.set_preference("acme", "news", {"status": "REQUIRED"})
        tenants.save("acme", {"name": "Acme"})
        tenants.remove_preference("acme", "news")
        assert [name for name, _ in said()] == ["tenant.saved"] * 3

    def test_of_members_name_who_and_where(self):
        tenants.save("acme", {"name": "Acme"})
        for _ in range(2):
            members.add("ada", "acme", {"a": 1})
        members.add_many("ada", [{"tenant_id": "acme", "profile": {"a": 2}}])
        for _ in range(2):
            members.remove("ada", "acme")
        of = {"tenant": "acme", "user": "ada"}
        assert said()[1:] == [
            ("tenant.member_saved", of),
            ("tenant.member_saved", of),
            ("tenant.member_removed", of),
        ]

    def test_of_templates_name_the_version(self):
        tenants.save("acme", {"name": "Acme"})
        for body in ("one", "one", "two"):
            tenant_templates.save("acme", "t", {"content": {"body": body}}, published=True)
        names = ["tenant.template_saved", "tenant.template_published"]
        assert [(name, data.get("number")) for name, data in said()[1:]] == [
            (name, number) for number in (1, 2) for name in names
        ]

    def test_of_a_tenant_that_ends_come_before_it_goes(self):
        row = tenants.save("acme", {"name": "Acme"})
        members.add("ada", "acme")
        tenants.delete("acme")
        event = Event.objects.get(name="tenant.deleted")
        assert (event.subject_id, event.data) == (row.pk, {"tenant": "acme"})
        assert TenantMember.objects.count() == 0


@pytest.mark.django_db
def test_a_great_many_memberships_cost_what_one_does(django_assert_max_num_queries):
    for n in range(60):
        tenants.save(f"t{n}", {"name": f"T{n}"})
    for profile in ({}, {"a": 1}):
        with django_assert_max_num_queries(16):
            members.add_many("ada", [{"tenant_id": f"t{n}", "profile": profile} for n in range(60)])
    with django_assert_max_num_queries(12):
        members.remove_all("ada")


@pytest.mark.django_db
@pytest.mark.parametrize("user", ["", "a" * 257, "a\nb"])
def test_no_member_has_an_id_that_no_user_can_have(user):
    tenants.save("acme", {"name": "Acme"})
    with pytest.raises(InvalidRequest, match="user_id"):
        members.add(user, "acme")


@pytest.mark.django_db(transaction=True)
class TestTwoAtOnce:
    """SQLite takes writers one by one; what is to be seen is PostgreSQL's."""

    def test_never_make_a_ring(self):
        tenants.save("a", {"name": "A"})
        tenants.save("b", {"name": "B"})
        refused = []

        def move(one, under):
            try:
                tenants.save(one, {"name": one, "parent_tenant_id": under})
            except InvalidRequest as error:
                refused.append(error)

        at_once(lambda: move("a", "b"), lambda: move("b", "a"))
        assert len(refused) == 1
        assert Tenant.objects.filter(parent__isnull=True).count() == 1

    def test_never_leave_a_tenant_under_one_that_is_gone(self):
        tenants.save("a", {"name": "A"})
        outcomes = []

        def attempt(act):
            try:
                act()
                outcomes.append("done")
            except (Conflict, InvalidRequest) as error:
                outcomes.append(type(error).__name__)

        at_once(
            lambda: attempt(lambda: tenants.delete("a")),
            lambda: attempt(lambda: tenants.save("b", {"name": "B", "parent_tenant_id": "a"})),
        )
        assert outcomes.count("done") == 1
        # Both are there, or neither is.
        assert Tenant.objects.count() in (0, 2)

    def test_create_one_tenant_and_one_membership(self):
        def create():
            try:
                tenants.save("a", {"name": "A"})
            except Conflict:
                tenants.save("a", {"name": "A"})

        at_once(*[create] * 4)
        assert Tenant.objects.count() == 1

        def add():
            try:
                members.add("ada", "a", {"n": 1})
            except Conflict:
                members.add("ada", "a", {"n": 1})

        at_once(*[add] * 4)
        assert TenantMember.objects.get().profile == {"n": 1}
        connection.close()

    def test_a_member_of_a_tenant_that_ends_is_refused_or_gone(self):
        tenants.save("a", {"name": "A"})

        def add():
            try:
                members.add("ada", "a")
            except (NotFound, Conflict):
                return

        at_once(lambda: tenants.delete("a"), add)
        assert TenantMember.objects.count() == 0
