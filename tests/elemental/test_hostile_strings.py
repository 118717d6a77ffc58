"""What attackers write into templates and data: it must do nothing, and quickly.

Escapes are those of Jinja2's, Handlebars', Twig's and others' advisories; bombs those that
a sandbox alone does not stop.
"""

import enum
import time
import tracemalloc
from contextlib import suppress

import pytest

from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.expressions import parse_condition
from notifications.elemental.flavors import ATTRIBUTE, HTML, PLAIN, SLACK, TEAMS, URL
from notifications.elemental.handlebars import parse
from notifications.elemental.htmlblock import parse_html
from notifications.elemental.scope import Scope
from tests.elemental.strings import CONTEXT

FLAVORS = [PLAIN, HTML, ATTRIBUTE, URL, SLACK, TEAMS]

ESCAPES = [
    # Jinja2: attributes, filters, globals, and the CVEs of its sandbox
    "{{''.__class__.__mro__[1].__subclasses__()}}",
    "{{name.__class__}}",
    "{{order.__class__.__mro__}}",
    "{{order.__init__.__globals__}}",
    "{{[].__class__.__base__.__subclasses__()}}",
    "{{cycler.__init__.__globals__.os.popen('id').read()}}",
    "{{joiner.__init__.__globals__.os}}",
    "{{namespace.__init__.__globals__}}",
    "{{lipsum.__globals__}}",
    "{{lipsum.__globals__['os'].popen('id')}}",
    "{{self._TemplateReference__context}}",
    "{{self.__init__.__globals__}}",
    "{{config}}",
    "{{config.items()}}",
    "{{request.application.__globals__}}",
    "{{request.environ}}",
    "{{url_for.__globals__}}",
    "{{get_flashed_messages.__globals__}}",
    "{{name|attr('format')}}",
    "{{''|attr('__class__')}}",
    "{{'%s'|format(1)}}",
    "{{name.format(1)}}",
    "{{'{0.__class__}'.format(name)}}",
    "{{'{x.__class__}'.format_map({'x': 1})}}",
    "{{['a']|map('format')|list}}",
    "{{['a']|map(attribute='__class__')|list}}",
    "{{{'a': 1}|xmlattr}}",
    "{{(name).upper()}}",
    "{{name.upper}}",
    "{{name.encode()}}",
    "{{dict(a=1)}}",
    "{{range(9)}}",
    "{{7*7}}",
    "{{7*'7'}}",
    "{{1 if 1 else 2}}",
    "{% import os %}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{x}}{% endfor %}",
    "{% set x = 1 %}{{x}}",
    "{% include '/etc/passwd' %}",
    "{% extends 'base' %}",
    "{% macro m() %}{{m()}}{% endmacro %}",
    "{# comment #}",
    "{%- raw -%}{{x}}{%- endraw -%}",
    # Django
    "{% load static %}{% debug %}",
    "{{settings.SECRET_KEY}}",
    "{{request.user.password}}",
    "{% csrf_token %}",
    # Handlebars, Mustache and JavaScript
    "{{constructor.constructor('return process')()}}",
    "{{__proto__.polluted}}",
    "{{lookup this 'constructor'}}",
    "{{lookup (lookup this 'constructor') 'name'}}",
    "{{#with (lookup this 'constructor')}}{{name}}{{/with}}",
    "{{#with 'constructor' as |c|}}{{lookup this c}}{{/with}}",
    "{{#with \"s\" as |string|}}{{#with split as |conslist|}}{{this.pop}}{{/with}}{{/with}}",
    "{{this.constructor.prototype}}",
    "{{__defineGetter__}}",
    "{{toString}}{{valueOf}}{{hasOwnProperty}}",
    "{{@root.constructor}}",
    "{{../constructor}}{{../../__class__}}",
    "{{helperMissing}}{{blockHelperMissing}}",
    "{{#each this}}{{@key}}={{__class__}};{{/each}}",
    "{{> (lookup . 'x')}}",
    "{{* inline}}",
    "{{log name}}",
    "{{eval 'x'}}",
    "{{require 'fs'}}",
    '{{var "__class__"}}{{path "name.__class__"}}{{var "$.__class__"}}',
    '{{set "__class__" 1}}{{set "__proto__" 1}}',
    "{{json-parse \"__import__('os')\"}}",
    "{{json-parse '{\"__class__\": 1}'}}",
    '{{format "%(x)s" name}}{{format "{0.__class__}" name}}',
    "{{datetime-format '2026-01-01' '%Y' '/etc/passwd'}}",
    "{{datetime-format '2026-01-01' '%Y' '../../../../etc/passwd'}}",
    # others
    "${7*7}", "#{7*7}", "<%= 7*7 %>", "*{7*7}", "@(7*7)", "${{7*7}}", "[[${7*7}]]", "{{=7*7}}",
    "#set($x=7*7)$x", "{php}phpinfo();{/php}", "{{_self.env.display('id')}}", "$(id)", "`id`",
    "<!--#exec cmd=\"id\"-->", "{system('id')}", "{$smarty.version}", "<?php echo 1 ?>",
    "{name.__class__}", "{$.name.__class__}", "{0.__class__}", "{name!r}", "{name:>999999999}",
    "%(name)s %s %x", "\\N{SNOWMAN} \\x41 \\u0041",
]  # fmt: skip

