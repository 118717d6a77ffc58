"""What was published before: the list, one version, and the ways back to it."""

from typing import Annotated

from django.db import transaction
from django.http import HttpRequest
from pydantic import Field

from designer.log import note
from designer.queries import drafts
from designer.queries.drafts import find
from designer.views.base import CHANGE, VIEW, Answer, DesignerView, cursor, person, read
from notifications.pipeline import templates
from notifications.pipeline.errors import NotFound
from notifications.pipeline.send_schema import Part
from notifications.queries import templates as queries

PAGE = 50


class VersionsView(DesignerView):
    """GET versions: the newest first."""

    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        template = find(template_id)
        rows, more = queries.versions(template, before=cursor(request, "cursor"), size=PAGE)
        listed = [
            {**drafts.version(row), "published": row.pk == template.published_id} for row in rows
        ]
        return {"versions": listed, **({"cursor": rows[-1].number} if more else {})}


class VersionView(DesignerView):
    """GET versions/<n>: all of it."""

    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, template_id: str, number: int) -> Answer:
        template = find(template_id)
        row = queries.version(template, number)
        if row is None:
            raise NotFound(f"there is no version {number}")
        payload = {name: getattr(row, name) for name in drafts.PAYLOAD}
        published = row.pk == template.published_id
        return {**drafts.version(row), "published": published, "content": row.content, **payload}


class Restoration(Part):
    revision: Annotated[int, Field(ge=1)]


class RestoreView(DesignerView):
    """POST versions/<n>/restore: makes it the draft."""

    needs = {"POST": CHANGE}

    def post(self, request: HttpRequest, template_id: str, number: int) -> Answer:
        body = read(Restoration, request)
        with transaction.atomic():
            row = templates.restore_draft(
                template_id, number, by=person(request), revision=body.revision
            )
            note(request.user, row, f"Version {number} made the draft.")
        return drafts.saved(row)


class RepublishView(DesignerView):
    """POST versions/<n>/publish: sends use it again."""

    needs = {"POST": CHANGE}

    def post(self, request: HttpRequest, template_id: str, number: int) -> Answer:
        with transaction.atomic():
            version = templates.publish(template_id, by=person(request), version=number)
            note(request.user, find(template_id), f"Version {number} published again.")
        return {"number": version.number}
