"""How a brand looks before it is saved: sample messages, made the way that sends are made."""

import re
import time
from typing import Any

from django.utils import timezone

from notifications import elemental
from notifications.models import Brand
from notifications.pipeline import content
from notifications.pipeline.brand_fields import checked
from notifications.pipeline.content import Source
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.links import EXAMPLES
from notifications.pipeline.send_schema import Part

Json = dict[str, Any]

CHANNELS = ("email", "inbox")
NAME = "Brand"
_PLACE = re.compile(r"snippets\[(\d+)\](.*)")
DATA: Json = {"name": "Ada", "order": "A-1042", "total": "42.00 €"}
MAIL: list[Json] = [
    {"type": "meta", "title": "Your order {{order}} is on its way"},
    {"type": "text", "text_style": "h1", "content": "Thanks, {{name}}"},
    {
        "type": "text",
        "format": "markdown",
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


def made(brand: Brand, asked: Asked) -> Json:
    """The answer of POST preview. Raises InvalidRequest naming the field. At most 1 query."""
    began = time.monotonic()
    name = asked.name.strip() or NAME
    values = checked({"name": name, "settings": asked.settings})
    snippets, errors = _readable(asked.snippets)
    shown = Brand(
        pk=brand.pk, brand_id=brand.brand_id, is_default=brand.is_default,
        updated_at=timezone.now(), snippets=snippets, **values,
    )  # fmt: skip
    base = None if brand.is_default else Brand.objects.filter(is_default=True).first()
    view = shown.view(base)
    own = [one["name"] for one in snippets]
    return {
        "channels": {channel: _shown(channel, view, own) for channel in CHANNELS},
        "errors": errors,
        "inherited": [one["name"] for one in view["snippets"] if one["name"] not in own],
        "ms": round((time.monotonic() - began) * 1000, 1),
    }


def _readable(given: list[Any]) -> tuple[list[Json], list[Json]]:
    """The snippets without those whose text cannot be read, so that the rest can be looked at."""
    left, errors = list(enumerate(given)), []
    while True:
        try:
            found: list[Json] = checked({"snippets": [one for _, one in left]})["snippets"]
        except InvalidRequest as error:
            match = _PLACE.fullmatch(error.path)
            if match is None:
                raise
            place, _ = left.pop(int(match[1]))
            path = f"snippets[{place}]{match[2]}"
            if match[2] != ".value":
                raise InvalidRequest(path, error.message) from None
            errors.append({"path": path, "message": error.message})
        else:
            return found, errors


def _shown(channel: str, view: Json, snippets: list[str]) -> Json:
    source = Source({"version": "2022-01-01", "elements": [*MAIL, *_uses(snippets)]})
    try:
        program = content.program_for(source, channel, brand=view)
        context = content.context(view, data=DATA, profile={}, tenant={}, urls=EXAMPLES)
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
