"""What recipients open: the preference page, and unsubscribing. A token is all that is asked for."""

from django.urls import re_path

from notifications.pages import preferences, unsubscribe

# Longer than any name of the API's below the same path.
LINK = r"(?P<token>[A-Za-z0-9_-]{30,4096})"

urlpatterns = [
    re_path(rf"^preferences/{LINK}$", preferences.page),
    re_path(rf"^t/u/{LINK}$", unsubscribe.page),
]
