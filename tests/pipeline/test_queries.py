"""What a batch costs does not grow with what is in it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.models import Reaction
from notifications.outbox.claim import claim, ready
from notifications.outbox.context import Running
from notifications.outbox.registry import REGISTRY
from notifications.outbox.run import run
from notifications.pipeline import brands, templates
from notifications.pipeline.accept import accept
from notifications.pipeline.send_schema import parse_send
from notifications.pipeline.templates import TemplateInput
from notifications.states import DeliveryStatus, Priority
from tests.pipeline.sending import ALL, CONTENT, call_back
from tests.pipeline.smtp_server import smtp_server

pytestmark = pytest.mark.django_db


def spent(count: int, *, mock: bool = False, fail: bool = False, **message) -> dict[str, int]:
    """Queries per handler for `count` messages, each handler's events in one batch."""
    to = [{"user_id": f"u{n}", "email": f"u{n}@example.com"} for n in range(count)]
    request = parse_send({"message": {"to": to, "content": CONTENT, **message}})
    messages = accept(request, api_key=None, mock=mock, priority=Priority.NORMAL).messages
    return spent_on(messages, fail=fail)


def spent_on(messages, *, fail: bool = False) -> dict[str, int]:
    found: dict[str, int] = {}
    while pairs := ready(REGISTRY.handlers.values()):
        name, priority = pairs[0]
        handler = REGISTRY.handlers[name]
        fence, events = claim(handler, priority, 1000)
        with CaptureQueriesContext(connection) as captured:
            run(handler, fence, events, Running(handler, priority))
        found[name] = max(found.get(name, 0), len(captured))
        if fail and name == "route_messages":
            for one in messages:
                call_back(one.deliveries.get(), DeliveryStatus.UNDELIVERABLE)
    assert not Reaction.objects.exists()
    return found


# SQLite takes no more than 999 parameters in an INSERT, so that a great one is several.
SLACK = 4


@pytest.mark.parametrize(
    ("how", "handlers"),
    [
        (
            {"routing": ALL},
            {
                "route_messages",
                "render_deliveries",
                "deliver_mailbox",
                "deliver_inbox",
                "settle_messages",
            },
        ),
        ({"mock": True, "routing": ALL}, {"simulate_deliveries"}),
        ({"fail": True}, {"reroute_messages"}),
    ],
    ids=["delivered", "mock", "rerouted"],
)
def test_the_queries_of_a_handler_do_not_grow_with_its_batch(how, handlers):
    one, many = spent(1, **how), spent(50, **how)
    assert handlers <= set(one)
    for name in one:
        assert many[name] <= one[name] + SLACK, f"{name}: {one[name]} for 1, {many[name]} for 50"


def test_the_queries_of_sending_do_not_grow_with_its_batch(settings, monkeypatch):
    # What is recorded by the way takes queries by the clock; here it is all recorded at the end.
    monkeypatch.setattr("notifications.pipeline.send.RECORD_EVERY", 60.0)
    how = {"routing": {"method": "all", "channels": ["email"]}}
    with smtp_server() as (_, url):
        settings.EMAIL_URL = url
        one, many = spent(1, **how), spent(50, **how)
    assert many["send_deliveries"] <= one["send_deliveries"] + SLACK


def test_the_queries_of_templates_do_not_grow_with_the_batch():
    found = []
    for count in (1, 30):
        names = [templated(number) for number in range(count)]
        messages = [
            message
            for name in names
            for message in accept(
                parse_send(
                    {"message": {"to": {"user_id": name, "email": "a@x.io"}, "template": name}}
                ),
                api_key=None,
                priority=Priority.NORMAL,
            ).messages
        ]
        found.append(spent_on(messages))
    for name, queries in found[0].items():
        assert found[1][name] <= queries + SLACK, (
            f"{name}: {queries} for 1, {found[1][name]} for 30"
        )


def templated(number):
    brand = brands.create(f"Brand {number}", by="ada")
    text = {
        "type": "text",
        "content": "{{profile.x}} {{translate 'x'}}",
        "locales": {"fr": {"content": "x"}},
    }
    content = {"elements": [{"type": "meta", "title": "Hi"}, text]}
    payload = TemplateInput(name="Order", content=content, brand=brand.brand_id)
    return templates.create(payload, by="ada", state="PUBLISHED").template_id
