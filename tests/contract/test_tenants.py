"""Tenants and their members through Courier's SDK."""

from functools import partial

import courier
import httpx
import pytest
from courier import Courier

from tests.drain import drain
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


VERSION = "2022-01-01"


def content(body: str, channel: str = "inbox") -> dict:
    said = {"type": "text", "content": body, "align": "left"}
    inside = {"type": "channel", "channel": channel, "elements": [said]}
    return {"version": VERSION, "elements": [inside]}


class TestTemplates:
    @pytest.fixture(autouse=True)
    def _tenant(self, client):
        put(client, "acme")

    def replace(self, client, body="Hello", template_id="welcome", published=False, **template):
        return client.tenants.templates.replace(
            template_id,
            tenant_id="acme",
            template={"content": content(body), **template},
            published=published,
        )

    def test_are_stored_published_and_read_by_version(self, client):
        templates = client.tenants.templates
        first = self.replace(client, "first", published=True)
        assert (first.id, first.version, bool(first.published_at)) == ("welcome", "v1", True)
        second = self.replace(client, "second")
        assert (second.version, second.published_at) == ("v2", None)
        live = templates.retrieve("welcome", tenant_id="acme")
        assert (live.version, live.published_at) == ("v1", first.published_at)
        assert live.to_dict()["data"]["content"] == content("first")
        latest = templates.versions.retrieve("latest", tenant_id="acme", template_id="welcome")
        assert (latest.version, latest.to_dict()["data"]["content"]) == ("v2", content("second"))
        again = templates.publish("welcome", tenant_id="acme")
        assert (again.id, again.version) == ("welcome", "v2")
        back = templates.publish("welcome", tenant_id="acme", version="v1")
        assert back.version == "v1"
        assert templates.retrieve("welcome", tenant_id="acme").version == "v1"

    def test_are_no_new_version_where_nothing_is_new(self, client):
        assert [self.replace(client).version for _ in range(2)] == ["v1", "v1"]

    def test_are_listed_the_newest_first(self, client):
        routing = {"method": "all", "channels": ["inbox", "email"]}
        self.replace(client, template_id="a", routing=routing)
        self.replace(client, template_id="b", published=True)
        self.replace(client, "later", template_id="b")
        first = client.tenants.templates.list("acme", limit=1)
        rest = client.tenants.templates.list("acme", limit=1, cursor=first.cursor)
        (b,), (a,) = first.items, rest.items
        assert [(one.id, one.version, one.published_at != "") for one in (b, a)] == [
            ("b", "v1", True),
            ("a", "v1", False),
        ]
        assert a.data.routing.to_dict() == routing
        assert rest.has_more is False

    def test_are_gone_when_deleted(self, client):
        self.replace(client, published=True)
        client.tenants.templates.delete("welcome", tenant_id="acme")
        templates = client.tenants.templates
        gone = [
            partial(templates.retrieve, "welcome", tenant_id="acme"),
            partial(templates.delete, "welcome", tenant_id="acme"),
            partial(templates.publish, "welcome", tenant_id="acme"),
            partial(templates.versions.retrieve, "v1", tenant_id="acme", template_id="welcome"),
            partial(templates.list, "nobody"),
        ]
        assert [refusal(act)[0] for act in gone] == [404] * 5

    def test_have_their_elements_in_channels_when_they_are_new(self, client):
        bare = {"version": VERSION, "elements": content("x")["elements"][0]["elements"]}
        status, message = refusal(lambda: self.replace(client, content=bare))
        assert (status, message.split(":")[0]) == (400, "template.content.elements[0]")
        self.replace(client, content={"version": VERSION, "elements": []})
        assert self.replace(client, content=bare).version == "v2"

    def test_may_be_a_title_and_a_body(self, client):
        short = {"title": "Hi {{tenant.name}}", "body": "There"}
        self.replace(client, content=short)
        found = client.tenants.templates.retrieve("welcome", tenant_id="acme").to_dict()
        assert found["data"]["content"] == short

    @pytest.mark.parametrize(
        ("template", "path"),
        [
            ({"content": content("{{#if}}")}, "template.content.elements[0].elements[0].content"),
            ({"content": {"elements": "none"}}, "template.content.elements"),
            ({"content": {"title": 1}}, "template.content.title"),
            ({"routing": {"method": "some", "channels": []}}, "template.routing.method"),
            ({"channels": {"email": {"brand_id": "x"}}}, "template.channels"),
        ],
    )
    def test_are_refused_by_the_name_of_what_is_wrong(self, client, template, path):
        status, message = refusal(lambda: self.replace(client, **template))
        assert (status, message.split(": ")[0]) == (400, path)

    @pytest.mark.parametrize("version", ["v9", "latest!", "v0"])
    def test_have_no_other_versions(self, client, version):
        self.replace(client)
        publish = partial(client.tenants.templates.publish, "welcome", tenant_id="acme")
        assert refusal(partial(publish, version=version))[0] in (400, 404)


