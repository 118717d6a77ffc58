"""Routes messages: profile and routing become deliveries, or the reason why there is none."""

from collections.abc import Iterable
from typing import Any

from notifications.masking import masked
from notifications.models import Message, Request
from notifications.pipeline import content, integrations, outcomes
from notifications.pipeline.mapping import Mapped, Unmapped, mapped
from notifications.pipeline.outcomes import Routed
from notifications.pipeline.preferences.verdict import Verdict, verdicts
from notifications.pipeline.recipient import merge
from notifications.pipeline.routing import DEFAULT_ROUTING, decide
from notifications.pipeline.tenancy import Tenancy, profiles, tenancies
from notifications.states import Status

NEEDED = (
    "id", "user", "account", "to", "request_id", "notification", "template_version_id",
    "tenant_template_version", "status",
)  # fmt: skip
# A message that nothing is known of that would speak against it.
UNASKED = Verdict()


def route(message_ids: Iterable[int]) -> None:
    """Moves messages that wait to ROUTED with their deliveries, or to where they end.

    UNMAPPED without a template, UNDELIVERABLE where the recipient does not want it, UNROUTABLE
    without a way to the recipient.

    In the caller's transaction. Runs twice without harm: what has moved on is left alone.
    """
    waiting = list(
        Message.objects.filter(
            id__in=list(message_ids), status__in=(Status.ENQUEUED, Status.DELAYED)
        ).only(*NEEDED)
    )
    payloads = dict(
        Request.objects.filter(id__in={m.request_id for m in waiting}).values_list("id", "payload")
    )
    within = tenancies(message.account for message in waiting)
    found = mapped(waiting, payloads, within)
    outcomes.unmap({pk: one for pk, one in found.items() if isinstance(one, Unmapped)})
    sayings = {pk: one for pk, one in found.items() if isinstance(one, Mapped)}
    mapped_ones = [message for message in waiting if message.id in sayings]
    judged = _judged(mapped_ones, payloads, sayings)
    unwanted = {pk: verdict for pk, verdict in judged.items() if verdict.reason}
    outcomes.decline(unwanted, sayings)
    _route(
        [one for one in mapped_ones if one.id not in unwanted], payloads, sayings, judged, within
    )


def _judged(
    messages: list[Message], payloads: dict[int, dict[str, Any]], sayings: dict[int, Mapped]
) -> dict[int, Verdict]:
    """What preferences say of each message that has a topic, or brings a preference along.

    Whoever tries a draft in the designer wants to see it, whatever they have chosen.
    """
    return verdicts(
        (
            one,
            content.topic_of(payloads[one.request_id], sayings[one.id].source),
            sayings[one.id].notification,
        )
        for one in messages
        if "by" not in payloads[one.request_id].get("draft", {})
    )


def _route(
    messages: list[Message],
    payloads: dict[int, dict[str, Any]],
    sayings: dict[int, Mapped],
    judged: dict[int, Verdict],
    within: dict[str, Tenancy],
) -> None:
    found = profiles(((m.user, m.account) for m in messages), within)
    configured, credentials = integrations.configured(), integrations.credentials()
    ways = [(channel, provider) for channel, keys in configured.items() for provider in keys]
    silent: dict[int, set[tuple[str, str]]] = {}
    routed, unroutable = {}, {}
    for message in messages:
        says = sayings[message.id]
        mute = silent.get(id(says.source))
        if mute is None:
            mute = silent[id(says.source)] = content.silent(says.source, ways)
        stored = found[message.user, message.account]
        profile = merge(stored, message.to)
        routing = payloads[message.request_id].get("routing") or says.source.routing
        routing = routing or DEFAULT_ROUTING
        verdict = judged.get(message.id, UNASKED)
        decision = decide(
            routing, profile, message.user, configured, credentials, mute,
            verdict.channels, verdict.chosen,
        )  # fmt: skip
        # The events are kept for ever, and are read by many.
        one = Routed(message, masked(stored), decision, says, verdict.told or {})
        if decision.choices:
            routed[message.id] = one
        else:
            unroutable[message.id] = (one, len(mute) == len(ways))
    outcomes.plan(routed)
    outcomes.refuse(unroutable)
