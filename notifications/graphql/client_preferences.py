"""What answers the widgets about preferences: what a user wants, and the page to choose on."""

from typing import Any

from graphql import GraphQLResolveInfo

from notifications.graphql import client_brand
from notifications.graphql.client_visit import account_of
from notifications.pipeline import plain_json
from notifications.pipeline.errors import NotFound
from notifications.pipeline.preferences.channels import CHANNELS
from notifications.pipeline.preferences.choices import choose
from notifications.queries import preference_page
from notifications.queries import preferences as reads
from notifications.queries.preference_page import PageView
from notifications.queries.preferences import TopicView

Json = dict[str, Any]

LABELS = {
    "direct_message": "Direct message",
    "email": "Email",
    "push": "Push",
    "sms": "SMS",
    "webhook": "Webhook",
    "inbox": "Inbox",
}


def of_user(_: Any, info: GraphQLResolveInfo, accountId: str | None = None) -> Json:
    views = info.context.views(account_of(accountId))
    return {"nodes": [_node(view) for view in views]}


def of_topic(
    _: Any, info: GraphQLResolveInfo, templateId: str, accountId: str | None = None
) -> Json | None:
    view = _view(info, templateId, account_of(accountId))
    return _node(view) if view else None


def update(
    _: Any,
    info: GraphQLResolveInfo,
    templateId: str,
    preferences: Json,
    accountId: str | None = None,
) -> Json:
    account = account_of(accountId)
    view = _view(info, templateId, account)
    if view is None:
        raise NotFound(f"no topic has the id {templateId!r}")
    routing = preferences.get("routingPreferences")
    if routing is not None and view.routing_options:
        # The widget knows the options of sections only, and begins with all of them.
        routing = [channel for channel in routing if channel in view.routing_options]
    choose(
        info.context.user,
        account,
        templateId,
        status=preferences.get("status"),
        has_custom_routing=preferences.get("hasCustomRouting"),
        custom_routing=routing,
        source="widget",
    )
    changed = _view(info, templateId, account)
    if changed is None:
        raise NotFound(f"no topic has the id {templateId!r}")
    return _node(changed)


def digest_schedules(_: Any, info: GraphQLResolveInfo, templateId: str) -> list[Json]:
    """Digests are not part of this version."""
    return []


def page(_: Any, info: GraphQLResolveInfo, accountId: str | None = None) -> Json:
    account = account_of(accountId)
    draft = info.field_name == "draftPreferencePage"
    page = preference_page.draft() if draft else preference_page.published()
    # A tenant's default wins over the one that was published.
    known = {view.topic_id: view for view in info.context.views(account)}
    return {
        "heading": page.heading,
        "description": page.description,
        "showCourierFooter": False,
        "brand": lambda _info, brandId=None: _page_brand(page, account, brandId),
        "channelConfigs": {
            "channelLabels": [{"channel": one, "name": LABELS[one]} for one in CHANNELS]
        },
        "sections": {"nodes": [_section(one, known) for one in page.sections]},
    }


def _page_brand(page: PageView, account: str, brand_id: str | None) -> Json | None:
    if brand_id:
        plain_json.check(brand_id, "brandId")
        return client_brand.named(brand_id, account)
    return client_brand.of_tenant(account, page.brand)


def _section(section: Json, known: dict[str, TopicView]) -> Json:
    return {
        "sectionId": section["section_id"],
        "name": section["name"],
        "description": section["description"],
        "hasCustomRouting": section["has_custom_routing"],
        "routingOptions": section["routing_options"],
        "topics": {"nodes": [_topic(topic, known.get(topic["topic_id"])) for topic in section["topics"]]},
    }  # fmt: skip


def _topic(topic: Json, view: TopicView | None) -> Json:
    return {
        "templateId": topic["topic_id"],
        "templateName": topic["name"],
        "description": topic["description"],
        "defaultStatus": view.default_status if view else topic["default_status"],
        "data": topic["topic_data"],
        "digestSchedules": [],
    }


def _view(info: GraphQLResolveInfo, topic_id: str, account: str) -> TopicView | None:
    plain_json.check(topic_id, "templateId")
    return reads.of_topic(info.context.user, account, topic_id)


def _node(view: TopicView) -> Json:
    return {
        "templateId": view.topic_id,
        "templateName": view.topic_name,
        "sectionId": view.section_id,
        "sectionName": view.section_name,
        "defaultStatus": view.default_status,
        "status": view.status,
        "hasCustomRouting": view.has_custom_routing,
        "routingPreferences": list(view.custom_routing),
        "digestSchedule": None,
    }
