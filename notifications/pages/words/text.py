"""What the pages for recipients say by themselves. One instance per language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`{topic}`, `{tenant}` and `{time}` are filled in; everything else is shown as it is."""

    language: str  # its code, also for the dates
    # The preference page.
    heading: str
    description: str
    within: str
    on: str
    off: str
    required: str
    required_why: str
    channels: str
    channel: Mapping[str, str]
    channels_save: str
    channels_none: str
    pause: str
    pause_day: str
    pause_week: str
    pause_date: str
    pause_until: str
    paused: str
    resume: str
    date_wrong: str
    saved: str
    not_saved: str
    refused: str
    empty_heading: str
    empty: str
    # Unsubscribing. `subscribed` before the button, `unsubscribed` after it.
    unsubscribe: str
    subscribed: str
    unsubscribed_heading: str
    unsubscribed: str
    subscribe_again: str
    all_preferences: str
    kept_heading: str
    kept: str
    gone_heading: str
    gone: str
    # What goes wrong.
    bad_link_heading: str
    bad_link: str
    failed_heading: str
    failed: str
