"""Writes sections of the preference page: Courier's workspace preferences."""

import secrets
from typing import Any

from django.db import transaction
from django.utils import timezone

from notifications.events import SectionSaved
from notifications.models import PreferenceSection
from notifications.pipeline.errors import Conflict, NotFound
from notifications.pipeline.preferences import fields

Json = dict[str, Any]


def create(values: Json, *, by: str) -> PreferenceSection:
    """Stores a new section, which has no topics yet. Raises InvalidRequest naming the field."""
    now = timezone.now()
    row = PreferenceSection(
        section_id=f"ps_{secrets.token_hex(13)}", created_at=now, creator=by, updated_at=now,
        updater=by, **fields.section(values),
    )  # fmt: skip
    row.collect(SectionSaved, section_id=row.section_id, by=by).save(force_insert=True)
    return row


def replace(section_id: str, values: Json, *, by: str) -> PreferenceSection:
    """Replaces the section as a whole; its topics stay. No change, no event.

    Raises InvalidRequest naming the field, NotFound.
    """
    wanted = fields.section(values)
    with transaction.atomic():
        row = locked(section_id)
        if any(getattr(row, name) != value for name, value in wanted.items()):
            for name, value in wanted.items():
                setattr(row, name, value)
            _store(row, by)
    return row


def archive(section_id: str, *, by: str) -> None:
    """Takes an empty section away. Raises NotFound, and Conflict where it has topics."""
    with transaction.atomic():
        row = locked(section_id)
        topic = row.topics.filter(archived_at=None).first()
        if topic is not None:
            raise Conflict(
                f"the section has topics, such as {topic.topic_id!r}: archive them first"
            )
        row.archived_at = timezone.now()
        _store(row, by)


def locked(section_id: str) -> PreferenceSection:
    """The section, locked until the caller's transaction ends. Raises NotFound."""
    rows = PreferenceSection.objects.select_for_update(no_key=True)
    row = rows.filter(section_id=section_id, archived_at=None).first()
    if row is None:
        raise NotFound(f"no section has the id {section_id!r}")
    return row


def _store(row: PreferenceSection, by: str) -> None:
    row.updated_at, row.updater = timezone.now(), by
    archived = row.archived_at is not None
    row.collect(SectionSaved, section_id=row.section_id, by=by, archived=archived).save()
