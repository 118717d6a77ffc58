"""HTTP: API, admin, designer pages. `gunicorn courier_site.wsgi`."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "courier_site.settings")
application = get_wsgi_application()
# All that is loaded by now stays: a collection that went through it again would hold a request up
# for a tenth of a second.
_ = get_resolver().url_patterns
gc.freeze()
