import json

import pytest

from notifications.elemental import ContentError
from notifications.elemental.convert import FORMATS, from_elemental

TEXT = {"type": "text", "content": "Hi", "unknown": {"kept": [1]}}


@pytest.mark.parametrize(
    "value",
    [
        {"version": "2022-01-01", "elements": [TEXT]},
        {"notification": {"name": "x", "content": {"version": "2022-01-01", "elements": [TEXT]}}},
        {"content": {"elements": [TEXT | {"id": "e1", "checksum": "c"}]}},
        [TEXT],
        TEXT,
    ],
)
def test_elements_are_found_in_whatever_holds_them(value):
    assert from_elemental(json.dumps(value)).elements == [TEXT]


def test_title_and_body_become_the_elements_they_stand_for():
    assert from_elemental('{"title": "T", "body": "B"}').elements == [
        {"type": "meta", "title": "T"},
        {"type": "text", "content": "B"},
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"elements": [', "text: is not JSON: Expecting value at line 1, column 15"),
        ("3", "text: holds no elements; it is a number"),
        ("{}", "text: holds no elements; it is an object"),
        ('{"content": {"content": {"content": {"content": {}}}}}', "text: holds no elements"),
        ('[{"type": "text"}, 3]', r"text.elements\[1\]: must be an object with a type"),
        ("[" * 100_000, "text: is nested too deep"),
        ('[{"type":"group","elements":' * 40 + "[]" + "}]" * 40, "nested deeper than 32 levels"),
    ],
)
def test_what_is_no_document_is_refused_by_name(text, message):
    with pytest.raises(ContentError, match=message):
        from_elemental(text)


def test_every_format_of_the_designer_has_a_reader():
    assert set(FORMATS) == {"html", "markdown", "mjml", "elemental"}
