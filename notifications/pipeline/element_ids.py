"""Ids of a document's elements, kept beside it: a tree `[[id, [children…]], …]` of its shape.

The document itself never gets them, so that it comes back as it was written.
"""

import json
import re
import secrets
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Element = dict[str, Any]
Tree = list[list[Any]]

_CHECKSUM = re.compile(r"[0-9a-f]{32}")
# An author's own `id` serves as it is where it can stand in a path.
_OWN = re.compile(r"[A-Za-z0-9_.-]{1,64}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands: `steps` are the indices that lead to it."""

    id: str
    element: Any
    steps: tuple[int, ...]

    @property
    def path(self) -> str:
        return "content" + "".join(f".elements[{step}]" for step in self.steps)


def children(element: Any) -> list[Any]:
    """The elements inside; none where there is no list of them."""
    inside = element.get("elements") if isinstance(element, dict) else None
    return inside if isinstance(inside, list) else []


def places(elements: list[Any], ids: Tree, above: tuple[int, ...] = ()) -> Iterator[Place]:
    """Every element with its id, in the order of the document."""
    for index, (element, (own, inner)) in enumerate(zip(elements, ids, strict=True)):
        yield Place(own, element, (*above, index))
        yield from places(children(element), inner, (*above, index))


def assign(elements: list[Any], before: list[Any], ids: Tree) -> Tree:
    """The ids of `elements`, given those of the document that they replace.

    An element that is equal, or of the same type and behind the same neighbour, keeps its id.
    """
    own = Counter(_own_id(element) for element in _all(elements))
    taken = {name for name, count in own.items() if name and count == 1}
    return _assigned(elements, before, ids, taken)


def without(elements: list[Any], before: list[Any], ids: Tree) -> list[Any]:
    """`elements` as their author has them: the ids and checksums that we gave out are taken off."""
    return _bare(elements, {place.id: place.element for place in places(before, ids)})


def _bare(elements: list[Any], known: dict[str, Any]) -> list[Any]:
    made = []
    for element in elements:
        bare = dict(element) if isinstance(element, dict) else element
        if isinstance(bare, dict):
            if _own_id(bare) in known:
                _strip(bare, known[bare["id"]])
            if inside := children(bare):
                bare["elements"] = _bare(inside, known)
        made.append(bare)
    return made


def _strip(element: Element, old: Any) -> None:
    if _own_id(old) != element["id"]:
        # An author's own that cannot stand in a path was shown as ours.
        if isinstance(old, dict) and "id" in old:
            element["id"] = old["id"]
        else:
            del element["id"]
    _strip_checksum(element, old)
    if isinstance(locales := element.get("locales"), dict):
        said = old.get("locales") if isinstance(old, dict) else None
        before = said if isinstance(said, dict) else {}
        element["locales"] = {
            name: dict(one) if isinstance(one, dict) else one for name, one in locales.items()
        }
        for name, one in element["locales"].items():
            if isinstance(one, dict):
                _strip_checksum(one, before.get(name))


def _strip_checksum(shown: Element, old: Any) -> None:
    """An author's own stays, or is put back where ours stands in its place."""
    given, own = shown.get("checksum"), old.get("checksum") if isinstance(old, dict) else None
    if isinstance(given, str) and given != own and _CHECKSUM.fullmatch(given):
        if own is None:
            del shown["checksum"]
        else:
            shown["checksum"] = own


def _all(elements: list[Any]) -> Iterator[Any]:
    for element in elements:
        yield element
        yield from _all(children(element))


def _own_id(element: Any) -> str:
    own = element.get("id") if isinstance(element, dict) else None
    return own if isinstance(own, str) and _OWN.fullmatch(own) else ""


def _assigned(elements: list[Any], before: list[Any], ids: Tree, taken: set[str]) -> Tree:
    matched = _matched(elements, before)
    made = []
    for element, old in zip(elements, matched, strict=True):
        kept, inner = (ids[old][0], ids[old][1]) if old is not None else ("", [])
        name = own if (own := _own_id(element)) in taken else kept
        if not name or (name in taken and name != own):
            name = f"el_{secrets.token_hex(6)}"
        inside = children(before[old]) if old is not None else []
        made.append([name, _assigned(children(element), inside, inner, taken)])
    return made


def _matched(elements: list[Any], before: list[Any]) -> list[int | None]:
    """For each element the index of the one of `before` whose id it keeps."""
    texts: dict[str, list[int]] = {}
    for index, element in enumerate(before):
        texts.setdefault(_text(element), []).append(index)
    found: list[int | None] = []
    for index, element in enumerate(elements):
        equal = texts.get(_text(element))
        nearest = min(equal, key=lambda old: abs(old - index)) if equal else None
        found.append(nearest)
        if equal and nearest is not None:
            equal.remove(nearest)
    free = set(range(len(before))) - {old for old in found if old is not None}
    follows = 0
    for index, element in enumerate(elements):
        if found[index] is None:
            alike = [
                o for o in (follows, index) if o in free and _type(before[o]) == _type(element)
            ]
            found[index] = alike[0] if alike else None
            free -= {*alike[:1]}
        if (old := found[index]) is not None:
            follows = old + 1
    return found


def _text(element: Any) -> str:
    return json.dumps(element, sort_keys=True)


def _type(element: Any) -> Any:
    return element.get("type") if isinstance(element, dict) else None
