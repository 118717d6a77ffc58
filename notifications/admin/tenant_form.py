"""The form of a tenant: what it is called, stands under and changes for its members."""

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextInputWidget,
)

from notifications.admin.fields import ObjectField, RowSelect
from notifications.admin.why import OPTED
from notifications.models import Tenant, Topic
from notifications.pipeline import tenants
from notifications.pipeline.errors import Conflict, InvalidRequest
from notifications.pipeline.preferences.channels import CHANNELS
from notifications.queries import tenant_page as reads
from notifications.states import PreferenceStatus

# The pipeline's names of fields → the form's.
FIELDS = {
    "tenant_id": "tenant_id",
    "name": "name",
    "parent_tenant_id": "parent",
    "brand_id": "brand",
    "properties": "properties",
    "user_profile": "user_profile",
}
_ITEM = re.compile(r"default_preferences\.items\[(\d+)\]")


class TenantForm(forms.Form):
    """Of a new tenant, or of `tenant`. Saves as its last check, so that it shows what is refused."""

    tenant_id = forms.CharField(
        label="Id", max_length=256, widget=UnfoldAdminTextInputWidget(),
        help_text="What the application calls it; it stays.",
    )  # fmt: skip
    name = forms.CharField(max_length=256, widget=UnfoldAdminTextInputWidget())
    brand = forms.ChoiceField(required=False, widget=UnfoldAdminSelectWidget)
    properties = ObjectField(
        help_text="A JSON object. Templates have it as tenant variables, with what its parents say."
    )
    user_profile = ObjectField(
        label="Profile of its members",
        help_text="A JSON object that every member’s profile begins with within this tenant.",
    )

    def __init__(self, data: Any = None, *, site: Any, tenant: Tenant | None = None) -> None:
        self.tenant = tenant
        self.topics = reads.topics()
        super().__init__(data, initial=_initial(tenant, self.topics))
        if tenant is not None:
            del self.fields["tenant_id"]
        self.fields["parent"] = forms.ModelChoiceField(
            Tenant.objects.all(),
            required=False,
            label="Stands under",
            help_text="Another tenant, whose brand, properties and defaults it has on top.",
            widget=RowSelect(Tenant._meta.get_field("parent"), site),
            error_messages={"invalid_choice": "There is no such tenant."},
        )
        self.fields["brand"].choices = _brands(tenant)  # type: ignore[attr-defined]
        for topic in self.topics:
            self.fields |= _topic_fields(topic)
        self.order_fields(["tenant_id", "name", "parent", "brand"])

    def main(self) -> list[BoundField]:
        """The fields above the table of topics."""
        return [self[name] for name in FIELDS.values() if name in self.fields]

    def rows(self) -> Iterator[dict[str, Any]]:
        """The table of topics: each with its two fields."""
        for topic in self.topics:
            default = OPTED.get(topic.default_status, topic.default_status)
            yield {
                "topic": topic,
                "default": default,
                "status": self[f"status-{topic.pk}"],
                "channels": self[f"channels-{topic.pk}"],
            }

    def clean(self) -> dict[str, Any]:
        if not self.errors:
            self._save()
        return self.cleaned_data

    def _save(self) -> None:
        given = self.cleaned_data
        tenant_id = self.tenant.tenant_id if self.tenant else given["tenant_id"]
        if self.tenant is None and Tenant.objects.filter(tenant_id=tenant_id).exists():
            self.add_error("tenant_id", "There is a tenant of this id already.")
            return
        chosen = [topic for topic in self.topics if given[f"status-{topic.pk}"]]
        values = {
            "name": given["name"],
            "parent_tenant_id": given["parent"].tenant_id if given["parent"] else None,
            "brand_id": given["brand"] or None,
            "properties": given["properties"],
            "user_profile": given["user_profile"],
            "default_preferences": {"items": [self._item(topic) for topic in chosen]},
        }
        try:
            self.tenant = tenants.save(tenant_id, values)
        except InvalidRequest as error:
            self.add_error(self._field(error.path, chosen), _sentence(error.message))
        except Conflict as error:
            self.add_error(None, _sentence(str(error)))

    def _item(self, topic: Topic) -> dict[str, Any]:
        channels = self.cleaned_data[f"channels-{topic.pk}"]
        return {
            "id": topic.topic_id,
            "status": self.cleaned_data[f"status-{topic.pk}"],
            "has_custom_routing": bool(channels),
            "custom_routing": channels,
        }

    def _field(self, path: str, chosen: list[Topic]) -> str | None:
        """The field that a refusal is about; None: the form as a whole."""
        item = _ITEM.match(path)
        if item and int(item[1]) < len(chosen):
            return f"status-{chosen[int(item[1])].pk}"
        first = re.split(r"[.\[]", path, maxsplit=1)[0]
        name = FIELDS.get(first)
        return name if name in self.fields else None


def _initial(tenant: Tenant | None, topics: list[Topic]) -> dict[str, Any]:
    if tenant is None:
        return {"properties": {}, "user_profile": {}}
    found: dict[str, Any] = {
        "name": tenant.name,
        "parent": tenant.parent_id,
        "brand": tenant.brand,
        "properties": tenant.properties,
        "user_profile": tenant.user_profile,
    }
    decided = reads.defaults(tenant)
    for topic in topics:
        row = decided.get(topic.pk)
        found[f"status-{topic.pk}"] = row.status if row else ""
        found[f"channels-{topic.pk}"] = row.custom_routing if row else []
    return found


def _brands(tenant: Tenant | None) -> list[tuple[str, str]]:
    known = reads.brands()
    if tenant and tenant.brand and tenant.brand not in dict(known):
        known.append((tenant.brand, f"{tenant.brand} (there is no such brand)"))
    return [("", "that of the tenant above it, or the default brand"), *known]


def _topic_fields(topic: Topic) -> dict[str, forms.Field]:
    default = OPTED.get(topic.default_status, topic.default_status)
    statuses = [(str(one), OPTED[one]) for one in PreferenceStatus]
    options = topic.routing_options or topic.section.routing_options or CHANNELS
    return {
        f"status-{topic.pk}": forms.ChoiceField(
            choices=[("", f"as above it, or as the topic: {default}"), *statuses],
            required=False,
            label=f"What members get of {topic.name}",
            widget=UnfoldAdminSelectWidget,
        ),
        f"channels-{topic.pk}": forms.MultipleChoiceField(
            choices=[(one, one) for one in options],
            required=False,
            label=f"Only through, for {topic.name}",
            widget=UnfoldAdminCheckboxSelectMultipleWidget,
        ),
    }


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
