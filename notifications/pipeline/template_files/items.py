"""What is kept as files: each item's texts, the same whatever side it comes from."""

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, Literal
from urllib.parse import quote

Json = dict[str, Any]
Kind = Literal["brand", "translation", "template"]

# In the order of the file. What is not there when it is read has this value.
TEMPLATE: Json = {
    "name": "", "alias": "", "tags": [], "brand": "", "strategy": "", "topic": "", "email": {},
    "settings": {},
}  # fmt: skip
BRAND: Json = {"name": "", "default": False, "settings": {}, "snippets": []}
LONGEST_NAME = 100


@dataclass(frozen=True)
class Item:
    """One template, brand or translation. `key` is its path without the ending.

    `fields` are what the pipeline stores; `files` are the texts, by their paths.
    """

    kind: Kind
    key: str
    fields: Json
    files: dict[str, str]

    @cached_property
    def digest(self) -> str:
        return sha256(json.dumps(list(self.files.items())).encode()).hexdigest()


def template(folder: str, fields: Json) -> Item:
    key = f"templates/{folder}"
    about = {name: fields[name] for name in TEMPLATE}
    for name in ("email", "settings"):
        about[name] = _sorted(about[name])
    files = {
        f"{key}/template.json": _text(about),
        # The author's own order of keys is kept.
        f"{key}/content.json": _text(fields["content"]),
    }
    return Item("template", key, fields, files)


def brand(brand_id: str, fields: Json) -> Item:
    key = f"brands/{file_name(brand_id)}"
    about = {name: fields[name] for name in BRAND}
    about["settings"] = _sorted(about["settings"])
    return Item("brand", key, {"id": brand_id, **fields}, {f"{key}.json": _text(about)})


def translation(domain: str, locale: str, body: str) -> Item:
    key = f"translations/{file_name(domain)}/{file_name(locale)}"
    fields = {"domain": domain, "locale": locale, "body": body}
    return Item("translation", key, fields, {f"{key}.po": body})


def file_name(name: str) -> str:
    """The name of a file or folder; urllib's unquote gives the name back."""
    quoted = quote(name, safe="")
    return f"%2E{quoted[1:]}" if quoted.startswith(".") else quoted


def _sorted(value: Any) -> Any:
    """PostgreSQL does not keep the order of keys in these, so that it must not matter."""
    if isinstance(value, list):
        return [_sorted(one) for one in value]
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return value


def _text(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
