import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.elemental.errors import RenderError
from notifications.elemental.paths import parse_path
from notifications.elemental.scope import MISSING
from notifications.elemental.values import alike, as_text, compare, contains, same, truthy

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "true"), (False, "false"), (12.0, "12"), (9.5, "9.5"), (-0.0, "0"),
        (10**20, "1" + "0" * 20), (1e300, "1e+300"), ("é", "é"), ([1, "é"], '[1, "é"]'),
        ({"a": None}, '{"a": null}'), (MISSING, ""),
    ],
)  # fmt: skip
def test_values_read_as_a_person_would_write_them(value, text):
    assert as_text("x", value) == text


def test_what_json_does_not_have_is_refused():
    loop: list = []
    loop.append(loop)
    for value in (object(), b"x", {1}, {"a": object()}, loop, 10**5000):
        with pytest.raises(RenderError, match="variable 'x' is not a JSON value"):
            as_text("x", value)


@pytest.mark.parametrize("value", [False, None, MISSING, "", 0, 0.0, float("nan"), []])
def test_nothing_zero_and_emptiness_are_false(value):
    assert not truthy(value)


@pytest.mark.parametrize("value", [True, "0", "false", 1, -1, {}, [0]])
def test_everything_else_is_true(value):
    assert truthy(value)


@pytest.mark.parametrize(
    ("a", "b"),
    [(3, "3"), (3.0, 3), ("3.0", 3), (True, "true"), (None, MISSING), ([1], [1]), ("a", "a")],
)
def test_alike_across_types(a, b):
    assert alike(a, b)
    assert alike(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [(3, "x"), (0, ""), (0, None), (False, 0), (True, 1), ("", None), ([], ""), ("3.0", "3")],
)
def test_not_alike(a, b):
    assert not alike(a, b)
    assert not alike(b, a)


def test_same_converts_nothing():
    assert same(3, 3.0)
    assert not same(3, "3")
    assert not same(True, 1)
    assert not same(None, MISSING)
    assert same(MISSING, MISSING)


def test_order_of_numbers_and_texts():
    assert compare("10", 9) == 1
    assert compare("10", "9") == 1
    assert compare("2026-01-02", "2026-01-10") == -1
    assert compare("b", "a") == 1
    assert compare("x", 1) is None
    assert compare(MISSING, 0) is None
    assert compare(float("nan"), 0) is None


def test_contains_items_and_pieces():
    assert contains(["a", 3], "3")
    assert contains("apple", "pp")
    assert not contains({"a": 1}, "a")
    assert not contains("None", None)
    assert not contains("anything", MISSING)


@given(JSON, JSON)
def test_comparing_any_json_gives_an_answer(a, b):
    assert alike(a, b) is alike(b, a)
    assert compare(a, b) in (-1, 0, 1, None)
    assert isinstance(same(a, b), bool)
    assert isinstance(contains(a, b), bool)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a", ("a",)), ("a.b", ("a", "b")), ("$.a", ("$", "a")), ("a[0].b", ("a", "0", "b")),
        ("a.[0]", ("a", "0")), ("a.0", ("a", "0")), ("a.[x y]", ("a", "x y")),
        ('a["q r"]', ("a", "q r")), ("this", ("this",)), (".", ("this",)), ("./x", ("this", "x")),
        ("../x", ("..", "x")), ("../../x.y", ("..", "..", "x", "y")), ("@index", ("@index",)),
        ("größe.x-y_z", ("größe", "x-y_z")), ("a.__class__", ("a", "__class__")),
    ],
)  # fmt: skip
def test_paths(name, path):
    assert parse_path(name) == path


@pytest.mark.parametrize(
    "name", ["", "1a", "a..b", "a.", ".a", "a b", "a(b)", "$x", "a['b", "a" * 501, "a.b()", "x|y"]
)
def test_what_is_no_path(name):
    assert parse_path(name) is None


@given(st.text(max_size=600))
def test_any_text_is_a_path_or_none(name):
    path = parse_path(name)
    assert path is None or (path and all(isinstance(step, str) for step in path))
