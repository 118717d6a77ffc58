import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications import elemental
from notifications.elemental.schema import MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, shape_errors

TEXT = {"type": "text", "content": "Hello"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([], "content: must be an object, got a list"),
        ({"title": 3}, "content.title: must be a string, got a number"),
        ({"version": 2022}, "content.version: must be a string, got a number"),
        ({"elements": {}}, "content.elements: must be a list, got an object"),
        ({"elements": ["x"]}, "content.elements[0]: must be an object, got a string"),
        ({"elements": [{"content": "x"}]}, "content.elements[0].type: is required"),
        (
            {"elements": [TEXT, TEXT, TEXT, {"type": "carousel"}]},
            "content.elements[3].type: 'carousel' is not supported here; use one of meta, text, action",
        ),
        ({"elements": [{"type": ["text"]}]}, "content.elements[0].type: ['text'] is not"),
        ({"elements": [{"type": "text"}]}, "content.elements[0].content: is required"),
        (
            {"elements": [{"type": "text", "content": None}]},
            "content.elements[0].content: must be a string, got null",
        ),
        (
            {"elements": [{"type": "action", "content": "Go"}]},
            "content.elements[0].href: is required",
        ),
        (
            {"elements": [{**TEXT, "align": "middle"}]},
            "content.elements[0].align: 'middle' is not supported; use 'left', 'center'",
        ),
        (
            {"elements": [{**TEXT, "bold": "maybe"}]},
            "content.elements[0].bold: 'maybe' is not supported; use true or false",
        ),
        (
            {"elements": [{**TEXT, "channels": "email"}]},
            "content.elements[0].channels: must be a list, got a string",
        ),
        (
            {"elements": [{**TEXT, "channels": ["email", 1]}]},
            "content.elements[0].channels[1]: must be a string, got a number",
        ),
        (
            {"elements": [{**TEXT, "if": 3}]},
            "content.elements[0].if: must be a string or a list, got a number",
        ),
        (
            {"elements": [{**TEXT, "loop": []}]},
            "content.elements[0].loop: must be a string, got a list",
        ),
        (
            {"elements": [{**TEXT, "font_size": {}}]},
            "content.elements[0].font_size: must be a string or a number, got an object",
        ),
        (
            {"elements": [{"type": "columns", "elements": [TEXT]}]},
            "content.elements[0].elements[0].type: 'text' is not supported; use 'column'",
        ),
        (
            {"elements": [{"type": "group", "elements": [{"type": "channel", "channel": "sms"}]}]},
            "content.elements[0].elements[0].type: 'channel' is not supported here",
        ),
        (
            {"elements": [{"type": "channel", "channel": "email", "elements": []}, TEXT]},
            "content.elements[1].type: 'text' stands beside a channel; put it into one",
        ),
        (
            {"elements": [{"type": "channel", "channel": "email"}]},
            "content.elements[0].elements: is required where there is no raw",
        ),
        (
            {"elements": [{**TEXT, "locales": {"fr": {"content": 3}}}]},
            "content.elements[0].locales.fr.content: must be a string, got a number",
        ),
        (
            {"elements": [{**TEXT, "locales": {"fr": {"elements": [{"type": "link"}]}}}]},
            "content.elements[0].locales.fr.elements[0].content: is required",
        ),
        ({"title": object()}, "content: is not valid JSON"),
        ({"title": "\ud800"}, "content: is not valid JSON"),
    ],
)
def test_malformed_content_names_the_path(content, message):
    with pytest.raises(elemental.ContentError) as caught:
        elemental.parse(content)
    assert str(caught.value).startswith(message)
    assert str(caught.value) == f"{caught.value.path}: {caught.value.message}"


