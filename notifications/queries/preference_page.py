"""The preference page: what was published, and what would be."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notifications.models import PreferencePage, PreferenceSection, Topic

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PageView:
    """Sections with their topics, in order. `brand` is a public id; empty: the default brand, and
    "none": no brand. `page_id` and `published_at` are there where it was published."""

    heading: str
    description: str
    brand: str
    sections: list[Json]
    page_id: str = ""
    published_at: datetime | None = None


def published() -> PageView:
    """The newest page that was published, without what was archived since; else the draft.

    At most 3 queries.
    """
    page = PreferencePage.objects.order_by("-version").first()
    if page is None:
        return draft()
    live = set(
        Topic.objects.filter(archived_at=None, section__archived_at=None).values_list(
            "topic_id", flat=True
        )
    )
    sections = [
        {**section, "topics": [one for one in section["topics"] if one["topic_id"] in live]}
        for section in page.sections
    ]
    return PageView(
        heading=page.heading,
        description=page.description,
        brand=page.brand,
        sections=[section for section in sections if section["topics"]],
        page_id=page.page_id,
        published_at=page.published_at,
    )


def draft() -> PageView:
    """The sections and topics as they are now, under the heading that was published last.

    3 queries.
    """
    page = PreferencePage.objects.order_by("-version").defer("sections").first()
    return PageView(
        heading=page.heading if page else "",
        description=page.description if page else "",
        brand=page.brand if page else "",
        sections=[section for section in PreferenceSection.objects.page() if section["topics"]],
    )
