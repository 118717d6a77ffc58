"""ETag and If-Match: the revision of a draft."""

from rest_framework.request import Request

from notifications.pipeline.errors import InvalidRequest


def etag(revision: int) -> dict[str, str]:
    """The header that names the revision which an answer shows."""
    return {"ETag": f'"{revision}"'}


def if_match(request: Request) -> int | None:
    """The revision that the caller has read; None where it does not say, or says `*`."""
    given = request.META.get("HTTP_IF_MATCH")
    if given is None or given.strip() == "*":
        return None
    number = given.strip().removeprefix("W/").strip('"')
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        raise InvalidRequest("If-Match", f"got {given[:50]!r}; wants the ETag of an answer")
    return int(number)
