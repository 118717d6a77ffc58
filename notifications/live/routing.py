"""The websockets of the site, by path."""

from typing import Any

from channels.auth import AuthMiddlewareStack
from channels.routing import URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from django.urls import path, re_path

from notifications.live.designer_consumer import DesignerConsumer
from notifications.live.gate import InboxGate, Receive, Scope, Send, refuse
from notifications.live.inbox_socket import inbox_socket
from notifications.live.timeline_consumer import TimelineConsumer


async def _nowhere(scope: Scope, receive: Receive, send: Send) -> None:
    await receive()
    await refuse(scope, send, 404, "no websocket is served on this path")


# Django's path() is typed for views; these are ASGI applications.
_inbox: Any = InboxGate(inbox_socket)
_elsewhere: Any = _nowhere


def _for_staff(consumer: Any) -> Any:
    """From our own pages only; who is at the page, the consumer looks at."""
    return AllowedHostsOriginValidator(AuthMiddlewareStack(consumer.as_asgi()))


websocket_application: Any = URLRouter(
    [
        path("inbox/ws", _inbox),
        path("ws/live/<str:topic>/", _for_staff(TimelineConsumer)),
        path("ws/designer/<str:template_id>/", _for_staff(DesignerConsumer)),
        re_path(r"", _elsewhere),
    ]
)
