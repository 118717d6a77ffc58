"""The parts of a user's page, each for those who may see it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from notifications.admin import links, push_token, user_inbox, words
from notifications.admin.user_preferences import Tried, sections
from notifications.admin.why import REASONS, Why, change_in_words, why
from notifications.models import Message
from notifications.pipeline.links import preferences_url
from notifications.pipeline.tenancy import Tenancy, profiles, tenancies
from notifications.queries import user_page as reads
from notifications.queries.message_detail import detail

# What a person may see or do → the permission that it takes.
RIGHTS = {
    "messages": "view_message",
    "preferences": "view_preference",
    "change_preferences": "change_preference",
    "inbox": "view_inboxitem",
    "tenants": "view_tenant",
    "tokens": "view_pushtoken",
    "change_tokens": "change_pushtoken",
    "delete_tokens": "delete_pushtoken",
    "change_profile": "change_profile",
}
NAMES = {"name": "Name", "email": "E-mail", "phone_number": "Phone", "locale": "Locale"}


def shown(request: HttpRequest, user: str, tenant: str, tried: Tried | None) -> dict[str, Any]:
    """Everything that this person may see of `user`, looked at from within `tenant` or none."""
    may = {name: request.user.has_perm(f"notifications.{it}") for name, it in RIGHTS.items()}
    within = tenancies([tenant]).get(tenant)
    found: dict[str, Any] = {
        "user_id": user,
        "tenant": tenant,
        "tenant_name": within.name if within else tenant,
        "may": may,
        **_profile(user, tenant, within),
    }
    if may["messages"]:
        found |= _messages(user)
    if may["preferences"]:
        found["preferences"] = sections(user, tenant, within.chain if within else (), tried)
        found["choose_url"] = f"{reverse('admin:user_choose')}?{_query(user, tenant)}"
        found |= _changes(request, user, tenant)
    if may["change_preferences"]:
        # Whoever has the link acts as the user.
        found["preferences_url"] = preferences_url(user, tenant)
    if may["inbox"]:
        found["inbox"] = user_inbox.inbox(request, user, tenant)
    if may["tenants"]:
        found |= _tenants(user, tenant)
    if may["tokens"]:
        found |= _tokens(user)
    known = ("profile", "messages_of_user", "memberships", "tokens", "switch")
    found["unknown"] = not any(found.get(name) for name in known)
    return found


def _query(user: str, tenant: str, **more: Any) -> str:
    return urlencode({"id": user, **({"tenant": tenant} if tenant else {}), **more})


def _profile(user: str, tenant: str, within: Tenancy | None) -> dict[str, Any]:
    row = reads.profile(user)
    known = row.profile if row else {}
    merged = profiles([(user, tenant)])[user, tenant] if within else None
    best = known if merged is None else merged
    return {
        "profile": row,
        "shown_profile": words.pretty(known),
        "addresses": [(said, best[key]) for key, said in NAMES.items() if best.get(key)],
        "within": "" if merged is None else words.pretty(merged),
    }


def _tenants(user: str, tenant: str) -> dict[str, Any]:
    """The memberships, and the tenants from which there is anything to look at."""
    found, more = reads.memberships(user)
    names = {account: account for account in sorted({*reads.accounts(user), tenant} - {""})}
    names |= {row.tenant.tenant_id: row.tenant.name for row in found}
    return {
        "memberships": [{"row": row, "profile": words.inline(row.profile)} for row in found],
        "more_memberships": more,
        "switch_none": links.user_url(user),
        "switch": [
            {"id": account, "name": name, "url": links.user_url(user, account)}
            for account, name in names.items()
        ],
    }


def _messages(user: str) -> dict[str, Any]:
    rows = reads.messages(user)
    everything = reverse("admin:notifications_message_changelist")
    return {
        "messages_of_user": [
            {
                "row": row,
                "about": about(row),
                "tone": words.TONE.get(row.status, ""),
                "channels": ", ".join(one.channel for one in row.deliveries.all()),
                "why": row.error or REASONS.get(row.reason, ""),
                "ago": words.ago(row.enqueued_at),
            }
            for row in rows
        ],
        "all_messages": f"{everything}?{urlencode({'q': user})}",
        "why": _why(rows[0]) if rows else None,
    }


def about(message: Message) -> tuple[str, str]:
    """What it says, as far as is known; and the template or event that it was sent by."""
    said = (one.subject or one.title for one in message.deliveries.all())  # type: ignore[attr-defined]
    kind = message.event or message.notification
    asked = message.asked_title  # type: ignore[attr-defined]
    return next(filter(None, said), "") or kind or asked or "(no title)", kind


def _why(message: Message) -> Why | None:
    found = detail(message.pk)
    if found is None:
        return None
    decided = reads.decided_for(found)
    made_by = reads.operators([decided]) if decided else {}
    operator = made_by.get(decided.pk, "") if decided else ""
    return why(found, about(message)[0], decided, operator)


def _changes(request: HttpRequest, user: str, tenant: str) -> dict[str, Any]:
    before = request.GET.get("log", "")
    page = reads.changes(user, tenant or None, int(before) if words.is_id(before) else None)
    made_by = reads.operators(page.rows)
    base = reverse("admin:user_page")
    older = f"{base}?{_query(user, tenant, log=page.older or 0)}#log"
    return {
        "log_open": bool(before),
        "change_lines": [change_in_words(row, made_by.get(row.pk, "")) for row in page.rows],
        "changes": {
            "newest": f"{base}?{_query(user, tenant)}#log" if before else "",
            "older": older if page.older else "",
        },
    }


def _tokens(user: str) -> dict[str, Any]:
    found, more = reads.tokens(user)
    return {
        "tokens": [
            {
                "row": row,
                "short": words.short_token(row.token),
                "device": words.device(row.device),
                "tone": push_token.TONE.get(row.status, ""),
            }
            for row in found
        ],
        "more_tokens": more,
    }
