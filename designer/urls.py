"""The designer's paths, below a template's own in the admin."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path

from designer.views.base import Answer, DesignerView
from designer.views.bricks import BricksView, BrickView
from designer.views.data_sets import DataSetsView, DataSetView
from designer.views.draft import DraftView
from designer.views.imports import ExportView, ImportView
from designer.views.live import LiveView
from designer.views.page import page
from designer.views.preview import PreviewView
from designer.views.publish import PublishView
from designer.views.recipients import PayloadsView, RecipientsView
from designer.views.schema import SchemaView
from designer.views.state import StateView
from designer.views.test_send import TestSendView
from designer.views.versions import RepublishView, RestoreView, VersionsView, VersionView
from notifications.pipeline.errors import NotFound

BASE = "<str:template_id>/design/"
ENDPOINTS: tuple[tuple[str, type[DesignerView]], ...] = (
    ("state", StateView),
    ("schema", SchemaView),
    ("draft", DraftView),
    ("preview", PreviewView),
    ("publish", PublishView),
    ("versions", VersionsView),
    ("versions/<int:number>", VersionView),
    ("versions/<int:number>/restore", RestoreView),
    ("versions/<int:number>/publish", RepublishView),
    ("data-sets", DataSetsView),
    ("data-sets/<int:pk>", DataSetView),
    ("recipients", RecipientsView),
    ("payloads", PayloadsView),
    ("test", TestSendView),
    ("live", LiveView),
    ("import", ImportView),
    ("export", ExportView),
    ("bricks", BricksView),
    ("bricks/<str:brick_id>", BrickView),
)


class NowhereView(DesignerView):
    """So that a wrong address is answered with JSON too."""

    def get(self, request: HttpRequest, template_id: str, rest: str) -> Answer:
        raise NotFound("there is nothing here")

    post = put = delete = get


def patterns(admin_view: Callable[[Any], Any]) -> list[URLPattern]:
    """For a ModelAdmin's get_urls. The endpoints check who asks by themselves, and answer JSON."""
    return [
        path(BASE, admin_view(page), name="designer"),
        *(path(BASE + route, view.as_view()) for route, view in ENDPOINTS),
        path(BASE + "<path:rest>", NowhereView.as_view()),
    ]
