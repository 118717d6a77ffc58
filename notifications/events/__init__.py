"""What can happen: one frozen dataclass per event, one file per subject, all of them in EVENTS."""

from notifications.events.base import BaseEvent, Raised
from notifications.events.delivery import (
    DeliveryCanceled,
    DeliveryClicked,
    DeliveryDelivered,
    DeliveryOpened,
    DeliveryRendered,
    DeliverySent,
    DeliverySimulated,
    DeliveryUndeliverable,
)
from notifications.events.device import (
    InboundTracked,
    ListSubscribed,
    ListUnsubscribed,
    PushTokenDeleted,
    PushTokenSaved,
)
from notifications.events.expansion import RecipientsExpanded, RecipientsOwed
from notifications.events.inbox import (
    InboxItemAdded,
    InboxItemChanged,
    InboxItemTimed,
    InboxReadOwed,
    InboxSwept,
)
from notifications.events.message import (
    MessageCanceled,
    MessageClicked,
    MessageDelayed,
    MessageDelivered,
    MessageDigested,
    MessageEnqueued,
    MessageFiltered,
    MessageOpened,
    MessageRerouted,
    MessageRouted,
    MessageSent,
    MessageSimulated,
    MessageThrottled,
    MessageUndeliverable,
    MessageUnmapped,
    MessageUnroutable,
)
from notifications.events.preference import PreferenceChanged, SectionSaved, TopicSaved
from notifications.events.profile import ProfileDeleted, ProfileUpdated
from notifications.events.template import (
    BrandDeleted,
    BrandSaved,
    TemplateArchived,
    TemplatePublished,
    TemplateSaved,
)
from notifications.events.tenant import (
    TenantDeleted,
    TenantMemberRemoved,
    TenantMemberSaved,
    TenantSaved,
    TenantTemplatePublished,
    TenantTemplateSaved,
)

EVENTS: tuple[type[BaseEvent], ...] = (
    MessageEnqueued,
    MessageDelayed,
    MessageRouted,
    MessageRerouted,
    MessageSent,
    MessageDelivered,
    MessageOpened,
    MessageClicked,
    MessageSimulated,
    MessageCanceled,
    MessageFiltered,
    MessageDigested,
    MessageThrottled,
    MessageUnmapped,
    MessageUnroutable,
    MessageUndeliverable,
    DeliveryRendered,
    DeliverySent,
    DeliveryDelivered,
    DeliveryOpened,
    DeliveryClicked,
    DeliverySimulated,
    DeliveryCanceled,
    DeliveryUndeliverable,
    InboxItemAdded,
    InboxItemChanged,
    InboxSwept,
    InboxReadOwed,
    InboxItemTimed,
    ProfileUpdated,
    ProfileDeleted,
    TemplateSaved,
    TemplatePublished,
    TemplateArchived,
    BrandSaved,
    BrandDeleted,
    RecipientsOwed,
    RecipientsExpanded,
    TenantSaved,
    TenantDeleted,
    TenantMemberSaved,
    TenantMemberRemoved,
    TenantTemplateSaved,
    TenantTemplatePublished,
    SectionSaved,
    TopicSaved,
    PreferenceChanged,
    PushTokenSaved,
    PushTokenDeleted,
    ListSubscribed,
    ListUnsubscribed,
    InboundTracked,
)
CATALOGUE: dict[str, type[BaseEvent]] = {event.name: event for event in EVENTS}

__all__ = ["CATALOGUE", "EVENTS", "BaseEvent", "Raised", *(event.__name__ for event in EVENTS)]
