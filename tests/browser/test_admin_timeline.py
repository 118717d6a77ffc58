"""One message's page in a browser: its timeline moves while the message is delivered."""

import json
import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocket, WebSocketRoute, expect

from notifications.models import MailboxMail
from notifications.queries.viewers import watched
from tests.admin.conftest import page_of
from tests.drain import drain
from tests.messages import accepted, delivered

pytestmark = pytest.mark.browser

SOCKET = re.compile(r"/ws/live/")


def test_the_timeline_moves_while_the_message_is_delivered(signed_in: BrowserContext) -> None:
    message = accepted()
    page = signed_in.new_page()
    frames = _frames(page)
    page.goto(page_of(message))
    expect(page.locator("[data-live-state]")).to_have_text("live")
    expect(page.locator(".cr-line")).to_have_count(1)
    # The first resync is over, so what moves the page from now on are the events themselves.
    _until(page, lambda: "resync" in frames and f"message:{message.pk}" in watched().topics)
    page.evaluate("window.stayed = true")
    del frames[:]
    drain()
    expect(page.locator('[data-part="head"]')).to_contain_text("DELIVERED")
    expect(page.locator(".cr-says").last).to_have_text("Delivered on at least one channel")
    expect(page.locator('[data-part^="output-"] iframe')).to_have_count(1)
    expect(page.locator('[data-part="routing"]')).to_contain_text("taken")
    assert "event" in frames
    assert page.evaluate("window.stayed")
    live = page.locator(".cr-says").all_text_contents()
    page.reload()
    assert page.locator(".cr-says").all_text_contents() == live


def test_without_a_socket_the_page_says_so_and_a_reload_shows_the_truth(
    signed_in: BrowserContext,
) -> None:
    message = accepted()
    page = signed_in.new_page()
    page.route_web_socket(SOCKET, lambda route: route.close())
    page.goto(page_of(message))
    expect(page.locator("[data-live-state]")).to_contain_text("not live")
    drain()
    page.reload()
    expect(page.locator('[data-part="head"]')).to_contain_text("DELIVERED")


def test_what_happened_while_the_socket_was_away_is_fetched_when_it_is_back(
    signed_in: BrowserContext,
) -> None:
    message = accepted()
    page = signed_in.new_page()
    tries: list[WebSocketRoute] = []

    def once_refused(route: WebSocketRoute) -> None:
        tries.append(route)
        if len(tries) == 1:
            drain()
            route.close()
        else:
            route.connect_to_server()

    page.route_web_socket(SOCKET, once_refused)
    page.goto(page_of(message))
    expect(page.locator("[data-live-state]")).to_have_text("live", timeout=10_000)
    expect(page.locator('[data-part="head"]')).to_contain_text("DELIVERED")


def test_an_opened_line_stays_open_and_the_keyboard_reaches_the_tabs(
    signed_in: BrowserContext,
) -> None:
    message = accepted()
    page = signed_in.new_page()
    page.goto(page_of(message))
    page.locator(".cr-line summary").first.click()
    drain()
    expect(page.locator('[data-part="head"]')).to_contain_text("DELIVERED")
    expect(page.locator(".cr-line details").first).to_have_attribute("open", "")
    page.locator(".cr-tabs input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".cr-panel pre").first).to_be_visible()


def test_hostile_html_in_a_mail_does_nothing(signed_in: BrowserContext) -> None:
    delivered()
    with _listening() as (away, heard):
        MailboxMail.objects.update(
            html="<h1>Hi</h1><script>parent.hurt = top.hurt = 1</script>"
            "<img src=x onerror='parent.hurt = 1'>"
            f"<form action='{away}/form'><button>x</button></form>"
            f"<a target=_self href='{away}/self'><h2>x</h2></a><a href='{away}/new'><h3>x</h3></a>"
            f"<style>body {{ background: url({away}/style) }}</style><iframe src='{away}/frame'>"
            f"</iframe><meta http-equiv=refresh content='0;url={away}/refresh'>"
        )
        page = signed_in.new_page()
        address = f"/admin/notifications/mailboxmail/{MailboxMail.objects.get().pk}/change/"
        for clicked in ("h1", "h2", "h3", "button"):
            page.goto(address)
            shown = page.frame_locator(".cr-frame")
            expect(shown.locator("h1")).to_have_text("Hi")
            shown.locator(clicked).click()
            page.wait_for_load_state("networkidle")
            assert page.evaluate("window.hurt") is None
            assert page.url.endswith(address)
        assert len(signed_in.pages) == 1
    assert heard == []


@contextmanager
def _listening() -> Iterator[tuple[str, list[bytes]]]:
    """The address of a server outside the site, and what it is asked for."""
    heard: list[bytes] = []

    def serve(listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            # Chromium connects ahead to where a link points, without saying a word.
            with connection:
                connection.settimeout(1)
                with suppress(OSError):
                    heard.extend(filter(None, [connection.recv(100)]))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", heard
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)


def _frames(page: Page) -> list[str]:
    """The types of the frames that the page receives, as they come."""
    seen: list[str] = []

    def watch(opened: WebSocket) -> None:
        opened.on("framereceived", lambda frame: seen.append(json.loads(frame)["type"]))

    page.on("websocket", watch)
    return seen


def _until(page: Page, condition: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come about in time"
        page.wait_for_timeout(50)
