import enum
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications import elemental

CONTEXT = {
    "data": {
        "name": "Ada",
        "order": {"items": [{"name": "Mug"}, {"name": "Tea"}], "total": 12.0, "paid": True},
        "profile": {"nickname": "from data"},
        "price": 9.5,
        "nothing": None,
    },
    "profile": {"email": "ada@example.com"},
    "tenant": {"name": "Acme"},
    "brand": {"colors": {"primary": "#123456"}},
    "urls": {"unsubscribe": "https://example.com/u"},
}


def body(source, context=CONTEXT):
    return elemental.compile({"body": source}, "inbox").render(context)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{name}}", "Ada"),
        ("{{ name }} {{{name}}}", "Ada Ada"),
        ("{name}", "Ada"),
        ("{{data.name}} {{$.data.name}} {$.name}", "Ada Ada Ada"),
        ("{{order.items.0.name}} {{order.items.[1].name}} {order.items[1].name}", "Mug Tea Tea"),
        ("{{profile.email}} {{$.profile.email}}", "ada@example.com ada@example.com"),
        ("{{profile.nickname}}", "from data"),
        ("{{tenant.name}} {{brand.colors.primary}}", "Acme #123456"),
        ("{$.urls.unsubscribe}", "https://example.com/u"),
        ("{{order.total}} {{price}} {{order.paid}} {{nothing}}.", "12 9.5 true ."),
        ("{{order.items}}", '[{"name": "Mug"}, {"name": "Tea"}]'),
        (r"\{{name}} and \{{#if x}}", "{{name}} and {{#if x}}"),
    ],
)
def test_variables(source, text):
    rendered = body(source)
    assert rendered.body == text
    assert rendered.missing == []


@pytest.mark.parametrize(
    "source",
    [
        "{",
        "}",
        "{}",
        "{ }",
        "{{}}",
        "{{ }}",
        "{{name}",
        "{name }",
        "a { color: red }",
        '{"a": {"b": 1}}',
        "function () { return 1; }",
        "{0} {1x}",
        "{% for x in y %}{% endfor %}",
        "{# note #}",
        "{{7*7}}",
        "{{ ''.join(['a']) }}",
        "ZqV0qZ",
        "%(title)s %s",
    ],
)
def test_braces_that_hold_no_variable_stay_as_they_are(source):
    rendered = body(source)
    assert rendered.body == source
    assert rendered.missing == []


def test_a_variable_inside_json_is_filled():
    assert body('{"a":{{name}},"b":{"c":{name}}}').body == '{"a":Ada,"b":{"c":Ada}}'


@pytest.mark.parametrize(
    "expression",
    [
        "{{#if x}}",
        "{{/if}}",
        "{{#each order.items}}",
        "{{>footer}}",
        "{{! note }}",
        "{{add 1 2}}",
        "{{capitalize name}}",
        "{{name|upper}}",
        "{{a..b}}",
        "{{name.upper()}}",
        "{{~name~}}",
    ],
)
def test_helpers_and_blocks_are_refused_with_their_position(expression):
    content = {"elements": [{"type": "text", "content": f"Hello {expression}"}]}
    with pytest.raises(elemental.ContentError) as caught:
        elemental.compile(content, "inbox")
    assert caught.value.path == "content.elements[0].content"
    assert f"'{expression}' at character 7" in caught.value.message


def test_sugar_errors_name_the_sugar():
    with pytest.raises(elemental.ContentError) as caught:
        elemental.compile({"title": "{{#if x}}"}, "inbox")
    assert caught.value.path == "content.title"


def test_missing_variables_are_empty_and_reported_once_in_order():
    rendered = elemental.compile(
        {"title": "{{b}}", "body": "[{{a.b}}][{{b}}][{{order.items.9}}][{{name.x}}]"}, "email"
    ).render(CONTEXT)
    assert rendered.body == "[][][][]"
    assert rendered.missing == ["b", "a.b", "order.items.9", "name.x"]


@pytest.mark.parametrize("word", ["items", "keys", "values", "get", "copy", "update", "count"])
def test_the_names_of_methods_are_ordinary_keys(word):
    assert body(f"{{{{order.{word}}}}}", {"data": {"order": {word: "x"}}}).body == "x"
    rendered = body(f"{{{{order.{word}}}}}", {"data": {"order": {}}})
    assert rendered.body == ""
    assert rendered.missing == [f"order.{word}"]


ESCAPES = [
    "{{''.__class__.__mro__[1].__subclasses__()}}",
    "{{name.__class__}}",
    "{{order.__class__.__mro__}}",
    "{{cycler.__init__.__globals__.os.popen('id').read()}}",
    "{{lipsum.__globals__}}",
    "{{self._TemplateReference__context}}",
    "{{name|attr('format')}}",
    "{{'%1000000000d'|format(1)}}",
    "{{'A'*1000000000}}",
    "{{range(99999999)}}",
    "{{request.application}}",
    "{{constructor.constructor('return process')()}}",
    "{{__proto__.polluted}}",
    "{% import os %}",
    "${7*7} #{7*7} <%= 7*7 %>",
]


@pytest.mark.parametrize("source", ESCAPES)
@pytest.mark.parametrize("channel", ["email", "inbox"])
def test_sandbox_escapes_do_nothing(source, channel):
    try:
        rendered = elemental.compile({"title": source, "body": source}, channel).render(CONTEXT)
    except elemental.ContentError:
        return
    assert rendered.body in (source, "")


@pytest.mark.parametrize("source", ESCAPES)
def test_a_value_is_never_read_as_a_template(source):
    context = {"data": {"name": source, "again": "{{name}}"}}
    rendered = body("{{name}}{{again}}", context)
    assert rendered.body == source + "{{name}}"


class Secret:
    password = "hunter2"
    __html__ = lambda self: "<b>"  # noqa: E731


@given(st.sampled_from(["password", "__class__", "__dict__", "__html__", "upper", "real"]))
def test_lookup_never_reads_an_attribute(name):
    for value in (Secret(), "text", 3, enum.Enum("E", {"password": 1})):
        rendered = body(f"{{{{x.{name}}}}}", {"data": {"x": value}})
        assert rendered.body == ""
        assert rendered.missing == [f"x.{name}"]


def test_what_is_not_json_is_refused():
    for value in (Secret(), b"x", {1, 2}, {"a": Secret()}):
        with pytest.raises(elemental.RenderError, match="variable 'x' is not a JSON value"):
            body("{{x}}", {"data": {"x": value}})


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_any_json_value_renders(value):
    text = body("{{x}}", {"data": {"x": value}}).body
    if isinstance(value, str):
        assert text == value
    elif value is not None:
        assert json.loads(text) == value


def test_hostile_sources_compile_in_linear_time():
    hostile = ["{" * 250_000, "{{a " * 60_000, "{a." * 80_000, "{{{a" * 60_000, "{a[1" * 60_000]
    hostile += ["{" + "a." * 120_000, "{{" + " " * 250_000, "\\{{" * 60_000]
    for source in hostile:
        began = time.process_time()
        elemental.compile({"body": source}, "email").render({})
        assert time.process_time() - began < 2, source[:10]


def test_a_path_has_a_bounded_number_of_steps():
    with pytest.raises(elemental.ContentError, match="more than 32 steps"):
        body("{{" + ".".join("a" * 40) + "}}")
