"""The registry, the schema and the compiler know the same blocks and channels."""

import json

import pytest

from designer.registry import BLOCKS, CHANNELS, HELPERS, OPERATORS, registry
from notifications import elemental
from notifications.elemental import expressions, helpers
from notifications.elemental.schema import ELEMENTS

BY_TYPE = {block.type: block for block in BLOCKS}
RUNS = {"string", "link", "img"}  # what stands inside a text or a list item


def test_the_registry_is_plain_json():
    assert json.loads(json.dumps(registry())).keys() == {
        "elements",
        "channels",
        "operators",
        "helpers",
    }


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.type)
def test_children_are_blocks_and_channels_are_channels(block):
    channels = {channel.key for channel in CHANNELS}
    assert set(block.children) <= BY_TYPE.keys() | RUNS
    assert set(block.channels) <= channels
    assert set(block.limits) <= channels
    for field in block.fields:
        assert set(field.channels) <= channels
        assert field.kind == "select" or not field.options


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.type)
def test_a_blocks_fields_are_named_once_and_the_inline_one_is_among_them(block):
    keys = [field.key for field in block.fields]
    assert len(keys) == len(set(keys))
    assert block.inline in {"", "elements", *keys}


def test_the_registry_knows_the_elements_of_the_schema():
    assert BY_TYPE.keys() == ELEMENTS.keys() - RUNS


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.type)
def test_every_field_is_one_of_the_element(block):
    fields = ELEMENTS[block.type].model_fields
    assert {field.key for field in block.fields} <= fields.keys()
    assert set(block.limits.get("slack", {})) <= fields.keys()


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.type)
def test_what_the_palette_gives_is_sound_but_for_what_is_still_to_write(block):
    for given in (block.defaults, *(variant.defaults for variant in block.variants)):
        assert given["type"] == block.type
        parent = next((one for one in BLOCKS if block.type in one.children), None)
        node = given if block.type not in ("column", "list-item") else parent.defaults
        assert elemental.lenient_errors({"version": "2022-01-01", "elements": [node]}) == []


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.type)
def test_choices_are_those_that_the_schema_takes(block):
    for field in block.fields:
        for option in field.options:
            given = {**block.defaults, field.key: option.value}
            ELEMENTS[block.type].model_validate(given)


def test_operators_and_helpers_are_those_of_the_language():
    assert [operator.key for operator in OPERATORS] == list(expressions.OPERATORS)
    assert [helper.name for helper in HELPERS] == list(helpers.HELPERS)


@pytest.mark.parametrize("helper", HELPERS, ids=lambda helper: helper.name)
def test_what_a_helper_is_offered_as_can_be_read(helper):
    written = helper.signature if helper.block else "{{" + helper.signature + "}}"
    elemental.compile({"body": written}, "sms")


def test_every_channel_of_the_compiler_is_in_the_registry():
    assert {channel.key for channel in CHANNELS} == set(elemental.CHANNELS)
