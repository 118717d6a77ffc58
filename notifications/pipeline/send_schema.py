"""The body of `POST /send`, checked. Source: Courier's `SendMessageParams` (SDK 9.13.0)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from notifications import elemental
from notifications.models import Expansion
from notifications.pipeline.addresses import ADDRESS_LENGTH, SLACK_TARGETS, is_address
from notifications.pipeline.content import snippets, uses_snippets
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.expiry import Expiry
from notifications.pipeline.preferences.send_fields import MessagePreferences, RecipientPreferences
from notifications.pipeline.tenancy import tenancies
from notifications.pipeline.wording import at, named
from notifications.providers import PROVIDERS
from notifications.providers.egress_targets import MAX_URL, NotAllowed, read

MAX_RECIPIENTS = 1000
MAX_DELAY_MS = 90 * 86_400_000
MAX_UNTIL = timedelta(days=366)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
# Kinds of recipients that Courier knows and this version does not send to yet.
_NOT_YET = (
    "list_id",
    "list_pattern",
    "audience_id",
    "ms_teams",
    "pagerduty",
    "webhook",
)


def _without_control(value: str) -> str:
    if _CONTROL.search(value):
        raise ValueError("must not contain control characters such as line breaks")
    return value


def _address(value: str) -> str:
    if not is_address(value):
        raise ValueError("is not an e-mail address")
    return value


Line = Annotated[str, AfterValidator(_without_control)]
Identifier = Annotated[
    str, StringConstraints(min_length=1, max_length=256), AfterValidator(_without_control)
]
Tag = Annotated[
    str, StringConstraints(min_length=1, max_length=30), AfterValidator(_without_control)
]
Address = Annotated[
    str,
    StringConstraints(max_length=ADDRESS_LENGTH),
    AfterValidator(_without_control),
    AfterValidator(_address),
]
Json = dict[str, Any]


def _url(value: str) -> str:
    try:
        read(value)
    except NotAllowed as error:
        raise ValueError(str(error)) from None
    return value


Url = Annotated[str, StringConstraints(max_length=MAX_URL), AfterValidator(_url)]
Token = Annotated[
    str, StringConstraints(min_length=1, max_length=1024), AfterValidator(_without_control)
]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Context(Part):
    tenant_id: Identifier | None = None


class Webhook(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)

    url: Url


class Slack(BaseModel):
    """Whom in Slack: a channel, a user by id or e-mail, or a webhook.

    Further keys are kept: what Slack's OAuth answers may be given as it is.
    """

    model_config = ConfigDict(extra="allow", strict=True)

    access_token: Token | None = None
    channel: Identifier | None = None
    user_id: Identifier | None = None
    email: Address | None = None
    incoming_webhook: Webhook | None = None

    def target(self) -> str:
        """In a word that may be shown; empty where it names nobody."""
        named = next((value for key in SLACK_TARGETS if (value := getattr(self, key))), "")
        return named or ("Slack webhook" if self.incoming_webhook else "")


class UserRecipient(BaseModel):
    """A stored user, an address, or a user with values of its own that win over the stored ones.

    With `tenant_id` it stands for every member of the tenant, and names nobody itself.
    Further keys are profile values and are kept.
    """

    model_config = ConfigDict(extra="allow", strict=True)

    user_id: Identifier | None = None
    email: Address | None = None
    phone_number: Identifier | None = None
    locale: Identifier | None = None
    account_id: Identifier | None = None
    tenant_id: Identifier | None = None
    slack: Slack | None = None
    context: Context | None = None
    data: Json | None = None
    preferences: RecipientPreferences | None = None

    @model_validator(mode="after")
    def reachable(self) -> "UserRecipient":
        extra = self.model_extra or {}
        for name in _NOT_YET:
            if extra.get(name) is not None:
                raise at(name, "this version sends to users, e-mail addresses and Slack only")
        if self.tenant_id is None and not self.name():
            raise ValueError("needs user_id, email, phone_number, slack or tenant_id")
        if self.tenant_id is not None and self.name():
            reason = f"stands for all members, so it goes without {self.name()!r}; for one, "
            raise at("tenant_id", reason + "use user_id with context.tenant_id")
        return self

    def many(self) -> tuple[Expansion.Kind, str] | None:
        """Of what kind it is and which, where it stands for many users."""
        return (Expansion.Kind.TENANT, self.tenant_id) if self.tenant_id else None

    def name(self) -> str:
        """Who it is, as lists show it."""
        slack = self.slack.target() if self.slack else ""
        return self.user_id or self.email or self.phone_number or slack


class Routing(Part):
    method: Literal["all", "single"]
    channels: Annotated[list["Line | Routing"], Field(max_length=50)]


def checked_routing(path: str, value: object) -> Json:
    """A routing that is kept beside content. Raises InvalidRequest, naming the place below `path`."""
    try:
        return Routing.model_validate(value).model_dump()
    except ValidationError as error:
        fault = named(error, None)
        where = f"{path}.{fault.path}" if fault.path else path
        raise InvalidRequest(where, fault.message) from None


class Delay(Part):
    duration: Annotated[int, Field(ge=0, le=MAX_DELAY_MS)] | None = None
    until: Identifier | None = None
    timezone: Identifier | None = None


class Metadata(Part):
    event: Identifier | None = None
    tags: Annotated[list[Tag], Field(max_length=9)] | None = None
    trace_id: Identifier | None = None
    utm: Json | None = None


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


class SendMessage(Part):
    to: Annotated[
        list[UserRecipient],
        Field(min_length=1, max_length=MAX_RECIPIENTS),
        BeforeValidator(_as_list, json_schema_input_type=UserRecipient | list[UserRecipient]),
    ]
    content: Json | None = None
    template: Identifier | None = None
    brand_id: Identifier | None = None
    data: Json | None = None
    routing: Routing | None = None
    delay: Delay | None = None
    expiry: Expiry | None = None
    metadata: Metadata | None = None
    preferences: MessagePreferences | None = None
    context: Context | None = None

    @model_validator(mode="after")
    def has_content(self) -> "SendMessage":
        if self.content is None and self.template is None:
            raise ValueError("content or template is required")
        return self

    def delay_seconds(self) -> float | None:
        """How long it waits; None where it goes at once. Courier rounds a duration up to a minute."""
        if self.delay is None:
            return None
        if self.delay.duration:
            return -(-self.delay.duration // 60_000) * 60.0
        if self.delay.until:
            moment = _moment(self.delay.until, self.delay.timezone)
            return max(0.0, (moment - datetime.now(UTC)).total_seconds()) or None
        return None


class SendRequest(Part):
    message: SendMessage


def message_to(payload: Json, to: list[Json]) -> SendMessage:
    """A stored request's message, to others: the payload was checked when it was accepted."""
    sent = {name: value for name, value in payload.items() if name in SendMessage.model_fields}
    return SendMessage.model_validate({**sent, "to": to})


