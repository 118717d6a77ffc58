"""The site's settings for a fault run: the whole product, and a handler that kills its worker."""

from courier_site.settings import *  # noqa: F403
from courier_site.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.faults.killer.KillerConfig"]
