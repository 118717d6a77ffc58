"""State and draft: what the page begins with, and how it saves."""

import pytest
from django.contrib.admin.models import LogEntry

from notifications.models import Event, Template
from notifications.pipeline import templates
from tests.designer.conftest import CONTENT, made

OTHER = {"version": "2022-01-01", "elements": [{"type": "text", "content": "Other", "x-ours": [1]}]}


def test_the_state_is_all_that_the_page_begins_with(designer, template):
    templates.publish(template.template_id, by="ada", note="First")
    state = designer.get("state").json()
    assert state["template"]["id"] == template.template_id
    assert state["template"]["name"] == "Order shipped"
    assert not state["template"]["archived"]
    assert state["draft"]["content"] == CONTENT
    assert state["draft"]["revision"] == 1
    assert state["draft"]["saved_by"] == "ada"
    assert state["draft"]["errors"] == []
    assert state["published"]["number"] == 1
    assert state["published"]["note"] == "First"
    assert state["published"]["content"] == CONTENT
    assert state["me"] == {"name": "ada", "initials": "A", "email": "ada@example.com"}
    assert state["can_change"] is True
    assert {element["type"] for element in state["registry"]["elements"]} >= {"text", "action"}


def test_the_state_costs_the_same_however_much_there_is(
    designer, template, django_assert_num_queries
):
    for number in range(3):
        made(f"Other {number}")
    designer.get("state")
    # Session, user; the template, its data sets, brands and bricks.
    with django_assert_num_queries(6):
        designer.get("state")


def test_a_save_changes_what_it_names_and_keeps_unknown_keys(designer, template):
    answer = designer.put("draft", {"revision": 1, "content": OTHER, "tags": ["a"]})
    assert answer.status_code == 200
    assert answer.json()["revision"] == 2
    assert answer.json()["saved_by"] == "ada"
    template.refresh_from_db()
    assert (template.content, template.tags, template.name) == (OTHER, ["a"], "Order shipped")
    assert designer.get("state").json()["draft"]["content"] == OTHER


def test_a_stale_save_is_refused_with_what_stands_there(designer, template):
    designer.put("draft", {"revision": 1, "content": OTHER})
    answer = designer.put("draft", {"revision": 1, "name": "Late"})
    assert answer.status_code == 409
    body = answer.json()
    assert body["type"] == "conflict_error"
    assert body["theirs"]["revision"] == 2
    assert body["theirs"]["content"] == OTHER
    assert body["theirs"]["saved_by"] == "ada"
    assert Template.objects.get().name == "Order shipped"


def test_a_draft_with_faults_is_saved_and_they_are_named(designer):
    broken = {"elements": [{"type": "text", "content": "ok"}, {"type": "action", "content": "Go"}]}
    body = designer.put("draft", {"revision": 1, "content": broken}).json()
    assert body["revision"] == 2
    assert [fault["path"].startswith("content.elements[1]") for fault in body["errors"]] == [True]


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "revision"),
        ({"revision": "1"}, "revision"),
        ({"revision": 0}, "revision"),
        ({"revision": 1, "nmae": "x"}, "nmae"),
        ({"revision": 1, "name": ""}, "name"),
        ({"revision": 1, "name": "a\nb"}, "name"),
        ({"revision": 1, "name": "x" * 300}, "name"),
        ({"revision": 1, "tags": [1]}, "tags"),
        ({"revision": 1, "content": []}, "content"),
        ({"revision": 1, "content": {}}, "content.elements"),
        ({"revision": 1, "content": {"elements": ["\0"]}}, "content.elements[0]"),
        ({"revision": 1, "settings": {"x": 1}}, "settings.x"),
        ({"revision": 1, "brand": "no such id!"}, "brand"),
    ],
)
def test_a_wrong_field_is_named(designer, body, named):
    answer = designer.put("draft", body)
    assert answer.status_code == 400, answer.content
    assert answer.json()["type"] == "invalid_request_error"
    assert answer.json()["path"].startswith(named)
    assert named in answer.json()["message"]
    assert Template.objects.get().revision == 1


def test_saves_of_one_sitting_are_one_line_of_the_log_and_each_is_an_event(designer):
    for revision in (1, 2, 3):
        designer.put("draft", {"revision": revision, "name": f"Name {revision}"})
    entry = LogEntry.objects.get()
    assert entry.change_message == "Draft saved: revision 4."
    assert entry.object_repr == "Name 3"
    assert Event.objects.filter(name="template.saved").count() == 4


def test_an_archived_template_is_not_saved(designer, template):
    templates.archive(template.template_id, by="ada")
    answer = designer.put("draft", {"revision": 1, "name": "x"})
    assert answer.status_code == 409
    assert "archived" in answer.json()["message"]
    assert designer.get("state").json()["template"]["archived"]
