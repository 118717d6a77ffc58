"""The headers that a template gives its mails: {from, cc, bcc, reply_to}, with variables."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from notifications.elemental import ContentError, RenderError
from notifications.elemental.handlebars import Text, parse
from notifications.elemental.scope import Scope

Json = dict[str, Any]


def faults(email: Json) -> list[ContentError]:
    """What keeps these headers from being rendered, each with its path such as `email.cc[0]`."""
    found = []
    for path, text in _texts(email):
        try:
            parse(text, path)
        except ContentError as error:
            found.append(error)
    return found


def rendered(email: Json, context: Json, *, throw_on_missing: bool) -> Json:
    """The headers for one recipient; those that come out empty are left out.

    Raises ContentError, RenderError; with `throw_on_missing` also where a variable has no value.
    """
    scope = Scope(context)
    made: Json = {}
    for name, given in email.items():
        if isinstance(given, list):
            value: Any = [one for text in given if (one := _one(text, name, scope))]
        else:
            value = _one(given, name, scope)
        if value:
            made[name] = value
    if throw_on_missing and scope.missing:
        raise RenderError(f"no value for {', '.join(scope.missing)}")
    return made


def _one(text: str, name: str, scope: Scope) -> str:
    return _parsed(text, f"email.{name}").render(scope).strip()


@lru_cache(maxsize=1024)
def _parsed(text: str, path: str) -> Text:
    return parse(text, path)


def _texts(email: Json) -> Iterator[tuple[str, str]]:
    for name, given in email.items():
        if isinstance(given, list):
            yield from ((f"email.{name}[{place}]", text) for place, text in enumerate(given))
        else:
            yield f"email.{name}", given
