"""The texts of translators: what is read, and the line that is wrong."""

import pytest

from notifications.pipeline.po import PoError, parse

GOOD = r"""
# Translators' words
msgid ""
msgstr "Project-Id-Version: x\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: checkout.html:12
#, c-format
msgid "Hello %s"
msgstr "Bonjour %s"

msgctxt "door"
msgid "Open"
msgstr "Ouvrir"

msgid ""
"Two "
"lines"
msgstr ""
"Deux\n"
"\"lignes\"\t\\"

msgid "one file"
msgid_plural "%d files"
msgstr[0] "un fichier"
msgstr[1] "%d fichiers"

#, fuzzy
msgid "Unsure"
msgstr "Incertain"

msgid "Not yet"
msgstr ""

#~ msgid "Old"
#~ msgstr "Vieux"
"""


def test_what_translators_write_is_read():
    assert parse(GOOD) == {
        "Hello %s": "Bonjour %s",
        "door\x04Open": "Ouvrir",
        "Two lines": 'Deux\n"lignes"\t\\',
        "one file": "un fichier",
    }


def test_line_ends_and_a_mark_of_byte_order_do_not_matter():
    assert parse('\ufeffmsgid "a"\r\nmsgstr "b"\r\n') == {"a": "b"}
    assert parse("") == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "b"\nnonsense', 3),
        ('msgid "a\nmsgstr "b"', 1),
        ("msgid a", 1),
        ('"a"', 1),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"', 1),
        ('msgstr "b"', 1),
        ('msgctxt "x"', 1),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"', 3),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"', 4),
        ('msgid "a"\nmsgstr "\\q"', 2),
        ('msgid "a"\nmsgstr "b" x', 2),
        ('msgid "a"\n# between\n"b"\nmsgstr "c"', 3),
        ('{"json": "file"}', 1),
        ("<html>", 1),
    ],
)
def test_what_is_wrong_is_named_by_its_line(text, line):
    with pytest.raises(PoError) as caught:
        parse(text)
    assert caught.value.line == line
    assert str(caught.value).startswith(f"line {line}: ")


def test_a_long_text_takes_time_in_proportion():
    text = "\n".join(f'msgid "{n}{"x" * 50}"\nmsgstr "{"é" * 50}"' for n in range(4000))
    assert len(parse(text)) == 4000
    with pytest.raises(PoError):
        parse('msgid "' + "\\" * 100_001)
