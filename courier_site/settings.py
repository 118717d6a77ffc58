"""Django's settings, from the environment only. Names are those of docs/reference/settings.md."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.utils.log import CallbackFilter

from courier_site import environment, logs
from courier_site.environment import BASE_DIR, env
from notifications.providers.egress_targets import Allowed

MODE = environment.mode()
PRODUCTION = MODE == environment.PRODUCTION
if PRODUCTION:
    environment.require(
        ["SECRET_KEY", "DATABASE_URL", "REDIS_URL", "PUBLIC_URL", "ALLOWED_HOSTS",
         "FIELD_ENCRYPTION_KEYS"]
    )  # fmt: skip

DATA_DIR = environment.data_dir()
DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", "") or environment.local_secret(DATA_DIR, "secret_key")
# Older ones: links in mails that were sent with them still work.
SECRET_KEY_FALLBACKS: list[str] = list(filter(None, env.list("SECRET_KEY_FALLBACKS", [])))
FIELD_ENCRYPTION_KEYS: list[str] = env.list("FIELD_ENCRYPTION_KEYS", [])
PUBLIC_URL = (env.str("PUBLIC_URL", "") or "http://127.0.0.1:8000").rstrip("/")
if urlsplit(PUBLIC_URL).scheme not in ("http", "https"):
    environment.refuse(f"PUBLIC_URL is {PUBLIC_URL!r}; it must begin with http:// or https://")
ALLOWED_HOSTS: list[str] = env.list(
    "ALLOWED_HOSTS", [urlsplit(PUBLIC_URL).hostname or "", "localhost", "127.0.0.1", "[::1]"]
)
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
# The inbox widgets run on the customer's own pages, so local mode answers any origin.
CORS_ALLOWED_ORIGINS: list[str] = env.list("CORS_ALLOWED_ORIGINS", [] if PRODUCTION else ["*"])
COST_PER_CPU_HOUR: float = environment.read("float", "COST_PER_CPU_HOUR", 0.0)  # type: ignore[assignment]

INSTALLED_APPS = [
    "courier_site.apps.CourierSiteConfig",
    "notifications.apps.NotificationsConfig",
    "designer.apps.DesignerConfig",
    "courier_site.admin_site.AdminSiteConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "channels",
    "django_q",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "courier_site.middleware.CorsMiddleware",
    "courier_site.middleware.Sessions",
    "courier_site.middleware.Csrf",
    "courier_site.middleware.Authentication",
    "courier_site.middleware.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
# W003 looks for Django's own class, not for ours that inherits it; W019: the admin shows rendered
# messages in frames of its own.
SILENCED_SYSTEM_CHECKS = ["security.W003", "security.W019"]
# Sessions, CSRF and messages serve people in a browser; the API paths are spared their cost.
BROWSER_PATHS = ("/admin/", "/demo/", "/docs/")

ROOT_URLCONF = "courier_site.urls"
WSGI_APPLICATION = "courier_site.wsgi.application"
ASGI_APPLICATION = "courier_site.asgi.application"
APPEND_SLASH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASE_URL = env.str("DATABASE_URL", "") or f"sqlite:///{DATA_DIR / 'courier.sqlite3'}"
try:
    DATABASES: dict[str, Any] = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60)}
except (ValueError, KeyError) as error:
    environment.refuse(f"DATABASE_URL is not a database URL: {error}")
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # FULL: an accepted request must survive a power cut, not only a kill.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        " PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;",
    }
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # A process that stands still (a stopped or unreachable host) must not keep its locks: others
    # would wait for them for ever. Longer than any transaction of ours takes between statements.
    session = ["-c idle_in_transaction_session_timeout=15s"]
    if env.str("COURIER_ROLE", "") == "worker":
        # A crash of the server may then undo a worker's last moments, whole transactions of them:
        # the work is owed again and is done again. See docs/adr/0006.
        session.append("-c synchronous_commit=off")
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 5,
        "options": " ".join(session),
        # The same few statements over and over: planned once, they cost the server half.
        "server_side_binding": True,
        "prepare_threshold": 3,
        **DATABASES["default"].get("OPTIONS", {}),
    }
else:
    environment.refuse("DATABASE_URL must name PostgreSQL (postgres://…) or SQLite (sqlite:///…)")

REDIS_URL = env.str("REDIS_URL", "")
if REDIS_URL and urlsplit(REDIS_URL).scheme not in ("redis", "rediss", "unix"):
    environment.refuse(f"REDIS_URL is {REDIS_URL!r}; it must begin with redis:// or rediss://")
# `manage.py courier` puts the address of its embedded server here for its children.
BROKER_URL = REDIS_URL or env.str("COURIER_EMBEDDED_REDIS_URL", "redis://127.0.0.1:6399/0")

# What is published in one database of a Redis is heard in all of them, unlike what is stored there.
CHANNEL_PREFIX = f"courier.{urlsplit(BROKER_URL).path.strip('/') or '0'}"
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [BROKER_URL], "prefix": CHANNEL_PREFIX},
    }
}

WORKERS: int = environment.read("int", "COURIER_WORKERS", 2)  # type: ignore[assignment]
Q_CLUSTER = {
    "name": "courier",
    "broker_class": "notifications.outbox.bell.Bell",
    "redis": BROKER_URL + ("&" if "?" in BROKER_URL else "?")
    + "socket_connect_timeout=2&socket_timeout=10&health_check_interval=30",
    "workers": WORKERS,
    "timeout": 120,
    "retry": 300,
    "max_attempts": 1,
    "ack_failures": True,
    "save_limit": -1,
    "catch_up": False,
    "queue_limit": max(4, 2 * WORKERS),
    "recycle": 5000,
    "scheduler": False,
    "guard_cycle": 1,
    "label": "Task results",
    "log_level": "WARNING",
}  # fmt: skip

EMAIL_URL = env.str("EMAIL_URL", "") or "mailbox://"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "notifications@localhost")
SLACK_API_URL = env.str("SLACK_API_URL", "") or "https://slack.com/api/"
if urlsplit(SLACK_API_URL).scheme not in ("http", "https"):
    environment.refuse(f"SLACK_API_URL is {SLACK_API_URL!r}; it must begin with https://")
SLACK_BOT_TOKEN = env.str("SLACK_BOT_TOKEN", "")
EGRESS_ALLOW: list[str] = env.list("EGRESS_ALLOW", [])
try:
    Allowed.parse(EGRESS_ALLOW)
except ValueError as error:
    environment.refuse(f"EGRESS_ALLOW: {error}")
ACCEPT_MAX_BYTES = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = ACCEPT_MAX_BYTES
IDEMPOTENCY_DEFAULT = timedelta(hours=24)

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Served straight from the folders, so that no collectstatic stands between clone and page.
WHITENOISE_USE_FINDERS = True

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("MinimumLengthValidator", "CommonPasswordValidator")
]
CSRF_FAILURE_VIEW = "designer.views.csrf.csrf_failure"
LOGIN_URL = "/admin/login/"
LOGIN_REDIRECT_URL = "/admin/"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
HTTPS = PUBLIC_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["notifications.api.authentication.ApiKeyAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["notifications.api.authentication.HasScope"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["notifications.api.parsing.BoundedJSONParser"],
    "EXCEPTION_HANDLER": "notifications.api.errors.exception_handler",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Courier, self-hosted",
    "DESCRIPTION": "The API that Courier's official SDKs speak, on your own machine.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SERVE_AUTHENTICATION": [],
    "SERVE_PERMISSIONS": [],
    "ENUM_NAME_OVERRIDES": {
        "MessageStatus": "notifications.states.Status",
        "DeliveryStatus": "notifications.states.DeliveryStatus",
        "PushTokenStatus": "notifications.models.push_token.PushToken.Status",
        "PreferenceStatus": "notifications.states.PreferenceStatus",
        "PreferenceChoice": ["OPTED_IN", "OPTED_OUT"],
        "ListType": ["list"],
        "MembershipType": ["user"],
    },
}
UNFOLD = {
    "SITE_TITLE": "Courier",
    "SITE_HEADER": "Courier",
    "SITE_SYMBOL": "notifications",
    "SITE_URL": None,
    "DASHBOARD_CALLBACK": "notifications.admin.dashboard.dashboard",
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": "notifications.admin.navigation.icon"}
    ],
    "STYLES": ["notifications.admin.navigation.stylesheet"],
    "SIDEBAR": {"navigation": "notifications.admin.navigation.navigation"},
}

LOG_FORMAT = env.str("LOG_FORMAT", "text")
if LOG_FORMAT not in ("text", "json"):
    environment.refuse(f"LOG_FORMAT is {LOG_FORMAT!r}; it must be 'text' or 'json'")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
        "json": {"()": "courier_site.logs.JsonFormatter"},
    },
    "filters": {
        "unless_not_ready": {"()": CallbackFilter, "callback": logs.unless_not_ready},
        "without_links": {"()": CallbackFilter, "callback": logs.without_links},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "notifications": {"level": "INFO"},
        # What a caller did wrong is told to the caller; it is no news for the operator.
        "django.request": {"level": "ERROR", "filters": ["unless_not_ready", "without_links"]},
    },
}
