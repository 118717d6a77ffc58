"""GET schema: the JSON Schema of a document, for the code tab."""

from typing import Any

from django.http import HttpRequest

from designer.views.base import VIEW, Answer, DesignerView
from notifications.elemental.json_schema import schema


class SchemaView(DesignerView):
    """The same for every template."""

    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        answer: dict[str, Any] = schema()
        return answer
