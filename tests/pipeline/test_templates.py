"""Templates are written: drafts, versions, the end. And two who write at once."""

import json

import pytest

from notifications.models import DataSet, Event, Template, TemplateVersion
from notifications.pipeline import templates
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.templates import DraftConflict, InvalidTemplate, TemplateInput

pytestmark = pytest.mark.django_db

VERSION = "2022-01-01"


def document(*texts):
    return {
        "version": VERSION,
        "elements": [{"type": "text", "content": text} for text in texts or ["Hello"]],
    }


BROKEN = {"version": VERSION, "elements": [{"type": "quote"}, {"type": "nonsense"}]}


def make(state="DRAFT", **fields):
    payload = TemplateInput(**{"name": "Order shipped", "content": document(), **fields})
    return templates.create(payload, by="ada", state=state)


def events(template):
    rows = Event.objects.filter(subject="template", subject_id=template.pk).order_by("id")
    return [(row.name, row.data.get("revision") or row.data.get("number")) for row in rows]


class TestADraft:
    def test_is_stored_as_it_is_and_says_so(self):
        made = make(tags=["a", "a", "b"], email={"cc": ["a@x.io", ""], "from": ""}, alias="order")
        found = Template.objects.get(pk=made.pk)
        assert (found.name, found.tags, found.email) == (
            "Order shipped", ["a", "b"], {"cc": ["a@x.io"]},
        )  # fmt: skip
        assert (found.revision, found.creator, found.published) == (1, "ada", None)
        assert events(made) == [("template.saved", 1)]

    def test_keeps_its_keys_in_their_order_and_its_numbers_as_they_are(self):
        content = {"elements": [{"z": 1.50, "type": "text", "content": "é", "a": [1, 1.0, True]}]}
        made = make(content={**content, "version": VERSION})
        found = Template.objects.get(pk=made.pk).content
        assert json.dumps(found) == json.dumps({**content, "version": VERSION})
        templates.save_draft(made.template_id, {"content": {**document(), "x": 1}}, by="a")
        changed = templates.save_draft(
            made.template_id, {"content": {**document(), "x": True}}, by="a"
        )
        assert changed.content["x"] is True, "1 and true are equal in Python only"

    def test_may_have_faults_but_is_not_published_with_them(self):
        made = make(content=BROKEN)
        listed = [error["path"] for error in templates.errors_of(made.content)]
        assert listed == ["content.elements[0].content", "content.elements[1].type"]
        with pytest.raises(InvalidTemplate) as caught:
            templates.publish(made.template_id, by="ada")
        assert [error.path for error in caught.value.errors] == listed
        assert not TemplateVersion.objects.exists()

    def test_with_headers_that_cannot_be_rendered_is_not_published(self):
        made = make(email={"cc": ["{{#if}}"]})
        with pytest.raises(InvalidTemplate, match=r"email\.cc\[0\]"):
            templates.publish(made.template_id, by="ada")

    def test_that_does_not_change_is_not_written(self):
        made = make()
        same = templates.save_draft(made.template_id, {"content": document()}, by="bob")
        assert (same.revision, same.updater) == (1, "ada")
        assert events(made) == [("template.saved", 1)]

    def test_of_another_revision_is_not_overwritten(self):
        made = make()
        templates.save_draft(made.template_id, {"name": "Bob's"}, by="bob", revision=1)
        for write in (
            lambda: templates.save_draft(made.template_id, {"name": "Eve's"}, by="e", revision=1),
            lambda: templates.publish(made.template_id, by="eve", revision=1),
        ):
            with pytest.raises(DraftConflict) as caught:
                write()
            assert (caught.value.current.name, caught.value.current.revision) == ("Bob's", 2)
        made.refresh_from_db()
        assert (made.name, made.published) == ("Bob's", None)
        unasked = templates.save_draft(made.template_id, {"name": "Eve's"}, by="eve")
        assert unasked.revision == 3

    def test_is_what_an_older_version_was(self):
        made = make("PUBLISHED")
        ids = made.element_ids
        templates.save_draft(made.template_id, {"content": document("New"), "name": "N"}, by="bob")
        back = templates.restore_draft(made.template_id, 1, by="bob")
        assert (back.name, back.content, back.element_ids) == ("Order shipped", document(), ids)
        with pytest.raises(NotFound, match="version 7"):
            templates.restore_draft(made.template_id, 7, by="bob")


FAULTS = [
    ({"name": ""}, "name"),
    ({"name": "a\nb"}, "name"),
    ({"name": "x" * 257}, "name"),
    ({"name": 5}, "name"),
    ({"tags": "a"}, "tags"),
    ({"tags": ["t"] * 10}, "tags"),
    ({"tags": ["x" * 31]}, "tags[0]"),
    ({"tags": ["a", ""]}, "tags[1]"),
    ({"tags": [5]}, "tags[0]"),
    ({"brand": "a b"}, "brand"),
    ({"strategy": 5}, "strategy"),
    ({"topic": "x" * 65}, "topic"),
    ({"alias": "tenant/x"}, "alias"),
    ({"alias": " x"}, "alias"),
    ({"email": []}, "email"),
    ({"email": {"to": "a@x.io"}}, "email.to"),
    ({"email": {"cc": "a@x.io"}}, "email.cc"),
    ({"email": {"cc": [5]}}, "email.cc[0]"),
    ({"email": {"from": "a\r\nBcc: b"}}, "email.from"),
    ({"settings": []}, "settings"),
    ({"settings": {"throw_on_missing": "yes"}}, "settings.throw_on_missing"),
    ({"settings": {"channels": "email"}}, "settings.channels"),
    ({"settings": {"colour": 1}}, "settings.colour"),
    ({"content": []}, "content"),
    ({"content": {}}, "content.elements"),
    ({"content": {"title": "Hi", "body": "there"}}, "content.elements"),
    ({"content": {"elements": {}}}, "content.elements"),
    ({"content": {"elements": [{"type": "text", "content": "\0"}]}}, "content.elements[0].content"),
    ({"content": {"elements": [{"type": "text", "content": "\ud800"}]}}, "content.elements[0].content"),
    ({"content": {"elements": ["x" * 262_144]}}, "content"),
    ({"content": {"elements": [], "version": "2020-01-01"}}, "content.version"),
    ({"creator": "eve"}, "creator"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "path"), FAULTS)
