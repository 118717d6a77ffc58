"""An application that sends: over HTTP, with an Idempotency-Key, again and again until a 202."""

import http.client
import json
import threading
import time
import uuid
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tests.faults.site import Site

USERS, LINES = 50, 4
# Seconds.
PATIENCE, TIMEOUT, PAUSE = 120, 15, 0.2
RETRIED = (409, 429, 500, 502, 503, 504)


class Refused(AssertionError):
    """The product said no to a good request, or not yes in time."""


def inbox_message(user: str) -> dict[str, Any]:
    return _message({"user_id": user}, "inbox")


def email_message(user: str) -> dict[str, Any]:
    return _message({"user_id": user, "email": f"{user}@example.test"}, "email")


def both_message(user: str) -> dict[str, Any]:
    return _message({"user_id": user, "email": f"{user}@example.test"}, "inbox", "email")


def _message(to: dict[str, str], *channels: str) -> dict[str, Any]:
    content = {"title": "Hello {{n}}", "body": "A body with **strong** words."}
    routing = {"method": "all", "channels": list(channels)}
    return {"message": {"to": to, "content": content, "data": {"n": "there"}, "routing": routing}}


def nth_message(number: int) -> dict[str, Any]:
    """Two of five to the inbox, two by e-mail, one both; to few users, so that rows contend."""
    make = (inbox_message, email_message, both_message, email_message, inbox_message)[number % 5]
    return make(f"user-{number % USERS}")


def send_once(site: Site, body: dict[str, Any]) -> int:
    """One message, whatever it takes; the number of tries. Raises Refused."""
    key, deadline, tries = str(uuid.uuid4()), time.monotonic() + PATIENCE, 0
    said = ""
    while time.monotonic() < deadline:
        tries += 1
        try:
            status, answer = _post(site, key, body)
        except (OSError, http.client.HTTPException, ValueError) as error:
            status, answer = 0, repr(error)
        if status == 202:
            site.accepted[answer["requestId"]] = body["message"]["routing"]["channels"]
            return tries
        said = f"{status}: {answer}"
        if status and status not in RETRIED:
            break
        time.sleep(PAUSE)
    raise Refused(said)


def _post(site: Site, key: str, body: dict[str, Any]) -> tuple[int, Any]:
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=TIMEOUT)
    headers = {
        "Authorization": f"Bearer {site.key}", "Idempotency-Key": key,
        "Content-Type": "application/json", "Connection": "close",
    }  # fmt: skip
    try:
        connection.request("POST", "/send", json.dumps(body), headers)
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


@dataclass
class Load:
    """`sends` messages in `LINES` threads at `rate` per second."""

    site: Site
    sends: int
    rate: float
    refused: list[str] = field(default_factory=list)
    retries: int = 0
    slowest: float = 0.0
    threads: list[threading.Thread] = field(default_factory=list)
    began: float = 0.0
    _next: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self) -> None:
        self.began = time.monotonic()
        self.threads = [threading.Thread(target=self._line, daemon=True) for _ in range(LINES)]
        for thread in self.threads:
            thread.start()

    def wait(self) -> None:
        for thread in self.threads:
            thread.join()

    def _line(self) -> None:
        while (number := self._take()) < self.sends:
            time.sleep(max(0.0, self.began + number / self.rate - time.monotonic()))
            body, began = nth_message(number), time.monotonic()
            try:
                tries = send_once(self.site, body)
            except Refused as error:
                self.refused.append(str(error))
                continue
            with self._lock:
                self.retries += tries - 1
                self.slowest = max(self.slowest, time.monotonic() - began)

    def _take(self) -> int:
        with self._lock:
            self._next += 1
            return self._next - 1
