"""A template as the designer shows it: its draft, what is published, and what stands beside it."""

from datetime import UTC, datetime
from typing import Any

from notifications.models import Brand, Brick, DataSet, Template, TemplateVersion
from notifications.pipeline.errors import NotFound
from notifications.pipeline.templates import errors_of

# More than a person picks from; what is beyond is found by search in the lists of the admin.
MOST = 200


def find(template_id: str) -> Template:
    """The template with what is published of it. Raises NotFound. 1 query."""
    rows = Template.objects.select_related("published")
    found = rows.filter(template_id=template_id).first()
    if found is None:
        raise NotFound("there is no such template")
    return found


def state(template: Template) -> dict[str, Any]:
    """All that the page begins with. 3 queries."""
    brands = Brand.objects.order_by("name").defer("snippets")[:MOST]
    return {
        "template": about(template),
        "draft": {"content": template.content, **saved(template)},
        "published": _published(template.published) if template.published else None,
        "data_sets": [data_set(row) for row in data_sets(template)],
        "brands": [_brand(row) for row in brands],
        "bricks": bricks(),
    }


def about(template: Template) -> dict[str, Any]:
    """What a draft says besides its content."""
    return {
        "id": template.template_id,
        "alias": template.alias,
        "archived": template.archived_at is not None,
        **{name: getattr(template, name) for name in PAYLOAD},
    }


PAYLOAD = ("name", "tags", "brand", "strategy", "topic", "email", "settings")


def saved(template: Template) -> dict[str, Any]:
    """The answer to a save, and a part of the state."""
    return {
        "revision": template.revision,
        "saved_at": iso(template.updated_at),
        "saved_by": template.updater,
        "errors": errors_of(template.content, template.brand),
    }


def theirs(template: Template) -> dict[str, Any]:
    """What stands in the way of a stale save."""
    return {"content": template.content, **about(template), **saved(template)}


def version(row: TemplateVersion) -> dict[str, Any]:
    """What a list says of a version."""
    return {
        "number": row.number,
        "created_at": iso(row.created_at),
        "creator": row.creator,
        "note": row.note,
        "revision": row.revision,
    }


def _published(row: TemplateVersion) -> dict[str, Any]:
    return {**version(row), "content": row.content}


def data_sets(template: Template) -> list[DataSet]:
    """The template's sample data, in order. 1 query."""
    return list(DataSet.objects.filter(template=template)[:MOST])


def data_set(row: DataSet) -> dict[str, Any]:
    return {"id": row.pk, "name": row.name, "payload": row.payload}


def bricks() -> list[dict[str, Any]]:
    """All of them. 1 query."""
    return [brick(row) for row in Brick.objects.all()[:MOST]]


def brick(row: Brick) -> dict[str, Any]:
    return {
        "id": row.brick_id,
        "name": row.name,
        "description": row.description,
        "elements": row.elements,
        "synced": row.synced,
        "params": row.params,
    }


def _brand(row: Brand) -> dict[str, Any]:
    return {
        "id": row.brand_id,
        "name": row.name,
        "is_default": row.is_default,
        "settings": row.settings,
    }


def iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds")
