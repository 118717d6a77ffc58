"""GET live: the template's newest messages with what happened to them; the socket tells the rest."""

from django.http import HttpRequest

from designer.queries.drafts import find
from designer.views.base import VIEW, Answer, DesignerView, cursor, require
from designer.views.recipients import SEE_MESSAGES
from notifications.queries import template_messages


class LiveView(DesignerView):
    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, template_id: str) -> Answer:
        require(request, SEE_MESSAGES)
        return template_messages.live(find(template_id), cursor(request, "after") or 0)
