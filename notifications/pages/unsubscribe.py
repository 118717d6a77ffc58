"""Unsubscribing from one topic: a page with a button, and one click for mail programs (RFC 8058).

A GET changes nothing, however often a mail scanner follows the link.
"""

import logging

from django.http import HttpRequest, HttpResponse

from notifications.pages.serving import HEADERS, answer, for_recipients, plain
from notifications.pages.visitor import visitor_of
from notifications.pages.words.text import Words
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.links import PREFERENCES, Link, LinkError, read_link, token_of
from notifications.pipeline.preferences.choices import choose
from notifications.queries import preference_page
from notifications.queries.preferences import TopicView, of_topic
from notifications.states import PreferenceStatus

log = logging.getLogger(__name__)

SOURCE = "unsubscribe"
ACTS = {"unsubscribe": PreferenceStatus.OPTED_OUT, "subscribe": PreferenceStatus.OPTED_IN}


@for_recipients
def page(request: HttpRequest, token: str) -> HttpResponse:
    """Asks, does and undoes. Twice is as once."""
    link = read_link(token)
    if not link.topic:
        raise LinkError("the link is to the preference page")
    if request.method == "POST":
        if request.POST.get("List-Unsubscribe") == "One-Click":
            return _one_click(link)
        status = ACTS.get(request.POST.get("act", ""))
        if status is not None:
            _choose(link, status)
            # What holds is shown by the GET, so that a reload repeats nothing.
            return HttpResponse(status=303, headers={**HEADERS, "Location": request.path})
    return _page(request, link, 400 if request.method == "POST" else 200)


def _one_click(link: Link) -> HttpResponse:
    """Without a cookie or a redirect. What cannot be done is not said to be done: no 200 for it."""
    if _choose(link, PreferenceStatus.OPTED_OUT):
        return plain("Unsubscribed.\n", 200)
    if of_topic(link.user, link.account, link.topic) is None:
        return plain("This topic no longer exists.\n", 410)
    return plain("This topic is required: nobody can unsubscribe from it.\n", 409)


def _choose(link: Link, status: str) -> bool:
    """False where the topic does not let it be chosen, or is gone."""
    try:
        choose(link.user, link.account, link.topic, status=status, source=SOURCE)
    except (InvalidRequest, NotFound):
        return False
    log.info("message %s: its link set topic %s to %s", link.message, link.topic, status)
    return True


def _page(request: HttpRequest, link: Link, status: int) -> HttpResponse:
    visitor = visitor_of(request, link, preference_page.published().brand)
    topic = of_topic(link.user, link.account, link.topic)
    everything = PREFERENCES + token_of(Link(link.user, link.account))
    context = {"path": request.path, "everything": everything, **_said(topic, visitor.words)}
    gone = topic is None and status == 200
    return answer("unsubscribe.html", visitor, context, 410 if gone else status)


def _said(topic: TopicView | None, words: Words) -> dict[str, str]:
    """Heading, text and what the button does, if there is one."""
    if topic is None:
        return {"heading": words.gone_heading, "text": words.gone}
    name = topic.topic_name
    if topic.status == PreferenceStatus.REQUIRED:
        return {"heading": words.kept_heading, "text": words.kept.format(topic=name)}
    if topic.status == PreferenceStatus.OPTED_OUT:
        return {
            "heading": words.unsubscribed_heading,
            "text": words.unsubscribed.format(topic=name),
            "act": "subscribe",
            "button": words.subscribe_again,
        }
    return {
        "heading": words.unsubscribe,
        "text": words.subscribed.format(topic=name),
        "act": "unsubscribe",
        "button": words.unsubscribe,
    }
