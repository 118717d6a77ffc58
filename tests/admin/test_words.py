"""What is said to people."""

from datetime import timedelta

import pytest

from notifications.admin import words
from notifications.events import CATALOGUE


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 ms"),
        (-1, "0 ms"),
        (0.0124, "12 ms"),
        (0.9999, "1.0 s"),
        (1.44, "1.4 s"),
        (60, "1 min"),
        (182, "3 min 2 s"),
        (7500, "2 h 5 min"),
        (7200, "2 h"),
        (260_000, "3 d"),
    ],
)
def test_a_duration_is_said_in_two_units_at_most(seconds, said):
    assert words.duration(timedelta(seconds=seconds)) == said


def test_every_event_of_a_message_has_its_words():
    about_messages = {name for name, kind in CATALOGUE.items() if kind.subject == "message"}
    assert about_messages == set(words.EVENTS)


def test_a_count_that_was_cut_off_says_so():
    assert words.capped(999, 1000) == "999"
    assert words.capped(1000, 1000) == "1,000+"
