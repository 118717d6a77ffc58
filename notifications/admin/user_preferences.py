"""What one user wants, and whose decision each of it is: rows for the user's page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from notifications.admin.why import OPTED
from notifications.queries.preferences import TopicView, of_user
from notifications.queries.user_page import tenant_defaults
from notifications.states import PreferenceStatus

TONE = {"OPTED_IN": "success", "OPTED_OUT": "warning", "REQUIRED": "info"}
# The form's value for taking a choice back.
DEFAULT = "default"
MOMENT = "%Y-%m-%dT%H:%M"
Defaults = dict[str, list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Tried:
    """A choice that was refused, with what was typed."""

    topic_id: str
    error: str
    status: str
    channels: tuple[str, ...]
    snoozed_until: str
    # Whether the form had these at all.
    asked_channels: bool
    asked_snooze: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A topic as the page shows it."""

    view: TopicView
    place: int
    whose: str
    tried: Tried | None = None
    options: list[tuple[str, str]] = field(default_factory=list)

    @property
    def tone(self) -> str:
        return "warning" if self.paused else TONE.get(self.view.status, "")

    @property
    def holds(self) -> str:
        return "paused" if self.paused else OPTED.get(self.view.status, self.view.status)

    @property
    def paused(self) -> bool:
        return self.view.snoozed_until is not None and not self.fixed

    @property
    def also(self) -> list[str]:
        """What holds beside in or out."""
        said = []
        if self.paused:
            said.append(f"until {self.view.snoozed_until:%Y-%m-%d %H:%M} UTC")
        if self.view.has_custom_routing and self.view.status != PreferenceStatus.OPTED_OUT:
            said.append(f"only through {', '.join(self.view.custom_routing) or 'no channel'}")
        return said

    @property
    def fixed(self) -> bool:
        """Nobody can turn it off; the channels may still be chosen."""
        return self.view.status == PreferenceStatus.REQUIRED

    @property
    def form(self) -> bool:
        return not self.fixed or bool(self.channels)

    @property
    def error(self) -> str:
        return self.tried.error if self.tried else ""

    @property
    def given(self) -> dict[str, Any]:
        """What the form begins with: what was typed, else what holds."""
        if self.tried:
            return {"status": self.tried.status, "snoozed_until": self.tried.snoozed_until}
        until = self.view.snoozed_until
        return {
            "status": self.view.status if self.view.chosen else DEFAULT,
            "snoozed_until": f"{until:{MOMENT}}" if until else "",
        }

    @property
    def channels(self) -> list[tuple[str, bool]]:
        """The channels that this user may choose from, where the topic lets them."""
        if "channel_preferences" not in self.view.allowed:
            return []
        custom = self.view.custom_routing if self.view.has_custom_routing else ()
        chosen = self.tried.channels if self.tried else custom
        return [(one, one in chosen) for one in self.view.routing_options]

    @property
    def snooze(self) -> bool:
        return "snooze" in self.view.allowed and not self.fixed


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    topics: list[Row]


def sections(
    user: str, account: str, chain: tuple[int, ...], tried: Tried | None = None
) -> list[Section]:
    """All topics by section, in the page's order."""
    defaults = tenant_defaults(chain) if chain else {}
    rows = _rows(of_user(user, account), account, defaults, tried)
    grouped = groupby(rows, key=lambda row: (row.view.section_id, row.view.section_name))
    return [Section(name, list(members)) for (_, name), members in grouped]


def _rows(
    views: list[TopicView], account: str, defaults: Defaults, tried: Tried | None
) -> Iterator[Row]:
    for place, view in enumerate(views):
        default = OPTED.get(view.default_status, view.default_status)
        yield Row(
            view,
            place,
            whose(view, account, defaults.get(view.topic_id, [])),
            tried if tried and tried.topic_id == view.topic_id else None,
            [
                (PreferenceStatus.OPTED_IN, "receives it"),
                (PreferenceStatus.OPTED_OUT, "does not receive it"),
                (DEFAULT, f"no choice here; the default is {default}"),
            ],
        )


def whose(view: TopicView, account: str, defaults: list[tuple[str, str]]) -> str:
    """Whose decision holds, in words. `defaults` are those of the tenant and its parents."""
    if view.by == "user":
        if not account:
            return "the user’s"
        return "the user’s, within this tenant" if view.chosen else "the user’s, without a tenant"
    if view.by == "tenant":
        wanted = [name for name, status in defaults if status == view.status]
        return f"the default of {wanted[0]}" if wanted else "the tenant’s default"
    return "the topic’s default"
