"""GET state: what the page begins with."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest

from designer.queries import drafts
from designer.registry import registry
from designer.views.base import Answer, DesignerView, may_change
from notifications.live.presence import initials


class StateView(DesignerView):
    needs = {"GET": DesignerView.needs["GET"]}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        return {
            **drafts.state(drafts.find(template_id)),
            "registry": registry(),
            "me": me(request.user),
            "can_change": may_change(request),
        }


def me(user: Any) -> dict[str, str]:
    """Who looks, as the page writes it."""
    if not isinstance(user, AbstractUser):
        return {"name": "", "initials": "", "email": ""}
    name = user.get_full_name() or user.get_username()
    return {"name": name, "initials": initials(name), "email": user.email}
