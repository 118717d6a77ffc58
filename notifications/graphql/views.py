"""POST /inbox/q: the inbox queries and mutations of Courier's widgets."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from notifications.graphql.schema import SCHEMA, SWEEPS, Visit
from notifications.graphql.serving import serve
from notifications.graphql.terms import Terms
from notifications.graphql.visitor import connection, source
from notifications.pipeline.guests import READ, WRITE, Guest
from notifications.pipeline.inbox import ACTS

TERMS = Terms(
    SCHEMA,
    scopes=dict.fromkeys(("count", "messages"), READ) | dict.fromkeys((*ACTS, *SWEEPS), WRITE),
    costs={"messages": 100, **dict.fromkeys(SWEEPS, 100)},
)


def _visit(request: HttpRequest, guest: Guest) -> Visit:
    return Visit(guest.user, source(request), connection(request))


@csrf_exempt
def inbox(request: HttpRequest) -> JsonResponse:
    """The inbox queries and mutations of Courier's widgets."""
    return serve(request, TERMS, _visit)
