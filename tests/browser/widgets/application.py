"""A customer's own application, on an origin of its own: its pages, and its token endpoint."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.cookies import SimpleCookie
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from courier import Courier

from tests.browser.widgets.token_endpoint import courier_token

HERE = Path(__file__).parent
PAGES = ("components", "javascript", "react")


class Application:
    """Serves at `url`. A page is for the user whom its cookie `user` names; `tokens` counts."""

    def __init__(self, courier: Courier) -> None:
        self.courier = courier
        self.seconds = 86_400
        self.tokens = 0
        self.url = ""

    def token(self, user: str) -> dict[str, Any]:
        self.tokens += 1
        return courier_token(self.courier, user, self.seconds)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, application: Application, *given: Any) -> None:
        self.application = application
        super().__init__(*given, directory=str(HERE))

    def do_GET(self) -> None:
        if self.path.strip("/") in PAGES:
            self.path = f"/pages{self.path}.html"
        super().do_GET()

    def do_POST(self) -> None:
        user = SimpleCookie(self.headers.get("Cookie", ""))["user"].value
        answer = json.dumps(self.application.token(user)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def running(application: Application) -> Iterator[Application]:
    """Runs it until the end of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, application))
    application.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield application
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