FORBIDDEN = (
    "49",
    "7777777",
    "subprocess",
    "<class",
    "built-in",
    "object at 0x",
    "root:",
    "function",
)


def inert(text, source):
    """Nothing of Python or of the machine is in it, and nothing was calculated."""
    for word in FORBIDDEN:
        assert word not in text or word in source


@pytest.mark.parametrize("source", ESCAPES)
@pytest.mark.parametrize("markdown", [False, True])
def test_escapes_do_nothing(source, markdown):
    for flavor in FLAVORS:
        with suppress(ContentError, RenderError):
            inert(
                parse(source, "content", markdown=markdown).render(Scope(CONTEXT), flavor), source
            )


@pytest.mark.parametrize("source", ESCAPES)
def test_escapes_do_nothing_in_html_and_conditions(source):
    with suppress(ContentError, RenderError):
        inert(parse_html(source, "content").render(Scope(CONTEXT)), source)
    with suppress(ContentError, RenderError):
        assert parse_condition(source, "if").true(Scope(CONTEXT)) in (True, False)
    with suppress(ContentError):
        structured = [{"conditions": [{"property": source, "operator": "is_not_empty"}]}]
        assert parse_condition(structured, "if").true(Scope(CONTEXT)) is False


@pytest.mark.parametrize("source", ESCAPES)
@pytest.mark.parametrize("markdown", [False, True])
def test_a_value_is_never_read_as_a_template(source, markdown):
    scope = Scope({"data": {"name": source, "again": "{{name}}"}})
    text = parse("{{name}}{{again}}{{concat name}}", "content", markdown=markdown)
    assert text.render(scope) == source + "{{name}}" + source


@pytest.mark.parametrize("source", ESCAPES)
def test_keys_of_data_are_never_more_than_keys(source):
    scope = Scope({"data": {"o": {source: "v"}, source: "w"}})
    assert parse("{{#each o}}{{@key}}{{/each}}", "content").render(scope) == source


def test_there_are_as_many_as_promised():
    assert len(ESCAPES) >= 60
    assert len(BOMBS) + len(LONG) >= 20


class Account:
    """What must never be in a context, and does no harm there."""

    password = "hunter2"
    __html__ = lambda self: "<b>"  # noqa: E731

    def __str__(self):
        return self.password

    def __getitem__(self, key):
        return self.password

    def items(self):
        return [("a", self.password)]


@pytest.mark.parametrize(
    "source",
    [
        "{{x.password}}", "{{x}}", "{{x.0}}", "{{#each x}}{{this}}{{/each}}", "{{x.length}}",
        '{{lookup x "password"}}', "{{concat x}}", '{{var "x.password"}}', '{{format "%s" x}}',
        "{{#with x}}{{password}}{{/with}}",
        "{{capitalize x}}", '{{#if (condition x "==" "hunter2")}}hunter2{{/if}}', "{{json-parse x}}",
        '{{#contains x "hunter2"}}hunter2{{/contains}}',
    ],
)  # fmt: skip
def test_an_object_in_the_data_gives_nothing_away(source):
    for value in (Account(), enum.Enum("E", {"password": 1}), {"y": Account()}, [Account()]):
        with suppress(RenderError):
            text = parse(source, "content").render(Scope({"data": {"x": value}}))
            assert "hunter2" not in text
            assert "Account" not in text


BIG: dict = {
    "data": {
        "l": list(range(2000)),
        "d": {str(n): n for n in range(2000)},
        "s": "x" * 200_000,
        "q": '"' * 200_000,
        "n": 10**300,
        "f": 1e308,
    }
}
deep: list = []
for _ in range(900):
    deep = [deep]
BIG["data"]["deep"] = deep

