import asyncio
from typing import Any

from courier_site.progress import Progress


async def ask(app: Progress, path: str, query: bytes = b"") -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await app({"type": "http", "path": path, "query_string": query}, None, send)
    return sent


async def finishes(scope: Any, receive: Any, send: Any) -> None:
    await send({"query": scope["query_string"]})


async def hangs(scope: Any, receive: Any, send: Any) -> None:
    await asyncio.sleep(60)


def test_it_is_healthy_while_requests_come_to_an_end() -> None:
    async def story() -> None:
        app = Progress(finishes, stuck_after=0)
        await ask(app, "/send")
        assert (await ask(app, "/healthz"))[0]["status"] == 200

    asyncio.run(story())


def test_it_is_stuck_when_requests_wait_and_none_ends() -> None:
    async def story() -> None:
        app = Progress(hangs, stuck_after=0.05)
        waiting = asyncio.create_task(ask(app, "/send"))
        await asyncio.sleep(0)
        assert (await ask(app, "/healthz"))[0]["status"] == 200
        await asyncio.sleep(0.1)
        assert (await ask(app, "/healthz"))[0]["status"] == 503
        waiting.cancel()

    asyncio.run(story())


def test_a_query_that_is_not_ascii_is_escaped_for_wsgi() -> None:
    sent = asyncio.run(ask(Progress(finishes), "/messages", "a=é&b=%20".encode()))
    assert sent == [{"query": b"a=%C3%A9&b=%20"}]
