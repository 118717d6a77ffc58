"""Renders deliveries: the request's content, with its data, as each channel shows it."""

from collections.abc import Iterable
from typing import Any

from notifications import elemental
from notifications.events import DeliveryRendered
from notifications.models import Delivery, Message, Request
from notifications.pipeline.carried import routed, undeliverable
from notifications.pipeline.recipient import merge, stored_profiles
from notifications.states import DeliveryStatus, Reason


def render(message_ids: Iterable[int]) -> None:
    """Moves routed deliveries to RENDERED with their content; one that cannot be is UNDELIVERABLE.

    In the caller's transaction. Runs twice without harm.
    """
    waiting = routed(message_ids)
    contexts = _contexts({one.message for one in waiting.values()})
    rendered: dict[int, tuple[Any]] = {}
    failed: dict[int, tuple[str, str]] = {}
    for pk, one in waiting.items():
        content, context, _ = contexts[one.message]
        try:
            made = elemental.compile(content, one.channel).render(context).as_dict()
            # An inbox item carries the data itself, for the application's own use of it.
            rendered[pk] = ({**made, "data": context["data"]} if one.channel == "inbox" else made,)
        except (elemental.ElementalError, RecursionError) as error:
            failed[pk] = (
                Reason.FAILED,
                f"The content cannot be rendered for {one.channel}: {error}",
            )
    Delivery.objects.move(
        rendered,
        DeliveryStatus.RENDERED,
        lambda pk: [waiting[pk].event(DeliveryRendered, mock=contexts[waiting[pk].message][2])],
        columns=("content",),
    )
    undeliverable(failed, waiting)


def _contexts(message_ids: set[int]) -> dict[int, tuple[dict[str, Any], dict[str, Any], bool]]:
    """Per message: its content, what the content's variables see, and whether it is a mock."""
    messages = Message.objects.filter(id__in=message_ids).values_list(
        "id", "request_id", "user", "to", "mock"
    )
    rows = list(messages)
    payloads = dict(
        Request.objects.filter(id__in={row[1] for row in rows}).values_list("id", "payload")
    )
    profiles = stored_profiles(row[2] for row in rows)
    contexts = {}
    for pk, request, user, to, mock in rows:
        payload = payloads[request]
        data = {**payload.get("data", {}), **to.get("data", {})}
        profile = merge(profiles.get(user, {}), to)
        contexts[pk] = (payload.get("content") or {}, {"data": data, "profile": profile}, mock)
    return contexts
