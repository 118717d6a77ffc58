"""The brand editor's paths, below a brand's own in the admin."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path

from designer.views.base import Answer, DesignerView
from designer.views.brand import (
    VIEW,
    BrandView,
    CopyView,
    DefaultView,
    PreviewView,
    StateView,
    page,
)
from notifications.pipeline.errors import NotFound

BASE = "<str:brand_id>/design/"
ENDPOINTS: tuple[tuple[str, type[DesignerView]], ...] = (
    ("state", StateView),
    ("brand", BrandView),
    ("preview", PreviewView),
    ("default", DefaultView),
    ("copy", CopyView),
)


class NowhereView(DesignerView):
    """So that a wrong address is answered with JSON too."""

    needs = dict.fromkeys(("GET", "POST", "PUT", "DELETE"), VIEW)

    def get(self, request: HttpRequest, brand_id: str, rest: str) -> Answer:
        raise NotFound("there is nothing here")

    post = put = delete = get


def patterns(admin_view: Callable[[Any], Any]) -> list[URLPattern]:
    """For a ModelAdmin's get_urls. The endpoints check who asks by themselves, and answer JSON."""
    return [
        path(BASE, admin_view(page), name="brand_editor"),
        *(path(BASE + route, view.as_view()) for route, view in ENDPOINTS),
        path(BASE + "<path:rest>", NowhereView.as_view()),
    ]
