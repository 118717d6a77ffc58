"""The supervisor: `manage.py courier` becomes this. Without Django, so that it stays small."""

import argparse
import asyncio
import functools
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from courier_site.environment import BASE_DIR, refuse
from courier_site.processes import address, http, redis
from courier_site.processes.service import Service
from courier_site.processes.tree import Tree
from notifications.process_group import ProcessGroup

MANAGE = [sys.executable, str(BASE_DIR / "manage.py")]
# Seconds to the first 200 of /readyz, after which something is wrong that waiting will not mend.
READY_WITHIN = 60.0


class CannotStart(Exception):
    """One line for the operator; empty where a child has said it."""


def main() -> None:
    options = arguments()
    listener = address.listen(options.host, options.port)
    options.port = listener.getsockname()[1]
    env = environment(options)
    host = address.reachable(options.host)
    healthy = functools.partial(is_healthy, host, options.port)
    web = [sys.executable, "-m", "courier_site.processes.web", f"--fd={listener.fileno()}"]
    services = [
        Service("web", web, env, pass_fds=[listener.fileno()], probe=healthy),
        Service("qcluster", [*MANAGE, "qcluster"], env),
        Service("clock", [*MANAGE, "clock"], env),
    ]
    embedded = env.get("COURIER_EMBEDDED_REDIS_URL")
    first = redis.service(embedded, env) if embedded and not env.get("REDIS_URL") else None
    try:
        asyncio.run(run(Tree(services, first=first), options, env))
    except CannotStart as reason:
        refuse(str(reason)) if str(reason) else sys.exit(1)


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("courier")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--demo", action="store_true")
    return parser.parse_args(argv)


def environment(options: argparse.Namespace) -> dict[str, str]:
    """What the children read: the operator's environment, and what the command line adds."""
    env = dict(os.environ)
    env.setdefault("DJANGO_SETTINGS_MODULE", "courier_site.settings")
    env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(BASE_DIR), env.get("PYTHONPATH")]))
    if not env.get("PUBLIC_URL"):
        env["PUBLIC_URL"] = address.url(options.host, options.port)
    if not env.get("REDIS_URL"):
        env["COURIER_EMBEDDED_REDIS_URL"] = redis.choose_url()
    if options.workers:
        env["COURIER_WORKERS"] = str(options.workers)
    if options.demo:
        env["COURIER_DEMO"] = "1"
    return env


async def run(tree: Tree, options: argparse.Namespace, env: Mapping[str, str]) -> None:
    banner = ""

    async def prepare() -> None:
        nonlocal banner
        banner = await prepared(options, env)

    async def announce() -> None:
        await until_ready(address.reachable(options.host), options.port)
        sys.stdout.write(f"ready {address.url(options.host, options.port)}\n")
        sys.stdout.write(f"{banner}\n" if banner else "")
        sys.stdout.flush()

    await tree.run(prepare, announce)


async def prepared(options: argparse.Namespace, env: Mapping[str, str]) -> str:
    """Runs `manage.py courier --prepare` to its end: checks, migrations, demo data; its output."""
    demo = ["--demo"] if options.demo else []
    where = [f"--host={options.host}", f"--port={options.port}"]
    argv = [*MANAGE, "courier", "--prepare", *where, *demo]
    group = ProcessGroup(argv, env=env, stdout=subprocess.PIPE)
    try:
        while group.ended() is None:  # noqa: ASYNC110 - a process end is no asyncio event
            await asyncio.sleep(0.05)
        if group.ended():
            raise CannotStart
        return group.read().strip()
    finally:
        group.kill()


async def until_ready(host: str, port: int) -> None:
    """Returns at the first 200 of /readyz. Raises CannotStart naming the parts that lack."""
    deadline, lacking = time.monotonic() + READY_WITHIN, "the web process does not answer"
    while time.monotonic() < deadline:
        try:
            status, report = await asyncio.wait_for(http.get(host, port, "/readyz"), 5)
            if status == 200:
                return
            parts = report["parts"].items()
            lacking = "; ".join(f"{name}: {p['detail']}" for name, p in parts if not p["ok"])
        except (OSError, TimeoutError, ValueError, LookupError):
            pass
        await asyncio.sleep(0.2)
    raise CannotStart(f"not ready after {READY_WITHIN:.0f} s: {lacking}")


async def is_healthy(host: str, port: int) -> bool:
    status, _ = await http.get(host, port, "/healthz")
    return status == 200


if __name__ == "__main__":
    main()
