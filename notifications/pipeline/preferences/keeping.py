"""Stores choices and their history, however many, in a fixed number of statements."""

from typing import Any

from django.utils import timezone

from notifications.events import PreferenceChanged
from notifications.models import Preference, PreferenceChange, sql
from notifications.pipeline.preferences import words
from notifications.pipeline.preferences.deciding import Ground
from notifications.precedence import Word

_COLUMNS = ("status", "has_custom_routing", "custom_routing", "snoozed_until", "updated_at")


class Writer:
    """Gathers one user's changes, then writes them in the caller's transaction.

    The caller holds the user's turn, so that what it read is still so.
    """

    def __init__(self, user: str, account: str, source: str) -> None:
        self.user, self.account, self.source = user, account, source
        self.at = timezone.now()
        self._new: list[Preference] = []
        self._changed: list[Preference] = []
        self._gone: list[Preference] = []
        self._log: list[PreferenceChange] = []

    def keep(self, ground: Ground, word: Word) -> Preference:
        """The row that holds `word`; where it did before, nothing is written."""
        row = ground.row
        if row is not None and words.word(row) == word:
            return row
        previous = _previous(row)
        if row is None:
            row = Preference(user=self.user, account=self.account, topic=ground.topic)
            self._new.append(row)
        else:
            row.topic = ground.topic
            self._changed.append(row)
        row.status, row.has_custom_routing = word.status, word.has_custom_routing
        row.custom_routing, row.snoozed_until = list(word.custom_routing), word.snoozed_until
        row.updated_at = self.at
        self._note(row, ground, word, previous)
        return row

    def forget(self, ground: Ground) -> None:
        """Takes the choice back, if there is one."""
        row = ground.row
        if row is None:
            return
        self._gone.append(row)
        self._note(row, ground, None, _previous(row))

    def write(self) -> None:
        if self._new:
            Preference.objects.create_many(self._new)
        Preference.objects.save_many(self._changed, _COLUMNS)
        Preference.objects.delete_many(self._gone)
        sql.insert(PreferenceChange, self._log)

    def _note(
        self, row: Preference, ground: Ground, word: Word | None, previous: dict[str, Any] | None
    ) -> None:
        """What was taken back is logged as what holds from then on."""
        now = word or ground.without()
        self._log.append(
            PreferenceChange(
                user=self.user, account=self.account, topic_id=ground.topic.topic_id,
                topic_name=ground.topic.name, status=now.status,
                has_custom_routing=now.has_custom_routing, custom_routing=list(now.custom_routing),
                snoozed_until=now.snoozed_until, previous=previous, source=self.source,
                created_at=self.at,
            )
        )  # fmt: skip
        row.collect(
            PreferenceChanged,
            user=self.user,
            account=self.account,
            topic_id=ground.topic.topic_id,
            status=word.status if word else "",
            source=self.source,
        )


def _previous(row: Preference | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {
        "status": row.status,
        "has_custom_routing": row.has_custom_routing,
        "custom_routing": list(row.custom_routing),
    }
