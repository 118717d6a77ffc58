"""Tables, by noun."""

from notifications.models.api_key import ApiKey
from notifications.models.base import EmittingModel, IllegalMove, SilentWrite, bulk_saved
from notifications.models.brand import Brand
from notifications.models.delivery import Attempt, Delivery
from notifications.models.document import DocumentField
from notifications.models.event import Event, Reaction
from notifications.models.expansion import Expansion
from notifications.models.heartbeat import Heartbeat, Viewer
from notifications.models.idempotency import IdempotentAnswer
from notifications.models.inbound import InboundEvent
from notifications.models.inbox import Inbox, InboxItem, InboxTag
from notifications.models.list import List, ListSubscription
from notifications.models.mailbox import MailboxMail
from notifications.models.message import Message, MessageTag
from notifications.models.preference import (
    Choice,
    Preference,
    PreferenceChange,
    PreferencePage,
    PreferenceSection,
    Topic,
)
from notifications.models.profile import Profile
from notifications.models.push_token import PushToken
from notifications.models.request import Request
from notifications.models.statistics import HandlerMinute
from notifications.models.template import Brick, DataSet, Template, TemplateVersion
from notifications.models.tenant import (
    Tenant,
    TenantMember,
    TenantPreference,
    TenantTemplate,
    TenantTemplateVersion,
)
from notifications.models.translation import Translation
from notifications.models.widget import Widget

__all__ = [
    "ApiKey",
    "Attempt",
    "Brand",
    "Brick",
    "Choice",
    "DataSet",
    "Delivery",
    "DocumentField",
    "EmittingModel",
    "Event",
    "Expansion",
    "HandlerMinute",
    "Heartbeat",
    "IdempotentAnswer",
    "IllegalMove",
    "InboundEvent",
    "Inbox",
    "InboxItem",
    "InboxTag",
    "List",
    "ListSubscription",
    "MailboxMail",
    "Message",
    "MessageTag",
    "Preference",
    "PreferenceChange",
    "PreferencePage",
    "PreferenceSection",
    "Profile",
    "PushToken",
    "Reaction",
    "Request",
    "SilentWrite",
    "Template",
    "TemplateVersion",
    "Tenant",
    "TenantMember",
    "TenantPreference",
    "TenantTemplate",
    "TenantTemplateVersion",
    "Topic",
    "Translation",
    "Viewer",
    "Widget",
    "bulk_saved",
]
