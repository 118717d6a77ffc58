"""In and out: other formats become elements, and the draft a file."""

import json
import re
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

from designer.preview.asked import Asked
from designer.preview.made import made
from designer.queries.drafts import find
from designer.views.base import CHANGE, VIEW, Answer, DesignerView, read, text
from notifications.elemental import ContentError
from notifications.elemental.convert import FORMATS
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.send_schema import Part

EXPORTS = ("elemental", "html")


class Import(Part):
    format: str
    text: str


class ImportView(DesignerView):
    """POST import: what was pasted, as elements. Nothing is stored."""

    needs = {"POST": CHANGE}

    def post(self, request: HttpRequest, template_id: str) -> Answer:
        find(template_id)
        body = read(Import, request)
        if body.format not in FORMATS:
            raise InvalidRequest("format", f"must be one of {', '.join(FORMATS)}")
        try:
            converted = FORMATS[body.format](body.text)
        except (ContentError, RecursionError) as error:
            path = getattr(error, "path", "text")
            raise InvalidRequest(path, getattr(error, "message", "is nested too deep")) from None
        return {"elements": converted.elements, "warnings": converted.warnings}


class ExportView(DesignerView):
    """GET export?format=: the draft as Elemental, or as the HTML of its mail, for a download."""

    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        template = find(template_id)
        wanted = text(request, "format", 20) or "elemental"
        if wanted not in EXPORTS:
            raise InvalidRequest("format", f"must be one of {', '.join(EXPORTS)}")
        if wanted == "elemental":
            content = json.dumps(template.content, ensure_ascii=False, indent=2)
            return _file(f"{template.name}.json", content, "application/json")
        asked = Asked(
            content=template.content, channels=["email"], locale=text(request, "locale", 35)
        )
        shown = made(template, asked)["channels"]["email"]
        if "error" in shown:
            raise InvalidRequest("content", shown["error"])
        return _file(f"{template.name}.html", shown["html"], "text/plain; charset=utf-8")


def _file(name: str, content: str, kind: str) -> HttpResponse:
    """A download. HTML of an author goes as plain text: opened here, it would be our page."""
    plain = re.sub(r"[^A-Za-z0-9_.-]+", "-", name).strip("-") or "template"
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})
