"""The template's sample data: list, add, change, delete."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest

from designer import data_sets
from designer.log import note
from designer.queries import drafts
from designer.queries.drafts import find
from designer.views.base import CHANGE, VIEW, Answer, DesignerView, read
from notifications.pipeline.send_schema import Part


class NewDataSet(Part):
    name: str
    payload: dict[str, Any]


class ChangedDataSet(Part):
    name: str | None = None
    payload: dict[str, Any] | None = None


class DataSetsView(DesignerView):
    needs = {"GET": VIEW, "POST": CHANGE}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        return {"data_sets": [drafts.data_set(row) for row in drafts.data_sets(find(template_id))]}

    def post(self, request: HttpRequest, template_id: str) -> Answer:
        body = read(NewDataSet, request)
        with transaction.atomic():
            template = find(template_id)
            row = data_sets.create(template, body.name, body.payload)
            note(request.user, template, f"Data set {row.name} added.")
        return drafts.data_set(row)


class DataSetView(DesignerView):
    needs = {"PUT": CHANGE, "DELETE": CHANGE}

    def put(self, request: HttpRequest, template_id: str, pk: int) -> Answer:
        body = read(ChangedDataSet, request)
        with transaction.atomic():
            template = find(template_id)
            row = data_sets.change(template, pk, name=body.name, payload=body.payload)
            note(request.user, template, f"Data set {row.name} changed.")
        return drafts.data_set(row)

    def delete(self, request: HttpRequest, template_id: str, pk: int) -> Answer:
        with transaction.atomic():
            template = find(template_id)
            data_sets.delete(template, pk)
            note(request.user, template, f"Data set {pk} deleted.")
        return {}
