"""What the preference page shows: the published sections, with what holds for one user."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2s
from typing import Any

from django.utils.html import format_html

from notifications.pages.visitor import Visitor
from notifications.pages.words.text import Words
from notifications.precedence import CHANNEL_PREFERENCES, SNOOZE
from notifications.queries.preference_page import PageView
from notifications.queries.preferences import TopicView
from notifications.states import PreferenceStatus

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Channel:
    key: str
    name: str
    on: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as its reader may decide about it. `anchor` is its place on the page."""

    id: str
    anchor: str
    name: str
    description: str
    on: bool
    required: bool
    channels: list[Channel]
    may_pause: bool
    paused: str = ""

    @property
    def now(self) -> str:
        """The channels that it comes through, in words."""
        return " · ".join(channel.name for channel in self.channels if channel.on)


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    description: str
    topics: list[Topic]


def sections(page: PageView, views: list[TopicView], visitor: Visitor) -> list[Section]:
    """Names and order are as published; what may be chosen is as it is now."""
    by_id = {view.topic_id: view for view in views}
    found = []
    for section in page.sections:
        topics = [
            _topic(given, by_id[given["topic_id"]], visitor)
            for given in section["topics"]
            if given["topic_id"] in by_id
        ]
        if topics:
            found.append(Section(section["name"], section["description"], topics))
    return found


def anchor_of(topic_id: str) -> str:
    """An id for HTML, whatever characters the topic's own has."""
    return "t" + blake2s(topic_id.encode(), digest_size=6).hexdigest()


def _topic(given: Json, view: TopicView, visitor: Visitor) -> Topic:
    required = view.status == PreferenceStatus.REQUIRED
    until = None if required else view.snoozed_until
    return Topic(
        id=view.topic_id,
        anchor=anchor_of(view.topic_id),
        name=given["name"],
        description=given["description"],
        on=view.status != PreferenceStatus.OPTED_OUT,
        required=required,
        channels=_channels(view, visitor.words),
        may_pause=SNOOZE in view.allowed and not required,
        paused=_paused(until, visitor) if until else "",
    )


def _paused(until: datetime, visitor: Visitor) -> str:
    """Until when; a script may say it in the time of where the reader is."""
    shown = format_html('<time datetime="{}">{}</time>', until.isoformat(), visitor.moment(until))
    return format_html(visitor.words.paused, time=shown)


def _channels(view: TopicView, words: Words) -> list[Channel]:
    """Those that may be chosen among; one alone is no choice."""
    if CHANNEL_PREFERENCES not in view.allowed or len(view.routing_options) < 2:
        return []
    only = view.custom_routing if view.has_custom_routing else ()
    return [
        Channel(key, words.channel.get(key, key), not only or key in only)
        for key in view.routing_options
    ]
