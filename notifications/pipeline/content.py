"""What is sent, and the one way to a compiled program: sends and previews show the same."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any

from notifications import elemental
from notifications.elemental.cache import WeightedCache
from notifications.models import Brand, TemplateVersion, TenantTemplateVersion
from notifications.pipeline.tenancy import Tenancy

Json = dict[str, Any]

_SNIPPET = re.compile(r"\{\{~?\s*>")
_TRANSLATES = re.compile(r"\{\{[^{}]*?\b(?:translate|t)\s")


@dataclass(frozen=True, slots=True)
class Source:
    """A document with what a template says beside it.

    `key` stands for it in caches, where it can never change; `brand` and `topic` are public ids or
    empty.
    """

    content: Json
    key: str = ""
    brand: str = ""
    email: Json = field(default_factory=dict)
    throw_on_missing: bool = False
    topic: str = ""
    # {method, channels}: what a send that names no routing takes; empty for the default.
    routing: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Languages:
    """Whether a document says something else in other languages, and whether by translations."""

    localized: bool
    translated: bool


# Weighed in characters of JSON, which take some ten times as many bytes.
_sources: WeightedCache[Source] = WeightedCache(max_entries=1024, max_weight=4 * 1024 * 1024)
_languages: WeightedCache[Languages] = WeightedCache(max_entries=4096, max_weight=4096)
_silent: WeightedCache[bool] = WeightedCache(max_entries=16384, max_weight=16384)


def of_request(payload: Json) -> Source:
    """What a request brings itself: a draft that it was accepted with, or its own content."""
    draft = payload.get("draft")
    if draft is None:
        return Source(payload.get("content") or {})
    throws = bool(draft["settings"].get("throw_on_missing"))
    # A draft that was kept by an older version has no topic.
    topic = draft.get("topic", "")
    return Source(json.loads(draft["content"]), "", draft["brand"], draft["email"], throws, topic)


def of_versions(wanted: Mapping[int, str]) -> dict[int, Source]:
    """What published versions say, by their row's id; `wanted` has the template's id of each.

    At most 1 query: a version never changes, so a process reads it once.
    """
    keys = {pk: f"v:{template_id}:{pk}" for pk, template_id in wanted.items()}
    found = {pk: known for pk, key in keys.items() if (known := _sources.get(key.encode()))}
    lacking = keys.keys() - found.keys()
    if lacking:
        for row in TemplateVersion.objects.filter(pk__in=lacking):
            found[row.pk] = of_version(row, keys[row.pk])
            _sources.put(keys[row.pk].encode(), found[row.pk], len(json.dumps(row.content)))
    return found


def of_tenant_versions(wanted: Iterable[int]) -> dict[int, Source]:
    """What versions of tenants' templates say, by their row's id; those deleted are left out.

    At most 1 query. Known in caches by what they say: rows of tenants come and go.
    """
    ids = set(wanted)
    rows = TenantTemplateVersion.objects.filter(pk__in=ids) if ids else ()
    found = {}
    for row in rows:
        text = json.dumps(row.content, ensure_ascii=False)
        key = "t:" + blake2b(text.encode(), digest_size=16).hexdigest()
        found[row.pk] = Source(row.content, key, routing=row.settings.get("routing") or {})
    return found


def over(base: Source | None, own: Source) -> Source:
    """A tenant's content, with what the workspace's template of the same id says beside its own."""
    if base is None:
        return own
    return replace(base, content=own.content, key=own.key, routing=own.routing)


def of_version(row: TemplateVersion, key: str) -> Source:
    throws = bool(row.settings.get("throw_on_missing"))
    return Source(row.content, key, row.brand, row.email, throws, topic=row.topic)


def topic_of(payload: Json, source: Source) -> str:
    """The public id of the topic that a message belongs to: the send's, then the template's."""
    named = (payload.get("preferences") or {}).get("subscription_topic_id")
    return str(named or source.topic)


def program_for(
    source: Source,
    channel: str,
    locale: str = "",
    brand: Json | None = None,
    provider: str = "",
    *,
    keep: bool = True,
) -> elemental.Program:
    """The compiled program. Raises elemental.ContentError or RenderError; see elemental.compile.

    `brand` is a view of queries/brands.py; `channel` is what elemental.channel_of gives.
    """
    speaks = languages(source, brand)
    # In a document of one language, what the recipient reads makes no difference.
    locale = locale if speaks.localized or speaks.translated else ""
    key = f"{source.key}|{brand['revision'] if brand else ''}|{locale}".encode()
    return elemental.compile(
        source.content,
        channel,
        brand=brand,
        locale=locale,
        provider=provider,
        key=key if source.key else None,
        keep=keep,
    )


def uses_snippets(content: Any) -> bool:
    return any(_SNIPPET.search(text) for text in _strings(content))


def snippets(content: Any, *brands: str) -> dict[str, str]:
    """What `{{>name}}` may stand for in the content, where it has such. At most 1 query.

    With several brands: in any of them, those named first before the others.
    """
    if not uses_snippets(content):
        return {}
    wanted = brands or ("",)
    views = Brand.objects.views(wanted)
    found = [views[name]["snippets"] for name in reversed(wanted) if views.get(name)]
    return {one["name"]: one["value"] for several in found for one in several}


def silent(source: Source, ways: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the ways (channel, provider) for which the content has nothing at all.

    Malformed content counts as something: rendering says what is wrong with it.
    """
    if not ways or _differs(source.content.get("elements")):
        return {way for way in ways if _is_silent(source, *way)}
    return set(ways) if _is_silent(source, *ways[0]) else set()


