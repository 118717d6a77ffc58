"""Every helper of the table, with what Courier's documentation says of it."""

import pytest

from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.handlebars import parse
from notifications.elemental.helpers import BLOCKS, HELPERS
from notifications.elemental.scope import Scope
from tests.elemental.strings import rendered, show

DATA = {
    "name": "ada lovelace",
    "n": 7,
    "price": 9.5,
    "text": "  padded\t",
    "items": ["a", "b"],
    "order": {"id": 3, "total": 12},
    "yes": True,
    "no": False,
    "null": None,
    "json": '{"a": [1, {"b": "deep"}]}',
    "iso": "2026-01-31T15:04:05Z",
    "summer": "2026-07-01T12:00:00+02:00",
    "ms": 1424197820000,
    "key": "total",
}

CASES = {
    "if": [("{{#if yes}}a{{else}}b{{/if}}", "a")],
    "unless": [("{{#unless yes}}a{{else}}b{{/unless}}", "b")],
    "and": [
        ('{{and true 1 "yay"}}', "true"),
        ("{{and true false}}", "false"),
        ("{{#if (and)}}none{{/if}}", "none"),
    ],
    "or": [("{{or false n}}", "true"), ("{{or false null}}", "false"), ("{{#or}}{{else}}n{{/or}}", "n")],
    "not": [("{{not yes}}", "false"), ("{{not null}}", "true"), ("{{#not no}}a{{/not}}", "a")],
    "condition": [
        ('{{condition "a" "!=" "b"}}', "true"),
        ('{{condition n "==" "7"}}', "true"),
        ('{{condition n "===" "7"}}', "false"),
        ('{{condition yes "==" "true"}}', "true"),
        ('{{condition n ">=" 7}} {{condition n "<" 7}} {{condition n "!==" 7}}', "true false false"),
        ('{{#if (condition (var "order.id") "<=" 3)}}yes{{/if}}', "yes"),
    ],
    "conditional": [
        ("{{#if (conditional yes n)}}all{{/if}}", "all"),
        ('{{#if (conditional no n logicalOperator="or")}}one{{/if}}', "one"),
        ("{{#conditional yes}}hidden{{else}}other{{/conditional}}", "other"),
        ('{{#conditional yes behavior="show"}}shown{{/conditional}}', "shown"),
    ],
    "contains": [
        ('{{contains name "love"}}', "true"),
        ('{{#contains items "c"}}x{{else}}no{{/contains}}', "no"),
    ],
    "filter": [
        ('{{filter "data" "order.total" "EQUALS" "12"}}', "true"),
        ('{{filter "data" "order.total" "NOT_EQUALS" "12"}}', "false"),
        ('{{filter "data" "name" "CONTAINS" "ada"}}', "true"),
        ('{{filter "data" "name" "NOT_CONTAINS" "ada"}}', "false"),
        ('{{filter "data" "n" "GREATER_THAN" 6}}', "true"),
        ('{{filter "data" "n" "GREATER_THAN_EQUALS" 8}}', "false"),
        ('{{filter "data" "n" "LESS_THAN" 6}}', "false"),
        ('{{filter "data" "n" "LESS_THAN_EQUALS" 7}}', "true"),
        ('{{filter "data" "nowhere" "IS_EMPTY"}}', "true"),
        ('{{filter "profile" "email" "NOT_EMPTY"}}', "true"),
    ],
    "default": [
        ('{{default missing "friend"}}', "friend"),
        ('{{default null "friend"}}', "friend"),
        ('{{default name "friend"}}', "ada lovelace"),
        ("{{default n 3}}{{default no 3}}{{default missing}}", "7false"),
        ("{{default missing (default other n)}}", "7"),
    ],
    "each": [("{{#each items}}{{this}}{{/each}}", "ab")],
    "with": [("{{#with order}}{{id}}{{/with}}", "3")],
    "var": [
        ('{{var "name"}}', "ada lovelace"),
        ('{{var "$.order.id"}} {{var "profile.email"}}', "3 a@b.c"),
        ('{{#each items}}{{var "@root.n"}}{{/each}}', "77"),
        ('{{var (concat "order." key)}}', "12"),
    ],
    "inline-var": [('{{inline-var "n"}}', "7")],
    "path": [('{{path "order.total"}}', "12"), ('{{#each (path "items")}}{{this}}{{/each}}', "ab")],
    "set": [
        ('{{set "x" (add n 1)}}{{x}} {{var "x"}}', "8 8"),
        ('{{set "x" 1}}{{#each items}}{{set "x" (inc x)}}{{/each}}{{x}}', "3"),
        ('{{set "x" items}}{{#each x}}{{this}}{{/each}}', "ab"),
    ],
    "lookup": [("{{lookup items 1}}{{lookup order key}}", "b12"), ("{{#if (lookup items 9)}}x{{/if}}", "")],
    "json-parse": [
        ("{{#with (json-parse json)}}{{a.1.b}}{{/with}}", "deep"),
        ("{{json-parse '[1, 2]'}}", "[1, 2]"),
        ("{{#each (json-parse '{\"a\":{\"b\":1}}')}}{{@key}}{{b}}{{/each}}", "a1"),
    ],
    "translate": [
        ('{{translate "hello"}} {{translate "hello" "shop"}} {{translate "bye"}}', "Hallo Moin bye"),
        ('{{translate "cart"}}', "Korb"),
    ],
    "t": [('{{t "hello"}}', "Hallo")],
    "capitalize": [('{{capitalize "try courier"}}', "Try courier"), ("{{capitalize name}}", "Ada lovelace")],
    "concat": [
        ('{{concat "hello" " " "world"}}', "hello world"),
        ('{{concat n null yes price separator="-"}}', "7--true-9.5"),
        ("{{concat (concat)}}x", "x"),
    ],
    "format": [
        ('{{format "%.2f" price}}', "9.50"),
        ('{{format "%s is %d" name n}}', "ada lovelace is 7"),
        ('{{format "%05d|%-4d|%+d|%x|%X|%o|%b|%c" n n n 255 255 8 5 65}}', "00007|7   |+7|ff|FF|10|101|A"),
        ("{{format \"%'*6s|%.3s|%%\" n name}}", "*****7|ada|%"),
        ('{{format "%2$s %1$s" "b" "a"}}', "a b"),
        ('{{format "%s,%s" items}}', "a,b"),
        ('{{format "%05.1f|%e|%g" -3.14159 12345.678 0.0001}}', "-03.1|1.234568e+04|0.0001"),
        ('{{format "%s|"}}', "|"),
    ],
    "trim": [("[{{trim text}}]", "[padded]"), ("[{{#trim}} {{n}} {{/trim}}]", "[7]")],
    "trim-left": [("[{{trim-left text}}]", "[padded\t]")],
    "trim-right": [("[{{trim-right text}}]", "[  padded]")],
    "trim-one-char-right": [('{{trim-one-char-right "abc"}}{{trim-one-char-right ""}}', "ab")],
    "truncate": [
        ('{{truncate "some long string" 4}}', "some"),
        ('{{truncate "some long string" 4 "…"}}', "some…"),
        ('{{truncate "short" 50 "…"}} {{truncate "short" 5 "…"}}', "short short"),
    ],
    "split": [('{{#each (split "a,b,c" ",")}}{{this}};{{/each}}', "a;b;c;")],
    "line-break": [("a{{line-break}}b", "a\nb")],
    "datetime-format": [
        ('{{datetime-format iso "%Y-%m-%d %H:%M:%S"}}', "2026-01-31 15:04:05"),
        ('{{datetime-format iso "%A, %B %d, %y %I:%M %p"}}', "Saturday, January 31, 26 03:04 PM"),
        ('{{datetime-format iso "%a %b %-d %e %j %H:%M %Z" "Europe/Paris"}}', "Sat Jan 31 31 031 16:04 CET"),
        ('{{datetime-format summer "%H:%M"}}', "12:00"),
        ('{{datetime-format summer "%H:%M %z" "America/New_York"}}', "06:00 EDT"),
        ('{{datetime-format ms "%F %T %% %q"}}', "2015-02-17 18:30:20 % %q"),
        ('{{datetime-format "2026-02-03" "%-m/%-d/%Y %-I%P"}}', "2/3/2026 12am"),
    ],
    "swu_datetimeformat": [
        ('{{swu_datetimeformat ms "%a, %B %d"}}', "Tue, February 17"),
        ("{{swu_datetimeformat (swu_iso8601_to_time '2015-02-17T18:30:20Z') '%b %d'}}", "Feb 17"),
    ],
    "swu_iso8601_to_time": [('{{swu_iso8601_to_time "2015-02-17T18:30:20.000Z"}}', "1424197820000")],
    "swu_timestamp_to_time": [("{{swu_timestamp_to_time 1424197820}}", "1424197820000")],
    "abs": [("{{abs -3}}{{abs 2.5}}", "32.5")],
    "add": [('{{add n 1}} {{add "42" 8}} {{add 0.1 0.2}} {{add 1 2 3}}', "8 50 0.3 6")],
    "ceil": [("{{ceil 1.2}}{{ceil -1.2}}", "2-1")],
    "divide": [("{{divide 6 2}} {{divide 1 3}}", "3 0.333333333333333")],
    "floor": [("{{floor 1.8}}{{floor -1.2}}", "1-2")],
    "inc": [("{{inc n}}{{#each items}} {{inc @index}}{{/each}}", "8 1 2")],
    "mod": [("{{mod 7 3}} {{mod -7 3}} {{mod 5.5 2}}", "1 -1 1.5")],
    "multiply": [("{{multiply n price}} {{multiply 2 3}} {{multiply 1.1 3}}", "66.5 6 3.3")],
    "product": [("{{product 2 3}}", "6")],
    "range": [("{{#each (range 3)}}{{this}}{{/each}} {{#each (range 5 1 -2)}}{{this}}{{/each}}", "012 53")],
    "round": [("{{round 2.5}} {{round -2.5}} {{round 1.005 2}} {{round 3.14159 3}}", "3 -2 1 3.142")],
    "subtract": [("{{subtract n 1}} {{subtract 0.3 0.1}}", "6 0.2")],
    "sub": [("{{sub 10 2 3}}", "5")],
}  # fmt: skip
CONTEXT = {
    "data": DATA,
    "profile": {"email": "a@b.c"},
    "translations": {"shop": {"hello": "Moin", "cart": "Korb"}, "default": {"hello": "Hallo", "bye": ""}},
}  # fmt: skip


