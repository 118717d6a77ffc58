from django.apps import AppConfig


class CourierSiteConfig(AppConfig):
    """The site: how the parts are put together and kept running."""

    name = "courier_site"
    verbose_name = "Courier"

    def ready(self) -> None:
        from courier_site import checks

        checks.register()
