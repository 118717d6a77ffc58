"""A run with many open pages: Redis is killed, sockets are cut, the web process is replaced.

Then each page must show what the database holds: nothing less, and nothing twice.
"""

import asyncio
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults import kinds, load, site
from tests.faults.harness import say, settle
from tests.faults.judge import judge
from tests.faults.pages import Page, Traffic
from tests.processes.helpers import ROOT

# Of ten pages, one belongs to a user with two.
SECOND_PAGES = 10
RECIPIENTS_PER_SEND = 50
# Seconds: from one fault to the next, and after the last in which each page must be right.
GAP, RIGHT_WITHIN = 8.0, 60.0
# How many of the open sockets are cut at a time, at most; times that the web process is replaced.
CUT_SHARE, DEPLOYS = 0.15, 2
SCOPES = "inbox:read:messages inbox:write:events"

TOKENS = """
import django, sys
django.setup()
from notifications.pipeline.tokens import issue_token
for line in sys.stdin:
    user, first = line.split()
    print(*(issue_token(f"user_id:{user} " + %r, f"{s}s") for s in (first, 86400)))
"""


@dataclass
class Watch:
    """What was done, and what the pages showed in the end."""

    kind: str
    seed: int
    pages: int
    sends: int
    faults: Counter[str] = field(default_factory=Counter)
    opened: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    shown: int = 0
    lasted: float = 0.0
    right_after: float = 0.0
    found: dict[str, int] = field(default_factory=dict)

    def failures(self) -> dict[str, int]:
        """What should be 0 and is not."""
        return {name: count for name, count in self.found.items() if count}


def run(
    kind: str, folder: Path, *, users: int, each: int, kills: int, seed: int, haste: float = 1.0
) -> Watch:
    """A whole run on a fresh product; `each` messages to each of `users`, while `kills` are done."""
    rng = random.Random(seed)
    with site.running(folder, kind, own_broker=True) as product:
        pages = _Pages(product, users, rng, haste, expire_within=kills * GAP)
        done = Watch(kind, seed, len(pages.pages), users * each)
        pages.start()
        try:
            began = time.monotonic()
            sending = threading.Thread(target=_send, args=(product, users, each, kills * GAP))
            sending.start()
            for number in range(kills):
                product.wait(GAP * rng.uniform(0.5, 1.5))
                _hurt(product, pages, rng, done, deploy=number in _spread(kills))
            product.calm()
            sending.join()
            done.lasted = time.monotonic() - began
            settle(product, 120)
            done.right_after = pages.until_right(product, RIGHT_WITHIN)
        finally:
            pages.stop()
        done.opened, done.refused = pages.traffic.opened, pages.traffic.refused
        done.shown = sum(len(page.items) for page in pages.pages)
        done.found = {**pages.compare(product), **_of_the_product(product)}
    return done


def _spread(kills: int) -> set[int]:
    """Before which of the kills the web process is replaced too."""
    return {kills * turn // (DEPLOYS + 1) for turn in range(1, DEPLOYS + 1)}


def _hurt(
    product: site.Site, pages: "_Pages", rng: random.Random, done: Watch, *, deploy: bool
) -> None:
    while not kinds.kill_redis(product, rng):
        product.wait(0.2)
    done.faults["Redis killed and back"] += 1
    number = pages.cut(rng)
    done.faults["sockets cut"] += number
    if deploy and (pid := product.find("processes.web")):
        os.kill(pid, signal.SIGTERM)
        done.faults["web process replaced"] += 1
    say(f"{len(product.accepted):5} sends accepted, Redis killed, {number} sockets cut")


def _send(product: site.Site, users: int, each: int, seconds: float) -> None:
    """In so many seconds, or as fast as the product takes them."""
    names = [f"page-{number}" for number in range(users)]
    chunks = [
        names[start : start + RECIPIENTS_PER_SEND]
        for _ in range(each)
        for start in range(0, users, RECIPIENTS_PER_SEND)
    ]
    began = time.monotonic()
    for number, chunk in enumerate(chunks):
        time.sleep(max(0.0, began + number * seconds / len(chunks) - time.monotonic()))
        body = load.inbox_message("")
        body["message"]["to"] = [{"user_id": user} for user in chunk]
        load.send_once(product, body)


def _of_the_product(product: site.Site) -> dict[str, int]:
    """The checks that hold for requests to many, and though pages take numbers too."""
    names = ("not terminal", "inbox rows doubled", "reactions owed")
    found = judge(product)
    return {name: found[name] for name in names}


class _Pages:
    """All pages, in a thread with a loop of its own."""

    def __init__(
        self, product: site.Site, users: int, rng: random.Random, haste: float, expire_within: float
    ) -> None:
        names = [f"page-{number}" for number in range(users)]
        names += names[::SECOND_PAGES]
        tokens = _tokens(product, names, rng, expire_within)
        self.traffic = Traffic(product.url, rng, haste)
        pairs = zip(names, tokens, strict=True)
        self.pages = [Page(self.traffic, name, found) for name, found in pairs]
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)

    def start(self) -> None:
        self.thread.start()
        asyncio.run_coroutine_threadsafe(self._begin(), self.loop).result()
        deadline = time.monotonic() + 120
        while self.traffic.opened.total() < len(self.pages) and time.monotonic() < deadline:
            time.sleep(0.1)

    async def _begin(self) -> None:
        self.lives = [asyncio.create_task(page.live()) for page in self.pages]

    def stop(self) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self.loop).result()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    async def _end(self) -> None:
        for page, life in zip(self.pages, self.lives, strict=True):
            page.cut()
            life.cancel()
        await asyncio.gather(*self.lives, return_exceptions=True)

    def cut(self, rng: random.Random) -> int:
        """Cuts some sockets at random; how many."""
        share = rng.uniform(0, CUT_SHARE)
        chosen = rng.sample(self.pages, max(1, int(len(self.pages) * share)))
        for page in chosen:
            self.loop.call_soon_threadsafe(page.cut)
        return len(chosen)

    def until_right(self, product: site.Site, within: float) -> float:
        began = time.monotonic()
        while any(self.compare(product).values()) and time.monotonic() - began < within:
            time.sleep(0.25)
        return time.monotonic() - began

    def compare(self, product: site.Site) -> dict[str, int]:
        rows = product.database.rows(
            'SELECT "user", public_id, read_at IS NOT NULL FROM notifications_inboxitem'
        )
        items: dict[str, set[str]] = defaultdict(set)
        read: dict[str, set[str]] = defaultdict(set)
        for user, name, is_read in rows:
            items[user].add(name)
            if is_read:
                read[user].add(name)
        return {
            "lost": sum(len(items[page.user] - set(page.items)) for page in self.pages),
            "shown twice": sum(page.doubled for page in self.pages),
            "shown and not there": sum(len(set(p.items) - items[p.user]) for p in self.pages),
            "read state wrong": sum(len(read[page.user] ^ page.read) for page in self.pages),
        }


def _tokens(
    product: site.Site, names: list[str], rng: random.Random, within: float
) -> list[list[str]]:
    """Two for each page; the first expires during the run."""
    lines = "\n".join(f"{name} {round(rng.uniform(20, 20 + within))}" for name in names)
    done: Any = subprocess.run(
        [sys.executable, "-c", TOKENS % SCOPES],
        input=lines,
        env={**os.environ, **product.env},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [line.split() for line in done.stdout.splitlines()]
