import json

import pytest
from jsonschema import Draft202012Validator

from designer.registry import OPERATORS
from notifications import elemental
from notifications.elemental import schema as models
from notifications.elemental.json_schema import schema
from tests.elemental.shown import DOCUMENTS, document, elements

VALIDATOR = Draft202012Validator(schema())
TEXT = {"type": "text", "content": "x"}


def test_it_is_a_schema_and_plain_json():
    Draft202012Validator.check_schema(schema())
    assert json.loads(json.dumps(schema())) == schema()


def test_every_element_has_its_definition_and_fields():
    definitions = schema()["$defs"]
    types = {
        definition["properties"]["type"]["const"]
        for definition in definitions.values()
        if "type" in definition.get("properties", {})
    }
    assert types == models.ELEMENTS.keys()
    assert {"title", "preheader", "if", "loop"} <= definitions["Meta"]["properties"].keys()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_document_is_valid(path):
    assert list(VALIDATOR.iter_errors(document(path))) == []


@pytest.mark.parametrize(
    "content",
    [
        {"title": 3},
        {"elements": {}},
        elements({"content": "no type"}),
        elements({"type": "unknown"}),
        elements({"type": "text"}),
        elements({"type": "text", "content": None}),
        elements({"type": "text", "content": "x", "align": "middle"}),
        elements({"type": "text", "content": "x", "bold": "yes"}),
        elements({"type": "action", "content": "x"}),
        elements({"type": "list", "list_type": "ordered", "elements": [TEXT]}),
        elements({"type": "columns", "elements": [TEXT]}),
        elements({"type": "group", "elements": [{"type": "action", "href": 3}]}),
        elements({"type": "channel", "channel": "email", "elements": []}, TEXT),
        elements({"type": "channel", "channel": "email"}),
        elements({**TEXT, "if": [{"conditions": []}]}),
        elements({**TEXT, "if": [{"conditions": [{"property": "x", "operator": "is"}]}]}),
        elements({**TEXT, "locales": {"fr": "x"}}),
        elements({**TEXT, "locales": {"fr": {"content": 3}}}),
        elements({**TEXT, "locales": {"fr": {"elements": [{"type": "action"}]}}}),
        elements({"type": "action", "content": "x", "href": "", "locales": {"fr": {"href": None}}}),
        elements(*[TEXT] * 501),
    ],
)
def test_what_the_reader_refuses_is_invalid(content):
    with pytest.raises(elemental.ContentError):
        elemental.compile(content, "email")
    assert not VALIDATOR.is_valid(content)


def test_its_operators_are_those_of_the_registry():
    operators = schema()["$defs"]["Condition"]["properties"]["operator"]["enum"]
    assert operators == [operator.key for operator in OPERATORS]


def test_a_caller_may_change_its_copy():
    schema()["$defs"].clear()
    assert schema()["$defs"]
