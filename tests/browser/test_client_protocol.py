"""courier-js from npm, unchanged, on a page of another origin: every call that it can make."""

from typing import Any

import pytest
from courier import Courier

from notifications.models import (
    Delivery,
    InboundEvent,
    ListSubscription,
    PreferenceChange,
    PushToken,
)
from notifications.pipeline import brands
from notifications.pipeline.tracking import post_url
from tests.browser.widgets.fixtures import ANN, Open, application, courier, hand, open_page, window
from tests.inboxes import deliver
from tests.preferences import a_section, a_tenant, a_topic

__all__ = ["application", "courier", "hand", "open_page", "window"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("kind", ["components"]),
]
SCOPES = (
    "read:user-tokens write:user-tokens read:preferences write:preferences read:brands"
    " inbox:read:messages inbox:write:events"
)
# `call` gets a client of the package's own class, and what it may not know by itself.
SCRIPT = """
async ([jwt, tenantId, given]) => {
  const { constructor: CourierClient, options } = window.Courier.shared.client;
  const client = new CourierClient({ userId: "ann", jwt, tenantId, apiUrls: options.apiUrls });
  const call = %s;
  try {
    return { answer: (await call(client, given)) ?? null };
  } catch (error) {
    return { failed: [error.code, error.message, error.type] };
  }
}
"""


@pytest.fixture
def ask(courier: Courier, open_page: Open) -> Any:
    """Runs a call of courier-js as Ann; returns what it answers, or how it failed."""
    page = open_page().page

    def asked(call: str, given: Any = None, scopes: str = SCOPES, tenant: str | None = None) -> Any:
        scope = f"user_id:{ANN} {scopes}"
        jwt = courier.auth.issue_token(scope=scope, expires_in="1 hour").token
        return page.evaluate(SCRIPT % call, [jwt, tenant, given])

    return asked


def test_devices_are_registered_and_forgotten(ask: Any) -> None:
    device = "{appId: 'a', platform: 'web', model: 'Chromium'}"
    put = f"(c, token) => c.tokens.putUserToken({{token, provider: 'expo', device: {device}}})"
    assert ask(put, "ExponentPushToken[x]:y") == {"answer": None}
    row = PushToken.objects.get()
    assert (row.user, row.token, row.provider_key) == (ANN, "ExponentPushToken[x]:y", "expo")
    assert row.device == {"app_id": "a", "platform": "web", "model": "Chromium"}
    forget = "(c, token) => c.tokens.deleteUserToken({token})"
    assert ask(forget, "ExponentPushToken[x]:y") == {"answer": None}
    assert not PushToken.objects.exists()


def test_lists_are_joined_and_left(ask: Any) -> None:
    given = "{listId: 'news.daily', clientKey: 'any'}"
    assert ask(f"c => c.lists.putSubscription({given})") == {"answer": None}
    assert ListSubscription.objects.get().user == ANN
    assert ask(f"c => c.lists.deleteSubscription({given})") == {"answer": None}
    assert not ListSubscription.objects.exists()


def test_events_are_tracked_with_the_token_as_client_key(ask: Any) -> None:
    call = """c => c.tracking.postInboundCourier({
      clientKey: c.options.jwt, event: "Seen", messageId: "m1", type: "track", properties: {n: 1},
    })"""
    assert ask(call) == {"answer": {"messageId": "m1"}}
    row = InboundEvent.objects.get()
    assert (row.event, row.user, row.properties) == ("Seen", ANN, {"n": 1})


def test_a_tracking_address_takes_what_became_of_a_message(ask: Any, site: str) -> None:
    deliver(ANN)
    path = post_url(Delivery.objects.get().pk).partition("/t/p/")[2]
    call = "(c, url) => c.tracking.postTrackingUrl({url, event: 'OPENED'})"
    assert ask(call, f"{site}/t/p/{path}") == {"answer": {"status": "SUCCESS"}}
    assert Delivery.objects.get().status == "OPENED"


def test_preferences_are_read_and_chosen(ask: Any) -> None:
    section = a_section(name="Updates", has_custom_routing=True, routing_options=["email", "push"])
    a_topic(section, topic_id="t1", name="News")
    put = """c => c.preferences.putUserPreferenceTopic({
      topicId: "t1", status: "OPTED_IN", hasCustomRouting: true, customRouting: ["push"],
      digestSchedule: "none-such",
    })"""
    wanted = {
        "topicId": "t1", "topicName": "News", "sectionId": section.section_id,
        "sectionName": "Updates", "status": "OPTED_IN", "defaultStatus": "OPTED_IN",
        "hasCustomRouting": True, "customRouting": ["push"], "digestSchedule": None,
    }  # fmt: skip
    assert ask(put) == {"answer": wanted}
    assert PreferenceChange.objects.get().source == "widget"
    one = "c => c.preferences.getUserPreferenceTopic({topicId: 't1'})"
    assert ask(one) == {"answer": wanted}
    every = ask("c => c.preferences.getUserPreferences()")["answer"]
    assert every["items"] == [wanted]
    assert every["paging"]["more"] is False
    assert ask("c => c.preferences.getDigestSchedules({topicId: 't1'})") == {"answer": []}
    # In a tenant, what was chosen outside of one holds until it is chosen again.
    a_tenant("acme")
    out = put.replace("OPTED_IN", "OPTED_OUT")
    assert ask(out, tenant="acme")["answer"]["status"] == "OPTED_OUT"
    assert ask(one)["answer"]["status"] == "OPTED_IN"


def test_the_page_and_the_brand_come_in_one_answer_each(ask: Any) -> None:
    brands.create("House", {"colors": {"primary": "#abcdef"}}, by="test", brand_id="house")
    a_topic(a_section(name="Updates"), topic_id="t1", name="News")
    page = ask("c => c.preferences.getPreferencePage({})")["answer"]
    assert page["brand"]["settings"]["colors"]["primary"] == "#abcdef"
    assert page["sections"][0]["topics"][0]["templateName"] == "News"
    assert page["recipientPreferences"][0]["status"] == "OPTED_IN"
    brand = ask("c => c.brands.getBrand({brandId: 'house'})")["answer"]
    assert brand["settings"]["colors"]["primary"] == "#abcdef"
    narrow = ask("c => c.brands.getBrand({brandId: 'house'})", scopes="read:brands:house")
    assert narrow["answer"] == brand


def test_refusals_reach_the_page_with_their_words(ask: Any, window: Any) -> None:
    a_topic(topic_id="t1", name="Security", default_status="REQUIRED")
    out = """c => c.preferences.putUserPreferenceTopic({
      topicId: "t1", status: "OPTED_OUT", hasCustomRouting: false, customRouting: [],
    })"""
    code, message, kind = ask(out)["failed"]
    assert (code, kind) == (400, "invalid_request_error")
    assert "'Security' is required" in message
    code, message, kind = ask(out, scopes="read:preferences")["failed"]
    assert (code, kind) == (403, "authorization_error")
    assert "write:preferences" in message
    tokens = "c => c.tokens.putUserToken({token: 't', provider: 'pigeon'})"
    assert ask(tokens)["failed"][0] == 400
    assert (
        ask("c => c.lists.putSubscription({listId: 'a.b.c.d.e', clientKey: ''})")["failed"][0]
        == 400
    )
    key = "c => c.tracking.postInboundCourier({clientKey: 'YWJj', event: 'e', messageId: 'm', type: 'track'})"
    assert ask(key)["failed"][0] == 401
    window.faults.clear()