def _differs(elements: Any) -> bool:
    """Whether an element is for some channels only; else what one shows all show."""
    return isinstance(elements, list) and any(
        isinstance(one, dict)
        and (
            bool(one.get("channels"))
            or one.get("type") == "channel"
            or _differs(one.get("elements"))
        )
        for one in elements
    )


def _is_silent(source: Source, channel: str, provider: str) -> bool:
    key = f"{source.key}|{channel}|{provider}".encode()
    known = _silent.get(key) if source.key else None
    if known is None:
        try:
            shown = elemental.channel_of(channel, provider)
            known = elemental.is_empty(source.content, shown, provider)
        except elemental.ContentError:
            known = False
        if source.key:
            _silent.put(key, known, 1)
    return known


def languages(source: Source, brand: Json | None) -> Languages:
    """What a render needs to know of the recipient's language."""
    found = _languages.get(source.key.encode()) if source.key else None
    if found is None:
        texts = list(_strings(source.content))
        found = Languages(
            localized=_has_locales(source.content.get("elements")),
            translated=any(_TRANSLATES.search(text) for text in texts),
        )
        if source.key:
            _languages.put(source.key.encode(), found, 1)
    snippets = brand["snippets"] if brand else ()
    if not found.translated and any(_TRANSLATES.search(one["value"]) for one in snippets):
        return Languages(found.localized, translated=True)
    return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def _has_locales(elements: Any) -> bool:
    return isinstance(elements, list) and any(
        isinstance(one, dict) and (bool(one.get("locales")) or _has_locales(one.get("elements")))
        for one in elements
    )


def tenant(account: str, tenancy: Tenancy | None) -> Json:
    """What `tenant` is to an author: its properties, flat and under `properties`, `id` and `name`.

    One that there is not has its id alone; no tenant is nothing at all.
    """
    if tenancy is None:
        return {"id": account} if account else {}
    own = {"id": tenancy.tenant_id, "name": tenancy.name, "properties": tenancy.properties}
    return {**tenancy.properties, **own}


def context(brand: Json | None, **parts: Json) -> Json:
    """What an author's variables see: data, profile, tenant, and the brand's settings and name."""
    seen = {**brand["settings"], "id": brand["id"], "name": brand["name"]} if brand else {}
    return {**parts, "brand": seen}
