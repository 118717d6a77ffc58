"""Reads the site: its templates that are not archived, its brands, its translations."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from notifications.models import Brand, Template, Translation
from notifications.pipeline.template_files import items
from notifications.pipeline.template_files.items import LONGEST_NAME, TEMPLATE, Item, file_name
from notifications.pipeline.template_files.manifest import Base


@dataclass(frozen=True, slots=True)
class Stored:
    """An item as the site has it. `id` and `revision` are the site's; `by` changed it last."""

    item: Item
    id: str
    revision: int
    by: str = ""

    def base(self) -> Base:
        return Base(self.id, self.revision, self.item.digest)


def read(bases: Mapping[str, Base], local: Mapping[str, Item]) -> dict[str, Stored]:
    """All that the site has, by the key that it has in the folder. 3 queries."""
    return {**_brands(), **_translations(), **_templates(bases, local)}


def _brands() -> dict[str, Stored]:
    found = {}
    for row in Brand.objects.order_by("id"):
        fields = {
            "name": row.name, "default": row.is_default, "settings": row.settings,
            "snippets": row.snippets,
        }  # fmt: skip
        item = items.brand(row.brand_id, fields)
        found[item.key] = Stored(item, row.brand_id, row.revision)
    return found


def _translations() -> dict[str, Stored]:
    found = {}
    for row in Translation.objects.order_by("id"):
        item = items.translation(row.domain, row.locale, row.body)
        found[item.key] = Stored(item, f"{row.domain}/{row.locale}", 0)
    return found


def _templates(bases: Mapping[str, Base], local: Mapping[str, Item]) -> dict[str, Stored]:
    """A template stays in the folder it was pulled to, else is found by its alias or its id."""
    rows = list(Template.objects.filter(archived_at__isnull=True).order_by("id"))
    known = {base.id: key for key, base in bases.items() if key.startswith("templates/")}
    aliases = {
        item.fields["alias"]: key
        for key, item in local.items()
        if item.kind == "template" and item.fields["alias"]
    }
    found: dict[str, Stored] = {}
    taken: set[str] = set(known.values())
    for row in rows:
        key = known.get(row.template_id) or aliases.get(row.alias or row.template_id)
        if key is None or key in found:
            key = f"templates/{_folder(row, taken)}"
        taken.add(key)
        fields = {name: getattr(row, name) for name in (*TEMPLATE, "content")}
        item = items.template(key.removeprefix("templates/"), fields)
        found[key] = Stored(item, row.template_id, row.revision, row.updater)
    return found


def _folder(row: Template, taken: Collection[str]) -> str:
    """By the alias, unless it makes no name, or one that differs by case alone from another's."""
    name = file_name(row.alias)
    lower = {key.lower() for key in taken}
    if not name or len(name) > LONGEST_NAME or f"templates/{name}".lower() in lower:
        return file_name(row.template_id)
    return name
