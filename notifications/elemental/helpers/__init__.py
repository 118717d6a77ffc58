"""The words of author strings. What is not in this table does not exist."""

from __future__ import annotations

from typing import Final

from notifications.elemental.helpers import data, dates, logic, math, text
from notifications.elemental.helpers.base import Helper

HELPERS: Final[dict[str, Helper]] = {
    # logic
    "if": Helper(
        logic.if_, "{{#if value}}…{{else}}…{{/if}}", "Shows its content when the value is "
        "true, not 0 and not empty", test=logic.if_, inline=False, lenient=True,
    ),
    "unless": Helper(
        logic.unless, "{{#unless value}}…{{/unless}}", "Shows its content when the value is "
        "false, 0 or empty", test=logic.unless, inline=False, lenient=True,
    ),
    "and": Helper(
        logic.and_, "(and a b)", "True when all are", test=logic.and_, lenient=True,
    ),
    "or": Helper(logic.or_, "(or a b)", "True when one is", test=logic.or_, lenient=True),
    "not": Helper(logic.not_, "(not value)", "The opposite", test=logic.not_, lenient=True),
    "condition": Helper(
        logic.condition, '(condition a "==" b)', "Compares: == === != !== < <= > >=",
        test=logic.condition, lenient=True,
    ),
    "conditional": Helper(
        logic.conditional, '{{#conditional test behavior="show"}}…{{/conditional}}',
        'All hold, or one with logicalOperator="or"; the block hides unless it is to show',
        test=logic.conditional_shown, lenient=True,
    ),
    "contains": Helper(
        logic.contains_, '{{#contains text "piece"}}…{{/contains}}',
        "Whether a text has a piece, or a list an item", test=logic.contains_, lenient=True,
    ),
    "filter": Helper(
        logic.filter_, '(filter "profile" "email" "CONTAINS" "@example.com")',
        "One condition of a classic template", test=logic.filter_, lenient=True, by_name=True,
    ),
    # data
    "default": Helper(
        data.default, '{{default name "friend"}}', "The value, or the other where it is missing",
        lenient=True,
    ),
    "each": Helper(
        data.each, "{{#each items}}{{name}}{{/each}}", "Repeats its content for every item",
        frames="each", inline=False,
    ),
    "with": Helper(
        data.with_, "{{#with order}}{{total}}{{/with}}", "Makes a value the one that names mean",
        frames="with", inline=False,
    ),
    "var": Helper(data.path, '{{var "order.total"}}', "The value at a path", by_name=True),
    "inline-var": Helper(data.path, '{{inline-var "total"}}', "Same as var", by_name=True),
    "path": Helper(data.path, '{{path "order.total"}}', "The value at a path", by_name=True),
    "set": Helper(
        data.set_, '{{set "name" value}}', "Keeps a value for what follows", lenient=True,
    ),
    "lookup": Helper(data.lookup, "{{lookup items 0}}", "The item at an index or key"),
    "json-parse": Helper(data.json_parse, "{{#with (json-parse text)}}…{{/with}}", "Reads JSON"),
    "translate": Helper(
        data.translate, '{{translate "greeting" "domain"}}', "A text in the recipient's language",
    ),
    "t": Helper(data.translate, '{{t "greeting"}}', "Same as translate"),
    # text
    "capitalize": Helper(text.capitalize, "{{capitalize name}}", "The first letter in capitals"),
    "concat": Helper(
        text.concat, '{{concat first " " last separator=""}}', "Joins texts",
    ),
    "format": Helper(text.format_, '{{format "%.2f" price}}', "printf: %s %d %.2f %05d %x"),
    "trim": Helper(text.trim, "{{trim text}}", "Without space at both ends", wraps=True),
    "trim-left": Helper(text.trim_left, "{{trim-left text}}", "Without space before", wraps=True),
    "trim-right": Helper(text.trim_right, "{{trim-right text}}", "Without space after", wraps=True),
    "trim-one-char-right": Helper(
        text.trim_one_char_right, "{{trim-one-char-right text}}", "Without its last character",
    ),
    "truncate": Helper(
        text.truncate, '{{truncate text 20 "…"}}', "At most so many characters, then the suffix",
    ),
    "split": Helper(text.split, '{{#each (split tags ",")}}{{this}}{{/each}}', "A list of pieces"),
    "line-break": Helper(text.line_break, "{{line-break}}", "A line break", bare=True),
    # dates
    "datetime-format": Helper(
        dates.datetime_format, '{{datetime-format time "%B %d, %Y" "Europe/Paris"}}',
        "Writes a time: ISO 8601 or milliseconds",
    ),
    "swu_datetimeformat": Helper(
        dates.datetime_format, '{{swu_datetimeformat time "%B %d, %Y"}}', "Same as datetime-format",
    ),
    "swu_iso8601_to_time": Helper(
        dates.iso8601_to_time, '{{swu_iso8601_to_time "2026-01-31T12:00:00Z"}}',
        "Milliseconds of an ISO 8601 text",
    ),
    "swu_timestamp_to_time": Helper(
        dates.timestamp_to_time, "{{swu_timestamp_to_time seconds}}", "Milliseconds of seconds",
    ),
    # math
    "abs": Helper(math.abs_, "{{abs number}}", "Without its sign"),
    "add": Helper(math.add, "{{add a b}}", "The sum"),
    "ceil": Helper(math.ceil, "{{ceil number}}", "The next whole number"),
    "divide": Helper(math.divide, "{{divide a b}}", "The quotient"),
    "floor": Helper(math.floor, "{{floor number}}", "The whole number below"),
    "inc": Helper(math.inc, "{{inc number}}", "One more"),
    "mod": Helper(math.mod, "{{mod a b}}", "The remainder"),
    "multiply": Helper(math.multiply, "{{multiply a b}}", "The product"),
    "product": Helper(math.multiply, "{{product a b}}", "Same as multiply"),
    "range": Helper(math.range_, "{{#each (range 1 4)}}{{this}}{{/each}}", "Whole numbers"),
    "round": Helper(math.round_, "{{round number 2}}", "Rounded, halves up"),
    "subtract": Helper(math.subtract, "{{subtract a b}}", "The difference"),
    "sub": Helper(math.subtract, "{{sub a b}}", "Same as subtract"),
}  # fmt: skip

SECTION: Final = "#"  # `{{#items}}…{{/items}}`: repeats a list, else shows what is true
BLOCKS: Final = {name: helper for name, helper in HELPERS.items() if helper.opens_block}
