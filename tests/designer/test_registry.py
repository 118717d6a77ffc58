"""The registry, the schema and the compiler know the same blocks and channels."""

import json

import pytest

from designer.registry import BLOCKS, CHANNELS, HELPERS, OPERATORS, registry
from notifications import elemental

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


def test_helpers_and_operators_are_named_once():
    for named in ([helper.name for helper in HELPERS], [each.key for each in OPERATORS]):
        assert len(named) == len(set(named))


def test_every_channel_of_the_compiler_is_in_the_registry():
    assert {channel.key for channel in CHANNELS} == set(elemental.CHANNELS)
