"""Sample data for previews: kept beside a template, never sent."""

import json
from typing import Any

from django.db import transaction
from django.db.models import Max

from notifications.models import DataSet, Template
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.template_fields import line

MOST, LARGEST, LONGEST_NAME = 50, 200_000, 120
# What a set may hold: three objects and a locale.
OBJECTS = ("data", "profile", "tenant")


def create(template: Template, name: str, payload: dict[str, Any]) -> DataSet:
    """Adds a set at the end. Raises InvalidRequest. Each call makes another."""
    named, checked = _name(name), _payload(payload)
    with transaction.atomic():
        # Locked, so that two who add at once do not get past the limit or the same place.
        Template.objects.select_for_update().get(pk=template.pk)
        own = DataSet.objects.filter(template=template)
        if own.count() >= MOST:
            raise InvalidRequest("", f"a template has at most {MOST} data sets")
        last = own.aggregate(last=Max("position"))["last"]
        position = 0 if last is None else last + 1
        return own.create(template=template, name=named, payload=checked, position=position)


def change(
    template: Template, pk: int, *, name: str | None = None, payload: dict[str, Any] | None = None
) -> DataSet:
    """Changes what is given. Raises InvalidRequest, NotFound. Twice is as once."""
    changes: dict[str, Any] = {}
    if name is not None:
        changes["name"] = _name(name)
    if payload is not None:
        changes["payload"] = _payload(payload)
    with transaction.atomic():
        row = find(template, pk)
        for field, value in changes.items():
            setattr(row, field, value)
        if changes:
            row.save(update_fields=list(changes))
    return row


def delete(template: Template, pk: int) -> None:
    """Raises NotFound where it is not there."""
    find(template, pk).delete()


def find(template: Template, pk: int) -> DataSet:
    """A set of this template. Raises NotFound. 1 query."""
    row = DataSet.objects.filter(template=template, pk=pk).first()
    if row is None:
        raise NotFound("there is no such data set")
    return row


def _name(name: str) -> str:
    cleaned = line("name", name, LONGEST_NAME).strip()
    if not cleaned:
        raise InvalidRequest("name", "must not be empty")
    return cleaned


def _payload(payload: dict[str, Any]) -> dict[str, Any]:
    for key, value in payload.items():
        path = f"payload.{key}"
        if key in OBJECTS:
            if not isinstance(value, dict):
                raise InvalidRequest(path, "must be an object")
        elif key != "locale":
            raise InvalidRequest(path, f"is not one of {', '.join(OBJECTS)} and locale")
        elif not isinstance(value, str):
            raise InvalidRequest(path, "must be a string")
    plain_json.check(payload, "payload")
    if len(json.dumps(payload)) > LARGEST:
        raise InvalidRequest("payload", f"is larger than {LARGEST:,} bytes")
    return payload
