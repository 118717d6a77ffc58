"""Tables, by noun."""

from notifications.models.api_key import ApiKey
from notifications.models.base import EmittingModel, IllegalMove, SilentWrite, bulk_saved
from notifications.models.brand import Brand
from notifications.models.delivery import Attempt, Delivery
from notifications.models.document import DocumentField
from notifications.models.event import Event, Reaction
from notifications.models.heartbeat import Heartbeat, Viewer
from notifications.models.idempotency import IdempotentAnswer
from notifications.models.inbox import Inbox, InboxItem, InboxTag
from notifications.models.mailbox import MailboxMail
from notifications.models.message import Message, MessageTag
from notifications.models.profile import Profile
from notifications.models.request import Request
from notifications.models.statistics import HandlerMinute
from notifications.models.template import Brick, DataSet, Template, TemplateVersion
from notifications.models.translation import Translation

__all__ = [
    "ApiKey",
    "Attempt",
    "Brand",
    "Brick",
    "DataSet",
    "Delivery",
    "DocumentField",
    "EmittingModel",
    "Event",
    "HandlerMinute",
    "Heartbeat",
    "IdempotentAnswer",
    "IllegalMove",
    "Inbox",
    "InboxItem",
    "InboxTag",
    "MailboxMail",
    "Message",
    "MessageTag",
    "Profile",
    "Reaction",
    "Request",
    "SilentWrite",
    "Template",
    "TemplateVersion",
    "Translation",
    "Viewer",
    "bulk_saved",
]
