import json
import time

import pytest

from notifications import elemental
from notifications.elemental.lint import MAX_FINDINGS, RULES, lint
from tests.elemental.lint.found import TITLE, action, coded, findings, found, text
from tests.elemental.shown import BRAND, DATA, DOCUMENTS, document

GOOD = (
    {"type": "meta", "title": "Your order is on its way", "data": {"preheader": "p" * 80}},
    text("It will be with you tomorrow, before noon, as you wished."),
    action(border_radius="0"),
)


def test_a_good_document_is_not_nagged():
    assert found(*GOOD) == []


def test_only_what_was_rendered_is_looked_at():
    content = {"elements": [action(""), {"type": "image", "src": ""}]}
    assert lint(content, {}) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_findings_are_plain_json_with_paths_into_the_document(path):
    for finding in findings(document(path), elemental.CHANNELS, BRAND, DATA):
        assert json.loads(json.dumps(finding.as_dict())) == finding.as_dict()
        assert finding.path.startswith(("content", "brand."))
        assert finding.level in ("error", "warning", "info")
        assert finding.channel in ("", *elemental.CHANNELS)


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        {"elements": "x"},
        {"elements": [1, None, [], {"type": 3}, {"type": "text", "content": 3, "locales": 4}]},
        {"elements": [{"type": "channel", "channel": 4, "elements": [{"elements": {}}]}]},
        {"elements": [{"type": "image", "src": 5}, {"type": "action", "channels": "x"}]},
        {"elements": [{"type": "action", "border_radius": [], "style": {}, "color": 1}]},
        {"title": 3, "body": {}},
    ],
)
def test_a_draft_may_be_anything(content):
    rendered = elemental.compile({"body": "x"}, "email").render({})
    lint(content, {"email": rendered}, {"settings": {"colors": 3, "email": []}})


def test_an_empty_channel_is_named():
    only_mail = text() | {"channels": ["email"]}
    codes = coded(found(TITLE, only_mail, channels=["email", "push", "slack"]), "empty")
    assert codes == [("content", "push", "warning", "there is nothing to read on push")]
    raw = {"type": "channel", "channel": "webhook", "raw": {"payload": {"body": {}}}}
    assert coded(found(raw, channels=["webhook"]), "empty") == []


def test_a_language_that_others_have():
    french = {"locales": {"fr": {"content": "Bonjour"}}}
    codes = coded(
        found(
            text("Hello", **french),
            text("Bye"),
            text("{{x}} {{y}}"),
            {"type": "group", "locales": {"fr": {"elements": []}}, "elements": [text("In")]},
            {"type": "divider"},
            data={"x": 1, "y": 2},
        ),
        "untranslated",
    )
    assert codes == [("content.elements[1]", "", "warning", "this is not translated into fr")]
    assert coded(found(text("Hello"), text("Bye")), "untranslated") == []


def test_findings_are_bounded_and_soon_there():
    nodes = [action("", content="click here", color="#ffffff") for _ in range(450)]
    content = {"elements": nodes}
    rendered = {
        channel: elemental.compile(content, channel).render({}) for channel in elemental.CHANNELS
    }
    began = time.thread_time()
    assert len(lint(content, rendered)) == MAX_FINDINGS
    assert time.thread_time() - began < 3


def test_every_rule_is_listed_once():
    assert len(set(RULES)) == len(RULES)


@pytest.mark.parametrize(
    "content",
    ["<img" * 50_000, "<style" * 35_000, "<img alt " * 20_000, 'style="' * 30_000, "<a " * 60_000],
)
def test_unclosed_tags_are_read_in_one_go(content):
    rendered = {"email": elemental.compile({"body": "x"}, "email").render({})}
    node = {"type": "html", "content": content}
    began = time.thread_time()
    lint({"elements": [node]}, rendered)
    assert time.thread_time() - began < 3
