"""Courier's third style of lists: `{type, url, has_more, items, next_url, cursor}`."""

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from notifications.api.base import cursor_after

PAGE, LARGEST_PAGE = 20, 100


class ListSerializer(serializers.Serializer):
    """What such a list has beside its `items`."""

    type = serializers.ChoiceField(choices=["list"])
    url = serializers.CharField(help_text="the path that gave this page")
    has_more = serializers.BooleanField()
    cursor = serializers.CharField(required=False, help_text="gives the next page")
    next_url = serializers.CharField(required=False, help_text="the next page")


def listed(
    request: Request, items: list[dict[str, Any]], more: bool, last_pk: int | None
) -> dict[str, Any]:
    """The answer; `last_pk` is the row of the last item."""
    shown = {"type": "list", "url": request.get_full_path(), "has_more": more, "items": items}
    if not more or last_pk is None:
        return shown
    query = request.query_params.copy()
    query["cursor"] = cursor_after(last_pk)
    return shown | {"cursor": query["cursor"], "next_url": f"{request.path}?{query.urlencode()}"}
