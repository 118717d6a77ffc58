from tests.elemental.lint.found import coded, found, text


def sms(*nodes, **data):
    return found(*nodes, channels=["sms"], data=data)


def test_more_than_three_segments():
    assert coded(sms(text("a" * 459)), "sms_segments") == []
    assert "4 segments of 153" in coded(sms(text("a" * 460)), "sms_segments")[0][3]


def test_characters_that_make_it_dear_stand_at_their_block():
    first, second = coded(sms(text("plain"), text("it’s ł {{x}}"), x="’"), "sms_encoding")
    assert first[0] == "content.elements[1].content"
    assert first[3] == "“’” makes a segment hold 67 characters instead of 153; “'” would not"
    assert second[3].startswith("“ł”")
    (from_data,) = coded(sms(text("{{x}}"), x="a\u00a0b"), "sms_encoding")
    assert from_data[0] == "content"
    assert from_data[3].startswith("the character U+00A0")
    assert coded(sms(text("Ça va à 5€")), "sms_encoding") == []
