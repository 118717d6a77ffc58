"""Profiles: what is stored of each user, edited as JSON; and each user's page."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.decorators import display
from unfold.widgets import UnfoldAdminTextInputWidget

from notifications.admin import links, words
from notifications.admin.base import GrowingAdmin
from notifications.admin.fields import ObjectField
from notifications.admin.user_acts import UserActs
from notifications.models import Profile
from notifications.pipeline import profiles
from notifications.pipeline.errors import InvalidRequest


class ProfileForm(forms.ModelForm):
    profile = ObjectField(
        rows=18,
        help_text='A JSON object, for example {"email": "ada@example.com", "locale": "en"}.',
    )

    class Meta:
        model = Profile
        fields = ("user", "profile")
        widgets = {"user": UnfoldAdminTextInputWidget()}

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
class ProfileAdmin(UserActs, GrowingAdmin):
    form = ProfileForm
    fields = ("user", "profile")
    list_display = ("user", "addresses", "updated", "page")
    list_before_template = "admin/parts/user_search.html"
    exact_search = ("user",)
    search_help_text = "user id, in full"
    actions = ()

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("user/", view(self.user_view), name="user_page"),
            path("user/choose/", view(self.choose_view), name="user_choose"),
            path("user/token/<int:pk>/", view(self.token_view), name="user_token"),
            *super().get_urls(),
        ]

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

    @display(description="Messages, inbox, preferences")
    def page(self, profile: Profile) -> SafeString:
        url = links.user_url(profile.user)
        return format_html('<a class="cr-link" href="{}">the user’s page</a>', url)
