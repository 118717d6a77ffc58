"""What can happen to a tenant. The subject is its row."""

from dataclasses import dataclass
from typing import ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantEvent(BaseEvent):
    """`tenant` is the public id."""

    subject: ClassVar[str] = "tenant"

    tenant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantSaved(TenantEvent):
    """It was created or changed."""

    name: ClassVar[str] = "tenant.saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantDeleted(TenantEvent):
    """It is gone, and its memberships with it."""

    name: ClassVar[str] = "tenant.deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantMemberSaved(TenantEvent):
    """`user` is a member now, or has another profile as such."""

    name: ClassVar[str] = "tenant.member_saved"

    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantMemberRemoved(TenantEvent):
    """`user` is no longer a member."""

    name: ClassVar[str] = "tenant.member_removed"

    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantTemplateSaved(TenantEvent):
    """A template of its own has a new version, `number`."""

    name: ClassVar[str] = "tenant.template_saved"

    template_id: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantTemplatePublished(TenantEvent):
    """Sends of its own template use version `number` from now on."""

    name: ClassVar[str] = "tenant.template_published"

    template_id: str
    number: int
