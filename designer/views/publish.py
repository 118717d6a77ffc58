"""POST publish: sends use the draft from now on."""

from typing import Annotated

from django.db import transaction
from django.http import HttpRequest
from pydantic import Field

from designer.log import note
from designer.queries.drafts import find
from designer.views.base import CHANGE, Answer, DesignerView, person, read
from notifications.pipeline import templates
from notifications.pipeline.send_schema import Part


class Publication(Part):
    revision: Annotated[int, Field(ge=1)]
    note: str = ""


class PublishView(DesignerView):
    needs = {"POST": CHANGE}

    def post(self, request: HttpRequest, template_id: str) -> Answer:
        body = read(Publication, request)
        with transaction.atomic():
            version = templates.publish(
                template_id, by=person(request), note=body.note, revision=body.revision
            )
            note(request.user, find(template_id), f"Published as version {version.number}.")
        return {"number": version.number}
