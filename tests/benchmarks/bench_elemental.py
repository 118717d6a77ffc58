"""Elemental: microseconds per call, medians, beside a cached sandboxed Jinja2 template."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from timeit import repeat
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment

from notifications import elemental
from notifications.elemental.brand import Brand
from notifications.elemental.compiler import compiled

SMALL = {"title": "Hi {{name}}", "body": "Your order {{order.id}} is on its way."}
BRAND = {
    "id": "brd_1",
    "name": "Acme",
    "settings": {
        "colors": {"primary": "#7c3aed", "secondary": "#ddd6fe"},
        "email": {
            "header": {
                "logo": {"image": "https://example.com/logo.png", "href": "https://example.com"},
                "barColor": "#7c3aed",
            },
            "footer": {
                "markdown": "**Acme** Inc., 1 Main Street. [Unsubscribe]({{urls.unsubscribe}})",
                "social": {"twitter": {"url": "https://x.com/acme"}},
            },
        },
    },
    "snippets": [],
}


def column(*elements: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"type": "column", "elements": list(elements), **fields}


PICTURE = {
    "type": "image", "src": "{{$.item.image}}", "alt_text": "{{$.item.name}}", "width": "72px",
}  # fmt: skip
ROW = {
    "type": "columns",
    "loop": "data.order.items",
    "gap": "12px",
    "elements": [
        column(PICTURE, width="96px"),
        column(
            {"type": "text", "content": "{{$.item.name}}", "bold": True},
            {"type": "text", "content": "Item {{$.item.id}}", "text_style": "subtext"},
        ),
        column({"type": "text", "content": "{{$.item.price}}", "align": "right"}, width="25%"),
    ],
}
MAIL = {
    "version": "2022-01-01",
    "elements": [
        {"type": "meta", "title": "Order {{order.id}} is on its way"},
        {"type": "text", "content": "Thanks, {{name}}!", "text_style": "h1"},
        {"type": "text", "content": "**{{order.id}}** is on its way.", "format": "markdown"},
        ROW,
        {"type": "divider"},
        {"type": "action", "content": "Track", "href": "https://example.com/t/{{order.id}}"},
        {"type": "text", "content": "You ordered at Example.", "text_style": "subtext"},
    ],
}
ITEMS = [
    {
        "id": f"SKU-{number}",
        "name": f"Blue mug number {number}",
        "price": f"{number}2.50",
        "image": f"https://example.com/images/{number}.png",
    }
    for number in range(5)
]
CONTEXT = {
    "data": {"name": "Ada Lovelace", "order": {"id": "A-42", "items": ITEMS}},
    "urls": {"unsubscribe": "https://example.com/u/1"},
}


def microseconds(call: Callable[[], Any], number: int = 500) -> float:
    return round(median(repeat(call, number=number, repeat=9)) / number * 1e6, 2)


def jinja_source() -> tuple[str, dict[str, str]]:
    """The same HTML with its values as variables, and the values."""
    html = elemental.compile(MAIL, "email", brand=BRAND).render(CONTEXT).html
    values = {}
    texts = ["Ada Lovelace", "A-42", *(text for item in ITEMS for text in item.values())]
    for number, text in enumerate(texts):
        html = html.replace(text, f"{{{{ v{number} }}}}")
        values[f"v{number}"] = text
    return html, values


def run_all() -> list[dict[str, Any]]:
    inbox = elemental.compile(SMALL, "inbox")
    small = elemental.compile(SMALL, "email")
    mail = elemental.compile(MAIL, "email", brand=BRAND)
    size = round(len(mail.render(CONTEXT).html) / 1000)
    document = f"{size} kB, 6 elements, brand, 5 rows"
    source, values = jinja_source()
    sandbox = ImmutableSandboxedEnvironment(autoescape=True)
    template = sandbox.from_string(source)
    assert len(template.render(values)) > 0.95 * len(source)
    calls: list[tuple[str, Callable[[], Any], int]] = [
        ("inbox render, title and body", lambda: inbox.render(CONTEXT), 2000),
        ("email render, title and body", lambda: small.render(CONTEXT), 2000),
        (f"email render, {document}", lambda: mail.render(CONTEXT), 500),
        ("yardstick: Jinja2 sandbox joins the same html", lambda: template.render(values), 500),
        ("compile, cached, title and body", lambda: elemental.compile(SMALL, "inbox"), 2000),
        ("compile, cached by key", lambda: elemental.compile(MAIL, "email", key=b"v:1"), 2000),
        (f"compile, new, email, {document}", lambda: new(MAIL), 30),
        ("yardstick: Jinja2 from_string of the same html", lambda: sandbox.from_string(source), 10),
    ]
    return [
        {"name": f"elemental: {name}", "value": microseconds(call, number), "unit": "µs"}
        for name, call, number in calls
    ]


def new(content: dict[str, Any]) -> elemental.Program:
    return compiled(content, "email", Brand(BRAND), "", "", 4000)
