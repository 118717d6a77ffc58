"""Renders deliveries: the request's content, with its data, as each channel shows it."""

from collections.abc import Iterable
from typing import Any

from notifications import elemental
from notifications.events import DeliveryRendered, DeliveryUndeliverable
from notifications.models import Delivery, Message, Request
from notifications.pipeline.profile import merge, stored_profiles
from notifications.states import DeliveryStatus, Reason


def render(message_ids: Iterable[int]) -> None:
    """Moves routed deliveries to RENDERED with their content; one that cannot be is UNDELIVERABLE.

    In the caller's transaction. Runs twice without harm.
    """
    rows = list(
        Delivery.objects.filter(
            message__in=list(message_ids), status=DeliveryStatus.ROUTED
        ).values_list("id", "message_id", "channel", "provider")
    )
    contexts = _contexts({row[1] for row in rows})
    rendered: dict[int, tuple[Any]] = {}
    failed: dict[int, tuple[str, str]] = {}
    of = {row[0]: row for row in rows}
    for pk, message, channel, _ in rows:
        content, context, _mock = contexts[message]
        try:
            rendered[pk] = (elemental.compile(content, channel).render(context).as_dict(),)
        except (elemental.ElementalError, RecursionError) as error:
            failed[pk] = (Reason.FAILED, f"The content cannot be rendered for {channel}: {error}")
    _store(rendered, of, contexts)
    undeliverable(failed, of)


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


def _store(rendered: dict[int, tuple[Any]], of: dict[int, Any], contexts: dict[int, Any]) -> None:
    def event(pk: int) -> list[DeliveryRendered]:
        _, message, channel, provider = of[pk]
        mock = contexts[message][2]
        return [
            DeliveryRendered(
                subject_id=message, delivery=pk, channel=channel, provider=provider, mock=mock
            )
        ]

    Delivery.objects.move(rendered, DeliveryStatus.RENDERED, event, columns=("content",))


def undeliverable(failed: dict[int, tuple[str, str]], of: dict[int, Any]) -> None:
    """Ends deliveries for good: `failed` maps each to its reason and error.

    `of` maps it to (id, message id, channel, provider). In the caller's transaction.
    """

    def event(pk: int) -> list[DeliveryUndeliverable]:
        _, message, channel, provider = of[pk]
        reason, error = failed[pk]
        return [
            DeliveryUndeliverable(
                subject_id=message,
                delivery=pk,
                channel=channel,
                provider=provider,
                reason=reason,
                error=error,
            )
        ]

    Delivery.objects.move(failed, DeliveryStatus.UNDELIVERABLE, event, columns=("reason", "error"))
