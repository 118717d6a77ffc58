"""The site's settings for a test run: a data folder and a broker of its own."""

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

# Each xdist worker gets its own; what a test starts inherits that of its worker.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
if os.environ.get("COURIER_TESTS_WORKER") != WORKER:
    os.environ["COURIER_TESTS_WORKER"] = WORKER
    os.environ["COURIER_DATA_DIR"] = tempfile.mkdtemp(prefix="courier-tests-")
    if given := os.environ.get("REDIS_URL"):
        # Workers of one run share a Redis, each in a database of its own.
        parts = urlsplit(given)
        place = int(WORKER.removeprefix("gw")) if WORKER != "main" else 0
        number = int(parts.path.strip("/") or 0) + place
        os.environ["REDIS_URL"] = parts._replace(path=f"/{number}").geturl()
    else:
        from courier_site.processes.redis import choose_url

        os.environ["COURIER_EMBEDDED_REDIS_URL"] = choose_url()

from courier_site.settings import *  # noqa: E402, F403
from courier_site.settings import DATA_DIR, DATABASES, MIDDLEWARE  # noqa: E402

DATABASES["default"]["TEST"] = {}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In a file: a shared in-memory database knows no WAL and no second process.
    DATABASES["default"]["TEST"]["NAME"] = str(Path(DATA_DIR) / "test.sqlite3")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
CORS_ALLOWED_ORIGINS = ["*"]
if os.environ.get("COURIER_TESTS_SERVED"):
    MIDDLEWARE.append("tests.served.forget_content_types")
    WHITENOISE_AUTOREFRESH = True
