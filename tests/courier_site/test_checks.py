import pytest
from django.test import override_settings

from courier_site.checks import embedded_parts
from courier_site.environment import LOCAL, PRODUCTION

# Only the check reads it here; no connection is made.
pytestmark = pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")


def found(**settings: object) -> list[str]:
    with override_settings(**settings):
        return [str(message.id) for message in embedded_parts(None)]


SERVERS = {
    "MODE": PRODUCTION,
    "DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql"}},
    "REDIS_URL": "redis://redis/0",
    "EMAIL_URL": "smtp://mail",
}
EMBEDDED = {
    "MODE": LOCAL,
    "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3"}},
    "REDIS_URL": "",
    "EMAIL_URL": "mailbox://",
}


def test_each_embedded_part_is_refused() -> None:
    assert found(**EMBEDDED) == ["courier.E001", "courier.E002", "courier.E003", "courier.W001"]


def test_a_site_of_servers_passes() -> None:
    assert found(**SERVERS) == []
