"""What is done for browsers only: other origins' pages (CORS), and people who are signed in."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.cache import patch_vary_headers
from django.utils.deprecation import MiddlewareMixin

GetResponse = Callable[[HttpRequest], HttpResponseBase]

# The paths that Courier's SDKs and inbox widgets call from a customer's own page.
CORS_PATHS = (
    "/send", "/messages", "/profiles", "/inbox/", "/client/", "/users/", "/inbound/", "/auth/",
    "/t/p/",
)  # fmt: skip
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, x-courier-ua,"
    " x-courier-user-id, x-courier-client-key, x-courier-client-source-id",
    "Access-Control-Max-Age": "86400",
}


class CorsMiddleware:
    """Lets pages of CORS_ALLOWED_ORIGINS ('*': all) read the API. No cookies cross origins."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.origins = frozenset(settings.CORS_ALLOWED_ORIGINS)
        self.any = "*" in self.origins

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        origin = request.META.get("HTTP_ORIGIN")
        if origin is None or not request.path_info.startswith(CORS_PATHS):
            return self.get_response(request)
        preflight = (
            request.method == "OPTIONS" and "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in request.META
        )
        response = HttpResponse(status=204) if preflight else self.get_response(request)
        if self.any or origin in self.origins:
            response["Access-Control-Allow-Origin"] = "*" if self.any else origin
            response["Access-Control-Expose-Headers"] = "Retry-After"
            if preflight:
                for name, value in PREFLIGHT.items():
                    response[name] = value
        if not self.any:
            patch_vary_headers(response, ["Origin"])
        return response


class ForBrowsers(MiddlewareMixin):
    """Django's middleware on BROWSER_PATHS only: an API request neither needs nor pays for it."""

    async_capable = False

    def __call__(self, request: HttpRequest) -> Any:
        if request.path_info.startswith(settings.BROWSER_PATHS):
            return super().__call__(request)
        return self.get_response(request)


class Sessions(ForBrowsers, SessionMiddleware):
    pass


class Csrf(ForBrowsers, CsrfViewMiddleware):
    def process_view(
        self, request: HttpRequest, callback: Any, callback_args: Any, callback_kwargs: Any
    ) -> Any:
        # Elsewhere no cookie is ever read, so there is nothing to forge a request with.
        if request.path_info.startswith(settings.BROWSER_PATHS):
            return super().process_view(request, callback, callback_args, callback_kwargs)
        return None


class Authentication(ForBrowsers, AuthenticationMiddleware):
    pass


class Messages(ForBrowsers, MessageMiddleware):
    pass
