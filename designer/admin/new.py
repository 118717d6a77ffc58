"""The form that asks what a new template is called, and what it begins with."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from unfold.widgets import UnfoldAdminRadioSelectWidget, UnfoldAdminTextInputWidget

from designer import starters
from notifications.models import Template
from notifications.pipeline.errors import InvalidRequest


def _starts() -> list[tuple[str, str]]:
    every = {key: starters.starter(key) for key in (starters.EMPTY, *starters.KEYS)}
    return [(key, f"{one['name']}: {one['description']}") for key, one in every.items()]


class NewTemplateForm(forms.ModelForm):
    name = forms.CharField(max_length=256, widget=UnfoldAdminTextInputWidget())
    start = forms.ChoiceField(
        choices=_starts,
        required=False,
        widget=UnfoldAdminRadioSelectWidget,
        label="Begin with",
        help_text="All of it can be changed.",
    )

    class Meta:
        model = Template
        fields = ("name",)

    by = ""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            self._make()

    def _make(self) -> None:
        """Makes it as the last check, so that the form shows what the pipeline refuses."""
        given: dict[str, Any] = self.cleaned_data
        try:
            self.instance = starters.begin(given["start"], name=given["name"], by=self.by)
        except InvalidRequest as error:
            self.add_error("name", ValidationError(error.message))
