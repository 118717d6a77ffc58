"""What `manage.py courier --demo` adds for the designer: a brand, and a template that was sent."""

from typing import Any

from django.db import transaction
from django.urls import reverse

from designer import starters
from notifications.demo.seed import EMAIL, KEY_NAME, USER
from notifications.models import ApiKey, Brand, Template
from notifications.pipeline import brands, templates
from notifications.pipeline.accept import accept
from notifications.pipeline.send_schema import parse_send

ALIAS, BY, STARTER = "order-shipped", "demo", "order_shipped"
BRAND: dict[str, Any] = {
    "colors": {"primary": "#0f766e", "secondary": "#134e4a", "tertiary": "#f0fdfa"},
    "email": {
        "header": {"logo": {}, "barColor": "#0f766e"},
        "footer": {"markdown": "Harbour Tea · 12 Quay Street"},
    },
}


def prepare() -> None:
    """Makes what is missing; run again, it finds everything and changes nothing."""
    with transaction.atomic():
        if Template.objects.named(ALIAS).exists():
            return
        if not Brand.objects.exists():
            brands.create("Harbour Tea", BRAND, by=BY)
        row = starters.begin(STARTER, name="Order shipped", alias=ALIAS, by=BY)
        templates.publish(row.template_id, by=BY, note="First version")
        for one in row.data_sets.all():
            _send(row, one.payload["data"])


def hint(url: str) -> str:
    """What `make run` prints of it, once everything answers at `url`."""
    row = Template.objects.named(ALIAS).only("template_id").first()
    path = reverse("admin:designer", args=[row.template_id]) if row else ""
    return f"  Designer    {url}{path}\n" if path else ""


def _send(template: Template, data: dict[str, Any]) -> None:
    message = {
        "to": {"user_id": USER, "email": EMAIL},
        "template": template.alias,
        "data": data,
        "routing": {"method": "all", "channels": ["email", "inbox"]},
        "metadata": {"tags": ["demo"]},
    }
    accept(parse_send({"message": message}), api_key=ApiKey.objects.filter(name=KEY_NAME).first())
