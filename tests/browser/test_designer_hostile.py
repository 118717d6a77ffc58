"""Content that wants to be more than content has no effect in the designer."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from designer import data_sets
from notifications.models import Profile, Template
from notifications.pipeline import templates
from tests.browser.template_page import CHANNELS, TemplatePage, order
from tests.messages import accepted

pytestmark = pytest.mark.browser

# Written into the content as an address, and replaced by that of a server that counts who comes.
CANARY = "http://canary.invalid"
PWN = "window.__pwned = 1; top.__pwned = 1; parent.__pwned = 1; fetch('" + CANARY + "/ran')"
MARKUP = [
    f"<script>{PWN}</script>",
    f"<script src='{CANARY}/a.js'></script>",
    f'<img src="x" onerror="{PWN}"><img src="{CANARY}/pixel.gif">',
    f'<svg onload="{PWN}"><script>{PWN}</script><animate onbegin="{PWN}" attributeName="x"/></svg>',
    f'<svg><style><img src=x onerror="{PWN}"></style></svg>',
    f'<a href="javascript:{PWN}" id="bad">link</a>',
    f'<a href="data:text/html,<script>{PWN}</script>">data</a>',
    f'<form action="{CANARY}/form"><button>go</button></form>',
    f'<iframe src="{CANARY}/frame" srcdoc="<script>{PWN}</script>"></iframe>',
    f'<object data="{CANARY}/object"></object><embed src="{CANARY}/embed">',
    f'<base href="{CANARY}/"><meta http-equiv="refresh" content="0;url={CANARY}/refresh">',
    f'<link rel="stylesheet" href="{CANARY}/a.css"><link rel="prefetch" href="{CANARY}/pre">',
    f"<style>@import '{CANARY}/import.css'; @font-face{{font-family:x;src:url({CANARY}/f.woff)}}</style>",
    f'<div style="background:url({CANARY}/bg.png);behavior:url({CANARY}/b.htc)">css</div>',
    f"<div style=\"-moz-binding:url('{CANARY}/b.xml')\">css</div>",
    f'<video autoplay onloadstart="{PWN}" src="{CANARY}/v.mp4"><source onerror="{PWN}"></video>',
    f'<details open ontoggle="{PWN}">x</details><input autofocus onfocus="{PWN}">',
    f'<math><mtext><table><mglyph><style><img src=x onerror="{PWN}">',
    f"</iframe></textarea></title></style>\"'--><script>{PWN}</script>",
    "{{constructor.constructor('return 1')()}} {{__proto__.x}} {% for x in y %}",
]
ALL = "\n".join(MARKUP)


def hostile() -> dict[str, Any]:
    """Each place of a document that holds an author's string."""
    url = f"javascript:{PWN}"
    plain = ALL.replace("{{constructor.constructor('return 1')()}} {{__proto__.x}} ", "")
    elements = [
        {"type": "meta", "title": f"Hi {plain}"[:900]},
        {"type": "text", "content": plain},
        {"type": "text", "content": "{{bad}} {{{bad}}}"},
        {"type": "html", "content": plain + "{{{bad}}}"},
        {"type": "action", "content": plain, "href": url},
        {"type": "action", "content": "x", "href": "{{url}}"},
        {"type": "image", "src": url, "alt_text": plain, "href": url},
        {"type": "quote", "content": plain},
        {"type": "text", "content": "c", "color": f"red;background:url({CANARY}/css)"},
        {"type": "divider", "color": f'"><script>{PWN}</script>'},
        {"type": "comment", "comment": plain},
    ]
    return {"version": "2022-01-01", "elements": elements}


class Canary:
    """A server that nobody should ask for anything."""

    def __init__(self) -> None:
        hits: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hits.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_HEAD = do_OPTIONS = do_GET

            def log_message(self, *args: object) -> None:
                """Says nothing."""

        self.hits, self.server = hits, ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def told(self, value: Any) -> Any:
        """The content, with the canary's real address in it."""
        return json.loads(json.dumps(value).replace(CANARY, self.url))

    def quiet(self, designer: TemplatePage) -> None:
        """Nothing ran, and nobody came."""
        designer.page.wait_for_timeout(800)
        assert designer.page.evaluate("window.__pwned") is None
        assert self.hits == []


@pytest.fixture
def canary() -> Iterator[Canary]:
    canary = Canary()
    thread = Thread(target=canary.server.serve_forever, daemon=True)
    thread.start()
    yield canary
    canary.server.shutdown()
    canary.server.server_close()


@pytest.fixture
def template(transactional_db: None, canary: Canary) -> Template:
    payload = templates.TemplateInput(
        name="Hostile", content=canary.told(hostile()), settings={"channels": CHANNELS}
    )
    row = templates.create(payload, by="ada")
    bad = canary.told({"data": {"bad": ALL, "url": f"javascript:{PWN}"}})
    data_sets.create(row, "Bad", bad)
    data_sets.create(row, "Worse", {"data": {"bad": bad["data"]["bad"][:200]}})
    return row


