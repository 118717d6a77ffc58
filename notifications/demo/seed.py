"""What `manage.py courier --demo` starts with: an admin, a key, a user with a few messages."""

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model

from notifications.demo import scene
from notifications.models import ApiKey, Message
from notifications.pipeline import api_keys, profiles
from notifications.pipeline.accept import accept
from notifications.pipeline.send_schema import parse_send

ADMIN = "admin"
KEY_NAME = "demo"
USER = "demo-user"
EMAIL = "demo@example.com"
AS_YOU_SET_IT = "(the one you set)"

# Title, body, tag, and the tenant that it is sent within; the newest comes last.
WELCOME = (
    ("Snow on the way", "Only who looks as Acme North sees this.", "news", "acme-north"),
    ("Sunday hours", "Only who looks as Acme South sees this.", "news", "acme-south"),
    ("Welcome to your inbox", "These are Courier's own widgets, unchanged.", "welcome", ""),
    (
        "Two tabs, one inbox",
        "Open this page twice: what you read or archive in one tab shows in the other.",
        "tips",
        "",
    ),
    (
        "Every step is an event",
        "Send yourself something and follow it through the timeline in the admin.",
        "tips",
        "",
    ),
)


@dataclass(frozen=True, slots=True)
class Seeded:
    """What the operator needs to know to look around."""

    admin_user: str
    admin_password: str
    api_key: str


def prepare() -> Seeded:
    """Makes what is missing; run again, it finds everything and changes nothing.

    The password and the key stand in `demo.json` of the data directory, for its owner alone.
    """
    path = settings.DATA_DIR / "demo.json"
    known = _read(path)
    seeded = Seeded(
        ADMIN, _password(known.get("admin_password", "")), _key(known.get("api_key", ""))
    )
    _write(path, asdict(seeded))
    scene.prepare(USER)
    _fill_inbox()
    return seeded


def banner(seeded: Seeded, url: str, more: str = "") -> str:
    """What `make run` prints once everything answers at `url`; `more` is lines of other places."""
    return f"""Look around:
  Admin       {url}/admin/    user {seeded.admin_user}, password {seeded.admin_password}
{more}  Inbox demo  {url}/demo/
  API docs    {url}/docs/
  API key     {seeded.api_key}

  curl {url}/send -H 'Authorization: Bearer {seeded.api_key}' \\
    -H 'Content-Type: application/json' \\
    -d '{{"message": {{"to": {{"user_id": "{USER}"}}, \
"content": {{"title": "Hello", "body": "It works."}}}}}}'
"""


def _read(path: Path) -> dict[str, str]:
    try:
        known = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _write(path: Path, known: dict[str, str]) -> None:
    # Replaced as a whole and never readable by others, not even for a moment.
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        json.dump(known, file, indent=2)
    new.replace(path)


def _password(known: str) -> str:
    users = get_user_model()
    admin = users.objects.filter(username=ADMIN).first()
    if admin is None:
        password = known if known not in ("", AS_YOU_SET_IT) else secrets.token_urlsafe(12)
        users.objects.create_superuser(ADMIN, EMAIL, password)  # type: ignore[attr-defined]
        return password
    return known if admin.check_password(known) else AS_YOU_SET_IT


def _key(known: str) -> str:
    row = api_keys.authenticate(known) if known else None
    if row is not None and ApiKey.objects.filter(pk=row.pk, digest=row.digest).exists():
        return known
    # Only its hash is stored, so a key that is not in our file cannot be shown again.
    ApiKey.objects.filter(name=KEY_NAME).delete()
    return api_keys.create(KEY_NAME)


def _fill_inbox() -> None:
    if Message.objects.filter(recipient=USER).exists():
        return
    profiles.create(USER, {"name": "Demo User", "email": EMAIL})
    key = ApiKey.objects.get(name=KEY_NAME)
    for title, body, tag, tenant_id in WELCOME:
        message = {
            "to": {"user_id": USER},
            "content": {"title": title, "body": body},
            "routing": {"method": "single", "channels": ["inbox"]},
            "metadata": {"tags": [tag]},
            "context": {"tenant_id": tenant_id} if tenant_id else {},
        }
        accept(parse_send({"message": message}), api_key=key)
