"""Whom and what to preview with: stored users, and what was sent before."""

from django.http import HttpRequest

from designer.queries import recipients
from designer.queries.drafts import find
from designer.views.base import VIEW, Answer, DesignerView, require, text
from notifications.queries import template_messages

SEE_PROFILES, SEE_MESSAGES = "notifications.view_profile", "notifications.view_message"


class RecipientsView(DesignerView):
    """GET recipients?q=: users by the beginning of their id. Needs the right to see profiles."""

    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        require(request, SEE_PROFILES)
        find(template_id)
        return {"recipients": recipients.starting_with(text(request, "q", 256))}


class PayloadsView(DesignerView):
    """GET payloads: the data of the newest messages. Needs the right to see messages."""

    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        require(request, SEE_MESSAGES)
        return {"messages": template_messages.payloads(find(template_id))}
