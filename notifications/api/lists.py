"""/client/lists: users put themselves on lists, from a page or a device."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from notifications.api.clients import ClientView
from notifications.pipeline import lists

WRITE, CLIENT_WRITE = "lists:write", "write:preferences"


class SubscribeView(ClientView):
    scopes = {"PUT": WRITE}
    client_scopes = {"PUT": CLIENT_WRITE}

    @extend_schema(
        operation_id="client_lists_subscribe",
        summary="Puts a user on a list, which is made where there is none",
        request=None,
        responses={204: None},
    )
    def put(self, request: Request, list_id: str, user_id: str) -> Response:
        lists.subscribe(list_id, user_id)
        return Response(status=204)


class UnsubscribeView(ClientView):
    scopes = {"DELETE": WRITE}
    client_scopes = {"DELETE": CLIENT_WRITE}

    @extend_schema(
        operation_id="client_lists_unsubscribe",
        summary="Takes a user off a list",
        responses={204: None},
    )
    def delete(self, request: Request, list_id: str, user_id: str) -> Response:
        lists.unsubscribe(list_id, user_id)
        return Response(status=204)
