"""What never stands in the log."""

import logging

import pytest

from courier_site.logs import without_links
from notifications.pipeline.links import Link, token_of

TOKEN = token_of(Link("ada", "", "news", "1-abc"))


@pytest.mark.parametrize("path", ["/preferences/", "/t/u/"])
def test_an_error_on_a_recipients_page_is_logged_without_its_token(path: str) -> None:
    args = ("Service Unavailable", f"{path}{TOKEN}")
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, "%s: %s", args, None)
    assert without_links(record)
    assert record.getMessage() == f"Service Unavailable: {path}…"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/users/ada/tokens/a/b:c[d]", "/users/ada/tokens/…"),
        ("/users/ada/tokens", "/users/ada/tokens"),
        (f"/t/p/7.{'x' * 43}", "/t/p/7.…"),
    ],
)
def test_a_push_token_and_a_tracking_address_are_not_logged(path: str, shown: str) -> None:
    args = ("Service Unavailable", path)
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, "%s: %s", args, None)
    assert without_links(record)
    assert record.getMessage() == f"Service Unavailable: {shown}"


def test_other_paths_and_arguments_are_as_they_were() -> None:
    args = ("Internal Server Error", "/messages/1-abc", 500)
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, "%s: %s %s", args, None)
    assert without_links(record)
    assert record.args == args
