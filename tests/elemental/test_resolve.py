"""Conditions, loops, refs, channels and locales: what becomes of a document for one recipient."""

import pytest

from notifications import elemental
from tests.elemental.shown import elements, show

SMS_AND_MAIL = ("sms", "email", "inbox")


def text(content, **more):
    return {"type": "text", "content": content, **more}


def lines(*nodes, channel="sms", **data):
    return [line for line in show(channel, *nodes, **data).text.splitlines() if line]


@pytest.mark.parametrize(
    "condition",
    [
        "data.total > 100",
        "data.total > 100 && !data.hidden",
        [{"logical_operator": "and", "conditions": [
            {"property": "data.total", "operator": "greater_than", "value": 100}]}],
    ],
)  # fmt: skip
@pytest.mark.parametrize("channel", SMS_AND_MAIL)
def test_what_a_condition_excludes_is_nowhere(condition, channel):
    nodes = (text("always"), text("rarely", **{"if": condition}))
    assert "rarely" in show(channel, *nodes, total=120).text
    made = show(channel, *nodes, total=80)
    assert "rarely" not in made.text + made.html + made.body
    assert "always" in made.text


def test_a_loop_repeats_any_element_with_its_item_and_place():
    node = text("{{$.index}}:{{$.item.name}}", loop="data.items")
    assert lines(node, items=[{"name": "a"}, {"name": "b"}]) == ["0:a", "1:b"]


def test_an_inner_loop_sees_its_own_item_and_the_condition_each_item():
    inner = text("{{$.item.n}}", loop="$.item.parts", **{"if": "$.item.n > 1"})
    outer = {"type": "group", "loop": "data.boxes", "elements": [text("{{$.item.id}}"), inner]}
    boxes = [{"id": "x", "parts": [{"n": 1}, {"n": 2}]}, {"id": "y", "parts": [{"n": 3}]}]
    assert lines(outer, boxes=boxes) == ["x", "2", "y", "3"]


@pytest.mark.parametrize("items", [None, "text", {"a": 1}, 7])
def test_a_loop_over_what_is_no_list_shows_nothing_and_says_so(items):
    made = show("sms", text("x{{$.item}}", loop="data.items"), text("end"), items=items)
    assert made.text == "end"
    assert "is not a list" in " ".join(made.warnings)


def test_an_empty_list_has_a_state_of_its_own():
    empty = text("nothing yet", **{"if": "data.items.length === 0"})
    nodes = (text("{{$.item}}", loop="data.items"), empty)
    assert lines(*nodes, items=[]) == ["nothing yet"]
    assert lines(*nodes, items=["a"]) == ["a"]


def test_a_ref_tells_later_elements_whether_it_is_shown_and_what_it_says():
    nodes = (
        text("gift for {{name}}", ref="gift", **{"if": "data.gift"}),
        text("wrapped", **{"if": "refs.gift.visible"}),
        text("quote: {{refs.gift.content}}", **{"if": "refs.gift.visible"}),
    )
    assert lines(*nodes, gift=True, name="Ada") == [
        "gift for Ada",
        "wrapped",
        "quote: gift for Ada",
    ]
    assert lines(*nodes, gift=False, name="Ada") == []


def test_an_element_stands_on_its_channels_only():
    nodes = (text("long", channels=["email", "inbox"]), text("short", channels=["sms"]))
    assert lines(*nodes) == ["short"]
    assert lines(*nodes, channel="email") == ["long"]


def test_a_channels_own_section_wins_over_the_default():
    nodes = (
        {"type": "channel", "channel": "sms", "elements": [text("for sms")]},
        {"type": "channel", "channel": "default", "elements": [text("for all others")]},
    )
    assert lines(*nodes) == ["for sms"]
    assert lines(*nodes, channel="email") == ["for all others"]


@pytest.mark.parametrize(
    ("locale", "words"),
    [("de", "Hallo"), ("de-AT", "Hallo"), ("fr", "Hello"), (None, "Hello"), ("eu-fr", "Kaixo")],
)
def test_a_locale_replaces_the_words_it_has(locale, words):
    node = text("Hello", locales={"de": {"content": "Hallo"}, "eu-fr": {"content": "Kaixo"}})
    made = elemental.compile(elements(node), "sms", locale=locale).render({"data": {}})
    assert made.text == words


def test_a_missing_variable_is_named_shown_in_a_preview_and_refused_where_it_must_not_lack():
    program = elemental.compile(elements(text("Hi {{name}}")), "email")
    made = program.render({"data": {}})
    assert (made.missing, made.text) == (["name"], "Hi ")
    marked = program.render({"data": {}}, mark_missing=True)
    assert "{{name}}" in marked.text
    assert "{{name}}" in marked.html
    with pytest.raises(elemental.RenderError, match="name"):
        program.render({"data": {}}, throw_on_missing=True)
