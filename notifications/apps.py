from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """The engine. `ready()` is the only start-up wiring there is."""

    name = "notifications"
    verbose_name = "Notifications"

    def ready(self) -> None:
        from notifications import handlers, signals

        handlers.register()
        signals.connect()