INBOX = {"method": "all", "channels": ["inbox"]}


def send(client, to, **message) -> str:
    message = {"content": {"title": "Hi", "body": "There"}, "routing": INBOX, **message}
    sent = client.send.message(message={"to": to, **message})
    drain()
    return sent.request_id


class TestSends:
    def test_within_a_tenant_are_listed_by_it(self, client):
        put(client, "acme")
        send(client, {"user_id": "ada", "context": {"tenant_id": "acme"}})
        send(client, {"user_id": "ada"}, context={"tenant_id": "globex"})
        send(client, {"user_id": "bob"})
        found = [client.messages.list(tenant_id=name).results for name in ("acme", "globex", "x")]
        assert [[one.recipient for one in rows] for rows in found] == [["ada"], ["ada"], []]

    def test_to_a_tenant_reach_its_members(self, client):
        put(client, "acme")
        for user in ("ada", "bob"):
            client.users.tenants.add_single("acme", user_id=user)
        request_id = send(client, {"tenant_id": "acme"})
        rows = client.messages.list(message_id=request_id).results
        assert {(one.id, one.recipient) for one in rows} == {
            (f"{request_id}:ada", "ada"),
            (f"{request_id}:bob", "bob"),
        }
        assert client.messages.retrieve(f"{request_id}:ada").status == "DELIVERED"
        status, message = refusal(lambda: client.messages.retrieve(request_id))
        assert (status, request_id in message) == (404, True)

    def test_to_an_unknown_tenant_or_to_one_and_a_user_are_refused(self, client):
        put(client, "acme")
        for to in ({"tenant_id": "nobody"}, {"tenant_id": "acme", "user_id": "ada"}):
            status, message = refusal(partial(send, client, to))
            assert (status, message.split(":")[0]) == (400, "message.to.tenant_id")

    def test_arrive_in_the_inbox_of_the_tenant_and_in_no_others(self, client, live_server):
        put(client, "acme")
        send(client, {"user_id": "ada"}, context={"tenant_id": "acme"})
        scope = "user_id:ada inbox:read:messages"
        token = client.auth.issue_token(scope=scope, expires_in="1 day").token

        def count(account):
            of = f'(params: {{ accountId: "{account}" }})'
            answer = httpx.post(
                f"{live_server.url}/inbox/q",
                json={"query": f"{{ count{of} messages{of} {{ nodes {{ accountId }} }} }}"},
                headers={"Authorization": f"Bearer {token}", "x-courier-user-id": "ada"},
            ).json()["data"]
            return answer["count"], [node["accountId"] for node in answer["messages"]["nodes"]]

        assert [count("acme"), count("globex")] == [(1, ["acme"]), (0, [])]

    def test_may_use_what_only_the_tenants_brand_knows(self, client):
        client.brands.create(name="The default", settings={})
        made = client.brands.create(
            name="Acme", settings={}, snippets={"items": [{"name": "hello", "value": "Hi there"}]}
        )
        put(client, "acme", brand_id=made.id)
        said = {"title": "T", "body": "{{>hello}}"}
        request_id = send(
            client, {"user_id": "ada", "context": {"tenant_id": "acme"}}, content=said
        )
        (output,) = client.messages.content(request_id).results
        assert output.content.body == "Hi there"

    def test_use_the_tenants_template(self, client):
        put(client, "acme")
        client.tenants.templates.replace(
            "welcome", tenant_id="acme", published=True,
            template={"content": content("Hello from {{tenant.name}}")},
        )  # fmt: skip
        request_id = send(client, {"user_id": "ada", "context": {"tenant_id": "acme"}},
                          content=None, template="tenant/welcome")  # fmt: skip
        (output,) = client.messages.content(request_id).results
        assert output.content.body == "Hello from Acme"
