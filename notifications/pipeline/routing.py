"""Decides which channels and providers reach a recipient, and says why. Touches no database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from notifications.pipeline.addresses import address
from notifications.providers import PROVIDERS

DEFAULT_ROUTING: dict[str, Any] = {"method": "single", "channels": ["email", "inbox"]}
Configured = Mapping[str, Sequence[str]]
# Channels with their providers.
Silent = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One channel through one provider, to an address; `then` is what takes over if it fails."""

    channel: str
    provider: str
    address: dict[str, Any]
    then: tuple["Choice", ...] = ()

    def fallbacks(self) -> list[dict[str, Any]]:
        return [
            {"channel": c.channel, "provider": c.provider, "address": c.address} for c in self.then
        ]


@dataclass(slots=True)
class Decision:
    """What was chosen, and for everything considered: taken or not, and the reason in words."""

    choices: list[Choice] = field(default_factory=list)
    considered: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is to be reached, and by what the site has: `credentials` names providers.

    `only` are the channels that are wanted (None: any); `chosen` says who wants them.
    """

    profile: dict[str, Any]
    user: str
    configured: Configured
    credentials: Collection[str]
    silent: Silent
    only: Collection[str] | None
    chosen: str


def decide(
    routing: dict[str, Any],
    profile: dict[str, Any],
    user: str,
    configured: Configured,
    credentials: Collection[str] = (),
    silent: Silent = (),
    only: Collection[str] | None = None,
    chosen: str = "",
) -> Decision:
    """Walks `routing` (method and channels, nested as it likes) for one recipient.

    Args: credentials: the providers for which the site has credentials of its own, so that a
    recipient need not bring any; silent: for which the content has nothing; only: the channels that
    are wanted, None for any; chosen: who wants them, in words.
    """
    decision = Decision()
    taken: dict[tuple[str, str], Choice] = {}
    recipient = Recipient(profile, user, configured, credentials, silent, only, chosen)
    for choice in _walk(routing, recipient, decision):
        taken.setdefault((choice.channel, choice.provider), choice)
    decision.choices = list(taken.values())
    _say_what_is_spared(decision, taken)
    _say_what_was_not_asked(decision, profile)
    return decision


def _say_what_was_not_asked(decision: Decision, profile: dict[str, Any]) -> None:
    """A recipient with nothing but Slack is not found by the default routing; that is no riddle."""
    channels = {said["channel"] for said in decision.considered}
    if not decision.choices and profile.get("slack") and "direct_message" not in channels:
        reason = "the routing does not name it"
        _say(decision, "direct_message", "slack", taken=False, reason=reason)


def _say_what_is_spared(decision: Decision, taken: Mapping[tuple[str, str], Choice]) -> None:
    """Of what could be taken, what is not: only the whole walk tells, as a channel may be named twice."""
    behind = {(c.channel, c.provider) for choice in taken.values() for c in choice.then}
    for said in decision.considered:
        way = (said["channel"], said["provider"])
        if said["taken"] and way not in taken:
            kept = "kept as a fallback" if way in behind else "not needed"
            said.update(taken=False, reason=f"{kept}: an earlier channel works")


def _walk(node: dict[str, Any], recipient: Recipient, decision: Decision) -> list[Choice]:
    groups = []
    for child in node["channels"]:
        if isinstance(child, dict):
            groups.append(_walk(child, recipient, decision))
        else:
            groups.append(_candidates(child, recipient, decision))
    found = [group for group in groups if group]
    if node["method"] == "all":
        return [choice for group in found for choice in group]
    return _best_of(found)


def _best_of(groups: list[list[Choice]]) -> list[Choice]:
    """`single`: the first group that works; a lone choice falls back to what follows."""
    if not groups:
        return []
    first, rest = groups[0], [choice for group in groups[1:] for choice in group]
    if len(first) == 1:
        only = first[0]
        return [Choice(only.channel, only.provider, only.address, (*only.then, *rest))]
    return first


def _candidates(name: str, recipient: Recipient, decision: Decision) -> list[Choice]:
    """What `name` (a channel or a provider) comes to: one choice, its other providers behind it."""
    channel = PROVIDERS.get(name, name)
    configured = recipient.configured.get(channel, ())
    providers = [p for p in configured if name in (channel, p)]
    if not providers:
        known = channel in {
            *PROVIDERS.values(),
            "sms",
            "push",
            "direct_message",
            "webhook",
            "banner",
        }
        reason = (
            f"no provider is configured for {name}"
            if known
            else f"{name} is not a channel or provider"
        )
        _say(decision, channel, "", taken=False, reason=reason)
        return []
    if recipient.only is not None and channel not in recipient.only:
        _say(decision, channel, providers[0], taken=False, reason=recipient.chosen)
        return []
    choices, lacks = [], {}
    for provider in providers:
        if (channel, provider) in recipient.silent:
            lacks[provider] = f"the content has nothing for {channel}"
            continue
        found, lack = address(provider, recipient.profile, recipient.user, recipient.credentials)
        if found is None:
            lacks[provider] = lack
        else:
            choices.append(Choice(channel, provider, found))
    if not choices:
        first = providers[0]
        _say(decision, channel, first, taken=False, reason=lacks[first])
        return []
    best, *others = choices
    _say(decision, channel, best.provider, taken=True, reason="")
    return [Choice(channel, best.provider, best.address, tuple(others))]


def _say(decision: Decision, channel: str, provider: str, *, taken: bool, reason: str) -> None:
    said = {"channel": channel, "provider": provider, "taken": taken, "reason": reason}
    for earlier in decision.considered:
        if earlier["channel"] == channel and earlier["provider"] == provider:
            earlier.update(said)
            return
    decision.considered.append(said)
