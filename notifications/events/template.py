"""What can happen to a template or a brand. The subject is its row."""

from dataclasses import dataclass
from typing import ClassVar

from notifications.events.base import BaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEvent(BaseEvent):
    """`template_id` is the public id, `by` who did it."""

    subject: ClassVar[str] = "template"

    template_id: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateSaved(TemplateEvent):
    """Its draft was created or changed; `revision` is the draft's new one."""

    name: ClassVar[str] = "template.saved"

    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePublished(TemplateEvent):
    """Sends use version `number` from now on."""

    name: ClassVar[str] = "template.published"

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateArchived(TemplateEvent):
    """No new send may use it."""

    name: ClassVar[str] = "template.archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandEvent(BaseEvent):
    """`brand_id` is the public id, `by` who did it."""

    subject: ClassVar[str] = "brand"

    brand_id: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandSaved(BrandEvent):
    """It was created or changed."""

    name: ClassVar[str] = "brand.saved"

    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandDeleted(BrandEvent):
    """It is gone; what named it uses the default brand."""

    name: ClassVar[str] = "brand.deleted"
