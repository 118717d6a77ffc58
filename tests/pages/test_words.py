"""The languages of the pages: complete, and the one that a reader knows."""

import dataclasses
import re

import pytest

from notifications.pages.words import WORDS, words_of
from notifications.pages.words.text import Words
from notifications.pipeline.preferences.channels import CHANNELS

FIELDS = [field.name for field in dataclasses.fields(Words) if field.name != "channel"]


def test_there_are_those_that_are_promised():
    assert WORDS.keys() >= {"en", "de", "fr", "es", "it", "pt", "nl", "ja", "ar"}


@pytest.mark.parametrize("language", WORDS)
class TestEachLanguage:
    def test_says_everything_with_the_same_places_to_fill(self, language):
        for name in FIELDS:
            own, english = (str(getattr(WORDS[one], name)) for one in (language, "en"))
            assert own.strip()
            assert re.findall(r"\{\w*\}", own) == re.findall(r"\{\w*\}", english), name
            assert own.count("{") == own.count("}")

    def test_names_every_channel(self, language):
        assert WORDS[language].channel.keys() == set(CHANNELS)

    def test_is_not_english_copied(self, language):
        if language != "en":
            same = [
                name
                for name in FIELDS
                if getattr(WORDS[language], name) == getattr(WORDS["en"], name)
            ]
            assert same == []


@pytest.mark.parametrize(
    ("locale", "header", "language"),
    [
        ("fr-CA", "de", "fr"),
        ("pt_BR", "", "pt"),
        ("", "de-CH;q=0.8, nl", "nl"),
        ("", "xx, ja;q=0.5, *;q=0.1", "ja"),
        ("xx", "es", "es"),
        ("", "en-US,en;q=0.9,de;q=0.8", "en"),
        ("", "de;q=0, it;q=0.1", "it"),
        ("", "", "en"),
        ("", "q=;;,,;q=nan,\x00", "en"),
        ("", "de;q=inf-x, fr", "fr"),
        ("x" * 9999, "," * 9999, "en"),
    ],
)
def test_the_language_is_the_profiles_then_the_browsers(locale, header, language):
    assert words_of(locale, header).language == language
