import enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.elemental.errors import RenderError
from notifications.elemental.scope import MISSING, Budget, Scope, walk
from tests.elemental.strings import CONTEXT


def test_a_bare_name_is_a_key_of_data():
    assert Scope(CONTEXT).lookup(("name",)) == "Ada"
    assert Scope(CONTEXT).lookup(("order", "items", "1", "name")) == "Tea"


def test_roots_come_before_data_of_the_same_name():
    scope = Scope({"data": {"profile": {"email": "shadow", "age": 3}}, "profile": {"email": "x"}})
    assert scope.lookup(("profile", "email")) == "x"
    assert scope.lookup(("$", "profile", "email")) == "x"
    assert scope.lookup(("profile", "age")) == 3
    assert scope.lookup(("$", "data", "profile", "email")) == "shadow"


def test_a_root_alone_is_the_whole_of_it():
    assert Scope(CONTEXT).lookup(("tenant",)) == {"name": "Acme"}
    assert Scope({"data": {"tenant": "mine"}, "tenant": {}}).lookup(("tenant",)) == "mine"


def test_a_loop_gives_item_and_index_of_the_innermost():
    outer = Scope(CONTEXT).child(item={"name": "Mug"}, index=1)
    inner = outer.child(item="small", index=0)
    assert outer.lookup(("$", "item", "name")) == "Mug"
    assert outer.lookup(("$", "index")) == 1
    assert inner.lookup(("$", "item")) == "small"
    assert inner.lookup(("name",)) == "Ada"


def test_outside_of_a_loop_there_is_no_item():
    assert Scope(CONTEXT).lookup(("$", "item")) is MISSING
    assert Scope(CONTEXT).lookup(("$", "index")) is MISSING


def test_an_open_block_is_looked_up_before_data_and_helper_variables_before_both():
    scope = Scope({"data": {"a": "data", "b": "data", "c": "data"}})
    scope.assign("c", "set")
    frame = scope.child(this={"a": "this", "c": "this"})
    assert [frame.lookup((name,)) for name in "abc"] == ["this", "data", "set"]
    assert frame.lookup(("..", "a")) == "data"
    assert frame.lookup(("this", "a")) == "this"


def test_a_variable_set_in_a_block_is_known_after_it():
    scope = Scope({})
    scope.child(this={}).assign("x", 1)
    assert scope.lookup(("x",)) == 1


def test_a_frames_own_variables_end_with_it():
    scope = Scope({})
    assert scope.child(variables={"x": 1}).lookup(("x",)) == 1
    assert scope.lookup(("x",)) is MISSING


def test_refs_filled_later_are_seen_by_every_frame():
    scope = Scope(CONTEXT)
    frame = scope.child(item=1)
    scope.refs["intro"] = {"visible": True}
    assert frame.lookup(("refs", "intro", "visible")) is True


def test_length_of_lists_and_texts_but_a_key_called_length_wins():
    assert walk({"a": [1, 2], "b": "xyz", "c": {"length": 9}}, ("a", "length")) == 2
    assert walk({"b": "xyz"}, ("b", "length")) == 3
    assert walk({"c": {"length": 9}}, ("c", "length")) == 9
    assert walk({"c": {}}, ("c", "length")) is MISSING


class Secret:
    password = "hunter2"
    length = 1


@given(st.sampled_from(["password", "__class__", "__dict__", "upper", "real", "keys", "append"]))
def test_lookup_never_reads_an_attribute(name):
    for value in (Secret(), "text", 3, [], {}, enum.Enum("E", {"password": 1})):
        assert Scope({"data": {"x": value}}).lookup(("x", name)) is MISSING


@pytest.mark.parametrize("index", ["-1", "01x", "9" * 30, "²", "٣"])
def test_only_small_whole_numbers_are_indices(index):
    assert walk([1, 2], (index,)) is MISSING


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_data_that_is_no_object_is_empty(data):
    assert Scope({"data": data}).lookup(("x",)) is MISSING


def test_a_budget_ends_text_steps_and_elements():
    budget = Budget(characters=10, steps=10, elements=2)
    budget.spend_text(10)
    with pytest.raises(RenderError, match="too large"):
        budget.spend_text(1)
    with pytest.raises(RenderError, match="too many steps"):
        for _ in range(20):
            budget.spend_step()
    loops = Budget(elements=2)
    with pytest.raises(RenderError, match="too many elements"):
        for _ in range(3):
            loops.spend_element()


def test_a_deadline_ends_a_render():
    budget = Budget(deadline=0.0)
    with pytest.raises(RenderError, match="longer than 0 seconds"):
        for _ in range(1000):
            budget.spend_step()