def test_limits_of_size_count_and_depth():
    with pytest.raises(elemental.ContentError, match="the limit is 262144"):
        elemental.parse({"body": "é" * (MAX_BYTES // 2)})
    with pytest.raises(elemental.ContentError, match=r"content\.elements: has 501"):
        elemental.parse({"elements": [TEXT] * (MAX_ELEMENTS + 1)})
    elemental.parse({"elements": [TEXT] * MAX_ELEMENTS})
    halves = [{"type": "group", "elements": [TEXT] * 250}] * 2
    with pytest.raises(elemental.ContentError, match="has 502 elements; the limit is 500"):
        elemental.parse({"elements": halves})
    for levels in (MAX_DEPTH, 500, 100_000):
        deep: dict = {}
        for _ in range(levels):
            deep = {"a": deep}
        with pytest.raises(elemental.ContentError, match="nested deeper than 40 levels"):
            elemental.parse({"body": "x", "extra": deep})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
extras = st.dictionaries(
    st.sampled_from(["id", "checksum", "object", "locale", "x-new"]),
    json_values,
    max_size=3,
)
elements = st.one_of(
    extras.map(lambda extra: {"type": "meta", "title": "T", **extra}),
    extras.map(lambda extra: {"type": "text", "content": "C", "bold": "true", **extra}),
    extras.map(lambda extra: {"type": "action", "content": "A", "href": "h", **extra}),
)


@given(st.lists(elements, max_size=4), extras)
def test_a_document_comes_back_as_it_went_in_unknown_keys_included(nodes, extra):
    content = {"version": "2022-01-01", "title": "Sugar", "elements": nodes, **extra}
    assert elemental.parse(content).as_dict() == content


@pytest.mark.parametrize(
    ("content", "empty"),
    [
        ({}, True),
        ({"title": "", "body": " \n"}, True),
        ({"version": "2022-01-01", "elements": []}, True),
        ({"elements": [{"type": "meta"}, {"type": "text", "content": ""}]}, True),
        ({"title": "Hi"}, False),
        ({"body": "{{name}}"}, False),
        ({"elements": [{"type": "action", "content": "Go", "href": ""}]}, False),
    ],
)
def test_empty_means_nothing_shown_anywhere(content, empty):
    assert elemental.is_empty(content) is empty


def nested_list(levels):
    inside = [{"type": "string", "content": "x"}]
    for _ in range(levels):
        item = {"type": "list-item", "elements": inside}
        inside = [{"type": "list", "list_type": "ordered", "elements": [item]}]
    return {"elements": [{"type": "group", "elements": inside}]}


def test_lists_are_nested_up_to_five_levels():
    elemental.parse(nested_list(5))
    with pytest.raises(elemental.ContentError, match="lists are nested deeper than 5 levels"):
        elemental.parse(nested_list(6))


def test_all_faults_are_found_each_with_its_place():
    content = {
        "elements": [
            {"type": "text", "bold": "maybe", "if": [3]},
            {"type": "group", "elements": [{"type": "list", "list_type": "x", "elements": []}]},
            {"type": "carousel"},
            {"type": "action", "content": "Go", "href": "h", "locales": {"fr": {"href": 3}}},
        ]
    }
    assert [error.path for error in shape_errors(content)] == [
        "content.elements[0].if[0]",
        "content.elements[0].bold",
        "content.elements[1].elements[0].list_type",
        "content.elements[2].type",
    ]
    del content["elements"][0]["bold"], content["elements"][0]["if"], content["elements"][1:3]
    assert [error.path for error in shape_errors(content)] == [
        "content.elements[0].content",
        "content.elements[1].locales.fr.href",
    ]


def test_a_text_of_runs_needs_no_content():
    runs = [{"type": "string", "content": "a"}, {"type": "link", "content": "b", "href": "h"}]
    assert elemental.parse({"elements": [{"type": "text", "elements": runs}]}).as_dict() == {
        "elements": [{"type": "text", "elements": runs}]
    }


def test_the_order_of_keys_comes_back_too():
    content = {"z": 1, "elements": [{"y": 1, "content": "C", "type": "text", "a": {"c": 1}}]}
    assert json.dumps(elemental.parse(content).as_dict()) == json.dumps(content)
