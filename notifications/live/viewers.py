"""Notes which admin pages are open, so that events are only pushed while somebody looks."""

from channels.db import database_sync_to_async
from django.utils import timezone

from notifications.models import Viewer
from notifications.queries import viewers


async def note(topic: str, channel: str) -> None:
    """The page behind `channel` watches `topic` for the next minute. May run again."""
    await database_sync_to_async(_note)(topic, channel)


async def forget(channel: str) -> None:
    """The page behind `channel` is closed."""
    await database_sync_to_async(Viewer.objects.filter(channel=channel).delete)()


def _note(topic: str, channel: str) -> None:
    now = timezone.now()
    Viewer.objects.filter(expires_at__lt=now).delete()
    Viewer.objects.update_or_create(
        channel=channel, defaults={"topic": topic, "expires_at": now + viewers.LIVES_FOR}
    )


newest_event = database_sync_to_async(viewers.newest_event)
