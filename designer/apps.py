from django.apps import AppConfig


class DesignerConfig(AppConfig):
    """The notification designer inside the admin."""

    name = "designer"
    verbose_name = "Designer"
