"""How pages for recipients are answered: what they may load, and what goes wrong, in their words."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string

from notifications.elemental.email.theme import ACCENT
from notifications.elemental.locales import direction
from notifications.pages.look import Look, style_of
from notifications.pages.visitor import Visitor, accepted
from notifications.pages.words import words_of
from notifications.pipeline.links import LinkError

log = logging.getLogger(__name__)

View = Callable[[HttpRequest, str], HttpResponse]
METHODS = ("GET", "HEAD", "POST")
UNREADABLE = (MultiPartParserError, SuspiciousOperation, UnreadablePostError)
# The page's own script and styles, and the brand's logo; nobody may frame it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-{style}'; connect-src 'self';"
    " img-src 'self' {images}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "X-Frame-Options": "DENY",
    # The address is the key: no other site may learn it, no cache or search engine may keep it.
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
}


def for_recipients(view: View) -> View:
    """A view that always answers with a page: also for a token that is none, and when it fails."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str) -> HttpResponse:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        try:
            return view(request, token)
        except LinkError:
            return _sorry(request, "bad_link", 404)
        except UNREADABLE:
            return _sorry(request, "failed", 400)
        except Exception as error:
            log.exception("a recipient's page failed")
            return _sorry(request, "failed", 503 if isinstance(error, DatabaseError) else 500)

    return guarded


def answer(
    template: str, visitor: Visitor, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page made of a template in templates/pages/."""
    shown = {
        "words": visitor.words,
        "direction": visitor.direction,
        "look": visitor.look,
        "within": visitor.within,
        **context,
    }
    return _response(render_to_string(f"pages/{template}", shown), visitor.look, status)


def plain(text: str, status: int) -> HttpResponse:
    """An answer to a program."""
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")


def _sorry(request: HttpRequest, what: str, status: int) -> HttpResponse:
    """Needs no database: that may be what failed."""
    words, look = words_of("", accepted(request)), Look(style=style_of(ACCENT))
    context = {
        "words": words,
        "direction": direction(words.language),
        "look": look,
        "heading": getattr(words, f"{what}_heading"),
        "text": getattr(words, what),
    }
    return _response(render_to_string("pages/sorry.html", context), look, status)


def _response(body: str, look: Look, status: int) -> HttpResponse:
    policy = POLICY.format(style=look.style_hash, images=look.images)
    return HttpResponse(body, status=status, headers={**HEADERS, "Content-Security-Policy": policy})
