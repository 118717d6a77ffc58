"""The embedded server of last resort: `python -m courier_site.processes.fake_redis PORT`."""

import sys

from fakeredis import TcpFakeServer
from fakeredis._clients import _tcp_server

# Ten milliseconds cost each connection 100 wake-ups a second while nothing happens. A pushed
# reply (a task for a worker, a live update) waits this long at most.
POLL_SECONDS = 0.05


class Server(TcpFakeServer):
    daemon_threads = True


def main() -> None:
    _tcp_server._POLL_INTERVAL = POLL_SECONDS
    server = Server(("127.0.0.1", int(sys.argv[1])))
    server.daemon_threads = True
    server.serve_forever(poll_interval=1)


if __name__ == "__main__":
    main()
