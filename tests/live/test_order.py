"""Changes that overtake one another on their way are shown in the order of their numbers."""

import pytest

from notifications.live.changes import Change, changes
from notifications.live.push import push
from notifications.models import Event, Reaction
from notifications.outbox.drain import drain as drain_lane
from notifications.pipeline.inbox_sweeps import sweep
from tests.inboxes import deliver, send
from tests.live.widget import Widget

pytestmark = pytest.mark.django_db(transaction=True)


def a_sweep_and_a_message() -> list[Change]:
    """A sweep and then a message, in the log and not pushed."""
    sweep("ann", "mark-all-read")
    send("ann", "Later")
    for lane in ("pipeline", "sending"):
        drain_lane(lane)
    Reaction.objects.filter(handler="push_inbox").delete()
    events = Event.objects.filter(name__in=["inbox.item_added", "inbox.swept"]).order_by("-id")
    return changes(list(events[:2])[::-1])


def tell(*told: Change) -> None:
    assert push([pair for change in told for pair in change.messages()])


def test_a_message_that_overtook_a_sweep_is_shown_after_it(site: str) -> None:
    with Widget(site, "ann").subscribe() as widget:
        deliver("ann", 1)
        assert widget.hear()["data"]["title"] == "Title 0"
        swept, message = a_sweep_and_a_message()
        tell(message, swept)
        assert widget.hear() == {"event": "mark-all-read"}
        assert widget.hear()["data"]["title"] == "Later"
        assert widget.hears_nothing_more()


def test_where_the_sweep_was_lost_the_log_brings_both(site: str) -> None:
    with Widget(site, "ann").subscribe() as widget:
        deliver("ann", 1)
        assert widget.hear()["data"]["title"] == "Title 0"
        swept, message = a_sweep_and_a_message()
        tell(message)
        assert widget.hear(within=15) == {"event": "mark-all-read"}
        assert widget.hear(within=15)["data"]["title"] == "Later"
        # What comes too late is known already.
        tell(swept, message)
        assert widget.hears_nothing_more()