BOMBS = [
    "{{#each l}}{{#each @root.l}}{{#each @root.l}}x{{/each}}{{/each}}{{/each}}",
    "{{#each l}}{{#each @root.d}}{{@root.s}}{{/each}}{{/each}}",
    "{{#each l}}{{@root.s}}{{/each}}",
    "{{#each l}}{{@root.q}}{{/each}}",
    "{{#each l}}{{@root.l}}{{/each}}",
    "{{s}}" * 10_000,
    "{{q}}" * 10_000,
    "{{l}}" * 10_000,
    "{{deep}}" * 1000,
    '{{set "a" s}}' + '{{set "a" (concat a a)}}' * 60,
    '{{set "a" "ab"}}' + '{{set "a" (concat a a a a)}}' * 60 + "{{a}}",
    "".join(f'{{{{set "v{n}" (concat s "{n}")}}}}' for n in range(500)),
    '{{#each l}}{{set "a" (concat a @root.s)}}{{/each}}{{a}}',
    '{{set "a" 10}}' + '{{set "a" (multiply a a)}}' * 60 + "{{a}}",
    '{{set "a" n}}' + '{{set "a" (add a a)}}' * 60 + "{{a}}",
    "{{multiply f f}}",
    '{{format "%1000000000d" 1}}',
    '{{format "%.1000000000f" 1}}',
    "{{format \"%'x1000000000s\" 1}}",
    '{{#each l}}{{format "%100s%100s%100s%100s" 1 2 3 4}}{{/each}}' * 20,
    "{{range 1000000000}}",
    "{{range 0 1000000000 0}}",
    "{{#each (range 1000)}}{{#each (range 1000)}}{{#each (range 1000)}}.{{/each}}{{/each}}{{/each}}",
    "{{#each (split s \"x\")}}{{#each (split @root.s \"x\")}}.{{/each}}{{/each}}",
    '{{json-parse (concat "[" "[" "[" s)}}',
    '{{#each l}}{{json-parse "[1]"}}{{truncate @root.s 1000000000}}{{/each}}',
    "{{truncate s 1000000000000000000000000000}}",
    "{{round 1.5 1000000000}}",
    "{{datetime-format 1e15 \"%Y\"}}",
    "{{#each l}}{{#contains @root.s \"y\"}}{{/contains}}{{/each}}" * 100,
    "{{>a}}",
    "{{#each l}}{{>a}}{{/each}}",
    "{{#if s}}" * 2000 + "{{/if}}" * 2000,
    "{{#if s}}{{else if s}}" + "{{else if s}}" * 5000 + "{{/if}}",
    "{{concat " + "(concat " * 5000 + "1" + ")" * 5000 + "}}",
    "{{" + ".".join("a" * 100_000) + "}}",
    "{{concat " + "s " * 100_000 + "}}",
    "{{concat " + "s " * 490 + "}}" * 2,
    "{{trim (concat s s s s s s)}}",
]  # fmt: skip
SNIPPETS = {"a": "{{>b}}" * 1000, "b": "{{>c}}" * 1000, "c": "{{>d}}" * 1000, "d": "{{s}}" * 1000}


@pytest.mark.parametrize("source", BOMBS, ids=[source[:40] for source in BOMBS])
def test_bombs_end_quickly_and_small(source):
    began = time.thread_time()
    tracemalloc.start()
    try:
        with suppress(ContentError, RenderError):
            parse(source, "content", snippets=SNIPPETS).render(Scope(BIG), HTML)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()
    # Tracing makes it several times slower than it is.
    assert time.thread_time() - began < 6


@pytest.mark.parametrize("source", BOMBS, ids=[source[:40] for source in BOMBS])
def test_bombs_end_quickly_in_markdown_and_html(source):
    for read in (lambda: parse(source, "c", snippets=SNIPPETS, markdown=True),
                 lambda: parse_html(source, "c", SNIPPETS)):  # fmt: skip
        began = time.thread_time()
        with suppress(ContentError, RenderError):
            read().render(Scope(BIG), HTML)
        assert time.thread_time() - began < 3


LONG = [
    "{", "}", "{{", "}}", "{{{", "{{a ", "{{ ", "{a.", "{a[1", "{{{a", "\\{{", "\\", "\\\\{{", "{{!", "{{!--",
    "{{!-- } ", "{{#", "{{#if a", "{{\"", "{{a \"", "{{a '\"", "{{~", "{{.", "{{../", "{{[", "{{a.[", "{{(",
    "{{a}}", "{a}", "{{#if a}}", "{{else}}", "{{/if}}", "{{>a", "{{a b=", "{{a=", "{{a|", "\n", "{{! }}\n",
    " {{#a}}\n", "{{a{", "{{a}", "{{a }b", "ZqV0qZ", "ZqVx", "\t", "~", "{{^", "{{@", "{{$.", "{{&a",
]  # fmt: skip


@pytest.mark.parametrize("piece", LONG)
@pytest.mark.parametrize("end", ["", "}}", '"}}', "--}}"])
def test_long_sources_are_read_in_linear_time(piece, end):
    source = (piece * 100_000)[:100_000] + end
    began = time.thread_time()
    with suppress(ContentError, RenderError):
        parse(source, "content").render(Scope({}), HTML)
    assert time.thread_time() - began < 5


def test_a_source_has_a_length():
    with pytest.raises(ContentError, match="longer than 262144"):
        parse("x" * 262_145, "content")


def test_deep_data_is_no_overflow():
    nested: dict = {}
    for _ in range(100_000):
        nested = {"a": nested}
    for source in (
        "{{x}}",
        '{{concat x "y"}}',
        '{{#if (condition x "==" x)}}{{/if}}',
        "{{x.a.a.a}}",
    ):
        with suppress(RenderError):
            parse(source, "content").render(Scope({"data": {"x": nested}}))
    # Dropping it level by level, for the interpreter would recurse.
    while nested:
        nested = nested["a"]
