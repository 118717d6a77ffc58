"""PUT draft: saves what the page has, if it is a change to what is stored."""

from typing import Annotated, Any

from django.http import HttpRequest
from pydantic import Field

from designer.queries import drafts
from designer.views.base import CHANGE, Answer, DesignerView, person, read
from notifications.admin.base import audit
from notifications.models import Template
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
        by = person(request)
        row = templates.save_draft(template_id, changes, by=by, revision=body.revision)
        named = ", ".join(sorted(changes)) or "nothing"
        audit(request.user, Template, row.pk, row.name, f"Draft {row.revision} saved: {named}.")
        return drafts.saved(row)
