"""API keys: made here and shown once, revoked, never read again."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from unfold.admin import ModelAdmin
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from notifications.admin import words
from notifications.admin.base import audit
from notifications.models import ApiKey
from notifications.pipeline.api_keys import SCOPES, create, revoke
from notifications.pipeline.errors import Conflict, InvalidRequest


class NewKeyForm(forms.ModelForm):
    scopes = forms.MultipleChoiceField(
        choices=[(name, f"{name}: {what}") for name, what in SCOPES.items()],
        required=False,
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        help_text="What the key may do. None chosen: everything.",
    )

    class Meta:
        model = ApiKey
        fields = ("name", "mode", "scopes")

    key = ""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            self._make()

    def _make(self) -> None:
        """Makes the key as the last check, so that the form shows what the pipeline refuses."""
        given = self.cleaned_data
        try:
            self.key = create(given["name"], mode=given["mode"], scopes=given["scopes"])
        except InvalidRequest as error:
            self.add_error(
                "scopes" if error.path == "scope" else error.path, ValidationError(error.message)
            )
        except Conflict as error:
            self.add_error("name", ValidationError(str(error)))
        else:
            self.instance = ApiKey.objects.get(name=given["name"])


@admin.register(ApiKey)
class ApiKeyAdmin(ModelAdmin):
    list_display = ("name", "prefix", "kind", "allowed", "state", "last_used")
    ordering = ("-id",)
    actions = ("revoke_selected",)
    readonly_fields = (
        "name",
        "prefix",
        "mode",
        "allowed",
        "state",
        "created_at",
        "last_used_at",
        "expires_at",
        "revoked_at",
    )

    def get_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> Any:
        return self.readonly_fields if obj else NewKeyForm.Meta.fields

    def get_readonly_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> Any:
        return self.readonly_fields if obj else ()

    def get_form(self, request: HttpRequest, obj: ApiKey | None = None, **kwargs: Any) -> Any:
        if obj is None:
            kwargs["form"] = NewKeyForm
        return super().get_form(request, obj, **kwargs)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        # After any other button the new key could not be shown.
        only_save = {"show_save_and_add_another": False, "show_save_and_continue": False}
        return super().changeform_view(  # type: ignore[no-any-return]
            request, object_id, form_url, {**(extra_context or {}), **only_save}
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Requests keep naming the key that sent them; a key that must end is revoked.
        return False

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> ApiKey:
        return form.instance  # type: ignore[no-any-return]

    def save_model(self, request: HttpRequest, obj: ApiKey, form: Any, change: bool) -> None:
        # The pipeline has stored the row; nothing of it is edited here.
        if not change:
            request.new_api_key = form.key  # type: ignore[attr-defined]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        return

    def response_add(
        self, request: HttpRequest, obj: ApiKey, post_url_continue: Any = None
    ) -> HttpResponse:
        """Shows the key in this one answer: it is in no session, no cookie and no log."""
        context = {
            **self.admin_site.each_context(request),
            "title": f"Key {obj.name}", "api_key": obj,
            "plaintext": request.new_api_key,  # type: ignore[attr-defined]
        }  # fmt: skip
        return TemplateResponse(
            request, "admin/new_key.html", context, headers={"Cache-Control": "no-store"}
        )

    @action(description="Revoke selected", permissions=["change"])
    def revoke_selected(self, request: HttpRequest, queryset: "QuerySet[ApiKey]") -> None:
        names = [key.prefix for key in queryset]
        for prefix in names:
            key = revoke(prefix)
            audit(request.user, ApiKey, key.pk, str(key), "Revoked.")
        messages.success(request, f"Revoked: {len(names)}. They end everywhere within a second.")

    @display(description="Mode", label={"live": "success", "mock": "primary"})
    def kind(self, key: ApiKey) -> str:
        return key.mode

    @display(description="Scopes")
    def allowed(self, key: ApiKey) -> str:
        return ", ".join(key.scopes) or "everything"

    @display(
        description="State", label={"valid": "success", "revoked": "danger", "expired": "warning"}
    )
    def state(self, key: ApiKey) -> str:
        if key.revoked_at:
            return "revoked"
        return "expired" if key.expires_at and words.is_past(key.expires_at) else "valid"

    @display(description="Last used")
    def last_used(self, key: ApiKey) -> str:
        return words.ago(key.last_used_at) if key.last_used_at else "never"
