"""What a form of the preference page asks for, done. Each form is about one topic."""

from datetime import UTC, datetime, time, timedelta, tzinfo

from django.http import QueryDict
from django.utils import timezone

from notifications.pages.shown import Topic
from notifications.pages.visitor import Visitor, zone_of
from notifications.pages.words.text import Words
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.links import Link
from notifications.pipeline.preferences.choices import choose
from notifications.queries.preferences import of_topic
from notifications.states import PreferenceStatus

SOURCE = "page"
PAUSES = {"day": timedelta(days=1), "week": timedelta(days=7)}
LONGEST = timedelta(days=365)
STATUSES = (PreferenceStatus.OPTED_IN, PreferenceStatus.OPTED_OUT)


class Refused(Exception):
    """It cannot be done; the text is for the visitor, in the visitor's words."""


def save(form: QueryDict, topic: Topic, visitor: Visitor) -> None:
    """Does what the form says about a topic. Raises Refused; twice is as once."""
    words, link = visitor.words, visitor.link
    try:
        if (status := form.get("status")) in STATUSES:
            choose(link.user, link.account, topic.id, status=status, source=SOURCE)
        elif form.get("act") == "channels" and topic.channels:
            _choose_channels(link, topic, form.getlist("channel"), words)
        elif form.get("act") == "resume":
            choose(link.user, link.account, topic.id, snoozed_until=None, source=SOURCE)
        elif form.get("act") == "pause" and topic.may_pause:
            until = _until(form, visitor)
            choose(link.user, link.account, topic.id, snoozed_until=until, source=SOURCE)
        else:
            raise Refused(words.refused)
    except (InvalidRequest, NotFound):
        raise Refused(words.refused) from None


def days(zone: tzinfo) -> tuple[str, str]:
    """The first and the last day until which a topic may be paused."""
    today = timezone.now().astimezone(zone).date()
    return (today + timedelta(days=1)).isoformat(), (today + LONGEST).isoformat()


def _choose_channels(link: Link, topic: Topic, named: list[str], words: Words) -> None:
    """All of them is no restriction, so that a channel that comes later is not shut out."""
    wanted = [channel.key for channel in topic.channels if channel.key in named]
    if not wanted:
        raise Refused(words.channels_none)
    every = len(wanted) == len(topic.channels)
    chosen = [] if every else wanted
    _choose_routing(link, topic, chosen)
    if every:
        # Unless a tenant's default is one: over that only a choice of the user's own wins.
        view = of_topic(link.user, link.account, topic.id)
        if view is not None and view.has_custom_routing:
            _choose_routing(link, topic, wanted)


def _choose_routing(link: Link, topic: Topic, channels: list[str]) -> None:
    choose(
        link.user, link.account, topic.id, has_custom_routing=bool(channels),
        custom_routing=channels, source=SOURCE,
    )  # fmt: skip


def _until(form: QueryDict, visitor: Visitor) -> datetime:
    """A while from now, or the beginning of a day where the visitor is."""
    if length := PAUSES.get(form.get("for") or ""):
        return timezone.now() + length
    zone = zone_of(form.get("zone")) or visitor.zone
    first, last = days(zone)
    asked = form.get("until") or ""
    if not first <= asked <= last:
        raise Refused(visitor.words.date_wrong)
    try:
        day = datetime.strptime(asked, "%Y-%m-%d").date()  # noqa: DTZ007 - only the day of it
    except ValueError:
        raise Refused(visitor.words.date_wrong) from None
    return datetime.combine(day, time.min, zone).astimezone(UTC)
