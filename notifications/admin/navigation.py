"""The sidebar: pages by what people come for. A page that a person may not see is not listed."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse

# Group → (title, model, icon of Material Symbols).
GROUPS: dict[str, list[tuple[str, str, str]]] = {
    "Messages": [
        ("Messages", "notifications.message", "send"),
        ("Mailbox", "notifications.mailboxmail", "mail"),
        ("Inbox items", "notifications.inboxitem", "inbox"),
        ("Requests", "notifications.request", "input"),
    ],
    "Content": [
        ("Templates", "notifications.template", "draft"),
        ("Brands", "notifications.brand", "palette"),
    ],
    "People": [
        ("Profiles", "notifications.profile", "person"),
        ("Tenants", "notifications.tenant", "apartment"),
        ("Preferences", "notifications.preferencesection", "tune"),
        ("Lists", "notifications.list", "groups"),
        ("Push tokens", "notifications.pushtoken", "smartphone"),
        ("Inbound events", "notifications.inboundevent", "move_to_inbox"),
    ],
    "Engine": [
        ("Handlers", "notifications.handlerminute", "bolt"),
        ("Events", "notifications.event", "timeline"),
        ("Reactions", "notifications.reaction", "replay"),
    ],
    "Settings": [
        ("API keys", "notifications.apikey", "key"),
        ("Users", "auth.user", "badge"),
        ("Groups", "auth.group", "group"),
    ],
}


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """Unfold's SIDEBAR navigation."""
    home = {"title": "Overview", "icon": "monitoring", "link": reverse("admin:index")}
    groups = [
        {"title": title, "items": [_item(*page) for page in pages if _may_view(request, page[1])]}
        for title, pages in GROUPS.items()
    ]
    return [{"items": [home]}, *(group for group in groups if group["items"])]


def stylesheet(request: HttpRequest) -> str:
    """Unfold's STYLES: what its own compiled sheet lacks."""
    return static("admin_live/admin.css")


def icon(request: HttpRequest) -> str:
    """Unfold's SITE_FAVICONS."""
    return static("admin_live/icon.svg")


def _item(title: str, model: str, icon: str) -> dict[str, str]:
    return {
        "title": title,
        "icon": icon,
        "link": reverse(f"admin:{model.replace('.', '_')}_changelist"),
    }


def _may_view(request: HttpRequest, model: str) -> bool:
    app, name = model.split(".")
    return any(request.user.has_perm(f"{app}.{verb}_{name}") for verb in ("view", "change"))
