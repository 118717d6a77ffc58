"""Profiles: what is stored of each user, edited as JSON."""

import json
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.decorators import display
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from notifications.admin import words
from notifications.admin.base import GrowingAdmin
from notifications.models import Profile
from notifications.pipeline import profiles
from notifications.pipeline.errors import InvalidRequest


class PrettyJson(json.JSONEncoder):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "indent": 2, "ensure_ascii": False})


class ProfileForm(forms.ModelForm):
    profile = forms.JSONField(
        encoder=PrettyJson,
        required=False,
        widget=UnfoldAdminTextareaWidget(
            attrs={"rows": 18, "class": "cr-json", "spellcheck": "false"}
        ),
        help_text='A JSON object, for example {"email": "ada@example.com", "locale": "en"}.',
    )

    class Meta:
        model = Profile
        fields = ("user", "profile")
        widgets = {"user": UnfoldAdminTextInputWidget()}

    def clean_profile(self) -> dict[str, Any]:
        profile = self.cleaned_data["profile"]
        if profile is None:
            return {}
        if not isinstance(profile, dict):
            raise ValidationError(f"wants a JSON object, not {json.dumps(profile)[:40]}")
        return profile

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        user = self.cleaned_data.get("user") or self.instance.user
        try:
            profiles.replace(user, self.cleaned_data["profile"])
        except InvalidRequest as error:
            self.add_error(
                "user" if error.path == "user_id" else "profile", ValidationError(str(error))
            )
        else:
            self.instance = Profile.objects.get(user=user)


@admin.register(Profile)
class ProfileAdmin(GrowingAdmin):
    form = ProfileForm
    fields = ("user", "profile")
    list_display = ("user", "addresses", "updated")
    exact_search = ("user",)
    search_help_text = "user id, in full"
    actions = ()

    def get_readonly_fields(
        self, request: HttpRequest, obj: Profile | None = None
    ) -> tuple[str, ...]:
        return ("user",) if obj else ()

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Profile:
        return form.instance  # type: ignore[no-any-return]

    def save_model(self, request: HttpRequest, obj: Profile, form: Any, change: bool) -> None:
        # The form's last check was the pipeline's replace: the row is stored and its event raised.
        return

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        return

    def delete_model(self, request: HttpRequest, obj: Profile) -> None:
        profiles.delete(obj.user)

    def delete_queryset(self, request: HttpRequest, queryset: "QuerySet[Profile]") -> None:
        for user in list(queryset.values_list("user", flat=True)):
            profiles.delete(user)

    @display(description="Reached by")
    def addresses(self, profile: Profile) -> str:
        known = [
            str(profile.profile[key])
            for key in ("email", "phone_number")
            if profile.profile.get(key)
        ]
        return ", ".join(known) or "–"

    @display(description="Changed")
    def updated(self, profile: Profile) -> str:
        return words.ago(profile.updated_at)
