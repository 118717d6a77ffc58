"""Stores translations: one .po text per domain and locale."""

import re
from collections.abc import Iterable

from django.utils import timezone

from notifications.elemental.cache import WeightedCache
from notifications.models import Translation
from notifications.pipeline import plain_json, po
from notifications.pipeline.errors import InvalidRequest

Catalogues = dict[str, dict[str, str]]

MAX_BYTES = 512 * 1024
_DOMAIN = re.compile(r"[A-Za-z0-9_.-]{1,128}")
# What a row says, by its id and when it was written; weighed in characters.
_parsed: WeightedCache[dict[str, str]] = WeightedCache(
    max_entries=1024, max_weight=16 * 1024 * 1024
)
_LOCALE = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}")


def save(domain: str, locale: str, body: str) -> Translation:
    """Stores `body` in place of what was there. Twice is as once.

    Raises InvalidRequest naming the field and, where the text is no .po file, its line.
    """
    if not _DOMAIN.fullmatch(domain):
        raise InvalidRequest("domain", "must be 1 to 128 letters, digits, '_', '-' or '.'")
    if not _LOCALE.fullmatch(locale) or len(locale) > 35:
        raise InvalidRequest("locale", f"got {locale[:50]!r}; wants such as 'fr' or 'fr-CA'")
    size = len(body.encode(errors="surrogatepass"))
    if size > MAX_BYTES:
        raise InvalidRequest("body", f"is {size} bytes; the limit is {MAX_BYTES}")
    plain_json.check(body, "body")
    try:
        po.parse(body)
    except po.PoError as error:
        raise InvalidRequest("body", str(error)) from None
    row, _ = Translation.objects.update_or_create(
        domain=domain,
        locale=locale,
        defaults={"body": body, "updated_at": timezone.now()},
    )
    return row


def catalogues(locales: Iterable[str]) -> dict[str, Catalogues]:
    """For each locale what each domain's strings are; `fr-CA` also has what only `fr` has.

    2 queries, none for no locale.
    """
    wanted = {locale: _chain(locale) for locale in set(locales) if locale}
    if not wanted:
        return {}
    texts: dict[tuple[str, str], dict[str, str]] = {}
    for domain, locale, text in _texts({name for chain in wanted.values() for name in chain}):
        texts[domain, locale] = text
    found: dict[str, Catalogues] = {}
    for asked, chain in wanted.items():
        catalogue = found.setdefault(asked, {})
        for name in chain:
            for (domain, locale), text in texts.items():
                if locale == name:
                    catalogue[domain] = {**catalogue.get(domain, {}), **text}
    return found


def _chain(locale: str) -> list[str]:
    """`fr-CA` is looked for as `fr`, then as `fr-ca`: what is found later wins."""
    parts = _plain(locale).split("-")
    return ["-".join(parts[: length + 1]) for length in range(len(parts))][:4]


def _plain(locale: str) -> str:
    return locale.replace("_", "-").lower()


def _texts(locales: set[str]) -> Iterable[tuple[str, str, dict[str, str]]]:
    rows = Translation.objects.values_list("id", "domain", "locale", "updated_at")
    chosen = [row for row in rows if _plain(row[2]) in locales]
    keys = {pk: f"{pk}:{at.timestamp()}".encode() for pk, _, _, at in chosen}
    known = {pk: _parsed.get(key) for pk, key in keys.items()}
    lacking = [pk for pk, text in known.items() if text is None]
    for pk, body in Translation.objects.filter(pk__in=lacking).values_list("pk", "body"):
        known[pk] = po.parse(body)
        _parsed.put(keys[pk], known[pk] or {}, len(body))
    return [(domain, _plain(locale), known[pk] or {}) for pk, domain, locale, _ in chosen]
