"""A recipient with a link, as a browser or a mail program comes with it."""

import html
import re
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from notifications.models import PreferenceSection, Topic
from notifications.pages.shown import anchor_of
from notifications.pipeline.links import preferences_url, unsubscribe_url


class Visit:
    """Somebody who opens one address: without cookies, and without knowing more than it."""

    def __init__(self, url: str, language: str = "en") -> None:
        self.path, self.language = urlsplit(url).path, language
        self.client = Client(raise_request_exception=False)

    def get(self, query: str = "") -> HttpResponse:
        return self.client.get(self.path + query, headers={"Accept-Language": self.language})

    def post(self, fragment: bool = False, **form: Any) -> HttpResponse:
        headers = {"Accept-Language": self.language} | ({"X-Fragment": "1"} if fragment else {})
        return self.client.post(self.path, form, headers=headers)


def preferences(user: str = "ada", account: str = "", language: str = "en") -> Visit:
    return Visit(preferences_url(user, account), language)


def unsubscribing(
    topic_id: str, user: str = "ada", account: str = "", language: str = "en"
) -> Visit:
    return Visit(unsubscribe_url(user, account, topic_id, "1-abc"), language)


def section(section_id: str = "news", **fields: Any) -> PreferenceSection:
    now = timezone.now()
    return PreferenceSection.objects.create(
        section_id=section_id, created_at=now, updated_at=now, **{"name": "News", **fields}
    )


def topic(within: PreferenceSection, topic_id: str, **fields: Any) -> Topic:
    now = timezone.now()
    given = {"name": topic_id.title(), "default_status": "OPTED_IN", **fields}
    return Topic.objects.create(
        topic_id=topic_id, section=within, created_at=now, updated_at=now, **given
    )


def text(response) -> str:
    """What a reader sees, more or less."""
    body = re.sub(r"<(style|head).*?</\1>", "", response.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def switch(response, topic_id: str) -> str:
    """The state that the topic's switch shows; empty where it has none."""
    body = response.content.decode()
    part = body[body.index(f'id="{anchor_of(topic_id)}"') :].split("</li>")[0]
    found = re.search(r'aria-checked="(\w+)"', part)
    return found[1] if found else ""
