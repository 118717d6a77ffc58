"""What the site's process does only in tests: it outlives the rows that it remembers."""

import os
from collections.abc import Awaitable, Callable
from typing import Any

from asgiref.sync import iscoroutinefunction
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import sync_and_async_middleware

from notifications.live import inbox_socket

# A test's widget listens from the first moment, and most hear sooner without a pause.
inbox_socket.SETTLES_WITHIN = float(os.environ.get("COURIER_TESTS_SETTLES_WITHIN", "0"))


@sync_and_async_middleware
def forget_content_types(get_response: Callable[[HttpRequest], Any]) -> Callable[..., Any]:
    """After a test all tables are emptied, and content types come back under other ids."""

    async def asynchronous(request: HttpRequest) -> HttpResponse:
        ContentType.objects.clear_cache()
        answer: Awaitable[HttpResponse] = get_response(request)
        return await answer

    def synchronous(request: HttpRequest) -> HttpResponse:
        ContentType.objects.clear_cache()
        response: HttpResponse = get_response(request)
        return response

    return asynchronous if iscoroutinefunction(get_response) else synchronous
