"""Elemental: microseconds per call, best of five, beside a cached sandboxed Jinja2 template."""

from __future__ import annotations

from collections.abc import Callable
from timeit import repeat
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment

from notifications import elemental
from notifications.elemental.email import EmailProgram
from notifications.elemental.schema import parse

SMALL = {"title": "Hi {{name}}", "body": "Your order {{order.id}} is on its way."}
MAIL = {
    "version": "2022-01-01",
    "elements": [
        {"type": "meta", "title": "Order {{order.id}} is on its way"},
        {"type": "text", "content": "Thanks, {{name}}!", "text_style": "h1"},
        {"type": "text", "content": "Order {{order.id}} left our warehouse.\nIt arrives soon."},
        {"type": "text", "content": "In the box: {{order.items.0.name}}", "text_style": "h2"},
        {"type": "action", "content": "Track", "href": "https://example.com/t/{{order.id}}"},
        {"type": "text", "content": "You ordered at Example.", "text_style": "subtext"},
    ],
}
CONTEXT = {
    "data": {"name": "Ada Lovelace", "order": {"id": "A-42", "items": [{"name": "Blue mug"}]}}
}


def microseconds(call: Callable[[], Any], number: int = 2000) -> float:
    return round(min(repeat(call, number=number, repeat=5)) / number * 1e6, 2)


def jinja_yardstick() -> Callable[[], str]:
    """The same HTML as a Jinja2 template: only the joining, no lookup, text or checks."""
    names = ["Ada Lovelace", "A-42", "Blue mug"]
    html = elemental.compile(MAIL, "email").render(CONTEXT).html
    for number, name in enumerate(names):
        html = html.replace(name, f"{{{{ v{number} }}}}")
    template = ImmutableSandboxedEnvironment(autoescape=True).from_string(html)
    values = {f"v{number}": name for number, name in enumerate(names)}
    return lambda: template.render(values)


def run_all() -> list[dict[str, Any]]:
    inbox = elemental.compile(SMALL, "inbox")
    small = elemental.compile(SMALL, "email")
    mail = elemental.compile(MAIL, "email")
    document = parse(MAIL)
    calls: list[tuple[str, Callable[[], Any], int]] = [
        ("inbox render, title and body", lambda: inbox.render(CONTEXT), 2000),
        ("email render, title and body", lambda: small.render(CONTEXT), 2000),
        ("email render, 6 elements", lambda: mail.render(CONTEXT), 2000),
        ("yardstick: Jinja2 sandbox, same html", jinja_yardstick(), 2000),
        ("compile, cached, title and body", lambda: elemental.compile(SMALL, "inbox"), 2000),
        ("compile, cached, 6 elements", lambda: elemental.compile(MAIL, "email"), 2000),
        ("compile, new, email, 6 elements", lambda: EmailProgram(document), 100),
    ]
    return [
        {"name": f"elemental: {name}", "value": microseconds(call, number), "unit": "µs"}
        for name, call, number in calls
    ]