def test_hostile_content_has_no_effect_in_any_preview(
    signed_in: BrowserContext, site: str, template: Template, canary: Canary
) -> None:
    designer = TemplatePage(signed_in, site, template)
    expect(designer.page.locator(".cp-preview .cp-card")).to_have_count(len(CHANNELS))
    designer.page.wait_for_function(
        """() => document.querySelector('.cp-mail iframe[data-front="true"]')?.srcdoc.length > 500"""
    )
    designer.page.get_by_role("button", name="Fully inverted").click()
    designer.page.get_by_role("button", name="Plain text").click()
    designer.page.get_by_role("button", name="All data sets side by side").click()
    designer.page.wait_for_timeout(1000)
    designer.page.keyboard.press("Escape")
    canary.quiet(designer)


def test_a_frame_holds_whatever_the_server_sends(
    signed_in: BrowserContext, site: str, transactional_db: None, canary: Canary
) -> None:
    """Were all our cleaning to fail, the frame's own policy is left."""

    bad = canary.told(ALL)

    def raw(route: Route) -> None:
        asked = json.loads(route.request.post_data or "{}")
        one = {"title": "x", "subject": "x", "body": "x", "text": "x", "html": bad, "bytes": 9,
               "html_preview": bad, "blocks": [], "actions": [], "warnings": [], "payload": {}}  # fmt: skip
        channels = {name: {**one, "channel": name} for name in asked["channels"]}
        route.fulfill(
            json={"channels": channels, "lint": [], "errors": [], "variables": [], "ms": 1}
        )

    signed_in.route("**/design/preview", raw)
    designer = TemplatePage(signed_in, site, order())
    front = designer.card("email").locator('iframe[data-front="true"]')
    designer.page.wait_for_function(
        """() => document.querySelector('.cp-mail iframe[data-front="true"]')
            ?.srcdoc.includes('id="bad"')"""
    )
    assert front.get_attribute("sandbox") == ""
    assert "default-src 'none'" in (front.get_attribute("srcdoc") or "")
    mail = designer.page.frame_locator('.cp-mail iframe[data-front="true"]')
    mail.locator("#bad").first.dispatch_event("click")
    mail.locator("form button").first.dispatch_event("click")
    for mode in ("Partly inverted", "Fully inverted"):
        designer.page.get_by_role("button", name=mode).click()
        designer.page.wait_for_timeout(500)
    canary.quiet(designer)


def test_names_notes_and_people_are_words(
    signed_in: BrowserContext, site: str, transactional_db: None, canary: Canary
) -> None:
    bad = f'<img src="x" onerror="{PWN}">'
    template = order()
    data_sets.create(template, bad[:110], {"data": {"name": bad}})
    data_sets.create(template, "two", {})
    templates.publish(template.template_id, by=bad[:200], note=bad)
    Profile.objects.create(user=bad, profile={"name": bad, "email": bad})
    accepted(
        template=template.template_id,
        to={"user_id": bad, "email": "a@b.example"},
        data={"name": bad},
    )
    designer = TemplatePage(signed_in, site, template)
    page = designer.page
    page.locator(".cp-who-button").click()
    for kind in ("Real recipient", "Past message"):
        page.get_by_role("button", name=kind).click()
        expect(page.locator(".cp-pop .cp-list button").first).to_contain_text("onerror")
    page.keyboard.press("Escape")
    designer.tab("versions")
    expect(page.locator(".cp-version-note").first).to_contain_text("onerror")
    page.locator(".cp-comparison").get_by_role("button", name="JSON").click()
    designer.tab("data")
    expect(page.locator(".cp-table")).to_contain_text("onerror")
    designer.tab("translations")
    page.get_by_label("Add a locale").fill("de")
    page.keyboard.press("Enter")
    designer.tab("code")
    expect(page.locator(".cm-content")).to_be_visible()
    canary.quiet(designer)


def test_what_is_imported_is_cleaned_too(
    signed_in: BrowserContext, site: str, transactional_db: None, canary: Canary
) -> None:
    designer = TemplatePage(signed_in, site, order())
    page = designer.page
    designer.tab("code")
    page.get_by_role("button", name="Import").click()
    dialog = page.get_by_role("dialog", name="Import")
    dialog.get_by_label("Paste it here").fill(canary.told("<h1>Hello</h1><p>World</p>" + ALL))
    dialog.get_by_role("button", name="Read").click()
    dialog.get_by_role("button", name="Replace the document").click()
    expect(designer.card("sms").locator(".cp-bubble")).to_contain_text("World")
    canary.quiet(designer)
