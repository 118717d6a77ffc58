"""Where the product listens, and where one finds it."""

import socket

from courier_site.environment import refuse

# What one binds to for all addresses of the machine, and where the machine then finds itself.
ANY = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104
MAX_PORT = 65_535


def listen(host: str, port: int) -> socket.socket:
    """The bound, listening socket that the web process will serve; port 0 takes any free one.

    Where that is refused, the process ends with one line.
    """
    if not 0 <= port <= MAX_PORT:
        refuse(f"--port is {port}; it must be between 0 and {MAX_PORT}")
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(2048)
    except OSError as error:
        refuse(
            f"cannot listen on {host}:{port}: {error.strerror}; choose another with --host, --port"
        )
    return listener


def reachable(host: str) -> str:
    return ANY.get(host, host)


def url(host: str, port: int) -> str:
    host = reachable(host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
