import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications import elemental
from notifications.elemental.schema import MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS

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
            "content.elements[3].type: 'carousel' is not supported; use one of meta, text, action",
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
        ({"elements": [{**TEXT, "if": "data.x"}]}, "content.elements[0].if: conditions and loops"),
        ({"elements": [{**TEXT, "loop": "data.x"}]}, "content.elements[0].loop: conditions"),
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
    for levels in (MAX_DEPTH, 500, 100_000):
        deep: dict = {}
        for _ in range(levels):
            deep = {"a": deep}
        with pytest.raises(elemental.ContentError, match="nested deeper than 32 levels"):
            elemental.parse({"body": "x", "extra": deep})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
extras = st.dictionaries(
    st.sampled_from(["id", "checksum", "locales", "padding", "underline", "font_size", "x-new"]),
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
