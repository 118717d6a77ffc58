"""What people did to templates, in the admin's log."""

from datetime import timedelta
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.admin.options import get_content_type_for_model
from django.utils import timezone

from notifications.admin.base import audit
from notifications.models import Template

_SAVED = "Draft saved: revision "
_ONE_SITTING = timedelta(minutes=1)


def note(user: Any, row: Template, what: str) -> None:
    """Notes that `user` did `what` to the template."""
    audit(user, Template, row.pk, row.name, what)


def note_saving(user: Any, row: Template) -> None:
    """As `note` of a save; those of one minute are one entry, for a page saves while it is typed in."""
    same = LogEntry.objects.filter(
        user_id=user.pk,
        content_type=get_content_type_for_model(Template),
        object_id=str(row.pk),
        change_message__startswith=_SAVED,
        action_time__gt=timezone.now() - _ONE_SITTING,
    )
    what = f"{_SAVED}{row.revision}."
    if not same.update(change_message=what, object_repr=row.name[:200]):
        note(user, row, what)
