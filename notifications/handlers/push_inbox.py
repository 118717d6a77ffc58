"""Tells the open inboxes of a user what changed, so that no page has to be reloaded."""

from collections.abc import Iterator

from notifications.events import InboxItemAdded, InboxItemChanged, InboxSwept
from notifications.live.changes import changes, groups_of
from notifications.live.push import audience, push
from notifications.outbox.registry import OBSERVERS, External, Handler, Outcome, Recorded


def prepare(events: list[Recorded]) -> dict[int, Recorded]:
    return {event.reaction_id: event for event in events}


def push_inbox(jobs: dict[int, Recorded]) -> Iterator[dict[int, Outcome]]:
    """One round trip finds who listens, one query reads what they are sent, one sends it."""
    groups = {key: groups_of(job.data["user"], job.data["account"]) for key, job in jobs.items()}
    listening = audience({group for found in groups.values() for group in found})
    in_order = sorted(jobs.items(), key=lambda pair: pair[1].event_id)
    heard = [job for key, job in in_order if listening.intersection(groups[key])]
    if heard:
        push(
            [
                (group, message)
                for change in changes(heard)
                for group, message in change.messages()
                if group in listening
            ]
        )
    # Sockets find out by themselves what did not reach them, so a lost push is not tried again.
    yield {key: Outcome() for key in jobs}


def conclude(
    jobs: dict[int, Recorded], outcomes: dict[int, Outcome], final: dict[int, bool]
) -> None:
    """Nothing is written down of a push."""


HANDLER = Handler(
    name="push_inbox",
    on=(InboxItemAdded, InboxItemChanged, InboxSwept),
    lane=OBSERVERS,
    owner="inbox",
    external=External(prepare, push_inbox, conclude, fenced=False),
)
