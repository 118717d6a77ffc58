from typing import Any

from django.core.management.base import BaseCommand

from notifications.outbox.clock import Clock
from notifications.outbox.sweep import tick, tidy


class Command(BaseCommand):
    help = "Rings for work that has come due, sweeps for what was not rung for, beats the heart."

    def handle(self, *args: Any, **options: Any) -> None:
        Clock(tick, tidy).run()
