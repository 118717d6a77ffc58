"""Maps messages to what they say: their request's content, or a template's version.

A template that does not exist, is archived or was never published ends its message UNMAPPED; the
last with the reason UNPUBLISHED. Source: of Courier's statuses UNMAPPED is the one for a template
that cannot be found, and of its reasons UNPUBLISHED can mean nothing else.

A send within a tenant takes the content of the tenant's own template of that id, or its nearest
parent's, where one is published. "tenant/<id>" says the same, and cannot be meant for another.
Source: `tenants.templates` of Courier's SDK 9.13.0.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from notifications.models import Message, Template
from notifications.pipeline import content
from notifications.pipeline.content import Source
from notifications.pipeline.tenancy import Tenancy
from notifications.pipeline.tenant_mapping import PREFIX, own_templates, plain
from notifications.states import Reason

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a message says. `notification` is the template's public id, empty for other content.

    `version` is the row of a TemplateVersion, `tenant_version` that of a TenantTemplateVersion,
    whose content is in place of the other's.
    """

    source: Source
    notification: str = ""
    version: int | None = None
    tenant_version: int | None = None


@dataclass(frozen=True, slots=True)
class Unmapped:
    """Why there is nothing to say. `notification` is as the request has it if there is no such."""

    notification: str
    reason: str
    error: str


def mapped(
    messages: Iterable[Message],
    payloads: Mapping[int, Json],
    within: Mapping[str, Tenancy] | None = None,
) -> dict[int, Mapped | Unmapped]:
    """What each message says, by its id. A version that it already has stays. At most 4 queries.

    `within` has the tenants of the messages' accounts.
    """
    own = {pk: content.of_request(payload) for pk, payload in payloads.items()}
    found: dict[int, Mapped | Unmapped] = {}
    named: list[Message] = []
    for message in messages:
        if message.notification and "draft" not in payloads[message.request_id]:
            named.append(message)
        else:
            found[message.pk] = Mapped(own[message.request_id], message.notification)
    templates = _templates({plain(message.notification) for message in named})
    versions = {message.pk: _version(message, templates) for message in named}
    sources = content.of_versions(dict(v for v in versions.values() if isinstance(v, tuple)))
    names = {message.pk: _names(message, templates) for message in named}
    tenants = own_templates(named, within or {}, names)
    merged: dict[tuple[int | None, int | None], Source] = {}
    for message in named:
        one, of_tenant = versions[message.pk], tenants.get(message.pk)
        if of_tenant is not None and of_tenant.source is not None:
            base = one[0] if isinstance(one, tuple) else None
            # One object for all that say the same, as the router knows it by that.
            source = merged.setdefault(
                (base, of_tenant.version),
                content.over(sources.get(base) if base else None, of_tenant.source),
            )
            public = f"{PREFIX}{of_tenant.template_id}"
            found[message.pk] = Mapped(source, public, base, of_tenant.version)
        elif isinstance(one, tuple):
            version, template_id = one
            found[message.pk] = Mapped(sources[version], template_id, version)
        elif of_tenant is not None:
            name = of_tenant.template_id
            error = f"The tenant's template {name!r} is not published."
            found[message.pk] = Unmapped(f"{PREFIX}{name}", Reason.UNPUBLISHED, error)
        else:
            found[message.pk] = one
    return found


def _names(message: Message, templates: Mapping[str, Template]) -> list[str]:
    """What the tenant's template may be called: as the send says, or by the id of that alias."""
    name = plain(message.notification)
    public = templates[name].template_id if name in templates else name
    return list(dict.fromkeys((name, public)))


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
    template = templates.get(plain(name))
    if template is None:
        if name.startswith(PREFIX) and not message.account:
            error = f"The template {name!r} is a tenant's, and the message is within none."
            return Unmapped(name, "", error)
        return Unmapped(name, "", f"No template has the id {name!r}.")
    public = template.template_id
    if template.archived_at is not None:
        return Unmapped(public, "", f"The template {public!r} is archived.")
    version = message.template_version_id or template.published_id
    if version is None:
        return Unmapped(public, Reason.UNPUBLISHED, f"The template {public!r} is not published.")
    return version, public
