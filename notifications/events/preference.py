"""What can happen to sections, topics and what users want. The subject is the row."""

from dataclasses import dataclass
from typing import ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSaved(BaseEvent):
    """A section of the preference page was created, changed or archived; `by` who did it."""

    name: ClassVar[str] = "preference.section_saved"
    subject: ClassVar[str] = "section"

    section_id: str
    by: str
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicSaved(BaseEvent):
    """A topic was created, changed or archived; `by` who did it."""

    name: ClassVar[str] = "preference.topic_saved"
    subject: ClassVar[str] = "topic"

    topic_id: str
    by: str
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceChanged(BaseEvent):
    """A user decided about a topic, or took the decision back: then `status` is empty.

    `source` is api, widget, page, unsubscribe or admin; `account` the tenant's id or empty.
    """

    name: ClassVar[str] = "preference.changed"
    subject: ClassVar[str] = "preference"

    user: str
    account: str
    topic_id: str
    status: str
    source: str
