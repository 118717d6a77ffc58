"""What a change without a valid CSRF token is told."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views import csrf

from designer.views import errors
from designer.views.base import DesignerView


def csrf_failure(request: HttpRequest, reason: str = "", **more: Any) -> HttpResponse:
    """CSRF_FAILURE_VIEW: JSON where a script of the designer asked, a page where a person did."""
    view = getattr(getattr(request.resolver_match, "func", None), "view_class", None)
    if view is not None and issubclass(view, DesignerView):
        return errors.forbidden(f"{reason or 'no CSRF token'} Reload the page.")
    return csrf.csrf_failure(request, reason, **more)
