"""HTTP and websockets on a socket that the supervisor holds: `python -m … FD`.

While this process is being replaced, connections wait in the socket instead of being refused.
"""

import os
import socket
import sys

import uvicorn


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "courier_site.settings")
    config = uvicorn.Config(
        "courier_site.asgi:application",
        loop="auto",
        http="httptools",
        ws="websockets-sansio",
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
        timeout_graceful_shutdown=5,
    )
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=int(sys.argv[1]))])


if __name__ == "__main__":
    main()
