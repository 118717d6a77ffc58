"""Decides which channels and providers reach a recipient, and says why. Touches no database."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from notifications.providers import PROVIDERS

DEFAULT_ROUTING: dict[str, Any] = {"method": "single", "channels": ["email", "inbox"]}
_ADDRESS = re.compile(r"[^@\s<>,;\"\x00-\x1f\x7f]+@[^@\s<>,;\"\x00-\x1f\x7f]+")
# RFC 5321 §4.5.3.1: 64 before the @ and 255 behind it.
ADDRESS_LENGTH = 320
Configured = Mapping[str, Sequence[str]]


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


def decide(
    routing: dict[str, Any], profile: dict[str, Any], user: str, configured: Configured
) -> Decision:
    """Walks `routing` (method and channels, nested as it likes) for one recipient."""
    decision = Decision()
    taken: dict[tuple[str, str], Choice] = {}
    for choice in _walk(routing, profile, user, configured, decision):
        taken.setdefault((choice.channel, choice.provider), choice)
    decision.choices = list(taken.values())
    _say_what_is_spared(decision, taken)
    return decision


def _say_what_is_spared(decision: Decision, taken: Mapping[tuple[str, str], Choice]) -> None:
    """Of what could be taken, what is not: only the whole walk tells, as a channel may be named twice."""
    behind = {(c.channel, c.provider) for choice in taken.values() for c in choice.then}
    for said in decision.considered:
        way = (said["channel"], said["provider"])
        if said["taken"] and way not in taken:
            kept = "kept as a fallback" if way in behind else "not needed"
            said.update(taken=False, reason=f"{kept}: an earlier channel works")


def _walk(
    node: dict[str, Any],
    profile: dict[str, Any],
    user: str,
    configured: Configured,
    decision: Decision,
) -> list[Choice]:
    groups = []
    for child in node["channels"]:
        if isinstance(child, dict):
            groups.append(_walk(child, profile, user, configured, decision))
        else:
            groups.append(_candidates(child, profile, user, configured, decision))
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


def _candidates(
    name: str, profile: dict[str, Any], user: str, configured: Configured, decision: Decision
) -> list[Choice]:
    """What `name` (a channel or a provider) comes to: one choice, its other providers behind it."""
    channel = PROVIDERS.get(name, name)
    providers = [name] if name in PROVIDERS else list(configured.get(channel, ()))
    providers = [provider for provider in providers if provider in configured.get(channel, ())]
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
    address, lack = _address(channel, profile, user)
    if address is None:
        _say(decision, channel, providers[0], taken=False, reason=lack)
        return []
    first, *others = [Choice(channel, provider, address) for provider in providers]
    _say(decision, channel, first.provider, taken=True, reason="")
    return [Choice(first.channel, first.provider, address, tuple(others))]


def is_address(value: object) -> bool:
    """Whether `value` looks like one bare e-mail address; whether it exists only its server knows."""
    return (
        isinstance(value, str) and len(value) <= ADDRESS_LENGTH and bool(_ADDRESS.fullmatch(value))
    )


def _address(channel: str, profile: dict[str, Any], user: str) -> tuple[dict[str, Any] | None, str]:
    if channel == "inbox":
        return ({"user": user}, "") if user else (None, "the recipient has no user_id")
    email = profile.get("email")
    if not email:
        return None, "the profile has no email"
    if not is_address(email):
        return None, "the profile's email is not an e-mail address"
    return {"email": email}, ""


def _say(decision: Decision, channel: str, provider: str, *, taken: bool, reason: str) -> None:
    said = {"channel": channel, "provider": provider, "taken": taken, "reason": reason}
    for earlier in decision.considered:
        if earlier["channel"] == channel and earlier["provider"] == provider:
            earlier.update(said)
            return
    decision.considered.append(said)
