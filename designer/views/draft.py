"""PUT draft: saves what the page has, if it is a change to what is stored."""

from typing import Annotated, Any

from django.db import transaction
from django.http import HttpRequest
from pydantic import Field

from designer.log import note_saving
from designer.queries import drafts
from designer.views.base import CHANGE, Answer, DesignerView, person, read
from notifications.pipeline import templates
from notifications.pipeline.send_schema import Part


class Draft(Part):
    revision: Annotated[int, Field(ge=1)]
    content: dict[str, Any] | None = None
    name: str | None = None
    tags: list[str] | None = None
    brand: str | None = None
    topic: str | None = None
    email: dict[str, Any] | None = None
    settings: dict[str, Any] | None = None


class DraftView(DesignerView):
    needs = {"PUT": CHANGE}

    def put(self, request: HttpRequest, template_id: str) -> Answer:
        body = read(Draft, request)
        changes = body.model_dump(exclude={"revision"}, exclude_none=True)
        with transaction.atomic():
            row = templates.save_draft(
                template_id, changes, by=person(request), revision=body.revision
            )
            note_saving(request.user, row)
        return drafts.saved(row)
