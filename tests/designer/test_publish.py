"""Publishing, and the versions that were."""

from django.contrib.admin.models import LogEntry

from notifications.models import Template, TemplateVersion

OTHER = {"version": "2022-01-01", "elements": [{"type": "text", "content": "Other"}]}


def said() -> list[str]:
    return list(LogEntry.objects.order_by("id").values_list("change_message", flat=True))


def test_publishing_makes_a_version_of_the_draft_that_was_seen(designer, template):
    answer = designer.post("publish", {"revision": 1, "note": "First"})
    assert answer.json() == {"number": 1}
    version = TemplateVersion.objects.get()
    assert (version.content, version.note, version.creator) == (template.content, "First", "ada")
    assert said() == ["Published as version 1."]


def test_a_draft_that_changed_meanwhile_is_not_published(designer):
    designer.put("draft", {"revision": 1, "content": OTHER})
    answer = designer.post("publish", {"revision": 1})
    assert answer.status_code == 409
    assert answer.json()["theirs"]["revision"] == 2
    assert not TemplateVersion.objects.exists()


def test_a_draft_with_faults_is_not_published_and_all_of_them_are_named(designer):
    broken = {"elements": [{"type": "action", "content": "Go"}]}
    designer.put("draft", {"revision": 1, "content": broken})
    answer = designer.post("publish", {"revision": 2})
    assert answer.status_code == 422
    assert answer.json()["type"] == "invalid_request_error"
    assert answer.json()["errors"][0]["path"].startswith("content.elements[0]")
    assert answer.json()["errors"][0]["message"]
    assert not TemplateVersion.objects.exists()


def test_versions_are_listed_and_read(designer, django_assert_num_queries):
    designer.post("publish", {"revision": 1, "note": "First"})
    designer.put("draft", {"revision": 1, "content": OTHER})
    designer.post("publish", {"revision": 2})
    with django_assert_num_queries(4):
        listed = designer.get("versions").json()
    assert [(v["number"], v["note"], v["published"]) for v in listed["versions"]] == [
        (2, "", True),
        (1, "First", False),
    ]
    assert "cursor" not in listed
    one = designer.get("versions/2").json()
    assert (one["content"], one["name"], one["revision"]) == (OTHER, "Order shipped", 2)


def test_many_versions_come_in_pages(designer, template):
    for number in range(1, 61):
        TemplateVersion.objects.create(
            template=template, number=number, revision=number, name="x", content=OTHER,
            created_at=template.created_at, creator="ada",
        )  # fmt: skip
    first = designer.get("versions").json()
    rest = designer.get("versions", cursor=first["cursor"]).json()
    numbers = [v["number"] for v in (*first["versions"], *rest["versions"])]
    assert numbers == list(range(60, 0, -1))
    assert "cursor" not in rest


def test_an_old_version_becomes_the_draft_again(designer, template):
    designer.post("publish", {"revision": 1})
    designer.put("draft", {"revision": 1, "content": OTHER, "name": "New"})
    answer = designer.post("versions/1/restore", {"revision": 2})
    assert answer.json()["revision"] == 3
    row = Template.objects.get()
    assert (row.content, row.name) == (template.content, "Order shipped")
    assert designer.post("versions/1/restore", {"revision": 2}).status_code == 409


def test_an_old_version_is_published_again(designer, template):
    designer.post("publish", {"revision": 1})
    designer.put("draft", {"revision": 1, "content": OTHER})
    designer.post("publish", {"revision": 2})
    assert designer.post("versions/1/publish").json() == {"number": 1}
    state = designer.get("state").json()
    assert (state["published"]["number"], state["draft"]["content"]) == (1, OTHER)
    assert said()[-1] == "Version 1 published again."


def test_a_version_that_there_is_not(designer):
    for answer in (
        designer.get("versions/9"),
        designer.get("versions/99999999999999999999"),
        designer.post("versions/9/publish"),
        designer.post("versions/9/restore", {"revision": 1}),
    ):
        assert answer.status_code == 404
        assert answer.json()["type"] == "not_found_error"
    assert designer.get("versions", cursor="x").status_code == 400