def _moment(value: str, zone: str | None) -> datetime:
    """The time `value`; one without an offset is local to `zone`, or UTC."""
    local = _zone(zone) if zone else UTC
    try:
        moment = datetime.fromisoformat(value)
        at = (moment if moment.tzinfo else moment.replace(tzinfo=local)).astimezone(UTC)
        if at - datetime.now(UTC) <= MAX_UNTIL:
            return at
    except (ValueError, OverflowError):
        raise InvalidRequest(
            "message.delay.until",
            f"got {value!r}; wants a time in ISO 8601, such as 2030-01-31T08:00:00Z",
        ) from None
    raise InvalidRequest(
        "message.delay.until", f"got {value!r}; wants a time within {MAX_UNTIL.days} days"
    )


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidRequest(
            "message.delay.timezone", f"got {name!r}; wants an IANA time zone, such as Europe/Paris"
        ) from None


def parse_send(body: object) -> SendRequest:
    """The checked request. Raises InvalidRequest, naming the first wrong field by its path."""
    try:
        request = SendRequest.model_validate(body)
    except ValidationError as error:
        raise named(error, body) from None
    request.message.delay_seconds()
    # With a template the content is not what is sent.
    if request.message.content and not request.message.template:
        _check_content(request.message, request.message.content)
    return request


def _named_in(routing: Routing) -> set[str]:
    """The channels that a routing names, by themselves or by one of their providers."""
    names: set[str] = set()
    for child in routing.channels:
        names |= _named_in(child) if isinstance(child, Routing) else {PROVIDERS.get(child, child)}
    return names


def _check_content(message: SendMessage, content: dict[str, Any]) -> None:
    """Compiles for the channels that it may go through, which checks the variables too."""
    named = _named_in(message.routing) if message.routing else {"email"}
    try:
        if elemental.is_empty(content):
            return
        found = snippets(content, *_brands(message)) if uses_snippets(content) else {}
        brand = {"snippets": [{"name": n, "value": v} for n, v in found.items()]} if found else None
        # Always for the inbox, which is cheap; the e-mail's layout is not.
        for channel in dict.fromkeys(("inbox", *_written_for(named))):
            elemental.compile(content, channel, brand=brand)
    except elemental.ContentError as error:
        raise InvalidRequest(f"message.{error.path}", error.message) from None


def _brands(message: SendMessage) -> list[str]:
    """Those that it may be rendered with, of which one is enough to know a snippet. 1 query."""
    if message.brand_id:
        return [message.brand_id]
    contexts = [message.context, *(to.context for to in message.to)]
    named = [context.tenant_id for context in contexts if context and context.tenant_id]
    for to in message.to:
        named += [one for one in (to.tenant_id, to.account_id) if one]
    return ["", *(one.brand for one in tenancies(named).values() if one.brand)]


def _written_for(named: set[str]) -> Iterator[str]:
    """The kinds of documents that channels show: a direct message is what its provider shows."""
    for channel in sorted(named):
        if channel == "direct_message":
            providers = [key for key, where in PROVIDERS.items() if where == channel]
            yield from (elemental.channel_of(channel, provider) for provider in providers)
        elif channel in elemental.CHANNELS:
            yield channel
