"""Stores translations: one .po text per domain and locale."""

import re

from django.utils import timezone

from notifications.models import Translation
from notifications.pipeline import plain_json, po
from notifications.pipeline.errors import InvalidRequest

MAX_BYTES = 512 * 1024
_DOMAIN = re.compile(r"[A-Za-z0-9_.-]{1,128}")
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
