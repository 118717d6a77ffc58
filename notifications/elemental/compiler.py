"""From a document to the program that renders it on one channel."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Final

from notifications.elemental import inbox, push, slack, sms, teams, webhook
from notifications.elemental.brand import Brand
from notifications.elemental.cache import WeightedCache
from notifications.elemental.channels import CHANNELS
from notifications.elemental.email import EmailPresenter
from notifications.elemental.errors import RenderError
from notifications.elemental.nodes import TreeBuilder
from notifications.elemental.plan import Plan
from notifications.elemental.presenting import Present
from notifications.elemental.program import Program
from notifications.elemental.schema import canonical, read

Prepare = Callable[[Plan], Present]


def always(present: Present) -> Prepare:
    """For a channel that has nothing to prepare."""
    return lambda plan: present


# What each channel shows. A mail is prepared once for all its recipients.
PRESENTERS: Final[dict[str, Prepare]] = {
    "email": EmailPresenter,
    "sms": always(sms.present),
    "push": always(push.present),
    "inbox": always(inbox.present),
    "slack": always(slack.present),
    "msteams": always(teams.present),
    "webhook": always(webhook.present),
}
# Weighed in characters: inline content is the caller's, and may differ with every send.
programs: WeightedCache[Program] = WeightedCache(max_entries=1024, max_weight=32 * 1024 * 1024)


def compile(
    content: dict[str, Any],
    channel: str,
    *,
    brand: dict[str, Any] | None = None,
    locale: str | None = None,
    provider: str = "",
    key: bytes | None = None,
    keep: bool = True,
) -> Program:
    """The program of a document on a channel, compiled at most once per process and content.

    Args: content: see `parse`; channel: one of CHANNELS; brand: {id, name, settings, snippets};
        locale: the recipient's, such as `fr-CA`; provider: whose name an element's `channels`
        may hold; key: what stands for content, brand and locale, where the caller has such;
        keep: not for a document that is another after the next key: it would push others out.
    Raises: ContentError for a malformed document, RenderError for an unknown channel.
    """
    source = b"" if key else canonical(content)
    cached = key_of(channel, provider, key or digest(source, brand, locale))
    program = programs.get(cached)
    if program is None:
        if channel not in PRESENTERS:
            raise RenderError(
                f"channel '{channel}' is not supported; use one of {', '.join(CHANNELS)}"
            )
        if key:
            source = canonical(content)
        program = compiled(content, channel, Brand(brand), locale or "", provider, len(source))
        if keep:
            programs.put(cached, program, program.size)
    return program


def compiled(
    content: dict[str, Any], channel: str, brand: Brand, locale: str, provider: str, size: int
) -> Program:
    document = read(content)
    tree = TreeBuilder(channel, provider, locale, brand.snippets).tree(document)
    plan = Plan(channel, tree, brand, locale, size=size)
    return Program(plan, PRESENTERS[channel](plan))


def key_of(channel: str, provider: str, key: bytes) -> bytes:
    return f"{channel}|{provider}|".encode() + key


def digest(source: bytes, brand: dict[str, Any] | None, locale: str | None) -> bytes:
    """What stands for content whose caller has no key for it."""
    found = blake2b(source, digest_size=16)
    if brand is not None:
        parts = [brand.get(key) for key in ("name", "settings", "snippets")]
        found.update(json.dumps(parts, sort_keys=True, default=str).encode(errors="replace"))
    return found.digest() + (locale or "").encode()
