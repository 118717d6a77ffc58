"""What may stand between the braces besides a variable's name."""

from designer.registry.model import Helper

LOGIC = (
    Helper(
        "if", "#if value … else … /if", "Shows its text where the value is true.", "logic", True
    ),
    Helper("unless", "#unless value … /unless", "Shows its text where it is not.", "logic", True),
    Helper("each", "#each list … /each", "Repeats its text; this is the entry.", "logic", True),
    Helper(
        "with", "#with value … /with", "Names inside are looked up in the value.", "logic", True
    ),
    Helper("and", "and a b …", "True if all values are.", "logic"),
    Helper("or", "or a b …", "True if one value is.", "logic"),
    Helper("not", "not value", "True if the value is not.", "logic"),
    Helper("condition", 'condition a "==" b', "Compares two values.", "logic"),
    Helper("conditional", "conditional test yes no", "One of two values.", "logic"),
    Helper("default", "default value fallback", "The fallback where there is no value.", "logic"),
)
DATA = (
    Helper("path", 'path "$.list[0].name"', "The value at a path.", "data"),
    Helper("var", 'var "name" value', "Keeps a value under a name.", "data"),
    Helper("set", 'set "name" value', "Keeps a value under a name, and writes nothing.", "data"),
    Helper("json-parse", "json-parse text", "The value of a JSON text.", "data"),
    Helper("translate", 'translate "key"', "The text of a translation.", "data"),
)
TEXT = (
    Helper("capitalize", "capitalize text", "The first letter large.", "text"),
    Helper("concat", "concat a b …", "The values one behind the other.", "text"),
    Helper("format", 'format "%.2f" value', "The value as printf writes it.", "text"),
    Helper("trim", "trim text", "Without blanks at both ends.", "text"),
    Helper("trim-left", "trim-left text", "Without blanks at the start.", "text"),
    Helper("trim-right", "trim-right text", "Without blanks at the end.", "text"),
    Helper("trim-one-char-right", "trim-one-char-right text", "Without the last letter.", "text"),
    Helper("truncate", "truncate text 40", "At most so many characters.", "text"),
)
NUMBERS = (
    Helper("add", "add a b", "The sum.", "numbers"),
    Helper("subtract", "subtract a b", "The difference.", "numbers"),
    Helper("sub", "sub a b", "The difference.", "numbers"),
    Helper("multiply", "multiply a b", "The product.", "numbers"),
    Helper("divide", "divide a b", "The quotient.", "numbers"),
    Helper("mod", "mod a b", "What remains of a division.", "numbers"),
    Helper("abs", "abs number", "Without its sign.", "numbers"),
    Helper("ceil", "ceil number", "The next whole number above.", "numbers"),
    Helper("floor", "floor number", "The next whole number below.", "numbers"),
    Helper("round", "round number 2", "Rounded, to so many digits.", "numbers"),
    Helper("inc", "inc number", "One more.", "numbers"),
)
DATES = (
    Helper("datetime-format", 'datetime-format date "%d.%m.%Y"', "A date, written out.", "dates"),
    Helper("swu_datetimeformat", 'swu_datetimeformat date "%d %B"', "As datetime-format.", "dates"),
    Helper("swu_iso8601_to_time", "swu_iso8601_to_time text", "A date of ISO 8601.", "dates"),
    Helper("swu_timestamp_to_time", "swu_timestamp_to_time number", "A Unix time.", "dates"),
)
HELPERS: tuple[Helper, ...] = (*LOGIC, *DATA, *TEXT, *NUMBERS, *DATES)
