"""Addresses and links from one of the admin's pages to another."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


def user_url(user: str, tenant: str = "") -> str:
    """The address of a user's page, within a tenant or none.

    The id stands in the query, since as a part of the path "..", "a/b" or "" would lead elsewhere.
    """
    given = {"id": user, **({"tenant": tenant} if tenant else {})}
    return f"{reverse('admin:user_page')}?{urlencode(given)}"


def user(user: str, tenant: str = "") -> SafeString:
    """A link to the user's page; a dash for nobody."""
    if not user:
        return SafeString("–")
    return format_html('<a class="cr-link" href="{}">{}</a>', user_url(user, tenant), user)
