"""Bricks: elements that several templates use. A synced one stays the same everywhere.

A use is `{"type": "group", "data": {"brick": "br_x", "params": {…}}, "elements": [copy]}`, so that
whoever renders the template needs no brick. In the copy `{{params.name}}` is filled in already.
"""

import re
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils import timezone

from notifications.models import Brick, Template
from notifications.pipeline import templates
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.template_fields import checked, line

Json = dict[str, Any]

MOST, MOST_PARAMS, LONGEST_NAME, LONGEST_DESCRIPTION = 200, 20, 120, 500
TYPES: dict[str, type | tuple[type, ...]] = {
    "text": str, "url": str, "number": (int, float), "boolean": bool,
}  # fmt: skip
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_USED = re.compile(r"\{\{\s*params\.([A-Za-z_][A-Za-z0-9_]{0,39})\s*\}\}")


def create(fields: Json) -> Brick:
    """Stores a new brick. Raises InvalidRequest. Each call makes another."""
    row = Brick(brick_id=f"br_{secrets.token_hex(8)}", updated_at=timezone.now())
    if Brick.objects.count() >= MOST:
        raise InvalidRequest("", f"there are {MOST} bricks already, which is the limit")
    for name, value in _checked(fields, row.brick_id).items():
        setattr(row, name, value)
    row.save(force_insert=True)
    return row


def change(brick_id: str, fields: Json, *, by: str) -> tuple[Brick, list[str]]:
    """Changes what is given, and with a synced brick the copies in all drafts, or nothing at all.

    Returns the ids of the templates that changed. Raises InvalidRequest, NotFound. Twice is as once.
    """
    values = _checked(fields, brick_id)
    with transaction.atomic():
        row = find(brick_id, lock=True)
        for name, value in values.items():
            setattr(row, name, value)
        row.revision, row.updated_at = row.revision + 1, timezone.now()
        row.save()
        return row, _refresh(row, by) if row.synced else []


def delete(brick_id: str) -> Brick:
    """Its copies stay, as elements of their templates. Raises NotFound."""
    row = find(brick_id)
    Brick.objects.filter(pk=row.pk).delete()
    return row


def find(brick_id: str, *, lock: bool = False) -> Brick:
    """Raises NotFound. 1 query."""
    rows = Brick.objects.select_for_update() if lock else Brick.objects.all()
    row = rows.filter(brick_id=brick_id).first()
    if row is None:
        raise NotFound("there is no such brick")
    return row


def _refresh(brick: Brick, by: str) -> list[str]:
    written = f'"brick":"{brick.brick_id}"'
    using = Template.objects.annotate(written=Cast("content", TextField())).filter(
        written__contains=written, archived_at__isnull=True
    )
    changed = []
    # In the order of their ids, so that two bricks saved at once do not wait for one another.
    for template in using.order_by("id").select_for_update():
        content = {**template.content, "elements": refreshed(template.content["elements"], brick)}
        if content != template.content:
            _save(template, content, by)
            changed.append(template.template_id)
    return changed


def _save(template: Template, content: Json, by: str) -> None:
    try:
        templates.save_draft(template.template_id, {"content": content}, by=by)
    except InvalidRequest as error:
        message = f"do not fit into the template {template.name!r}: {error}"
        raise InvalidRequest("elements", message) from None


def refreshed(elements: Any, brick: Brick) -> Any:
    """The elements with each copy of the brick made anew, wherever it stands."""
    if not isinstance(elements, list):
        return elements
    return [_element(one, brick) if isinstance(one, dict) else one for one in elements]


def _element(element: Json, brick: Brick) -> Json:
    data = element.get("data")
    if isinstance(data, dict) and data.get("brick") == brick.brick_id:
        params = data.get("params")
        given = params if isinstance(params, dict) else {}
        return {**element, "elements": filled(brick.elements, brick.params, given)}
    if "elements" in element:
        return {**element, "elements": refreshed(element["elements"], brick)}
    return element


def filled(value: Any, params: list[Json], given: Mapping[str, Any]) -> Any:
    """A copy in which each `{{params.name}}` is what the use gives, or the parameter's default."""
    values = {one["name"]: given.get(one["name"], one.get("default")) for one in params}
    return _filled(value, values)


def _filled(value: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(value, str):
        return _USED.sub(lambda use: _said(values[use[1]]) if use[1] in values else use[0], value)
    if isinstance(value, list):
        return [_filled(one, values) for one in value]
    if isinstance(value, dict):
        return {key: _filled(one, values) for key, one in value.items()}
    return value


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _checked(fields: Json, brick_id: str) -> Json:
    checks: dict[str, Callable[[Any], Any]] = {
        "name": _name,
        "description": lambda value: line("description", value, LONGEST_DESCRIPTION).strip(),
        "elements": lambda value: _elements(value, brick_id),
        "synced": bool,
        "params": _params,
    }
    return {name: checks[name](value) for name, value in fields.items()}


def _name(value: str) -> str:
    name = line("name", value, LONGEST_NAME).strip()
    if not name:
        raise InvalidRequest("name", "must not be empty")
    return name


def _elements(value: Any, brick_id: str) -> list[Any]:
    try:
        elements: list[Any] = checked({"content": {"elements": value}})["content"]["elements"]
    except InvalidRequest as error:
        raise InvalidRequest(error.path.removeprefix("content."), error.message) from None
    if _contains(elements, brick_id):
        raise InvalidRequest("elements", "must not contain the brick itself")
    return elements


def _contains(elements: Any, brick_id: str) -> bool:
    if not isinstance(elements, list):
        return False
    own = [one for one in elements if isinstance(one, dict)]
    return any(
        (isinstance(data := one.get("data"), dict) and data.get("brick") == brick_id)
        or _contains(one.get("elements"), brick_id)
        for one in own
    )


def _params(value: list[Any]) -> list[Json]:
    if len(value) > MOST_PARAMS:
        raise InvalidRequest("params", f"must have at most {MOST_PARAMS} items")
    for place, one in enumerate(value):
        _param(f"params[{place}]", one)
    names = [one["name"] for one in value]
    if len(set(names)) < len(names):
        raise InvalidRequest("params", "must not name one parameter twice")
    return value


def _param(path: str, one: Any) -> None:
    if not isinstance(one, dict) or not one.keys() <= {"name", "type", "default"}:
        raise InvalidRequest(path, "must be an object of name, type and default")
    if not isinstance(one.get("name"), str) or not _NAME.fullmatch(one["name"]):
        raise InvalidRequest(f"{path}.name", "must be a word of letters, digits and '_'")
    if one.get("type") not in TYPES:
        raise InvalidRequest(f"{path}.type", f"must be one of {', '.join(TYPES)}")
    default = one.get("default")
    fits = isinstance(default, TYPES[one["type"]]) and (
        one["type"] == "boolean" or not isinstance(default, bool)
    )
    if default is not None and not fits:
        raise InvalidRequest(f"{path}.default", f"must be a {one['type']}")
