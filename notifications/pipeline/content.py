"""The one way to a compiled program: sends and previews show the same because both come here."""

from dataclasses import dataclass
from typing import Any

from notifications import elemental

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A document; `key` stands for it in the cache, where it is known never to change."""

    content: Json
    key: str = ""


def program_for(
    source: Source, channel: str, locale: str = "", brand: Json | None = None
) -> elemental.Program:
    """The compiled program. Raises elemental.ContentError or RenderError; see elemental.compile.

    `brand` is a view of queries/brands.py; `channel` is what elemental.channel_of gives.
    """
    return elemental.compile(source.content, channel)


def brand_context(brand: Json | None) -> Json:
    """What `brand` is to an author's variables: its settings, with its id and name."""
    if brand is None:
        return {}
    return {**brand["settings"], "id": brand["id"], "name": brand["name"]}
