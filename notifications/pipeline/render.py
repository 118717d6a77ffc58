"""Renders deliveries: the request's content, with its data, as each channel shows it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from notifications import elemental
from notifications.events import DeliveryRendered
from notifications.models import Delivery, Request
from notifications.pipeline.carried import Carried, routed, undeliverable
from notifications.pipeline.recipient import merge, stored_profiles
from notifications.states import DeliveryStatus, Reason


def render(message_ids: Iterable[int]) -> None:
    """Moves routed deliveries to RENDERED with their content; one that cannot be is UNDELIVERABLE.

    In the caller's transaction. Runs twice without harm.
    """
    waiting = routed(message_ids)
    payloads = _payloads(waiting.values())
    failed: dict[int, tuple[str, str]] = {}
    programs: dict[int, elemental.Program] = {}
    for pk, one in waiting.items():
        with _failing(one, failed):
            content = payloads[one.request].get("content") or {}
            programs[pk] = elemental.compile(content, one.channel)
    profiles = stored_profiles(waiting[pk].user for pk, p in programs.items() if p.reads("profile"))
    rendered: dict[int, tuple[Any]] = {}
    for pk, program in programs.items():
        one = waiting[pk]
        with _failing(one, failed):
            rendered[pk] = (_made(program, one, payloads[one.request], profiles.get(one.user, {})),)
    Delivery.objects.move(
        rendered,
        DeliveryStatus.RENDERED,
        lambda pk: [waiting[pk].event(DeliveryRendered, mock=waiting[pk].mock)],
        columns=("content",),
    )
    undeliverable(failed, waiting)


def _payloads(deliveries: Iterable[Carried]) -> dict[int, dict[str, Any]]:
    requests = Request.objects.filter(id__in={one.request for one in deliveries})
    return dict(requests.values_list("id", "payload"))


def _made(
    program: elemental.Program, one: Carried, payload: dict[str, Any], stored: dict[str, Any]
) -> dict[str, Any]:
    data = {**payload.get("data", {}), **one.to.get("data", {})}
    made = program.render({"data": data, "profile": merge(stored, one.to)}).as_dict()
    # An inbox item carries the data itself, for the application's own use of it.
    return {**made, "data": data} if one.channel == "inbox" else made


@contextmanager
def _failing(one: Carried, failed: dict[int, tuple[str, str]]) -> Iterator[None]:
    """Notes the failure of one delivery, so that it fails alone."""
    try:
        yield
    except (elemental.ElementalError, RecursionError) as error:
        reason = f"The content cannot be rendered for {one.channel}: {error}"
        failed[one.id] = (Reason.FAILED, reason)
