"""A browser window of one person, and what it did that it should not have."""

from typing import Any

from playwright.sync_api import BrowserContext, Page


class Window:
    """Opens tabs of `site`; `faults` collects requests elsewhere, errors, and refused requests.

    `others` are origins that its pages may ask too.
    """

    def __init__(self, context: BrowserContext, site: str, *others: str) -> None:
        self.context, self.site = context, site
        origins = [f"{origin}/" for origin in (site, *others)]
        self.allowed = (
            *origins, *(f"ws{origin.removeprefix('http')}" for origin in origins), "data:", "blob:",
        )  # fmt: skip
        self.faults: list[str] = []
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))

    def tab(self, path: str) -> Page:
        page = self.context.new_page()
        page.on("websocket", self._asked)
        page.set_default_timeout(15_000)
        page.goto(self.site + path)
        return page

    def _asked(self, request: Any) -> None:
        if not request.url.startswith(self.allowed):
            self.faults.append(f"left the machine: {request.url}")

    def _answered(self, response: Any) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def _said(self, message: Any) -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text}")
