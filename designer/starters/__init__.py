"""What a new template can begin with: a JSON file each, beside this one."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction

from designer import data_sets
from notifications.models import Template
from notifications.pipeline import templates

EMPTY = ""
KEYS = ("order_shipped", "security_code", "welcome")
_NOTHING: dict[str, Any] = {
    "name": "Empty",
    "description": "A blank page.",
    "tags": [],
    "settings": {"channels": ["email"]},
    "content": {"version": "2022-01-01", "elements": [{"type": "meta", "title": ""}]},
    "data_sets": [],
}


@cache
def starter(key: str) -> dict[str, Any]:
    """{name, description, tags, settings, content, data_sets}. Shared: not to be changed."""
    if key == EMPTY:
        return _NOTHING
    if key not in KEYS:
        raise KeyError(key)
    found: dict[str, Any] = json.loads((Path(__file__).parent / f"{key}.json").read_text())
    return found


def begin(key: str, *, name: str, by: str, brand: str = "", alias: str = "") -> Template:
    """A new template as the starter has it, with its sample data; a draft. Raises InvalidRequest."""
    found = starter(key)
    payload = templates.TemplateInput(
        name=name, content=found["content"], tags=found["tags"], settings=found["settings"],
        brand=brand, alias=alias,
    )  # fmt: skip
    with transaction.atomic():
        row = templates.create(payload, by=by)
        for one in found["data_sets"]:
            data_sets.create(row, one["name"], one["payload"])
    return row