@pytest.mark.parametrize(("source", "text"), [case for cases in CASES.values() for case in cases])
def test_helpers(source, text):
    assert rendered(source, CONTEXT) == (text, [])


def test_every_helper_is_in_the_table_above_and_documented():
    assert set(CASES) == set(HELPERS)
    for name, helper in HELPERS.items():
        assert name in helper.usage
        assert helper.summary


def test_the_usage_of_every_helper_can_be_written():
    for name, helper in HELPERS.items():
        usage = (
            helper.usage
            if helper.usage.startswith("{{")
            else f"{{{{#if {helper.usage}}}}}{{{{/if}}}}"
        )
        assert not parse(usage, name).constant


def test_blocks_are_those_that_say_so():
    assert {"if", "unless", "each", "with", "and", "or", "not", "trim"} <= set(BLOCKS)
    assert "capitalize" not in BLOCKS


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ('{{add "x" 1}}', "add: 'x' is not a number"),
        ("{{divide 1 0}}", "division by zero"),
        ("{{mod 1 0}}", "division by zero"),
        ("{{round items}}", "is not a number"),
        ('{{condition 1 "~" 2}}', "'~' is no operator"),
        ('{{filter "data" "n" "LIKE" 2}}', "'LIKE' is no operator"),
        ('{{format "%1000000000d" 1}}', "width 1000000000 is larger than 100"),
        ('{{format "%.1000f" 1}}', "larger than 20"),
        ('{{format "%n" 1}}', "'%n' is not supported"),
        ('{{format "%d" name}}', "is not a number"),
        ('{{json-parse "{"}}', "is not JSON"),
        ('{{json-parse "NaN"}}', "is not JSON"),
        ('{{datetime-format "soon" "%Y"}}', "is not an ISO 8601 time"),
        ('{{datetime-format 1e20 "%Y"}}', "is too far away"),
        ('{{datetime-format ms "%Y" "Mars/Base"}}', "is not a time zone"),
        ('{{datetime-format ms "%Y" "../../etc/passwd"}}', "is not a time zone"),
        ('{{datetime-format ms "%Y" "America"}}', "is not a time zone"),
        ('{{swu_iso8601_to_time "x"}}', "is not an ISO 8601"),
        ("{{swu_iso8601_to_time 3}}", "is not an ISO 8601"),
        ('{{set "data" 1}}', "cannot be the name"),
        ('{{set "profile" 1}}', "cannot be the name"),
        ('{{set "a.b" 1}}', "cannot be the name"),
        ('{{set "" 1}}', "cannot be the name"),
        ("{{range 1 5000}}", "the limit is 1000"),
        ("{{range 1 5 0}}", "must not be 0"),
        ("{{multiply 1e200 1e200}}", "too large"),
    ],
)
def test_what_a_helper_cannot_do_is_a_render_error(source, problem):
    with pytest.raises(RenderError, match=problem.replace("(", r"\(")):
        rendered(source, CONTEXT)


