"""Does what is owed, as a worker process would, while a test looks at a page."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from notifications.outbox.claim import ready
from notifications.outbox.registry import REGISTRY
from tests.drain import drain


@contextmanager
def helping() -> Iterator[None]:
    """Works in a thread of the tests: much sooner there than a process of its own."""
    stop = threading.Event()

    def work() -> None:
        while not stop.wait(0.05):
            if ready(REGISTRY.handlers.values()):
                drain(rounds=50)
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
