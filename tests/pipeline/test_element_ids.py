"""Ids stay with their elements whatever is written around them."""

import copy

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from notifications.api.template_shapes import checked_content
from notifications.pipeline.element_ids import assign, places, without


def text(content, **more):
    return {"type": "text", "content": content, **more}


def group(*elements, **more):
    return {"type": "group", "elements": list(elements), **more}


OURS = "0" * 32
BEFORE = [
    {"type": "meta", "title": "Hi"},
    text("one"),
    group(text("inner one"), {"type": "action", "content": "Go", "href": "https://x.io"}),
    text("one"),
    text("last"),
]
IDS = assign(BEFORE, [], [])
FLAT = [place.id for place in places(BEFORE, IDS)]


def flat(elements, ids):
    return [place.id for place in places(elements, ids)]


def changed(change):
    after = copy.deepcopy(BEFORE)
    change(after)
    return after, assign(after, BEFORE, IDS)


def test_every_element_has_an_id_of_its_own_and_a_path():
    assert len(FLAT) == len(set(FLAT)) == 7
    assert [place.path for place in places(BEFORE, IDS)][2:4] == [
        "content.elements[2]",
        "content.elements[2].elements[0]",
    ]


def test_what_is_the_same_has_the_same_ids():
    assert assign(copy.deepcopy(BEFORE), BEFORE, IDS) == IDS


def test_an_element_that_says_something_else_keeps_its_id():
    after, ids = changed(lambda els: els[1].update(content="changed"))
    assert flat(after, ids) == FLAT


def test_an_element_inside_a_group_keeps_its_id_and_so_does_the_group():
    after, ids = changed(lambda els: els[2]["elements"][1].update(content="Stop"))
    assert flat(after, ids) == FLAT


def test_elements_behind_a_new_one_keep_their_ids():
    after, ids = changed(lambda els: els.insert(0, {"type": "divider"}))
    assert flat(after, ids)[1:] == FLAT
    assert flat(after, ids)[0] not in FLAT


def test_an_edit_behind_a_new_element_of_another_type_keeps_its_id():
    def change(els):
        els.insert(1, {"type": "divider"})
        els[2]["content"] = "edited"

    _, ids = changed(change)
    assert [ids[0], *ids[2:]] == IDS


def test_elements_that_move_keep_their_ids():
    _, ids = changed(lambda els: els.append(els.pop(2)))
    assert ids == [IDS[0], IDS[1], IDS[3], IDS[4], IDS[2]]


def test_what_follows_a_removed_element_keeps_its_id():
    _, ids = changed(lambda els: els.pop(0))
    assert ids == IDS[1:]


def test_an_element_of_another_type_in_its_place_is_another_element():
    _, ids = changed(lambda els: els.__setitem__(4, {"type": "divider"}))
    assert ids[4][0] not in FLAT


def test_an_author_s_own_id_serves_where_it_is_the_only_one_of_its_name():
    elements = [text("a", id="intro"), text("b", id="twice"), text("c", id="twice")]
    ids = [name for name, _ in assign(elements, [], [])]
    assert ids[0] == "intro"
    assert "twice" not in ids
    assert len(set(ids)) == 3


def test_an_id_that_cannot_stand_in_a_path_is_not_used():
    assert assign([text("a", id="a/b")], [], [])[0][0].startswith("el_")
    assert assign([text("a", id=5)], [], [])[0][0].startswith("el_")


def test_what_was_given_out_is_taken_off_and_leads_to_the_same_element():
    shown = [
        {
            **element,
            "id": name,
            "checksum": OURS,
            "locales": {"fr": {"content": "un", "checksum": OURS}},
        }
        for element, (name, _) in zip(BEFORE, IDS, strict=True)
    ]
    shown.reverse()
    assert [name for name, _ in assign(shown, BEFORE, IDS)] == [name for name, _ in IDS[::-1]]
    bare = [{**one, "locales": {"fr": {"content": "un"}}} for one in BEFORE[::-1]]
    assert without(shown, BEFORE, IDS) == bare


def test_an_author_s_own_id_stays_where_it_is():
    elements = [text("a", id="intro")]
    ids = assign(elements, [], [])
    assert without([text("b", id="intro", checksum=OURS)], elements, ids) == [text("b", id="intro")]
    assert without([text("b", id="other", checksum="x")], elements, ids) == [
        text("b", id="other", checksum="x")
    ]


def test_an_author_s_own_checksum_stays_and_is_put_back():
    own = text("a", checksum="mine", locales={"fr": {"content": "b", "checksum": "f" * 32}})
    ids = assign([own], [], [])
    for said in (OURS, "mine"):
        shown = text("a", id=ids[0][0], checksum=said)
        shown["locales"] = {"fr": {"content": "b", "checksum": OURS}}
        assert without([shown], [own], ids) == [own]


@pytest.mark.parametrize("odd", [5, None, "text", [], {"elements": 5}, {"type": []}])
def test_what_is_no_element_gets_an_id_too(odd):
    ids = assign([odd, text("a")], [], [])
    assert len(ids) == 2
    assert assign([odd, text("a")], [odd, text("a")], ids) == ids
    assert without([odd], [odd], ids[:1]) == [odd]


keys = st.sampled_from(["type", "content", "id", "locales", "if", "x"])
words = st.sampled_from(["text", "group", "a", "b", "el_1", "a/b", ""]) | st.integers() | st.none()
trees = st.recursive(
    st.dictionaries(keys, words | st.dictionaries(st.sampled_from(["fr", "de"]), words)),
    lambda inner: st.builds(
        lambda fields, inside: {**fields, "elements": inside},
        st.dictionaries(keys, words),
        st.lists(inner | words, max_size=3),
    ),
    max_leaves=12,
)
documents = st.lists(trees, max_size=5)


@given(documents, documents)
def test_any_document_after_any_other_has_ids_that_differ(before, after):
    old = assign(before, [], [])
    ids = assign(after, before, old)
    found = flat(after, ids)
    assert len(found) == len(set(found))
    assert assign(after, after, ids) == ids


@example([{"type": "text", "content": "x", "id": "a/b"}])
@given(documents)
def test_what_an_answer_adds_is_taken_off_again(elements):
    ids = assign(elements, [], [])
    shown = checked_content({"elements": elements}, ids)["elements"]
    objects = [one for one in shown if isinstance(one, dict)]
    assert len(objects) == len(shown)
    assert assign(shown, elements, ids) == ids
    if all(_plainly(place.element) for place in places(elements, ids)):
        assert without(shown, elements, ids) == elements


def _plainly(element):
    """Whether an answer shows it in a way that tells all of it: a type, and languages with words."""
    said = element.get("locales", {}) if isinstance(element, dict) else None
    return (
        isinstance(said, dict)
        and "type" in element
        and all(isinstance(one, dict) for one in said.values())
    )
