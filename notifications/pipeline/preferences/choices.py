"""Writes what users choose, with its history. Writers of one user go one after another."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from notifications.models import Preference, Topic, sql
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.preferences import words
from notifications.pipeline.preferences.deciding import KEEP, Ground, Keep, Wish, decided
from notifications.pipeline.preferences.keeping import Writer
from notifications.pipeline.template_fields import line

MOST_TOPICS = 50


@dataclass(frozen=True, slots=True)
class Updated:
    """What came of a bulk update: the choices made, and (topic id, why not) for the others."""

    items: list[Preference]
    errors: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Replaced:
    """The choices that there are now, and the topics whose choice is gone."""

    items: list[Preference]
    deleted: list[str]


def choose(
    user: str,
    account: str,
    topic_id: str,
    *,
    status: str | None = None,
    has_custom_routing: bool | None = None,
    custom_routing: Sequence[str] | None = None,
    snoozed_until: datetime | Keep | None = KEEP,
    source: str,
) -> Preference:
    """Sets a user's choice about a topic, within the tenant `account` or (empty) without one.

    None (KEEP) leaves what is. A change is logged and told once; no change, no event.
    `source` is api, widget, page, unsubscribe or admin.
    Raises NotFound for an unknown or archived topic, InvalidRequest naming the argument.
    """
    wish = Wish(topic_id, status, has_custom_routing, custom_routing, snoozed_until)
    with _writing(user, account):
        ground = _grounds(user, account, [_known(topic_id)])[topic_id]
        writer = Writer(user, account, source)
        row = writer.keep(ground, decided(ground, wish))
        writer.write()
    return row


def forget(user: str, account: str, topic_id: str, *, source: str) -> None:
    """Takes a choice back: the defaults hold again. Twice is as once. Raises NotFound."""
    with _writing(user, account):
        ground = _grounds(user, account, [_known(topic_id)])[topic_id]
        writer = Writer(user, account, source)
        writer.forget(ground)
        writer.write()


def update_many(user: str, account: str, wishes: Sequence[Wish], *, source: str) -> Updated:
    """Sets several choices; what may not be chosen is named with its reason, the rest is done.

    Raises InvalidRequest where they are none, more than 50, or one topic twice.
    """
    if not wishes:
        raise InvalidRequest("topics", "must have at least 1 item, got 0")
    _check_number(wishes)
    items, errors = [], []
    with _writing(user, account):
        grounds = _grounds(user, account, _live(wishes))
        writer = Writer(user, account, source)
        for wish in wishes:
            try:
                ground = _ground(grounds, wish.topic_id)
                items.append(writer.keep(ground, decided(ground, wish)))
            except (InvalidRequest, NotFound) as error:
                errors.append((wish.topic_id, str(error)))
        writer.write()
    return Updated(items, errors)


def replace_all(user: str, account: str, wishes: Sequence[Wish], *, source: str) -> Replaced:
    """Makes these the user's choices; those about other topics are taken back. All or nothing.

    Raises InvalidRequest naming the item, NotFound for an unknown topic.
    """
    _check_number(wishes)
    with _writing(user, account):
        named = {wish.topic_id for wish in wishes}
        before = [row.topic for row in _rows(user, account) if row.topic.topic_id not in named]
        grounds = _grounds(user, account, [*_live(wishes), *before])
        writer = Writer(user, account, source)
        items = []
        for place, wish in enumerate(wishes):
            ground = _ground(grounds, wish.topic_id)
            try:
                items.append(writer.keep(ground, decided(ground, wish)))
            except InvalidRequest as error:
                raise InvalidRequest(f"topics[{place}].{error.path}", error.message) from None
        for topic in before:
            writer.forget(grounds[topic.topic_id])
        writer.write()
    return Replaced(items, [topic.topic_id for topic in before])


@contextmanager
def _writing(user: str, account: str) -> Iterator[None]:
    if not line("user_id", user, 256):
        raise InvalidRequest("user_id", "must not be empty")
    line("tenant_id", account, 256)
    with transaction.atomic():
        sql.take_turns(f"preferences of {user}")
        yield


def _check_number(wishes: Sequence[Wish]) -> None:
    if len(wishes) > MOST_TOPICS:
        message = f"must have at most {MOST_TOPICS} items, got {len(wishes)}"
        raise InvalidRequest("topics", message)
    seen: set[str] = set()
    for place, wish in enumerate(wishes):
        if wish.topic_id in seen:
            raise InvalidRequest(f"topics[{place}].topic_id", "is there twice")
        seen.add(wish.topic_id)


def _known(topic_id: str) -> Topic:
    topic = words.topics([topic_id]).get(topic_id)
    if topic is None or topic.archived_at is not None:
        raise NotFound(f"no topic has the id {topic_id!r}")
    return topic


def _live(wishes: Sequence[Wish]) -> list[Topic]:
    found = words.topics(wish.topic_id for wish in wishes).values()
    return [topic for topic in found if topic.archived_at is None]


def _ground(grounds: Mapping[str, Ground], topic_id: str) -> Ground:
    if topic_id not in grounds:
        raise NotFound(f"no topic has the id {topic_id!r}")
    return grounds[topic_id]


def _rows(user: str, account: str) -> list[Preference]:
    """The user's choices about topics that there are still."""
    rows = Preference.objects.filter(user=user, account=account, topic__archived_at=None)
    return list(rows.select_related("topic__section").order_by("topic_id"))


def _grounds(user: str, account: str, topics: Sequence[Topic]) -> dict[str, Ground]:
    """What decisions about these topics stand on. At most 4 queries."""
    pks = [topic.pk for topic in topics]
    rows = Preference.objects.filter(user=user, account__in={"", account}, topic_id__in=pks)
    by_place = {(row.account, row.topic_id): row for row in rows}
    defaults = words.of_tenants([account], pks)
    grounds = {}
    for topic in topics:
        general = by_place.get(("", topic.pk)) if account else None
        grounds[topic.topic_id] = Ground(
            topic=topic,
            row=by_place.get((account, topic.pk)),
            general=words.word(general) if general else None,
            tenants=defaults.get((account, topic.pk), ()),
        )
    return grounds
