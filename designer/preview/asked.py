"""What a preview is asked to show, and with whose data."""

from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import Field

from designer import data_sets
from designer.queries import recipients
from notifications.masking import masked
from notifications.models import Message, Template
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.recipient import merge
from notifications.pipeline.send_schema import Part
from notifications.queries.template_messages import data_of

Json = dict[str, Any]

MOST_CHANNELS = 12


class Given(Part):
    """Data that the page itself has."""

    data: Json = {}
    profile: Json = {}
    tenant: Json = {}
    locale: str = ""


class Asked(Part):
    """The body of POST preview. Of `data_set`, `recipient` and `message` each adds what it has."""

    content: Json
    channels: Annotated[list[str], Field(max_length=MOST_CHANNELS)]
    locale: str = ""
    brand: str = ""
    data: Given | None = None
    data_set: int | None = None
    recipient: str = ""
    message: str = ""


@dataclass(slots=True)
class Seen:
    """What the author's variables see."""

    data: Json = field(default_factory=dict)
    profile: Json = field(default_factory=dict)
    tenant: Json = field(default_factory=dict)
    locale: str = ""

    def language(self, asked: str) -> str:
        """As a send finds it: what is asked for, then what the data or the profile says."""
        return asked or self.locale or str(self.profile.get("locale") or "")


def seen(template: Template, asked: Asked) -> Seen:
    """The data to preview with. Raises NotFound. At most 1 query for each thing that is named."""
    found = Seen()
    if asked.data_set is not None:
        _add(found, data_sets.find(template, asked.data_set).payload)
    if asked.message:
        _add_message(found, template, asked.message)
    if asked.recipient:
        found.profile = recipients.profile_of(asked.recipient)
    if asked.data is not None:
        given = asked.data.model_dump()
        plain_json.check(given, "data")
        _add(found, given)
    return found


def _add(found: Seen, given: Json) -> None:
    for name in data_sets.OBJECTS:
        if given.get(name):
            setattr(found, name, given[name])
    found.locale = given.get("locale") or found.locale


def _add_message(found: Seen, template: Template, message_id: str) -> None:
    """As the message was rendered: with its data, and the recipient's profile of today."""
    rows = Message.objects.select_related("request").filter(message_id=message_id)
    row = rows.filter(notification__in=[template.template_id, template.alias or None]).first()
    if row is None:
        raise NotFound("this template has no such message")
    stored = recipients.stored(row.user) if row.user else {}
    found.data, found.profile = data_of(row), masked(merge(stored, row.to))
    found.tenant = {"id": row.account} if row.account else {}


def checked_channels(names: list[str], known: tuple[str, ...]) -> list[str]:
    """The channels, each once. Raises InvalidRequest for one that there is not."""
    for place, name in enumerate(names):
        if name not in known:
            raise InvalidRequest(f"channels[{place}]", f"must be one of {', '.join(known)}")
    return list(dict.fromkeys(names))
