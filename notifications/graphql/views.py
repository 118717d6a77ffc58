"""POST /inbox/q and /client/q: the queries and mutations of Courier's widgets."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from notifications.graphql.client_schema import SCHEMA as CLIENT_SCHEMA
from notifications.graphql.client_visit import ClientVisit
from notifications.graphql.schema import SCHEMA, SNOOZES, SWEEPS, Visit
from notifications.graphql.serving import serve
from notifications.graphql.terms import Terms
from notifications.graphql.visitor import connection, source
from notifications.pipeline.guests import READ, WRITE, Guest
from notifications.pipeline.inbox import ACTS

TERMS = Terms(
    SCHEMA,
    scopes=dict.fromkeys(("count", "messages"), READ)
    | dict.fromkeys((*ACTS, *SNOOZES, *SWEEPS), WRITE),
    costs={"messages": 100, **dict.fromkeys(SWEEPS, 100)},
)
READ_PREFERENCES = frozenset({"read:preferences"})
CLIENT_TERMS = Terms(
    CLIENT_SCHEMA,
    scopes={
        "recipientPreferences": READ_PREFERENCES,
        "recipientPreference": READ_PREFERENCES,
        "preferencePage": READ_PREFERENCES,
        "draftPreferencePage": READ_PREFERENCES,
        "digestSchedulesForTopic": READ_PREFERENCES,
        # Or that of one brand: its resolver looks which.
        "brand": frozenset({"read:brands", "read:brands:*"}),
        "updatePreferenceV2": frozenset({"write:preferences"}),
    },
    costs={"recipientPreferences": 50, "preferencePage": 100, "draftPreferencePage": 100},
)


def _visit(request: HttpRequest, guest: Guest) -> Visit:
    return Visit(guest.user, source(request), connection(request))


@csrf_exempt
def inbox(request: HttpRequest) -> JsonResponse:
    """The inbox queries and mutations of Courier's widgets."""
    return serve(request, TERMS, _visit)


@csrf_exempt
def client(request: HttpRequest) -> JsonResponse:
    """Preferences and brands."""
    return serve(request, CLIENT_TERMS, lambda _request, guest: ClientVisit(guest))
