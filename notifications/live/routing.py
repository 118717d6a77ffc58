"""The websockets of the site, by path."""

from channels.routing import URLRouter

websocket_application = URLRouter([])
