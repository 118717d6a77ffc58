"""Maps messages to what they say: their request's content, or a template's version.

A template that does not exist, is archived or was never published ends its message UNMAPPED; the
last with the reason UNPUBLISHED. Source: of Courier's statuses UNMAPPED is the one for a template
that cannot be found, and of its reasons UNPUBLISHED can mean nothing else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from notifications.models import Message, Template
from notifications.pipeline import content
from notifications.pipeline.content import Source
from notifications.states import Reason

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a message says. `notification` is the template's public id, empty for other content."""

    source: Source
    notification: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Unmapped:
    """Why there is nothing to say. `notification` is as the request has it if there is no such."""

    notification: str
    reason: str
    error: str


def mapped(
    messages: Iterable[Message], payloads: Mapping[int, Json]
) -> dict[int, Mapped | Unmapped]:
    """What each message says, by its id. A version that it already has stays. At most 2 queries."""
    own = {pk: content.of_request(payload) for pk, payload in payloads.items()}
    found: dict[int, Mapped | Unmapped] = {}
    named: list[Message] = []
    for message in messages:
        if message.notification and "draft" not in payloads[message.request_id]:
            named.append(message)
        else:
            found[message.pk] = Mapped(own[message.request_id], message.notification)
    templates = _templates({message.notification for message in named})
    live = {m.pk: one for m in named if isinstance(one := _version(m, templates), tuple)}
    sources = content.of_versions(dict(live.values()))
    for message in named:
        one = _version(message, templates)
        if isinstance(one, Unmapped):
            found[message.pk] = one
        else:
            version, template_id = one
            found[message.pk] = Mapped(sources[version], template_id, version)
    return found


def _templates(names: set[str]) -> dict[str, Template]:
    """The templates by id and alias, without their drafts."""
    if not names:
        return {}
    rows = Template.objects.named(*names).only(
        "template_id", "alias", "archived_at", "published_id"
    )
    return {name: row for row in rows for name in (row.template_id, row.alias) if name}


def _version(message: Message, templates: Mapping[str, Template]) -> tuple[int, str] | Unmapped:
    """The version's row and the template's public id."""
    name = message.notification
    template = templates.get(name)
    if template is None:
        return Unmapped(name, "", f"No template has the id {name!r}.")
    public = template.template_id
    if template.archived_at is not None:
        return Unmapped(public, "", f"The template {public!r} is archived.")
    version = message.template_version_id or template.published_id
    if version is None:
        return Unmapped(public, Reason.UNPUBLISHED, f"The template {public!r} is not published.")
    return version, public
