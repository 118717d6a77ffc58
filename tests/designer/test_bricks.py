"""Bricks: elements used in several templates, copied or kept the same."""

import pytest
from django.contrib.admin.models import LogEntry

from designer.bricks import filled
from notifications.models import Brick, Template
from notifications.pipeline import templates
from tests.designer.conftest import made

FOOTER = [{"type": "text", "content": "Bye, {{params.team}} {{name}}"}]
TEAM = [{"name": "team", "type": "text", "default": "Acme"}]


@pytest.fixture
def brick(designer) -> dict:
    fields = {"name": "Footer", "elements": FOOTER, "synced": True, "params": TEAM}
    return designer.post("bricks", fields).json()


def use(brick: dict, **params: object) -> dict:
    """A use of the brick as the page makes it."""
    return {
        "type": "group",
        "data": {"brick": brick["id"], "params": params},
        "elements": filled(brick["elements"], brick["params"], params),
    }


def using(name: str, *elements: dict) -> Template:
    return made(name, content={"version": "2022-01-01", "elements": list(elements)})


def test_bricks_are_made_listed_changed_and_deleted(designer, brick):
    assert brick["id"].startswith("br_")
    assert designer.get("bricks").json()["bricks"] == [brick]
    assert designer.get("state").json()["bricks"] == [brick]
    changed = designer.put(f"bricks/{brick['id']}", {"name": "End", "synced": False}).json()
    assert (changed["name"], changed["synced"], changed["elements"]) == ("End", False, FOOTER)
    whole = designer.put(f"bricks/{brick['id']}", {**brick, "name": "All of it"})
    assert whole.json()["name"] == "All of it"
    assert designer.delete(f"bricks/{brick['id']}").json() == {}
    assert not Brick.objects.exists()
    log = list(LogEntry.objects.order_by("id").values_list("change_message", flat=True))
    changed = "Changed, and its copies in 0 templates."
    assert log == ["Added.", changed, changed, "Deleted."]


def test_a_synced_brick_changes_every_draft_that_has_it(designer, brick):
    plain = {"type": "text", "content": "Hello"}
    first = using("First", plain, use(brick, team="Shop"))
    nested = using("Nested", {"type": "group", "elements": [use(brick), plain]})
    other = using("Other", plain)
    templates.publish(first.template_id, by="ada")
    new = [{"type": "text", "content": "Yours, {{params.team}}"}, {"type": "divider"}]
    answer = designer.put(f"bricks/{brick['id']}", {"elements": new}).json()
    assert answer["refreshed"] == [first.template_id, nested.template_id]
    for row in (first, nested, other):
        row.refresh_from_db()
    assert first.content["elements"][0] == plain
    copy = first.content["elements"][1]
    assert copy["elements"] == [{"type": "text", "content": "Yours, Shop"}, {"type": "divider"}]
    assert copy["data"] == {"brick": brick["id"], "params": {"team": "Shop"}}
    inner = nested.content["elements"][0]["elements"][0]
    assert inner["elements"][0]["content"] == "Yours, Acme"
    assert (first.revision, nested.revision, other.revision) == (2, 2, 1)
    # What is published stays as it is until somebody publishes.
    assert first.published.content["elements"][1]["elements"][0]["content"] == "Bye, Shop {{name}}"


def test_a_brick_that_is_not_synced_leaves_its_copies_alone(designer, brick):
    row = using("First", use(brick))
    body = {"synced": False, "elements": [{"type": "divider"}]}
    assert designer.put(f"bricks/{brick['id']}", body).json()["refreshed"] == []
    row.refresh_from_db()
    assert row.revision == 1


def test_archived_templates_are_left_alone(designer, brick):
    row = using("Old", use(brick))
    templates.archive(row.template_id, by="ada")
    body = {"elements": [{"type": "divider"}]}
    assert designer.put(f"bricks/{brick['id']}", body).json()["refreshed"] == []


def test_where_one_copy_does_not_fit_nothing_changes(designer, brick):
    big = {"type": "html", "content": "x" * 200_000}
    full, small = using("Full", big, use(brick)), using("Small", use(brick))
    body = {"elements": [{"type": "html", "content": "y" * 100_000}]}
    answer = designer.put(f"bricks/{brick['id']}", body)
    assert answer.status_code == 400
    assert answer.json()["path"] == "elements"
    assert "'Full'" in answer.json()["message"]
    for row in (full, small):
        row.refresh_from_db()
        assert row.revision == 1
    assert Brick.objects.get().elements == FOOTER


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"elements": []}, "name"),
        ({"name": "", "elements": []}, "name"),
        ({"name": "a"}, "elements"),
        ({"name": "a", "elements": {}}, "elements"),
        ({"name": "a", "elements": ["\0"]}, "elements[0]"),
        ({"name": "a", "elements": [], "synced": "yes"}, "synced"),
        ({"name": "a", "elements": [], "params": [{}]}, "params[0].name"),
        ({"name": "a", "elements": [], "params": [{"name": "a b"}]}, "params[0].name"),
        ({"name": "a", "elements": [], "params": [{"name": "a", "type": "x"}]}, "params[0].type"),
        ({"name": "a", "elements": [], "params": [{"name": "a", "type": "number", "default": "1"}]},
         "params[0].default"),
        ({"name": "a", "elements": [], "params": TEAM + TEAM}, "params"),
        ({"name": "a", "elements": [], "params": ["x"]}, "params[0]"),
        ({"name": "a", "elements": [], "description": "x" * 501}, "description"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(designer, body, path):
    answer = designer.post("bricks", body)
    assert (answer.status_code, answer.json()["path"]) == (400, path)
    assert not Brick.objects.exists()


def test_a_brick_does_not_contain_itself(designer, brick):
    answer = designer.put(f"bricks/{brick['id']}", {"elements": [use(brick)]})
    assert (answer.status_code, answer.json()["path"]) == (400, "elements")


def test_a_brick_that_is_not_there(designer):
    assert designer.put("bricks/br_x", {"name": "a"}).status_code == 404
    assert designer.delete("bricks/br_x").status_code == 404


def test_params_are_filled_in_wherever_they_stand():
    params = [*TEAM, {"name": "n", "type": "number"}, {"name": "on", "type": "boolean"}]
    given = {"n": 3, "on": True, "unknown": "x"}
    elements = [{"href": "/{{ params.n }}", "elements": ["{{params.on}} {{params.other}}"]}]
    assert filled(elements, params, given) == [
        {"href": "/3", "elements": ["true {{params.other}}"]}
    ]
    assert filled("{{params.n}}{{params.team}}", params, {}) == "Acme"
