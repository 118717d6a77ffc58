import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.expressions import OPERATORS, parse_condition
from notifications.elemental.scope import Budget, Scope
from tests.elemental.strings import CONTEXT
from tests.elemental.test_values import JSON


def holds(source, context=CONTEXT):
    return parse_condition(source, "content.if").true(Scope(context))


@pytest.mark.parametrize(
    "source",
    [
        "data.name === 'Ada'",
        'name == "Ada"',
        "order.total == 12",
        "order.total === 12.0",
        "order.total == '12'",
        "order.paid",
        "order.paid == true",
        "order.paid === true",
        "!empty",
        "!!name",
        "profile.email != null",
        "$.profile.email != null",
        "missing == null",
        "missing === undefined",
        "nothing === null",
        "!missing",
        "missing != 0",
        "price > 9 && price < 10",
        "price >= 9.5 && price <= 9.5",
        "false || name == 'Ada'",
        "false && false || true",
        "!(zero || empty || none)",
        "(empty || 'friend') == 'friend'",
        "order.items.length == 2",
        "order.items[1].name == 'Tea'",
        "order['total'] > -1",
        "tenant.name != 'Other'",
        "1e3 == 1000",
        "'it\\'s' == \"it's\"",
        "name == \n 'Ada'",
        "",
        "  ",
    ],
)
def test_true(source):
    assert holds(source)


@pytest.mark.parametrize(
    "source",
    [
        "name === 'ada'",
        "order.total === '12'",
        "missing",
        "missing > 0",
        "missing < 0",
        "missing === null",
        "nothing === undefined",
        "name > 3",
        "name < 3",
        "name.__class__",
        "none",
        "zero",
        "true && missing",
        "!name || false",
    ],
)
def test_false(source):
    assert not holds(source)


def test_refs_and_loop_items_are_read():
    scope = Scope(CONTEXT)
    scope.refs["intro"] = {"visible": False, "content": "Hi"}
    frame = scope.child(item={"qty": 3}, index=2)
    assert parse_condition("!refs.intro.visible && refs.intro.content == 'Hi'", "if").true(scope)
    assert parse_condition("$.item.qty > 2 && $.index == 2", "if").true(frame)
    assert not parse_condition("$.item.qty > 2", "if").true(scope)


def test_a_missing_variable_in_a_condition_is_not_reported():
    scope = Scope({})
    parse_condition("missing || other == 3", "if").true(scope)
    assert scope.missing == {}


def test_what_a_condition_reads():
    condition = parse_condition("profile.x == 1 && data.a || $.tenant.y", "if")
    assert condition.reads == {"profile.x", "data.a", "$.tenant.y"}
    assert condition.roots == {"profile", "data", "tenant"}


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("a +", "unexpected '+' at character 3"),
        ("a ==", "unexpected end at character 5"),
        ("== a", "unexpected '==' at character 1"),
        ("a = 1", "unexpected '=' at character 3"),
        ("a & b", "unexpected '&' at character 3"),
        ("a b", "unexpected 'b' at character 3"),
        ("a == b == c", "cannot be chained"),
        ("(a", "expected ')' at character 3"),
        ("a)", "unexpected ')' at character 2"),
        ("'abc", "the text is not closed at character 1"),
        ("a.includes('x')", "unexpected '(' at character 11"),
        ("a ? b : c", "unexpected '?' at character 3"),
        ("{{a}}", "unexpected '{' at character 1"),
        ("[1]", "unexpected '[' at character 1"),
        ("a.b.", "unexpected '.' at character 4"),
        ("x in y", "unexpected 'in' at character 3"),
        ("a;b", "unexpected ';' at character 2"),
        ("`a`", "unexpected '`' at character 1"),
        ("a" + ".b" * 40, "more than 32 steps"),
        ("(" * 33 + "a" + ")" * 33, "nested deeper than 32"),
        ("a" * 4001, "longer than 4000"),
    ],
)
def test_anything_else_is_refused_with_its_place(source, problem):
    with pytest.raises(ContentError) as caught:
        parse_condition(source, "content.elements[0].if")
    assert caught.value.path == "content.elements[0].if"
    assert problem in caught.value.message


def group(*conditions, operator="and"):
    return {"logical_operator": operator, "conditions": list(conditions)}


def one(name, operator, value=None):
    return {"property": name, "operator": operator, "value": value}


