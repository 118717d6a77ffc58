"""What JSON can be held, found by generated values."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest

good_text = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | good_text
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(good_text, inner), max_leaves=20
)


@given(values)
def test_good_values_come_through_unchanged(value):
    assert plain_json.parse(json.dumps(value).encode()) == value
    assert plain_json.parse(json.dumps(value, ensure_ascii=False).encode()) == value


@given(values, st.sampled_from(["\0", "\ud800", 10**30, float("inf"), float("nan")]))
def test_one_bad_value_anywhere_is_found_and_named(value, bad):
    with pytest.raises(InvalidRequest) as caught:
        plain_json.check({"outer": [value, {"inner": bad}]})
    assert caught.value.path.startswith("outer")


@given(st.binary(max_size=200))
def test_any_bytes_are_either_json_or_refused(text):
    try:
        value = plain_json.parse(text)
    except InvalidRequest:
        return
    json.dumps(value, allow_nan=False).encode()


def test_the_deepest_that_is_allowed():
    deepest = "[" * plain_json.MAX_DEPTH + "]" * plain_json.MAX_DEPTH
    assert plain_json.parse(deepest.encode())
    with pytest.raises(InvalidRequest, match="deeper"):
        plain_json.parse(f"[{deepest}]".encode())
