"""One fault run: an application sends while parts of the product are killed; then it is judged."""

import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults import database, kinds, site
from tests.faults.judge import judge, open_work
from tests.faults.load import Load

# Seconds from one fault to the next.
GAP = (0.7, 3.0)
# Seconds after the last fault in which all that is owed must be done.
SETTLES_WITHIN = 60
# Seconds to wait for something to hurt: longer than a cluster may hang.
PATIENCE = 40
# Mails that one sender may have on their way when it dies: a batch of send_deliveries.
IN_FLIGHT = 100


@dataclass
class Run:
    """What was done to the product, and what came of it."""

    kind: str
    seed: int
    sends: int
    faults: Counter[str] = field(default_factory=Counter)
    accepted: int = 0
    refused: list[str] = field(default_factory=list)
    retries: int = 0
    slowest_send: float = 0.0
    lasted: float = 0.0
    settled: float = 0.0
    found: dict[str, int] = field(default_factory=dict)

    def failures(self) -> dict[str, int]:
        """What should be 0 and is not."""
        allowed = {"doubled e-mails": self.faults.total() * IN_FLIGHT}
        bad = {name: count for name, count in self.found.items() if count > allowed.get(name, 0)}
        return bad | ({"refused": len(self.refused)} if self.refused else {})


def plan(kind: str, faults: int, rng: random.Random) -> list[tuple[float, str]]:
    """Pauses, and what is done after each: every kind, then by their shares, shuffled."""
    shares = {
        name: share
        for name, share in kinds.SHARES.items()
        if kind != database.SQLITE or name not in kinds.NOT_ON_SQLITE
    }
    every = list(shares)[:faults]
    drawn = rng.choices(list(shares), list(shares.values()), k=faults - len(every))
    rng.shuffle(names := every + drawn)
    return [(rng.uniform(*GAP), name) for name in names]


def run(kind: str, folder: Path, *, sends: int, faults: int, seed: int) -> Run:
    """A whole run on a fresh product. `seed` decides which faults come in which order and when."""
    rng = random.Random(seed)
    planned = plan(kind, faults, rng)
    done = Run(kind, seed, sends)
    # The supervisor's own Redis on SQLite, as one machine has it; beside PostgreSQL one of ours.
    with site.running(folder, kind, own_broker=kind == database.POSTGRES) as product:
        load = Load(product, sends, rate=sends / (faults * sum(GAP) / 2))
        began = time.monotonic()
        load.start()
        for pause, name in planned:
            product.wait(pause)
            say(f"{time.monotonic() - began:6.1f} s  {len(product.accepted):5} accepted  {name}")
            done.faults[hurt(product, name, rng)] += 1
        product.calm()
        load.wait()
        done.lasted = time.monotonic() - began
        done.settled = settle(product, SETTLES_WITHIN)
        done.found = judge(product)
        done.accepted, done.refused = len(product.accepted), load.refused
        done.retries, done.slowest_send = load.retries, load.slowest
    return done


def hurt(product: site.Site, name: str, rng: random.Random) -> str:
    """Does one fault, as soon as there is something to hurt; the kind that it was at last.

    In a cluster that hangs already nobody reads the queue, and what was killed is being started.
    """
    deadline = time.monotonic() + PATIENCE
    while not kinds.KINDS[name](product, rng):
        name = name if time.monotonic() < deadline else kinds.ANY
        product.wait(0.1)
    return name


def settle(product: site.Site, within: float) -> float:
    """Waits until nothing is owed, no longer than `within`; the seconds that it took."""
    began = time.monotonic()
    while open_work(product.database) and time.monotonic() - began < within:
        time.sleep(0.25)
    return time.monotonic() - began


def say(line: str) -> None:
    print(line, flush=True)