@pytest.mark.parametrize(
    ("name", "operator", "value", "expected"),
    [
        ("data.name", "equals", "Ada", True),
        ("{{data.name}}", "equals", "Ada", True),
        ("order.total", "equals", "12", True),
        ("order.paid", "equals", "true", True),
        ("data.name", "not_equals", "Bob", True),
        ("missing", "not_equals", "Bob", True),
        ("missing", "equals", "", False),
        ("price", "greater_than", "9", True),
        ("price", "greater_than", 9.5, False),
        ("price", "greater_than_or_equals", 9.5, True),
        ("price", "less_than", "10", True),
        ("price", "less_than_or_equals", 9, False),
        ("tags", "contains", "hot", True),
        ("name", "contains", "da", True),
        ("missing", "contains", "x", False),
        ("tags", "not_contains", "old", True),
        ("missing", "is_empty", None, True),
        ("empty", "is_empty", None, True),
        ("none", "is_empty", None, True),
        ("zero", "is_empty", None, False),
        ("zero", "is_not_empty", None, True),
        ("$.profile.email", "is_not_empty", None, True),
    ],
)
def test_the_ten_operators(name, operator, value, expected):
    assert holds([group(one(name, operator, value))]) is expected


def test_every_operator_is_tested():
    tested = test_the_ten_operators.pytestmark[0].args[1]
    assert {case[1] for case in tested} == set(OPERATORS)
    assert len(OPERATORS) == 10


def test_one_group_must_hold_and_all_or_one_of_its_conditions():
    yes, no = one("name", "equals", "Ada"), one("name", "equals", "Bob")
    assert holds([group(no), group(yes)])
    assert not holds([group(yes, no), group(no)])
    assert holds([group(no, yes, operator="or")])
    assert holds({"conditions": [yes, yes]})
    assert holds([])


@pytest.mark.parametrize(
    ("source", "path"),
    [
        (3, "if"),
        ([3], "if[0]"),
        ([{}], "if[0].conditions"),
        ([group()], "if[0].conditions"),
        ([group(one("a", "equals"), operator="xor")], "if[0].logical_operator"),
        ([group(3)], "if[0].conditions[0]"),
        ([group(one("", "equals"))], "if[0].conditions[0].property"),
        ([group(one("a b", "equals"))], "if[0].conditions[0].property"),
        ([group(one("a", "equals"), one("a", "like"))], "if[0].conditions[1].operator"),
        ([group({"property": "a", "operator": "equals"})], "if[0].conditions[0].value"),
        ([group(one("a", "equals"))] * 51, "if"),
        ([group(*[one("a", "equals")] * 101)], "if[0].conditions"),
    ],
)
def test_a_structure_that_is_wrong_names_its_place(source, path):
    with pytest.raises(ContentError) as caught:
        parse_condition(source, "if")
    assert caught.value.path == path


@pytest.mark.parametrize(
    "source",
    ["(" * 5000 + "a" + ")" * 5000, "!" * 3999 + "a", "a&&" * 1300 + "a", "'" * 4000, "a." * 1999],
)
def test_hostile_conditions_are_quick_and_do_not_overflow(source):
    began = time.thread_time()
    with suppress(ContentError):
        parse_condition(source, "if").true(Scope({}))
    assert time.thread_time() - began < 3


def test_a_condition_spends_steps():
    condition = parse_condition("a", "if")
    scope = Scope({}, budget=Budget(steps=100))
    with pytest.raises(RenderError, match="too many steps"):
        for _ in range(1000):
            condition.true(scope)


EXPRESSION = st.text(alphabet="ab.$[]()'\"!=<>&| 01{}\\", max_size=60)


@given(EXPRESSION | st.text())
def test_any_text_is_a_condition_or_a_content_error(source):
    with suppress(ContentError):
        assert parse_condition(source, "if").true(Scope(CONTEXT)) in (True, False)


@given(JSON | st.lists(st.fixed_dictionaries({"conditions": st.lists(JSON, max_size=3)})))
def test_any_json_is_a_condition_or_a_content_error(source):
    with suppress(ContentError):
        parse_condition(source, "if").true(Scope(CONTEXT))


@given(JSON, JSON, st.sampled_from(sorted(OPERATORS)))
def test_any_values_can_be_compared(left, right, operator):
    condition = parse_condition([group(one("x", operator, right))], "if")
    assert condition.true(Scope({"data": {"x": left}})) in (True, False)
