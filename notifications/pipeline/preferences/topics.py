"""Writes topics: the kinds of messages that users may want or not."""

import secrets
from typing import Any

from django.db import transaction
from django.utils import timezone

from notifications.events import TopicSaved
from notifications.models import Topic
from notifications.pipeline.errors import NotFound
from notifications.pipeline.preferences import fields, sections

Json = dict[str, Any]


def create(section_id: str, values: Json, *, by: str) -> Topic:
    """Stores a new topic in a section. Raises InvalidRequest naming the field, NotFound."""
    wanted, now = fields.topic(values), timezone.now()
    with transaction.atomic():
        row = Topic(
            topic_id=f"pt_{secrets.token_hex(13)}", section=sections.locked(section_id),
            created_at=now, creator=by, updated_at=now, updater=by, **wanted,
        )  # fmt: skip
        row.collect(TopicSaved, topic_id=row.topic_id, by=by).save(force_insert=True)
    return row


def replace(section_id: str, topic_id: str, values: Json, *, by: str) -> Topic:
    """Replaces the topic as a whole; what users chose stays. No change, no event.

    Raises InvalidRequest naming the field, NotFound.
    """
    wanted = fields.topic(values)
    with transaction.atomic():
        row = _locked(section_id, topic_id)
        if any(getattr(row, name) != value for name, value in wanted.items()):
            for name, value in wanted.items():
                setattr(row, name, value)
            _store(row, by)
    return row


def archive(section_id: str, topic_id: str, *, by: str) -> None:
    """Takes the topic away: what is sent with it is sent as with none. Raises NotFound."""
    with transaction.atomic():
        row = _locked(section_id, topic_id)
        row.archived_at = timezone.now()
        _store(row, by)


def _locked(section_id: str, topic_id: str) -> Topic:
    rows = Topic.objects.select_for_update(no_key=True, of=("self",))
    row = rows.filter(topic_id=topic_id, archived_at=None, section__section_id=section_id).first()
    if row is None:
        raise NotFound(f"section {section_id!r} has no topic with the id {topic_id!r}")
    return row


def _store(row: Topic, by: str) -> None:
    row.updated_at, row.updater = timezone.now(), by
    archived = row.archived_at is not None
    row.collect(TopicSaved, topic_id=row.topic_id, by=by, archived=archived).save()
