"""Bricks: list, make, change (with the copies of a synced one), delete."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest

from designer import bricks
from designer.queries import drafts
from designer.queries.drafts import find
from designer.views.base import CHANGE, VIEW, Answer, DesignerView, person, read
from notifications.admin.base import audit
from notifications.models import Brick
from notifications.pipeline.send_schema import Part


class NewBrick(Part):
    name: str
    elements: list[Any]
    description: str = ""
    synced: bool = False
    params: list[Any] = []


class ChangedBrick(Part):
    """The page may send all that it was given, so `id` is let in; the address decides."""

    id: str | None = None
    name: str | None = None
    elements: list[Any] | None = None
    description: str | None = None
    synced: bool | None = None
    params: list[Any] | None = None


class BricksView(DesignerView):
    needs = {"GET": VIEW, "POST": CHANGE}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        find(template_id)
        return {"bricks": drafts.bricks()}

    def post(self, request: HttpRequest, template_id: str) -> Answer:
        find(template_id)
        fields = read(NewBrick, request).model_dump()
        with transaction.atomic():
            row = bricks.create(fields)
            audit(request.user, Brick, row.pk, row.name, "Added.")
        return drafts.brick(row)


class BrickView(DesignerView):
    needs = {"PUT": CHANGE, "DELETE": CHANGE}

    def put(self, request: HttpRequest, template_id: str, brick_id: str) -> Answer:
        find(template_id)
        fields = read(ChangedBrick, request).model_dump(exclude={"id"}, exclude_none=True)
        with transaction.atomic():
            row, refreshed = bricks.change(brick_id, fields, by=person(request))
            what = f"Changed, and its copies in {len(refreshed)} templates."
            audit(request.user, Brick, row.pk, row.name, what)
        return {**drafts.brick(row), "refreshed": refreshed}

    def delete(self, request: HttpRequest, template_id: str, brick_id: str) -> Answer:
        find(template_id)
        with transaction.atomic():
            row = bricks.delete(brick_id)
            audit(request.user, Brick, row.pk, row.name, "Deleted.")
        return {}
