"""What a send may say of preferences. Source: MessagePreferences and Preference of SDK 9.13.0."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest

MOST = 100
Channel = Literal["direct_message", "email", "push", "sms", "webhook", "inbox"]


def _plain(value: str) -> str:
    try:
        plain_json.check(value)
    except InvalidRequest as error:
        raise ValueError(error.message) from None
    return value


def _moment(value: str) -> str:
    try:
        moment_of(value)
    except (ValueError, OverflowError):
        raise ValueError("wants a time in ISO 8601, such as 2030-01-31T08:00:00Z") from None
    return value


def moment_of(text: str) -> datetime:
    """ISO 8601; without a zone it is UTC. Raises ValueError or OverflowError."""
    parsed = datetime.fromisoformat(text)
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)


Key = Annotated[str, StringConstraints(min_length=1, max_length=256), AfterValidator(_plain)]
Moment = Annotated[str, StringConstraints(max_length=64), AfterValidator(_moment)]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ChannelPreference(Part):
    channel: Channel


class Rule(Part):
    """Nothing is sent from `start` (default: always) until `until`."""

    until: Moment
    start: Moment | None = None


class Preference(Part):
    status: Literal["OPTED_IN", "OPTED_OUT", "REQUIRED"]
    channel_preferences: Annotated[list[ChannelPreference], Field(max_length=MOST)] | None = None
    rules: Annotated[list[Rule], Field(max_length=MOST)] | None = None
    source: Literal["subscription", "list", "recipient"] | None = None


Named = Annotated[dict[str, Preference], Field(max_length=MOST)]


class RecipientPreferences(Part):
    """What the application knows of this recipient: by template or topic, and by topic or section."""

    notifications: Named | None = None
    categories: Named | None = None


class MessagePreferences(Part):
    subscription_topic_id: Key
