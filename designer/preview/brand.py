"""How a brand looks before it is saved: sample messages, made the way that sends are made."""

import time
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from notifications import elemental
from notifications.elemental import handlebars
from notifications.models import Brand
from notifications.pipeline import content
from notifications.pipeline.brand_fields import checked
from notifications.pipeline.content import Source
from notifications.pipeline.send_schema import Part

Json = dict[str, Any]

CHANNELS = ("email", "inbox")
NAME = "Brand"
DATA: Json = {"name": "Ada", "order": "A-1042", "total": "42.00 €"}
MAIL: list[Json] = [
    {"type": "meta", "title": "Your order {{order}} is on its way"},
    {"type": "text", "text_style": "h1", "content": "Thanks, {{name}}"},
    {
        "type": "text",
        "content": "We packed **order {{order}}** this morning. It comes to {{total}}; the"
        " [receipt](https://example.com/receipt) is yours to keep.",
    },
    {"type": "action", "content": "Track the order", "href": "https://example.com/track"},
    {
        "type": "action",
        "content": "Change the address",
        "href": "https://example.com/address",
        "style": "secondary",
    },
    {"type": "quote", "content": "Leave it with the neighbours if nobody is in."},
    {"type": "divider"},
    {"type": "text", "text_style": "subtext", "content": "You get this because you ordered."},
]


class Asked(Part):
    """The body of POST preview: the brand as the page has it."""

    name: str = ""
    settings: Json = {}
    snippets: list[Any] = []


@dataclass(frozen=True, slots=True)
class Snippets:
    """Those that can be used, and what is wrong with the others."""

    good: list[Json]
    errors: list[Json]


def made(brand: Brand, asked: Asked) -> Json:
    """The answer of POST preview. Raises InvalidRequest naming the field. At most 1 query."""
    began = time.monotonic()
    values = checked(
        {"name": asked.name.strip() or NAME, "settings": asked.settings, "snippets": asked.snippets}
    )
    shown = Brand(
        pk=brand.pk, brand_id=brand.brand_id, is_default=brand.is_default,
        updated_at=timezone.now(), **values,
    )  # fmt: skip
    base = None if brand.is_default else Brand.objects.filter(is_default=True).first()
    view = shown.view(base)
    snippets = _checked_snippets(view["snippets"], own=len(values["snippets"]))
    view["snippets"] = snippets.good
    own = {one["name"] for one in values["snippets"]}
    used = [one["name"] for one in snippets.good if one["name"] in own]
    return {
        "channels": {channel: _shown(channel, view, used) for channel in CHANNELS},
        "errors": snippets.errors,
        "inherited": [one["name"] for one in view["snippets"] if one["name"] not in own],
        "ms": round((time.monotonic() - began) * 1000, 1),
    }


def _checked_snippets(snippets: list[Json], own: int) -> Snippets:
    """One that cannot be read is left out, so that the rest can be looked at."""
    known = {one["name"]: one["value"] for one in snippets}
    good, errors = [], []
    for place, one in enumerate(snippets):
        path = f"snippets[{place}].value"
        try:
            handlebars.parse(f"{{{{>{one['name']}}}}}", path, snippets=known)
        except elemental.ElementalError as error:
            if place < own:
                errors.append({"path": path, "message": getattr(error, "message", str(error))})
        else:
            good.append(one)
    return Snippets(good, errors)


def _shown(channel: str, view: Json, snippets: list[str]) -> Json:
    source = Source({"version": "2022-01-01", "elements": [*MAIL, *_uses(snippets)]})
    try:
        program = content.program_for(source, channel, brand=view)
        context = content.context(view, data=DATA, profile={}, tenant={})
        return program.render(context, mark_missing=True).as_dict()
    except (elemental.ElementalError, RecursionError) as error:
        return {"error": str(error) or "is nested too deep"}


def _uses(snippets: list[str]) -> list[Json]:
    """What each snippet of the brand's own says."""
    if not snippets:
        return []
    return [
        {"type": "text", "text_style": "h3", "content": "Snippets", "channels": ["email"]},
        *(
            {"type": "text", "content": f"{{{{>{name}}}}}", "channels": ["email"]}
            for name in snippets
        ),
    ]