@pytest.mark.parametrize(
    "call", ["add missing 1", "divide missing 2", "round missing", "capitalize missing",
             'format "%d" missing', 'datetime-format missing "%Y"', "truncate missing 3",
             "trim missing", "json-parse missing", "inc missing", "lookup missing 1"]
)  # fmt: skip
def test_a_helper_of_a_missing_value_is_nothing_and_says_so(call):
    assert rendered(f"[{{{{{call}}}}}]", CONTEXT) == ("[]", ["missing"])


@pytest.mark.parametrize("call", ["mod 1", "truncate a", "line-break 1", "split a", "lookup a b c"])
def test_arguments_are_counted_when_the_text_is_read(call):
    with pytest.raises(ContentError, match="argument"):
        parse("{{" + call + "}}", "content")


def test_set_is_bounded():
    many = "".join(f'{{{{set "v{n}" 1}}}}' for n in range(201))
    with pytest.raises(RenderError, match="more than 200 variables"):
        show(many, {})


def test_doubling_a_text_ends():
    source = '{{set "a" "0123456789"}}' + '{{set "a" (concat a a)}}' * 60
    with pytest.raises(RenderError, match="too large"):
        show(source, {})


def test_a_helper_result_is_text_of_its_own():
    scope = Scope({"data": {"x": "{{y}}", "y": "no"}})
    assert parse("{{capitalize x}}", "content").render(scope) == "{{y}}"
