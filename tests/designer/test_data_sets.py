"""Sample data, stored users and past messages: what a preview is filled with."""

import pytest

from designer.data_sets import MOST
from notifications.models import DataSet
from notifications.pipeline import profiles, templates
from tests.designer.conftest import made
from tests.messages import accepted

ADA = {"data": {"name": "Ada"}, "profile": {"email": "ada@example.com"}, "locale": "de"}


def test_sets_are_added_in_order_changed_and_deleted(designer, template):
    one = designer.post("data-sets", {"name": "Ada", "payload": ADA}).json()
    two = designer.post("data-sets", {"name": " Bob ", "payload": {}}).json()
    assert one == {"id": one["id"], "name": "Ada", "payload": ADA}
    assert [s["name"] for s in designer.get("data-sets").json()["data_sets"]] == ["Ada", "Bob"]
    changed = designer.put(f"data-sets/{two['id']}", {"payload": {"data": {"x": 1}}}).json()
    assert (changed["name"], changed["payload"]) == ("Bob", {"data": {"x": 1}})
    assert designer.delete(f"data-sets/{one['id']}").json() == {}
    assert [s["name"] for s in designer.get("state").json()["data_sets"]] == ["Bob"]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"payload": {}}, "name"),
        ({"name": "", "payload": {}}, "name"),
        ({"name": "x" * 121, "payload": {}}, "name"),
        ({"name": "a"}, "payload"),
        ({"name": "a", "payload": []}, "payload"),
        ({"name": "a", "payload": {"dat": {}}}, "payload.dat"),
        ({"name": "a", "payload": {"data": []}}, "payload.data"),
        ({"name": "a", "payload": {"locale": 1}}, "payload.locale"),
        ({"name": "a", "payload": {"data": {"x": "\0"}}}, "payload.data.x"),
        ({"name": "a", "payload": {"data": {"x": "y" * 200_000}}}, "payload"),
    ],
)
def test_a_wrong_field_is_named(designer, body, path):
    answer = designer.post("data-sets", body)
    assert (answer.status_code, answer.json()["path"]) == (400, path)
    assert not DataSet.objects.exists()


def test_a_template_has_so_many_sets_and_no_more(designer, template):
    for number in range(MOST):
        DataSet.objects.create(template=template, name=str(number), payload={})
    assert designer.post("data-sets", {"name": "a", "payload": {}}).status_code == 400


def test_the_sets_of_another_template_are_out_of_reach(designer):
    other = DataSet.objects.create(template=made("Other"), name="Theirs", payload={})
    assert designer.put(f"data-sets/{other.pk}", {"name": "Mine"}).status_code == 404
    assert designer.delete(f"data-sets/{other.pk}").status_code == 404
    assert designer.get("data-sets").json()["data_sets"] == []


def test_users_are_found_by_the_beginning_of_their_id(designer, django_assert_num_queries):
    for user in ("ada", "adam", "bob", "a%a", "Ada"):
        profiles.replace(user, {"email": f"{len(user)}@example.com"})

    def found(text: str) -> list[str]:
        return [r["user"] for r in designer.get("recipients", q=text).json()["recipients"]]

    assert found("bo") == ["bob"]
    assert {"ada", "adam"} <= set(found("ad"))
    assert found("a%") == ["a%a"]
    assert len(found("")) == 5
    assert found("zz") == []
    with django_assert_num_queries(4):
        designer.get("recipients", q="ad")
    assert designer.get("recipients", q="x" * 300).status_code == 400
    (one,) = designer.get("recipients", q="bob").json()["recipients"]
    assert one["profile"] == {"email": "3@example.com"}


def test_past_payloads_are_those_of_this_template_the_newest_first(
    designer, template, django_assert_num_queries
):
    templates.save_draft(template.template_id, {"alias": "shipped"}, by="ada")
    accepted(template=made("Other").template_id, data={"order": 0})
    for number in range(1, 24):
        name = template.template_id if number % 2 else "shipped"
        accepted(template=name, data={"order": number})
    with django_assert_num_queries(5):
        found = designer.get("payloads").json()["messages"]
    assert [one["data"]["order"] for one in found] == list(range(23, 3, -1))
    assert found[0]["recipient"] == "ada@example.com"
    assert found[0]["message_id"]
    assert found[0]["at"]


def test_a_recipients_own_data_is_part_of_the_payload(designer, template):
    to = {"email": "ada@example.com", "data": {"name": "Ada"}}
    accepted(to=to, template=template.template_id, data={"name": "all", "x": 1})
    (one,) = designer.get("payloads").json()["messages"]
    assert one["data"] == {"name": "Ada", "x": 1}
