"""The hosted preference page. It works without scripts; with them, each change is saved at once."""

from django.http import HttpRequest, HttpResponse

from notifications.pages import choosing
from notifications.pages.serving import HEADERS, answer, for_recipients
from notifications.pages.shown import Section, Topic, anchor_of, sections
from notifications.pages.visitor import Visitor, visitor_of
from notifications.pipeline.links import Link, LinkError, read_link
from notifications.pipeline.preferences.publish import PREVIEWER
from notifications.queries import preference_page
from notifications.queries.preference_page import PageView
from notifications.queries.preferences import of_user

# The script asks for the topic that it changed, not for the page.
FRAGMENT = "X-Fragment"


@for_recipients
def page(request: HttpRequest, token: str) -> HttpResponse:
    """The user's choices within the link's tenant; a POST changes one. A GET changes nothing."""
    link = read_link(token)
    if link.topic:
        raise LinkError("the link is for unsubscribing")
    published = _shown(request, link)
    visitor = visitor_of(request, link, published.brand)
    if request.method == "POST":
        return _changed(request, published, visitor)
    return _page(request, published, visitor, _sections(published, visitor))


def _shown(request: HttpRequest, link: Link) -> PageView:
    """What was published; for the operators' own link, with ?draft, what would be."""
    if link.user == PREVIEWER and "draft" in request.GET:
        return preference_page.draft()
    return preference_page.published()


def _changed(request: HttpRequest, published: PageView, visitor: Visitor) -> HttpResponse:
    asked = request.POST.get("topic", "")
    topic = _find(_sections(published, visitor), asked)
    error = ""
    try:
        if topic is None:
            raise choosing.Refused(visitor.words.refused)
        choosing.save(request.POST, topic, visitor)
    except choosing.Refused as refused:
        error = str(refused)
    if FRAGMENT not in request.headers:
        if not error:
            back = f"{request.path}?saved={anchor_of(asked)}#{anchor_of(asked)}"
            return HttpResponse(status=303, headers={**HEADERS, "Location": back})
        found = _sections(published, visitor)
        return _page(request, published, visitor, found, asked, error, status=400)
    now = _find(_sections(published, visitor), asked)
    if now is None:
        return HttpResponse(status=410)
    context = {"topic": now, "error": error, "saved": not error, **_form(request, visitor)}
    return answer("topic.html", visitor, context, 400 if error else 200)


def _page(
    request: HttpRequest,
    published: PageView,
    visitor: Visitor,
    found: list[Section],
    asked: str = "",
    error: str = "",
    status: int = 200,
) -> HttpResponse:
    words = visitor.words
    context = {
        "heading": published.heading or words.heading,
        "description": published.description or words.description,
        "sections": found,
        "saved_anchor": "" if error else request.GET.get("saved", ""),
        "failed_anchor": anchor_of(asked) if error else "",
        "failed": error,
        # A topic that is gone has no place of its own for what is to be said.
        "failed_alone": error if error and _find(found, asked) is None else "",
        **_form(request, visitor),
    }
    return answer("preferences.html", visitor, context, status)


def _form(request: HttpRequest, visitor: Visitor) -> dict[str, str]:
    first, last = choosing.days(visitor.zone)
    return {"path": request.path, "first_day": first, "last_day": last}


def _sections(published: PageView, visitor: Visitor) -> list[Section]:
    link: Link = visitor.link
    return sections(published, of_user(link.user, link.account), visitor)


def _find(found: list[Section], topic_id: str) -> Topic | None:
    topics = (topic for section in found for topic in section.topics)
    return next((topic for topic in topics if topic.id == topic_id), None)
