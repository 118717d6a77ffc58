import pytest

from notifications.elemental.gsm import BASIC, EXTENDED, segments, smart_encoded


def counted(text):
    found = segments(text)
    return found.encoding, found.units, found.segments, found.per_segment


def test_the_alphabet_is_complete():
    assert len(BASIC) == 127  # 128 with the escape itself
    assert len(EXTENDED) == 10
    assert not BASIC & EXTENDED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("GSM-7", 0, 0, 160)),
        ("a" * 160, ("GSM-7", 160, 1, 160)),
        ("a" * 161, ("GSM-7", 161, 2, 153)),
        ("a" * 306, ("GSM-7", 306, 2, 153)),
        ("a" * 307, ("GSM-7", 307, 3, 153)),
        ("€" * 80, ("GSM-7", 160, 1, 160)),
        ("€" * 81, ("GSM-7", 162, 2, 153)),
        ("ж" * 70, ("UCS-2", 70, 1, 70)),
        ("ж" * 71, ("UCS-2", 71, 2, 67)),
        ("ж" * 134, ("UCS-2", 134, 2, 67)),
        ("ж" * 135, ("UCS-2", 135, 3, 67)),
        ("😀" * 35, ("UCS-2", 70, 1, 70)),
        ("😀" * 36, ("UCS-2", 72, 2, 67)),
        ("{[~]}|^\\", ("GSM-7", 16, 1, 160)),
        ("Ça coûte £5", ("UCS-2", 11, 1, 70)),
        ("Ça va à Ålesund?\r\n", ("GSM-7", 18, 1, 160)),
    ],
)
def test_a_message_is_counted_as_networks_do(text, expected):
    assert counted(text) == expected


def test_no_escaped_character_is_cut_by_a_segment():
    """153 septets hold 152 letters and no half €: the second segment starts with it."""
    assert counted("a" * 152 + "€" + "a" * 151)[2] == 2
    assert counted("a" * 152 + "€" + "a" * 152)[2] == 3
    assert counted("ж" * 66 + "😀" + "ж" * 65)[2] == 2
    assert counted("ж" * 66 + "😀" + "ж" * 66)[2] == 3


@pytest.mark.parametrize(
    ("character", "replacement"),
    [
        ("`", "'"),
        ("ç", "c"),
        ("\u00a0", " "),
        ("“", '"'),
        ("’", "'"),
        ("…", "..."),
        ("–", "-"),
        ("ł", "l"),
        ("ê", "e"),
        ("ﬁ", "fi"),
        ("ж", None),
        ("😀", None),
        ("\u0301", None),
    ],
)
def test_one_character_flips_the_message_and_is_named(character, replacement):
    found = segments(f"ab{character}c")
    assert found.encoding == "UCS-2"
    assert [(each.character, each.index, each.replacement) for each in found.culprits] == [
        (character, 2, replacement)
    ]
    if replacement is not None:
        assert segments(f"ab{replacement}c").encoding == "GSM-7"


def test_a_capital_cedilla_is_gsm_and_a_small_one_is_not():
    assert segments("Ç").encoding == "GSM-7"
    assert segments("ç").encoding == "UCS-2"


def test_smart_encoding_changes_typography_and_no_letter():
    assert smart_encoded("“Hi” – it’s… \u00a05\u200b`") == "\"Hi\" - it's...  5'"
    assert smart_encoded("ęłç😀") == "ęłç😀"
    assert smart_encoded("e\u0301") == "é"


def test_every_smart_replacement_is_gsm():
    from notifications.elemental.gsm import TYPOGRAPHIC

    for plain in TYPOGRAPHIC.values():
        assert segments(plain).encoding == "GSM-7"


def test_culprits_of_a_foreign_script_are_bounded():
    assert len(segments("ж" * 5000).culprits) == 100


def test_segments_are_plain_json():
    assert segments("é…").as_dict() == {
        "encoding": "UCS-2",
        "units": 2,
        "segments": 1,
        "per_segment": 70,
        "culprits": [{"character": "…", "index": 1, "replacement": "..."}],
    }
