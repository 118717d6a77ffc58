"""Tenants and their members through Courier's SDK."""

from functools import partial

import courier
import pytest
from courier import Courier

from tests.pipeline.topics import topic

pytestmark = pytest.mark.django_db(transaction=True)


def put(client: Courier, tenant_id: str, **fields):
    return client.tenants.update(tenant_id, **{"name": tenant_id.title(), **fields})


def refusal(act) -> tuple[int, str]:
    with pytest.raises(courier.APIStatusError) as raised:
        act()
    return raised.value.status_code, raised.value.body["message"]


class TestATenant:
    def test_comes_back_as_it_was_given(self, client):
        topic("news")
        put(client, "acme")
        given = {
            "name": "Acme Paris",
            "parent_tenant_id": "acme",
            "brand_id": "acme-brand",
            "properties": {"plan": "gold", "seats": 3},
            "user_profile": {"locale": "fr"},
            "default_preferences": {
                "items": [
                    {
                        "id": "news",
                        "status": "OPTED_OUT",
                        "has_custom_routing": True,
                        "custom_routing": ["inbox", "email"],
                    }
                ]
            },
        }
        made = client.tenants.update("paris", **given)
        assert made.to_dict() == {"id": "paris", **given}
        assert client.tenants.retrieve("paris") == made

    def test_is_replaced_as_a_whole(self, client):
        topic("news")
        preference = {"id": "news", "status": "REQUIRED"}
        put(client, "acme", brand_id="b", properties={"a": 1}, user_profile={"b": 2},
            default_preferences={"items": [preference]})  # fmt: skip
        put(client, "acme")
        assert client.tenants.retrieve("acme").to_dict() == {
            "id": "acme",
            "name": "Acme",
            "properties": {},
            "user_profile": {},
            "default_preferences": {"items": []},
        }

    def test_is_gone_when_deleted(self, client):
        put(client, "acme")
        client.users.tenants.add_single("acme", user_id="ada")
        client.tenants.delete("acme")
        assert refusal(lambda: client.tenants.retrieve("acme"))[0] == 404
        assert client.users.tenants.list("ada").items == []

    def test_with_others_under_it_stays(self, client):
        put(client, "acme")
        put(client, "paris", parent_tenant_id="acme")
        status, message = refusal(lambda: client.tenants.delete("acme"))
        assert (status, "paris" in message) == (409, True)

    def test_that_there_is_not_cannot_be_deleted(self, client):
        assert refusal(lambda: client.tenants.delete("acme"))[0] == 404

    def test_stands_four_levels_deep_at_most(self, client):
        for name, parent in (("a", None), ("b", "a"), ("c", "b"), ("d", "c")):
            put(client, name, parent_tenant_id=parent)
        status, message = refusal(lambda: put(client, "e", parent_tenant_id="d"))
        assert (status, message.split(":")[0]) == (400, "parent_tenant_id")

    def test_cannot_be_moved_where_those_under_it_would_stand_too_deep(self, client):
        for name, parent in (("a", None), ("b", "a"), ("c", "b"), ("x", None), ("y", "x")):
            put(client, name, parent_tenant_id=parent)
        assert refusal(lambda: put(client, "x", parent_tenant_id="c"))[0] == 400
        assert put(client, "x", parent_tenant_id="b").parent_tenant_id == "b"

    @pytest.mark.parametrize("parent", ["a", "b", "c"])
    def test_never_stands_under_itself(self, client, parent):
        for name, above in (("a", None), ("b", "a"), ("c", "b")):
            put(client, name, parent_tenant_id=above)
        status, message = refusal(lambda: put(client, "a", parent_tenant_id=parent))
        assert (status, message.split(":")[0]) == (400, "parent_tenant_id")

    @pytest.mark.parametrize(
        ("fields", "path"),
        [
            ({"parent_tenant_id": "nobody"}, "parent_tenant_id"),
            ({"name": ""}, "name"),
            ({"name": "n" * 257}, "name"),
            ({"brand_id": "no such id!"}, "brand_id"),
            ({"properties": {"a": {"b": "\0"}}}, "properties.a.b"),
            ({"properties": {"a": "x" * 70_000}}, "properties"),
            ({"user_profile": {"n": 2**70}}, "user_profile.n"),
            ({"default_preferences": {"items": [{"id": "?", "status": "OPTED_IN"}]}},
             "default_preferences.items[0].id"),
            ({"default_preferences": {"items": [{"id": "news", "status": "MAYBE"}]}},
             "default_preferences.items[0].status"),
            ({"default_preferences": {"items": [{"id": "news", "status": "OPTED_IN"}] * 2}},
             "default_preferences.items[1].id"),
        ],
    )  # fmt: skip
    def test_is_refused_by_the_name_of_the_field(self, client, fields, path):
        topic("news")
        status, message = refusal(lambda: put(client, "acme", **fields))
        assert (status, message.split(": ")[0]) == (400, path)


