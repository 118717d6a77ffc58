"""POST preview: the document that the page has, on all channels, with the data it names."""

from django.http import HttpRequest

from designer.preview.asked import Asked
from designer.preview.made import made
from designer.queries.drafts import find
from designer.views.base import VIEW, Answer, DesignerView, read, require
from designer.views.recipients import SEE_MESSAGES, SEE_PROFILES


class PreviewView(DesignerView):
    """Changes nothing, so that who may only look may preview too."""

    needs = {"POST": VIEW}

    def post(self, request: HttpRequest, template_id: str) -> Answer:
        asked = read(Asked, request)
        if asked.recipient or asked.message:
            # A message shows its recipient's profile.
            require(request, SEE_PROFILES)
        if asked.message:
            require(request, SEE_MESSAGES)
        return made(find(template_id), asked)
