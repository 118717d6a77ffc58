"""The headers with which a mail program unsubscribes: RFC 8058, on one line, or not at all."""

import pytest

from notifications.providers.base import Outgoing, ProviderError
from notifications.providers.email.mime import as_text, build

CONTENT = {"subject": "Hello", "text": "Good morning", "html": "<p>Good morning</p>"}
LINK = "https://notify.example.com/t/u/" + "Ab-_9" * 50


def source(link=None):
    content = CONTENT if link is None else {**CONTENT, "email": {"unsubscribe": link}}
    to = {"email": "ada@example.com", "id": "1-m"}
    return as_text(build(Outgoing("k" * 32, to, content), "n@example.com"))


def lines(link=None):
    return [line for line in source(link).splitlines() if line.startswith("List-")]


def test_a_mail_with_a_link_has_both_each_on_one_line():
    assert lines(LINK) == [
        f"List-Unsubscribe: <{LINK}>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ]


@pytest.mark.parametrize("link", [None, "", "https://notify.example.com/t/u/" + "a" * 950])
def test_a_mail_without_a_link_or_with_one_that_no_line_holds_has_neither(link):
    assert lines(link) == []


def test_no_line_is_longer_than_mail_allows():
    link = "https://notify.example.com/t/u/"
    longest = link + "a" * (948 - len(link))
    assert lines(longest)
    assert max(map(len, source(longest).splitlines())) <= 998


@pytest.mark.parametrize("end", ["\r\nBcc: eve@example.com", "\n", "\x00"])
def test_a_link_never_brings_another_header(end):
    with pytest.raises(ProviderError, match="List-Unsubscribe contains a line break"):
        source(LINK + end)
