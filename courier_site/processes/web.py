"""HTTP and websockets by uvicorn: `python -m courier_site.processes.web --host … --port …`.

The supervisor passes a socket that it holds (`--fd`): while this process is being replaced,
connections wait there instead of being refused.
"""

import argparse
import os
import socket

import uvicorn

from courier_site.processes import address
from courier_site.processes.server import Connection, Server, raise_open_files


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "courier_site.settings")
    raise_open_files()
    config = uvicorn.Config(
        "courier_site.asgi:application",
        loop="auto",
        http="httptools",
        ws=Connection,
        # Deflate doubles a socket's memory; the frames are small.
        ws_per_message_deflate=False,
        ws_max_size=64 * 1024,
        ws_ping_interval=20,
        # Shorter ones close sockets for nothing while the loop is busy.
        ws_ping_timeout=60,
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    Server(config).run(sockets=[listener(argparse.ArgumentParser())])


def listener(parser: argparse.ArgumentParser) -> socket.socket:
    parser.add_argument("--fd", type=int, help="a listening socket that was inherited")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8001)
    options = parser.parse_args()
    if options.fd is not None:
        return socket.socket(fileno=options.fd)
    return address.listen(options.host, options.port)


if __name__ == "__main__":
    main()
