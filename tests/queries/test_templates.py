"""Reads of templates, each with its number of queries."""

import pytest

from notifications.pipeline import templates
from notifications.pipeline.templates import TemplateInput
from notifications.queries import templates as queries

pytestmark = pytest.mark.django_db


def make(name="Order", state="PUBLISHED", **fields):
    content = {"elements": [{"type": "text", "content": name}]}
    payload = TemplateInput(name=name, content=content, **fields)
    return templates.create(payload, by="ada", state=state)


def names(rows):
    return [row.name for row in rows]


def test_a_template_is_found_by_id_and_by_alias_in_one_query(django_assert_num_queries):
    made = make(alias="order")
    for name in (made.template_id, "order"):
        with django_assert_num_queries(1):
            found = queries.retrieve(name)
            assert (found.pk, found.published.number) == (made.pk, 1)
    assert queries.retrieve("") is None
    assert queries.retrieve("nothing") is None


def test_the_list_goes_page_by_page_from_the_newest(django_assert_num_queries):
    rows = [make(str(number)) for number in range(5)]
    templates.archive(rows[3].template_id, by="ada")
    with django_assert_num_queries(1):
        first, more = queries.page(after=None, size=2)
        assert (names(first), more) == (["4", "2"], True)
        assert first[0].published.number == 1
    second, more = queries.page(after=first[-1].pk, size=2)
    assert (names(second), more) == (["1", "0"], False)


def test_tags_are_compared_without_regard_to_case(django_assert_num_queries):
    make("both", tags=["Orders", "ÉTÉ"])
    make("one", tags=["orders"])
    make("none")
    for tags, found in ((["ORDERS"], ["one", "both"]), (["été", "orders"], ["both"])):
        with django_assert_num_queries(2):
            rows, more = queries.page(after=None, size=5, tags=tags)
        assert (names(rows), more) == (found, False)
    assert queries.page(after=None, size=5, tags=["x"]) == ([], False)
    rows, more = queries.page(after=None, size=1, tags=["orders"])
    assert (names(rows), more) == (["one"], True)
    rows, more = queries.page(after=rows[0].pk, size=1, tags=["orders"])
    assert (names(rows), more) == (["both"], False)


def test_versions_go_from_the_newest_without_their_content(django_assert_num_queries):
    made = make()
    for number in range(3):
        templates.save_draft(made.template_id, {"name": str(number)}, by="ada")
        templates.publish(made.template_id, by="ada")
    with django_assert_num_queries(1):
        rows, more = queries.versions(made, before=None, size=3)
        assert ([row.number for row in rows], more) == ([4, 3, 2], True)
    rows, more = queries.versions(made, before=2, size=3)
    assert ([row.number for row in rows], more) == ([1], False)
    assert queries.version(made, 2).name == "0"
    assert queries.version(made, 9) is None
