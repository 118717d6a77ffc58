"""The links that a message carries for its recipient: in its words, and in the headers of a mail.

An address without a user has none: choices are kept by user. Without a topic there is nothing to
unsubscribe from, so that the one link leads where the other does: to the preference page.
"""

from collections.abc import Iterable

from notifications.models import Topic
from notifications.pipeline.carried import Carried
from notifications.pipeline.links import preferences_url, unsubscribe_url
from notifications.pipeline.preferences.wanted import wanted


def urls(one: Carried, topic: str) -> dict[str, str]:
    """What `urls` is to an author: `preferences` and `unsubscribe`."""
    if not one.user:
        return {}
    preferences = preferences_url(one.user, one.account)
    return {
        "preferences": preferences,
        "unsubscribe": _unsubscribe(one, topic) if topic else preferences,
    }


def in_headers(mails: Iterable[tuple[Carried, str]]) -> dict[int, str]:
    """The links for List-Unsubscribe, by delivery, of (mail, topic); at most 5 queries.

    For mails whose topic asks for the header and lets its user choose: what is REQUIRED has none.
    """
    keys = {one.id: (one, topic) for one, topic in mails if topic and one.user}
    asking = _asking({topic for _, topic in keys.values()})
    keys = {pk: key for pk, key in keys.items() if key[1] in asking}
    standing = wanted((one.user, one.account, topic) for one, topic in keys.values())
    return {
        pk: _unsubscribe(one, topic)
        for pk, (one, topic) in keys.items()
        if not standing[one.user, one.account, topic].required
    }


def _asking(topics: set[str]) -> set[str]:
    if not topics:
        return set()
    rows = Topic.objects.filter(
        topic_id__in=topics, include_unsubscribe_header=True,
        archived_at=None, section__archived_at=None,
    )  # fmt: skip
    return set(rows.values_list("topic_id", flat=True))


def _unsubscribe(one: Carried, topic: str) -> str:
    return unsubscribe_url(one.user, one.account, topic, one.message_id)