class TestTheList:
    def test_pages_the_newest_first(self, client):
        for n in range(5):
            put(client, f"t{n}")
        first = client.tenants.list(limit=2)
        assert [one.id for one in first.items] == ["t4", "t3"]
        assert (first.type, first.url, first.has_more) == ("list", "/tenants?limit=2", True)
        second = client.tenants.list(limit=2, cursor=first.cursor)
        assert [one.id for one in second.items] == ["t2", "t1"]
        raw = client.get(second.next_url, cast_to=dict)
        assert [one["id"] for one in raw["items"]] == ["t0"]
        assert (raw["has_more"], "cursor" in raw, "next_url" in raw) == (False, False, False)

    def test_is_narrowed_to_those_under_one(self, client):
        put(client, "a")
        put(client, "b", parent_tenant_id="a")
        put(client, "c")
        assert [one.id for one in client.tenants.list(parent_tenant_id="a").items] == ["b"]
        assert client.tenants.list(parent_tenant_id="nobody").items == []


class TestDefaultPreferences:
    def test_are_set_and_removed_one_by_one(self, client):
        topic("news")
        put(client, "acme")
        client.tenants.preferences.items.update(
            "news", tenant_id="acme", status="OPTED_IN", has_custom_routing=True,
            custom_routing=["push"],
        )  # fmt: skip
        (item,) = client.tenants.retrieve("acme").default_preferences.items
        assert item.to_dict() == {
            "id": "news",
            "status": "OPTED_IN",
            "has_custom_routing": True,
            "custom_routing": ["push"],
        }
        for _ in range(2):
            client.tenants.preferences.items.delete("news", tenant_id="acme")
        assert client.tenants.retrieve("acme").default_preferences.items == []

    def test_of_an_unknown_topic_or_tenant_are_not_found(self, client):
        topic("news")
        put(client, "acme")
        items = client.tenants.preferences.items
        for topic_id, tenant_id in (("?", "acme"), ("news", "?")):
            of = {"topic_id": topic_id, "tenant_id": tenant_id}
            assert refusal(partial(items.update, **of, status="OPTED_IN"))[0] == 404
            assert refusal(partial(items.delete, **of))[0] == 404


class TestMembers:
    def test_are_added_listed_and_removed(self, client):
        put(client, "acme")
        put(client, "globex")
        client.users.tenants.add_single("acme", user_id="ada", profile={"role": "boss"})
        client.users.tenants.add_multiple(
            "ada", tenants=[{"tenant_id": "globex", "type": "user", "profile": {"role": "guest"}}]
        )
        found = client.users.tenants.list("ada").items
        assert [(one.tenant_id, one.user_id, one.type, one.profile) for one in found] == [
            ("globex", "ada", "user", {"role": "guest"}),
            ("acme", "ada", "user", {"role": "boss"}),
        ]
        client.users.tenants.remove_single("acme", user_id="ada")
        assert [one.tenant_id for one in client.users.tenants.list("ada").items] == ["globex"]
        client.users.tenants.remove_all("ada")
        assert client.users.tenants.list("ada").items == []

    def test_are_added_once_and_their_profile_replaced(self, client):
        put(client, "acme")
        client.users.tenants.add_single("acme", user_id="ada", profile={"a": 1, "b": 2})
        client.users.tenants.add_single("acme", user_id="ada", profile={"a": 3})
        assert [one.profile for one in client.tenants.list_users("acme").items] == [{"a": 3}]

    def test_of_a_tenant_are_paged(self, client):
        put(client, "acme")
        for n in range(3):
            client.users.tenants.add_single("acme", user_id=f"u{n}")
        first = client.tenants.list_users("acme", limit=2)
        rest = client.tenants.list_users("acme", limit=2, cursor=first.cursor)
        assert [one.user_id for one in first.items + rest.items] == ["u0", "u1", "u2"]
        assert (first.has_more, rest.has_more) == (True, False)

    def test_of_an_unknown_tenant_are_not_found(self, client):
        put(client, "acme")
        both = [{"tenant_id": "acme"}, {"tenant_id": "nobody"}]
        refusals = [
            refusal(lambda: client.users.tenants.add_single("nobody", user_id="ada")),
            refusal(lambda: client.users.tenants.add_multiple("ada", tenants=both)),
            refusal(lambda: client.tenants.list_users("nobody")),
        ]
        assert refusals == [(404, "no tenant has the id 'nobody'")] * 3
        assert client.users.tenants.list("ada").items == []

    def test_who_is_none_may_be_removed(self, client):
        client.users.tenants.remove_single("acme", user_id="ada")
        client.users.tenants.remove_all("ada")

    def test_named_twice_or_for_another_user_are_refused(self, client):
        put(client, "acme")
        twice = [{"tenant_id": "acme"}] * 2
        other = [{"tenant_id": "acme", "user_id": "bob"}]
        add = client.users.tenants.add_multiple
        assert refusal(lambda: add("ada", tenants=twice))[1].startswith("tenants[1].tenant_id")
        assert refusal(lambda: add("ada", tenants=other))[1].startswith("tenants[0].user_id")


def test_a_key_needs_the_scopes(make_client):
    reader, stranger = make_client("tenants:read"), make_client("send")
    assert reader.tenants.list().items == []
    with pytest.raises(courier.PermissionDeniedError):
        reader.tenants.update("acme", name="Acme")
    with pytest.raises(courier.PermissionDeniedError):
        stranger.users.tenants.list("ada")
