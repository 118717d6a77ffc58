"""Templates in Courier's shapes, both ways. Source: NotificationTemplateResponse, SDK 9.13.0."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any

from rest_framework import serializers

from notifications.api.base import StrictSerializer
from notifications.api.times import milliseconds
from notifications.models import Template, TemplateVersion
from notifications.pipeline import element_ids
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.templates import InvalidTemplate

Json = dict[str, Any]

STATES = ("DRAFT", "PUBLISHED")


class StateField(serializers.ChoiceField):
    """In capitals or not; DRAFT where it is left out."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=STATES, default="DRAFT", **options)

    def to_internal_value(self, data: Any) -> Any:
        return super().to_internal_value(data.upper() if isinstance(data, str) else data)


class BrandRefSerializer(StrictSerializer):
    id = serializers.CharField()


class RoutingRefSerializer(StrictSerializer):
    strategy_id = serializers.CharField()


class SubscriptionRefSerializer(StrictSerializer):
    topic_id = serializers.CharField()


class EmailHeadersSerializer(StrictSerializer):
    cc = serializers.ListField(child=serializers.CharField(), required=False)
    bcc = serializers.ListField(child=serializers.CharField(), required=False)
    reply_to = serializers.CharField(required=False)

    def get_fields(self) -> Any:
        # `from` cannot be an attribute of a class.
        return {"from": serializers.CharField(required=False), **super().get_fields()}


class SettingsSerializer(StrictSerializer):
    throw_on_missing = serializers.BooleanField(
        required=False, help_text="a send fails where a variable has no value; else it is empty"
    )
    channels = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="those that the designer shows"
    )


class NotificationPayloadSerializer(StrictSerializer):
    name = serializers.CharField()
    tags = serializers.ListField(child=serializers.CharField(), help_text="at most 9 of 30")
    brand = BrandRefSerializer(allow_null=True)
    routing = RoutingRefSerializer(allow_null=True)
    subscription = SubscriptionRefSerializer(allow_null=True)
    content = serializers.DictField(help_text="Elemental: `{version, elements}`")
    email = EmailHeadersSerializer(
        required=False, allow_null=True, help_text="left out: they stay; null: all are cleared"
    )
    alias = serializers.CharField(
        required=False, allow_null=True, help_text="left out: it stays; null: it is removed"
    )
    settings = SettingsSerializer(required=False)


class WriteTemplateSerializer(StrictSerializer):
    notification = NotificationPayloadSerializer()
    state = StateField()


class TemplateSerializer(serializers.Serializer):
    id = serializers.CharField()
    name = serializers.CharField()
    tags = serializers.ListField(child=serializers.CharField())
    brand = BrandRefSerializer(allow_null=True)
    routing = RoutingRefSerializer(allow_null=True)
    subscription = SubscriptionRefSerializer(allow_null=True)
    content = serializers.DictField(help_text="Elemental, as it was given")
    state = serializers.ChoiceField(choices=STATES)
    alias = serializers.CharField(required=False)
    email = EmailHeadersSerializer(required=False)
    settings = SettingsSerializer(required=False)
    created = serializers.IntegerField(help_text="milliseconds since 1970, as all times here")
    creator = serializers.CharField(help_text="the API key's name, or the user's")
    updated = serializers.IntegerField()
    updater = serializers.CharField()


class ConflictSerializer(serializers.Serializer):
    message = serializers.CharField()
    type = serializers.CharField()
    current = TemplateSerializer(
        required=False, help_text="the draft as it is, where If-Match names another revision"
    )


# Where our field has another name in the API.
_PATHS = {"brand": "brand.id", "strategy": "routing.strategy_id", "topic": "subscription.topic_id"}


def read_payload(body: Any) -> Json:
    """The fields of `notification` as the pipeline takes them: as sent, not as a form sees them."""
    given = body["notification"]
    values = {name: given[name] for name in ("name", "tags", "content")}
    values["brand"] = (given["brand"] or {}).get("id")
    values["strategy"] = (given["routing"] or {}).get("strategy_id")
    values["topic"] = (given["subscription"] or {}).get("topic_id")
    values |= {name: given[name] for name in ("email", "alias", "settings") if name in given}
    if given["content"].get("version") is None:
        raise InvalidRequest("content.version", "is required; only a send takes {title, body}")
    return values


@contextmanager
def within(prefix: str) -> Iterator[None]:
    """Names fields as the caller wrote them: below `prefix`."""
    try:
        yield
    except InvalidTemplate:
        raise
    except InvalidRequest as error:
        name, dot, rest = error.path.partition(".")
        path = f"{prefix}.{_PATHS.get(name, name)}{dot}{rest}"
        raise InvalidRequest(path, error.message) from None


def draft(template: Template) -> Json:
    """The template with its draft."""
    return _shown(template, template, "DRAFT", template.updated_at, template.updater)


def published(template: Template, version: TemplateVersion) -> Json:
    """The template as it was published with `version`."""
    return _shown(template, version, "PUBLISHED", version.created_at, version.creator)


def _shown(
    template: Template, payload: Template | TemplateVersion, state: str, updated: Any, updater: str
) -> Json:
    shown: Json = {
        "id": template.template_id,
        "name": payload.name,
        "tags": payload.tags,
        "brand": {"id": payload.brand} if payload.brand else None,
        "routing": {"strategy_id": payload.strategy} if payload.strategy else None,
        "subscription": {"topic_id": payload.topic} if payload.topic else None,
        "content": payload.content,
        "state": state,
        "created": milliseconds(template.created_at),
        "creator": template.creator,
        "updated": milliseconds(updated),
        "updater": updater,
    }
    optional = {"alias": template.alias, "email": payload.email, "settings": payload.settings}
    return shown | {name: value for name, value in optional.items() if value}


def summary(template: Template) -> Json:
    """One line of the list. The topic is the published version's."""
    shown: Json = {
        "id": template.template_id,
        "name": template.name,
        "tags": template.tags,
        "state": "PUBLISHED" if template.published else "DRAFT",
        "created": milliseconds(template.created_at),
        "creator": template.creator,
        "updated": milliseconds(template.updated_at),
        "updater": template.updater,
    }
    if template.published and template.published.topic:
        topic = template.published.topic
        shown |= {"topic_id": topic, "subscription_topic_id": topic}
    return shown


def checked_content(content: Json, ids: element_ids.Tree) -> Json:
    """The document with an id and a checksum on each element, and a checksum on each language."""
    return {**content, "elements": _checked(content["elements"], ids)}


def checksums(content: Json, ids: element_ids.Tree) -> list[dict[str, str]]:
    """`{id, checksum}` of each element, in the order of the document."""
    return [
        {"id": place.id, "checksum": checksum(place.element)}
        for place in element_ids.places(content["elements"], ids)
    ]


def _checked(elements: list[Any], ids: element_ids.Tree) -> list[Any]:
    made = []
    for element, (own, inner) in zip(elements, ids, strict=True):
        shown = {**_plain(element), "id": own, "checksum": checksum(element)}
        shown.setdefault("type", "")
        if element_ids.children(element):
            shown["elements"] = _checked(element["elements"], inner)
        if isinstance(locales := shown.get("locales"), dict):
            shown["locales"] = {
                name: {**_plain(said), "checksum": checksum(said)} for name, said in locales.items()
            }
        made.append(shown)
    return made


def _plain(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def checksum(value: Any) -> str:
    """The same for the same JSON, whatever the order of its keys."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()
