"""What must be so before anything is started. Each refusal is one line that says what to do."""

import time

import redis
from django.conf import settings
from django.db import Error, connection

from courier_site.environment import refuse

# Seconds.
EMBEDDED_STARTS_WITHIN = 10


def database() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error as error:
        refuse(f"the database of DATABASE_URL cannot be reached: {_first_line(error)}")


def broker() -> None:
    """An embedded server may only just have been started, and gets a few seconds."""
    deadline = time.monotonic() + (0 if settings.REDIS_URL else EMBEDDED_STARTS_WITHIN)
    while True:
        try:
            client = redis.Redis.from_url(
                settings.BROKER_URL, socket_connect_timeout=3, socket_timeout=3
            )
            client.ping()
            return
        except (redis.RedisError, ValueError) as error:
            if time.monotonic() >= deadline:
                name = "Redis of REDIS_URL" if settings.REDIS_URL else "embedded Redis"
                refuse(f"the {name} cannot be reached: {_first_line(error)}")
        time.sleep(0.1)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
