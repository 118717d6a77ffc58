"""Every receiver in the project. A pump without judgement: what a model collected goes to the log."""

from typing import Any

from django.db.models.signals import post_save

from notifications.events import Raised
from notifications.models import EmittingModel, bulk_saved
from notifications.outbox.record import record


def on_save(sender: type[Any], instance: Any, raw: bool, **_: Any) -> None:
    """One row was saved by save(). Fixtures (`raw`) say nothing."""
    if not raw and issubclass(sender, EmittingModel):
        record(instance.take_events())


def on_bulk_save(sender: type[Any], raised: list[Raised], **_: Any) -> None:
    """Many rows were saved by move() or create_many()."""
    record(raised)


def connect() -> None:
    """Connects all receivers. Called once, from apps.ready()."""
    post_save.connect(on_save, dispatch_uid="notifications.on_save")
    bulk_saved.connect(on_bulk_save, dispatch_uid="notifications.on_bulk_save")
