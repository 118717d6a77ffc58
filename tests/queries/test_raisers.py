"""The event map's search through the code."""

from notifications.events import EVENTS
from notifications.handlers import HANDLERS
from notifications.queries.event_map import event_nodes
from notifications.queries.raisers import raisers

# Statuses of Courier's whose features are yet to come: nothing raises them.
NOT_YET = {"message.filtered", "message.digested", "message.throttled"}


def functions(event: str, *, outside: bool) -> set[str]:
    return {raiser.function for raiser in raisers()[event] if raiser.outside is outside}


def test_what_a_handler_declares_is_raised_by_some_function() -> None:
    found = raisers()
    for handler in HANDLERS:
        for kind in handler.raises:
            assert found.get(kind.name), f"{handler.name} declares {kind.name}; nothing raises it"


def test_an_event_that_no_handler_raises_has_a_raiser_outside() -> None:
    for node in event_nodes():
        if not node.raised_by and node.name not in NOT_YET:
            assert node.outside, f"nobody raises {node.name}"


def test_functions_called_on_a_request_are_told_from_those_of_handlers() -> None:
    assert functions("message.enqueued", outside=True) == {"pipeline.accept.enqueue"}
    assert functions("message.routed", outside=False) == {"pipeline.outcomes.plan"}
    assert functions("message.routed", outside=True) == set()


def test_private_functions_are_named_by_the_public_ones_that_call_them() -> None:
    assert functions("delivery.canceled", outside=True) == {"pipeline.cancel.cancel"}


def test_a_table_of_events_raises_where_it_is_looked_up() -> None:
    assert functions("message.sent", outside=False) == {"pipeline.settle.settle"}
    assert "pipeline.inbox.act" in functions("delivery.opened", outside=True)


def test_the_map_has_all_events() -> None:
    assert [node.name for node in event_nodes()] == [kind.name for kind in EVENTS]


def test_a_file_that_a_request_leads_to_is_not_all_outside() -> None:
    # cancel() reads deliveries through pipeline.carried, which also ends them for handlers.
    assert functions("delivery.undeliverable", outside=True) == set()
