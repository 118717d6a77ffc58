"""The designer's page in a browser: until it can be used, what it weighs, and what a key costs."""

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.benchmarks.harness import (
    ROOT,
    Row,
    answers,
    database,
    environment,
    free_port,
    median,
    percentile,
    process,
    row,
    run,
    wait_until,
)

BLOCKS, KEYS, LOADS = 100, 120, 7
# As long as somebody takes who types fast.
BETWEEN_KEYS_MS = 60
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")

PREPARE = """
import json
import django
django.setup()
from django.contrib.auth.models import User
from django.test import Client
from notifications.models import DataSet
from notifications.pipeline import templates
client = Client()
client.force_login(User.objects.create_superuser("ada", "ada@example.com", "x"))
texts = [{"type": "text", "content": "Block %d for {{name}}, {{default order.id 'none'}}" % n}
         for n in range(%d)]
made = templates.create(templates.TemplateInput(
    name="Long", content={"version": "2022-01-01", "elements": texts}), by="ada")
DataSet.objects.create(
    template=made, name="Ada", payload={"data": {"name": "Ada", "order": {"id": "A-1"}}})
print(json.dumps([client.cookies["sessionid"].value, made.template_id]))
""".replace("%d)]", f"{BLOCKS})]")

# From the key until all that it caused at once is done: text, document, blocks on the page.
WATCH = """() => {
  window.taken = [];
  addEventListener("keydown", () => {
    const began = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.taken.push(performance.now() - began);
    port2.postMessage(0);
  }, true);
}"""


def weigh(paths: list[str]) -> float:
    """kB of scripts as they are served, each compressed by itself."""
    static = ROOT / "static"
    return sum(len(gzip.compress((static / path).read_bytes(), 9)) for path in paths) / 1000


def scripts(page: Page) -> list[str]:
    """The site's own scripts that the page has fetched, in the order of their end."""
    names: list[str] = page.evaluate(
        "performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)"
        ".filter(path => path.endsWith('.js')).map(path => path.replace('/static/', ''))"
    )
    return [name for name in names if Path(ROOT, "static", name).is_file()]


def opened(browser: Browser, site: str, session: str, template: str) -> tuple[Page, float]:
    """A fresh window with the designer, and the milliseconds until it could be used."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    page = context.new_page()
    page.goto(f"{site}/admin/notifications/template/{template}/design/")
    page.wait_for_selector("#designer[data-ready] .cd-block")
    return page, float(page.evaluate("performance.now()"))


def spent(session: CDPSession) -> dict[str, float]:
    """Seconds that the page's thread has worked so far, by kind."""
    metrics: Any = session.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in metrics}


def typing(page: Page) -> list[Row]:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.locator("[data-words]").nth(BLOCKS // 2).click()
    page.locator(".cd-list .cd-prose").wait_for()
    page.wait_for_timeout(1000)
    page.evaluate(WATCH)
    before = spent(session)
    for number in range(KEYS):
        page.keyboard.press("abcdefghij "[number % 11])
        page.wait_for_timeout(BETWEEN_KEYS_MS)
    after = spent(session)
    script = (after["ScriptDuration"] - before["ScriptDuration"]) * 1000 / KEYS
    taken: list[float] = page.evaluate("window.taken")
    name = f"designer, a key among {BLOCKS} blocks"
    return [
        row(f"{name}, p50", median(taken), "ms", "<= 16", "from the key until the page is drawn"),
        row(f"{name}, p95", percentile(taken, 0.95), "ms", "", "seven previews beside it"),
        row(f"{name}, scripts alone", script, "ms", "<= 16", "preview and saving included"),
    ]


def measure(browser: Browser, site: str, session: str, template: str) -> list[Row]:
    times = []
    for _ in range(LOADS):
        page, ready = opened(browser, site, session, template)
        times.append(ready)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
        if len(times) < LOADS:
            page.context.close()
    fetched = scripts(page)
    first = fetched[: fetched.index("designer/preview/PreviewPane.js")]
    text = [name for name in fetched if name.endswith(("vendor/text.js", "blocks/prose.js"))]
    return [
        row("designer, ready to use", median(times), "ms", "<= 1000", "nothing cached"),
        row("designer, scripts", weigh(first), "kB", "<= 160", "gzip, before lazy parts"),
        row("designer, with preview and panels", weigh(fetched) - weigh(text), "kB"),
        row("designer, the text editor", weigh(text), "kB", "", "fetched when the page is idle"),
        *typing(page),
    ]


def run_all() -> list[Row]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise SystemExit(f"no Chromium on PATH (looked for {', '.join(NAMES)})")
    with database("courier_bench_designer") as url:
        port = free_port()
        env = environment(url)
        run(env, "manage.py", "migrate", "-v0")
        session, template = json.loads(run(env, "-c", PREPARE))
        web = ["-m", "courier_site.processes.web", "--host", "127.0.0.1", "--port", str(port)]
        with process(env, *web), sync_playwright() as playwright:
            site = f"http://127.0.0.1:{port}"
            wait_until(lambda: answers(f"{site}/healthz"), 60)
            browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
            try:
                return measure(browser, site, session, template)
            finally:
                browser.close()
