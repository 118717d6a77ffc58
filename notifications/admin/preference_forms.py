"""The forms of the preference page: a section, a topic, and publishing."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.db.models import Model
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
    UnfoldBooleanWidget,
)

from notifications.admin.fields import ObjectField
from notifications.models import PreferencePage, PreferenceSection, Topic
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.preferences import publish, sections, topics
from notifications.pipeline.preferences.channels import CHANNELS
from notifications.queries.tenant_page import brands
from notifications.states import PreferenceStatus

DEFAULTS = {
    PreferenceStatus.OPTED_IN: "on: everybody gets it who does not turn it off",
    PreferenceStatus.OPTED_OUT: "off: only those get it who turn it on",
    PreferenceStatus.REQUIRED: "required: everybody gets it, and nobody can turn it off",
}
CONTROLS = {
    "channel_preferences": "the channels that it comes through",
    "snooze": "a pause",
}


class SavingForm(forms.Form):
    """Saves as its last check, so that it shows at each field what the pipeline refuses."""

    save: Callable[[], Model]

    def __init__(self, *args: Any, by: str, row: Model | None = None, **kwargs: Any) -> None:
        self.by, self.row = by, row
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        try:
            self.row = self.save()
        except InvalidRequest as error:
            name = re.split(r"[.\[]", error.path, maxsplit=1)[0]
            known = {"brand_id": "brand"}.get(name, name)
            self.add_error(known if known in self.fields else None, sentence(error.message))
        except (Conflict, NotFound) as error:
            self.add_error(None, sentence(str(error)))
        return self.cleaned_data


def _text(label: str, **kwargs: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=256, widget=UnfoldAdminTextInputWidget(), **kwargs
    )


def _prose(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, help_text=help_text,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
    )  # fmt: skip


def _many(label: str, choices: Sequence[tuple[str, str]], help_text: str) -> Any:
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, help_text=help_text,
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
    )  # fmt: skip


def _flag(label: str, help_text: str) -> forms.BooleanField:
    return forms.BooleanField(
        label=label, required=False, help_text=help_text, widget=UnfoldBooleanWidget
    )


CHANNEL_CHOICES = [(one, one) for one in CHANNELS]


class SectionForm(SavingForm):
    name = _text("Name")
    description = _prose("Description")
    has_custom_routing = _flag(
        "Users choose channels", "For every topic of the section, beside those that allow it."
    )
    routing_options = _many(
        "Channels offered", CHANNEL_CHOICES, "For topics that offer none of their own. None: all."
    )

    def __init__(self, *args: Any, row: PreferenceSection | None = None, **kwargs: Any) -> None:
        initial = {name: getattr(row, name) for name in self.base_fields} if row else {}
        super().__init__(*args, row=row, initial=initial, **kwargs)

    def save(self) -> PreferenceSection:
        if isinstance(self.row, PreferenceSection):
            return sections.replace(self.row.section_id, self.cleaned_data, by=self.by)
        return sections.create(self.cleaned_data, by=self.by)


class TopicForm(SavingForm):
    name = _text("Name", help_text="What users read: “Order updates”.")
    description = _prose("Description")
    default_status = forms.ChoiceField(
        label="Until somebody chooses it is", choices=list(DEFAULTS.items()),
        widget=UnfoldAdminSelectWidget,
    )  # fmt: skip
    allowed_preferences = _many(
        "Users may also choose", list(CONTROLS.items()), "Beside turning it on and off."
    )
    routing_options = _many(
        "Channels offered", CHANNEL_CHOICES, "None: those of the section, or all."
    )
    include_unsubscribe_header = _flag(
        "Unsubscribe in the mail program",
        "Mails of this topic get the List-Unsubscribe headers of RFC 8058.",
    )
    topic_data = ObjectField(
        label="Data", rows=3, help_text="A JSON object that the application reads with the topic."
    )

    def __init__(
        self, *args: Any, section: PreferenceSection, row: Topic | None = None, **kwargs: Any
    ) -> None:
        self.section = section
        initial: dict[str, Any] = {"topic_data": {}}
        if row:
            initial = {name: getattr(row, name) for name in self.base_fields}
        super().__init__(*args, row=row, initial=initial, **kwargs)

    def save(self) -> Topic:
        section = self.section.section_id
        if isinstance(self.row, Topic):
            return topics.replace(section, self.row.topic_id, self.cleaned_data, by=self.by)
        return topics.create(section, self.cleaned_data, by=self.by)


class PublishForm(SavingForm):
    heading = _text("Heading", required=False)
    description = _prose("Description")
    brand = forms.ChoiceField(required=False, widget=UnfoldAdminSelectWidget)

    def __init__(self, *args: Any, page: PreferencePage | None, **kwargs: Any) -> None:
        initial = {name: getattr(page, name) for name in self.base_fields} if page else {}
        super().__init__(*args, initial=initial, **kwargs)
        looks = [("", "the default brand"), (publish.NO_BRAND, "no brand"), *brands()]
        self.fields["brand"].choices = looks  # type: ignore[attr-defined]

    def save(self) -> PreferencePage:
        given = self.cleaned_data
        return publish.publish(
            heading=given["heading"] or None, description=given["description"] or None,
            brand_id=given["brand"] or None, by=self.by,
        )  # fmt: skip


def sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