def test_what_cannot_be_stored_is_refused_and_named(changes, path):
    made = make()
    with pytest.raises(InvalidRequest) as caught:
        templates.save_draft(made.template_id, changes, by="eve")
    assert caught.value.path == path
    made.refresh_from_db()
    assert made.revision == 1


def test_content_that_is_nested_too_deep_is_refused():
    deep = {"type": "text", "content": "x"}
    for _ in range(60):
        deep = {"type": "group", "elements": [deep]}
    with pytest.raises(InvalidRequest, match="deeper"):
        make(content={"elements": [deep]})


class TestAVersion:
    def test_is_what_was_published_and_stays_so(self):
        made = make("PUBLISHED", email={"from": "a@x.io"}, brand="acme", tags=["t"])
        templates.save_draft(made.template_id, {"content": document("New"), "tags": []}, by="bob")
        (version,) = TemplateVersion.objects.all()
        assert (version.number, version.content, version.tags) == (1, document(), ["t"])
        assert (version.brand, version.email) == ("acme", {"from": "a@x.io"})
        second = templates.publish(made.template_id, by="bob", note="Shorter")
        assert (second.number, second.note, second.creator) == (2, "Shorter", "bob")
        made.refresh_from_db()
        assert made.published == second
        assert events(made) == [
            ("template.saved", 1), ("template.published", 1), ("template.saved", 2),
            ("template.published", 2),
        ]  # fmt: skip

    def test_is_made_once_of_a_draft(self):
        made = make("PUBLISHED")
        again = templates.publish(made.template_id, by="ada")
        assert (again.number, TemplateVersion.objects.count()) == (1, 1)
        assert events(made).count(("template.published", 1)) == 1

    def test_of_before_is_published_again(self):
        made = make("PUBLISHED")
        templates.save_draft(made.template_id, {"content": document("New")}, by="bob")
        templates.publish(made.template_id, by="bob")
        assert templates.publish(made.template_id, by="bob", version=1).number == 1
        made.refresh_from_db()
        assert (made.published.number, made.content) == (1, document("New"))
        assert templates.publish(made.template_id, by="bob").number == 2, "the draft, once more"
        with pytest.raises(NotFound, match="version 9"):
            templates.publish(made.template_id, by="bob", version=9)


class TestAnArchivedTemplate:
    def test_is_not_written_any_more(self):
        made = make("PUBLISHED")
        templates.archive(made.template_id, by="ada")
        templates.archive(made.template_id, by="ada")
        for write in (
            lambda: templates.save_draft(made.template_id, {"name": "x"}, by="a"),
            lambda: templates.publish(made.template_id, by="a"),
            lambda: templates.restore_draft(made.template_id, 1, by="a"),
        ):
            with pytest.raises(Conflict, match="archived"):
                write()
        assert [name for name, _ in events(made)].count("template.archived") == 1

    def test_gives_its_alias_to_who_wants_it(self):
        old = make(alias="order")
        templates.archive(old.template_id, by="ada")
        new = make(alias="order")
        old.refresh_from_db()
        assert (old.alias, new.alias) == ("", "order")


class TestAnAlias:
    def test_names_the_template(self):
        made = make(alias="order")
        assert templates.save_draft("order", {"name": "New"}, by="a").pk == made.pk
        assert templates.save_draft("order", {"alias": None}, by="a").alias == ""
        with pytest.raises(NotFound):
            templates.save_draft("order", {"name": "New"}, by="a")

    def test_belongs_to_one(self):
        first, second = make(alias="order"), make()
        with pytest.raises(Conflict, match=first.template_id):
            make(alias="order")
        with pytest.raises(Conflict, match="order"):
            templates.save_draft(second.template_id, {"alias": "order"}, by="a")
        with pytest.raises(Conflict):
            templates.save_draft(second.template_id, {"alias": first.template_id}, by="a")

    def test_of_nothing_names_nothing(self):
        make()
        with pytest.raises(NotFound):
            templates.archive("", by="a")


def test_a_copy_has_the_draft_and_the_sample_data_and_is_not_published():
    made = make("PUBLISHED", alias="order", tags=["t"])
    DataSet.objects.create(template=made, name="Ada", payload={"data": {"n": 1}})
    copy = templates.duplicate(made.template_id, by="bob")
    assert (copy.name, copy.alias, copy.published) == ("Order shipped (copy)", "", None)
    assert (copy.content, copy.tags, copy.creator) == (made.content, ["t"], "bob")
    assert copy.template_id != made.template_id
    assert [row.name for row in copy.data_sets.all()] == ["Ada"]
