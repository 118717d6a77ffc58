"""Which Redis `manage.py courier` uses, and how an embedded one is started."""

import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

from courier_site.processes.service import Service

SERVERS = ("redis-server", "valkey-server")
# Nothing is kept on disk: the outbox is the queue of record, Redis only rings and pushes.
CONFIG = """\
bind 127.0.0.1
port {port}
requirepass {password}
save ""
appendonly no
daemonize no
loglevel warning
hz 5
maxclients 10000
"""


def choose_url() -> str:
    """The address of an embedded server yet to be started, on a free private port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    password = secrets.token_urlsafe(24) if binary() else ""
    return f"redis://:{password}@127.0.0.1:{port}/0" if password else f"redis://127.0.0.1:{port}/0"


def binary() -> str | None:
    return next(filter(None, map(shutil.which, SERVERS)), None)


def service(url: str, env: Mapping[str, str]) -> Service:
    """The embedded server behind an address of `choose_url`: Redis, else the pure-Python one."""
    address = urlsplit(url)
    server = binary()
    if server and address.password:
        config = CONFIG.format(port=address.port, password=address.password)
        # Its greeting says nothing that an operator of this product needs.
        return Service(
            "redis", [server, "-"], env, stdin=config.encode(), stdout=subprocess.DEVNULL
        )
    argv = [sys.executable, "-m", "courier_site.processes.fake_redis", str(address.port)]
    return Service("redis", argv, env)
