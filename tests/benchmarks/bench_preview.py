"""The designer's preview while one types: a changed document on five channels, over real HTTP."""

import contextlib
import http.client
import json
import tempfile
import time
from collections.abc import Iterator
from typing import Any

from tests.benchmarks.bench_send import one_port, production
from tests.benchmarks.harness import (
    Row,
    answers,
    database,
    environment,
    free_port,
    percentile,
    row,
    run,
    wait_until,
)

KEYS, WARM_UP = 400, 30
CHANNELS = ["email", "sms", "push", "inbox", "slack"]

# Somebody signed in, at a template of ordinary size with a brand and sample data.
SIGNED_IN = """
import json
import django
django.setup()
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from designer import starters
from notifications.pipeline import brands
user = get_user_model().objects.create_superuser("bench")
session = SessionStore()
session[SESSION_KEY] = str(user.pk)
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session[HASH_SESSION_KEY] = user.get_session_auth_hash()
session.save()
brands.create("Acme", {"colors": {"primary": "#0f766e"}}, by="bench")
row = starters.begin("order_shipped", name="Order shipped", by="bench")
print(json.dumps({"session": session.session_key, "template": row.template_id,
                  "content": row.content, "data_set": row.data_sets.first().pk}))
"""
CSRF = "b" * 32


def ask(connection: http.client.HTTPConnection, known: dict[str, Any], number: int) -> float:
    """Seconds for the preview after one more key. Raises on any but 200."""
    content = json.loads(json.dumps(known["content"]))
    content["elements"][1]["content"] += f" typed {number}"
    body = json.dumps({"content": content, "channels": CHANNELS, "data_set": known["data_set"]})
    headers = {
        "Content-Type": "application/json",
        "Cookie": f"sessionid={known['session']}; csrftoken={CSRF}",
        "X-CSRFToken": CSRF,
    }
    path = f"/admin/notifications/template/{known['template']}/design/preview"
    began = time.perf_counter()
    connection.request("POST", path, body, headers)
    answer = connection.getresponse()
    text = answer.read()
    taken = time.perf_counter() - began
    if answer.status != 200:
        raise AssertionError(f"{answer.status} {text[:300]!r}")
    shown = json.loads(text)["channels"]
    if errors := {name: one["error"] for name, one in shown.items() if "error" in one}:
        raise AssertionError(f"not shown: {errors}")
    return taken


@contextlib.contextmanager
def layout(name: str) -> Iterator[tuple[dict[str, str], Any]]:
    if name == "production":
        with database("courier_bench_preview") as url:
            yield environment(url), production
    else:
        folder = tempfile.mkdtemp(prefix="courier-bench-")
        env = environment(f"sqlite:///{folder}/courier.sqlite3")
        env["REDIS_URL"] = ""
        yield env, one_port


def measure(name: str) -> list[float]:
    """Seconds of each preview."""
    with layout(name) as (env, start):
        run(env, "manage.py", "migrate", "-v0")
        known = json.loads(run(env, "-c", SIGNED_IN))
        port = free_port()
        with start(env, port):
            wait_until(lambda: answers(f"http://127.0.0.1:{port}/readyz"), 60)
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            for number in range(WARM_UP):
                ask(connection, known, -number)
            return [ask(connection, known, number) for number in range(KEYS)]


def run_all() -> list[Row]:
    rows = []
    for name in ("production", "one_port"):
        taken = measure(name)
        what = f"Designer's preview, {name.replace('_', '-')} layout"
        note = f"{len(CHANNELS)} channels, the document changes with each key"
        rows += [
            row(f"{what}, p50", percentile(taken, 0.5) * 1000, "ms", "<= 15", note),
            row(f"{what}, p99", percentile(taken, 0.99) * 1000, "ms", "<= 60"),
        ]
    return rows
