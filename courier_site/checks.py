"""What `manage.py check --deploy` refuses: the embedded parts that are for one machine only."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning
from django.core.checks import register as register_check

from courier_site.environment import PRODUCTION


def register() -> None:
    register_check(embedded_parts, Tags.compatibility, deploy=True)


def embedded_parts(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """One message per part that a production site must name and does not."""
    found: list[CheckMessage] = []
    if settings.MODE != PRODUCTION:
        found.append(Error("COURIER_MODE is not 'production'.", id="courier.E001"))
    if settings.DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
        hint = "Set DATABASE_URL to a PostgreSQL server: postgres://user:password@host/name"
        found.append(Error("The database is SQLite.", hint=hint, id="courier.E002"))
    if not settings.REDIS_URL:
        hint = "Set REDIS_URL to a Redis that all hosts reach: redis://host:6379/0"
        found.append(Error("Redis is the embedded one.", hint=hint, id="courier.E003"))
    if settings.EMAIL_URL.startswith("mailbox:"):
        hint = "Set EMAIL_URL: smtp://user:password@host:587?tls=1"
        text = "E-mail goes to the local mailbox and never leaves the machine."
        found.append(Warning(text, hint=hint, id="courier.W001"))
    return found
