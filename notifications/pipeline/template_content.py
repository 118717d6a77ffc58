"""Writes content that must be without faults: as a whole, one element, or in one language."""

import copy
import re
from typing import Any

from django.db import transaction

from notifications.elemental import ContentError
from notifications.models import Template
from notifications.pipeline import element_ids, mail_headers, templates
from notifications.pipeline.element_ids import Place
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.templates import InvalidTemplate, TemplateInput

Json = dict[str, Any]

_LOCALE = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}")


def create(payload: TemplateInput, *, by: str, state: str = "DRAFT") -> Template:
    """As templates.create, but refuses content with faults inside. Raises InvalidTemplate."""
    with transaction.atomic():
        made = templates.create(payload, by=by, state=state)
        _refuse_faults(made)
    return made


def replace(
    template_id: str, changes: Json, *, by: str, state: str = "DRAFT", revision: int | None = None
) -> Template:
    """As templates.save_draft, but refuses content with faults inside; published with PUBLISHED.

    Raises also InvalidTemplate, naming each place as `content.elements[2].href`.
    """
    with transaction.atomic():
        row = templates.save_draft(template_id, changes, by=by, revision=revision)
        _refuse_faults(row)
        if state == "PUBLISHED":
            templates.publish(template_id, by=by)
            row.refresh_from_db()
    return row


def replace_element(
    template_id: str,
    element_id: str,
    element: Json,
    *,
    by: str,
    state: str = "DRAFT",
    revision: int | None = None,
) -> Template:
    """Puts `element` in the place of the one with that id, which keeps its id; all else stays.

    Raises NotFound, InvalidRequest naming the key of the element, and as `replace`.
    """
    with transaction.atomic():
        row = templates.locked(template_id, revision)
        place = _place(row, element_id)
        content = copy.deepcopy(row.content)
        siblings = _siblings(content, place)
        siblings[place.steps[-1]] = element
        try:
            return replace(template_id, {"content": content}, by=by, state=state)
        except InvalidTemplate as error:
            raise InvalidTemplate([_inside(place, one) for one in error.errors]) from None


def replace_locale(
    template_id: str,
    locale: str,
    overrides: list[Any],
    *,
    by: str,
    state: str = "DRAFT",
    revision: int | None = None,
) -> Template:
    """Sets what elements say in `locale`: each override is `{id, …}`; without more it is removed.

    Elements that are not named keep what they say. Raises InvalidRequest, NotFound, as `replace`.
    """
    if not _LOCALE.fullmatch(locale):
        raise InvalidRequest("locale_id", f"got {locale[:50]!r}; wants such as 'fr' or 'fr-CA'")
    with transaction.atomic():
        row = templates.locked(template_id, revision)
        content = copy.deepcopy(row.content)
        known = {place.id: place.element for place in _places(row, content)}
        for index, override in enumerate(overrides):
            path = f"elements[{index}]"
            if not isinstance(override, dict) or not isinstance(override.get("id"), str):
                raise InvalidRequest(f"{path}.id", "must be the id of an element")
            element = known.get(override["id"])
            if not isinstance(element, dict):
                raise InvalidRequest(f"{path}.id", f"no element has the id {override['id']!r}")
            _override(element, locale, override, path)
        return replace(template_id, {"content": content}, by=by, state=state)


def _refuse_faults(row: Template) -> None:
    if errors := [*templates.faults(row.content, row.brand), *mail_headers.faults(row.email)]:
        raise InvalidTemplate(errors)


def _override(element: Json, locale: str, override: Json, path: str) -> None:
    said = {key: value for key, value in override.items() if key not in ("id", "checksum")}
    if said.pop("type", element.get("type")) != element.get("type"):
        raise InvalidRequest(f"{path}.type", "an element has the same type in all languages")
    locales = element.get("locales")
    kept = {key: value for key, value in (locales or {}).items() if key != locale}
    if said:
        kept[locale] = said
    if kept:
        element["locales"] = kept
    else:
        element.pop("locales", None)


def _place(row: Template, element_id: str) -> Place:
    for place in _places(row, row.content):
        if place.id == element_id:
            return place
    raise NotFound(f"template {row.template_id} has no element with the id {element_id!r}")


def _places(row: Template, content: Json) -> list[Place]:
    return list(element_ids.places(content["elements"], row.element_ids))


def _siblings(content: Json, place: Place) -> list[Any]:
    siblings: list[Any] = content["elements"]
    for step in place.steps[:-1]:
        siblings = siblings[step]["elements"]
    return siblings


def _inside(place: Place, error: ContentError) -> ContentError:
    """A fault of the element that was sent, as the sender sees it: `href`, not where it stands."""
    inside = error.path.removeprefix(place.path)
    return ContentError(inside.lstrip(".") if inside != error.path else error.path, error.message)
