"""Whether messages are wanted, and through which channels, for many at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from notifications.models import Topic
from notifications.pipeline.preferences import words
from notifications.precedence import Standing, Word, standing
from notifications.states import PreferenceStatus

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a user stands to a topic. `by` says whose word the status is: user, tenant or topic.

    `channels` are the only ones that it may come through (None: any), and `routed_by` says who
    named them. `known` is false where there is no such topic, or no longer: then nobody has decided
    anything.
    """

    topic_id: str
    topic_name: str
    known: bool
    status: str
    by: str = "topic"
    channels: frozenset[str] | None = None
    routed_by: str = ""
    snoozed_until: datetime | None = None
    section_id: str = ""

    @property
    def required(self) -> bool:
        return self.status == PreferenceStatus.REQUIRED


def wanted(keys: Iterable[Key]) -> dict[Key, Wanted]:
    """How each (user, account, topic id) stands, for each key that names a topic.

    A user's choice within the tenant wins over the one without, that over the tenant's default, and
    that over the topic's; REQUIRED wins over all. At most 4 queries, however many keys.
    """
    asked = {key for key in keys if key[2]}
    topics = words.topics(topic_id for _, _, topic_id in asked)
    live = {topic_id: row for topic_id, row in topics.items() if row.archived_at is None}
    pks = {row.pk for row in live.values()}
    choices: dict[tuple[str, str, int], Word] = {}
    defaults: dict[tuple[str, int], list[Word]] = {}
    if pks:
        accounts = {account for _, account, _ in asked}
        choices = words.of_users({user for user, _, _ in asked}, accounts, pks)
        defaults = words.of_tenants(accounts, pks)
    found = {}
    for user, account, topic_id in asked:
        topic = live.get(topic_id)
        if topic is None:
            name = topics[topic_id].name if topic_id in topics else ""
            none = Wanted(topic_id, name, False, PreferenceStatus.OPTED_IN)
            found[user, account, topic_id] = none
            continue
        own = [choices.get((user, scope, topic.pk)) for scope in dict.fromkeys((account, ""))]
        stands = standing(
            topic.default_status,
            defaults.get((account, topic.pk), []),
            [word for word in own if word is not None],
        )
        found[user, account, topic_id] = _of(topic, stands)
    return found


def _of(topic: Topic, stands: Standing) -> Wanted:
    return Wanted(
        topic_id=topic.topic_id,
        topic_name=topic.name,
        known=True,
        status=stands.status,
        by=stands.by,
        channels=stands.channels,
        routed_by=stands.routed_by,
        snoozed_until=stands.snoozed_until,
        section_id=topic.section.section_id,
    )
