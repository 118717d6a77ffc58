"""The designer's page: a frame for its scripts, which ask the endpoints for all the rest."""

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from designer.queries.drafts import find
from designer.views.base import VIEW, check_person, may_change
from notifications.pipeline.errors import NotFound

# 'unsafe-inline' for styles alone: the editor sets them on elements, and unfold its colours.
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' https: data:; font-src 'self' data:; frame-src 'self';"
    " connect-src 'self' {socket}; object-src 'none'; base-uri 'none'; form-action 'self';"
    " frame-ancestors 'self'"
)


def page(request: HttpRequest, template_id: str) -> HttpResponse:
    """The page of one template. Behind admin_view, which sends strangers to the sign-in."""
    check_person(request, VIEW)
    try:
        template = find(template_id)
    except NotFound as error:
        raise Http404(str(error)) from None
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "template": template,
        "can_change": may_change(request),
        "can_watch": request.user.has_perm("notifications.view_message"),
    }
    return secured(request, render(request, "designer/page.html", context))


def secured(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A page whose scripts are ours alone, and that no cache keeps."""
    scheme = "wss" if request.is_secure() else "ws"
    response["Content-Security-Policy"] = POLICY.format(socket=f"{scheme}://{request.get_host()}")
    response["Cache-Control"] = "no-store"
    return response
