"""The exact texts that @trycourier/courier-js sends to /client/q, and what must not get through."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from notifications.models import Preference, PreferenceChange
from notifications.pipeline import brands, tenants
from notifications.pipeline.preferences import publish
from notifications.pipeline.tokens import issue_token
from tests.preferences import a_default, a_section, a_tenant, a_topic

pytestmark = pytest.mark.django_db

SCOPES = "read:preferences write:preferences read:brands"
NODE = """
          templateId
          templateName
          status
          hasCustomRouting
          routingPreferences
          digestSchedule
          sectionId
          sectionName
          defaultStatus
"""
ALL = """
      query GetRecipientPreferences {
        recipientPreferences%s {
          nodes {
            templateId
            templateName
            sectionId
            sectionName
            defaultStatus
            status
            hasCustomRouting
            routingPreferences
            digestSchedule
          }
        }
      }
    """
ONE = """
      query GetRecipientPreferenceTopic {
        recipientPreference(templateId: "%s"%s) {
%s
        }
      }
    """
UPDATE = """
      mutation UpdateRecipientPreferenceV2 {
        updatePreferenceV2(
          templateId: "%s",
          preferences: {
            status: %s,
            hasCustomRouting: %s,
            routingPreferences: %s%s
          }%s
        ) {
%s
        }
      }
    """
# 3.5 asks for the headings and descriptions too, and for the draft.
PAGE = """
      query GetPreferencePage {
        %s%s {
          showCourierFooter
          {more}

        brand%s {
          settings {
            colors {
              primary
            }
          }
          links
          logo {
            href
            image
          }
        }
          channelConfigs {
            channelLabels {
              channel
              name
            }
          }
          sections {
            nodes {
              name
              {description}
              sectionId
              routingOptions
              hasCustomRouting
              topics {
                nodes {
                  data
                  defaultStatus
                  {description}
                  templateName
                  templateId
                  digestSchedules
                }
              }
            }
          }
        }
        recipientPreferences%s {
          nodes {
            templateId
            status
            hasCustomRouting
            routingPreferences
            digestSchedule
          }
        }
      }
    """
DIGESTS = """
      query GetDigestSchedulesForTopic {
        digestSchedulesForTopic(templateId: "%s") {
          scheduleId
          period
          recurrence
          repeat
          repetition
          start
          default
        }
      }
    """
BRAND = """
      query GetBrand {
        brand(brandId: "%s") {
          settings {
            colors {
              primary
              secondary
              tertiary
            }
            inapp {
              borderRadius
              disableCourierFooter
            }
          }
          logo {
            href
            image
          }
          links
        }
      }
    """
SETTINGS = {
    "colors": {"primary": "#112233", "secondary": "{{tenant.color}}", "tertiary": "{{tenant.evil}}"},
    "email": {
        "header": {"logo": {"href": "https://a.example", "image": "https://a.example/l.png"}},
        "footer": {"social": {"twitter": {"url": "https://x.com/a"}, "facebook": {"url": "javascript:1"}}},
    },
    "inapp": {
        "borderRadius": "12px", "disableCourierFooter": True, "colors": {}, "icons": {},
        "widgetBackground": {},
    },
}  # fmt: skip


def post(
    query: Any, user: str = "ann", scopes: str = SCOPES, jwt: str | None = None, **more: Any
) -> Any:
    token = issue_token(f"user_id:{user} {scopes}", "1 hour") if jwt is None else jwt
    headers = {"x-courier-user-id": user, "x-courier-client-key": "empty"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    body = query if isinstance(query, bytes) else json.dumps({"query": query, **more}).encode()
    return Client().post("/client/q", body, content_type="application/json", headers=headers)


def data(query: str, **given: Any) -> Any:
    response = post(query, **given)
    assert response.status_code == 200, response.content
    answer = response.json()
    assert "errors" not in answer, answer
    return answer["data"]


def page(account: str = "", brand: str = "", new: bool = False, draft: bool = False) -> Any:
    of = f'(accountId: "{account}")' if account else ""
    named = f'(brandId: "{brand}")' if brand else ""
    text = PAGE.replace("{more}", "heading description" if new else "")
    text = text.replace("{description}", "description" if new else "")
    field = "draftPreferencePage" if draft else "preferencePage"
    found = data(text % (field, of, named, of))
    return found[field], found["recipientPreferences"]["nodes"]


def update(topic: str, status: str = "OPTED_IN", custom: bool = False, channels: str = "[]",
           digest: str = "", account: str = "") -> Any:  # fmt: skip
    digest_line = f'\n            digestSchedule: "{digest}"' if digest else ""
    of = f', accountId: "{account}"' if account else ""
    return post(UPDATE % (topic, status, str(custom).lower(), channels, digest_line, of, NODE))


def test_all_topics_of_a_user_come_with_their_sections():
    news = a_topic(a_section(section_id="s1", name="Updates"), topic_id="t1", name="News")
    a_topic(news.section, topic_id="t2", name="Offers", default_status="OPTED_OUT")
    a_topic(news.section, topic_id="t3", name="Security", default_status="REQUIRED")
    nodes = data(ALL % "")["recipientPreferences"]["nodes"]
    assert nodes[0] == {
        "templateId": "t1", "templateName": "News", "sectionId": "s1", "sectionName": "Updates",
        "defaultStatus": "OPTED_IN", "status": "OPTED_IN", "hasCustomRouting": False,
        "routingPreferences": [], "digestSchedule": None,
    }  # fmt: skip
    assert [one["status"] for one in nodes] == ["OPTED_IN", "OPTED_OUT", "REQUIRED"]


def test_a_choice_is_kept_and_read_back():
    a_topic(a_section(has_custom_routing=True), topic_id="t1")
    made = update("t1", "OPTED_IN", True, "[inbox, push]", digest="no-such-schedule").json()
    made = made["data"]["updatePreferenceV2"]
    assert (made["status"], made["hasCustomRouting"]) == ("OPTED_IN", True)
    assert made["routingPreferences"] == ["inbox", "push"]
    assert made["digestSchedule"] is None
    assert data(ONE % ("t1", "", NODE))["recipientPreference"] == made
    assert PreferenceChange.objects.get().source == "widget"
    update("t1", "OPTED_OUT", False, "[inbox, push]")
    found = data(ONE % ("t1", "", NODE))["recipientPreference"]
    assert (found["status"], found["routingPreferences"]) == ("OPTED_OUT", [])


def test_a_choice_within_a_tenant_is_that_tenants():
    a_topic(topic_id="t1")
    a_tenant("acme")
    update("t1", "OPTED_OUT", account="acme")
    within = data(ALL % '(accountId: "acme")')["recipientPreferences"]["nodes"]
    assert [one["status"] for one in within] == ["OPTED_OUT"]
    assert data(ALL % "")["recipientPreferences"]["nodes"][0]["status"] == "OPTED_IN"
    one = data(ONE % ("t1", ', accountId: "acme"', NODE))["recipientPreference"]
    assert one["status"] == "OPTED_OUT"


def test_what_is_required_cannot_be_refused_and_the_widget_is_told():
    topic = a_topic(topic_id="t1", name="Security", default_status="REQUIRED")
    response = update("t1", "OPTED_OUT")
    assert response.status_code == 400
    assert response.json()["type"] == "invalid_request_error"
    assert "'Security' is required" in response.json()["message"]
    assert not Preference.objects.exists()
    # A tenant may require it as well.
    topic.default_status = "OPTED_IN"
    topic.save()
    a_default(a_tenant("acme"), topic, "REQUIRED")
    assert update("t1", "OPTED_OUT", account="acme").status_code == 400
    assert update("t1", "OPTED_OUT").status_code == 200


def test_the_widget_begins_with_all_channels_of_the_section():
    section = a_section(has_custom_routing=True, routing_options=["email", "push", "inbox"])
    a_topic(section, topic_id="t1", routing_options=["email", "inbox"])
    made = update("t1", "OPTED_IN", True, "[email, push, inbox]").json()["data"]
    assert made["updatePreferenceV2"]["routingPreferences"] == ["email", "inbox"]


def test_the_page_shows_what_was_published():
    brands.create("House", {"colors": {"primary": "#abcdef"}}, by="test")
    section = a_section(
        section_id="s1", name="Updates", description="What is new",
        has_custom_routing=True, routing_options=["email", "inbox"],
    )  # fmt: skip
    a_topic(section, topic_id="t1", name="News", description="Weekly", topic_data={"icon": "bell"})
    publish.publish(heading="Choose", description="What you want", brand_id="", by="test")
    a_topic(section, topic_id="t2", name="Later")
    update("t1", "OPTED_OUT")
    shown, mine = page(new=True)
    assert (shown["heading"], shown["description"]) == ("Choose", "What you want")
    assert shown["showCourierFooter"] is False
    assert shown["brand"]["settings"]["colors"] == {"primary": "#abcdef"}
    labels = {one["channel"]: one["name"] for one in shown["channelConfigs"]["channelLabels"]}
    assert labels["sms"] == "SMS"
    (part,) = shown["sections"]["nodes"]
    assert (part["name"], part["description"], part["routingOptions"], part["hasCustomRouting"]) == (
        "Updates", "What is new", ["email", "inbox"], True,
    )  # fmt: skip
    assert part["topics"]["nodes"] == [
        {
            "data": {"icon": "bell"}, "defaultStatus": "OPTED_IN", "description": "Weekly",
            "templateName": "News", "templateId": "t1", "digestSchedules": [],
        }
    ]  # fmt: skip
    assert {one["templateId"]: one["status"] for one in mine} == {
        "t1": "OPTED_OUT", "t2": "OPTED_IN",
    }  # fmt: skip
    # 3.4 asks for less; the draft has what is not published yet.
    assert page()[0]["sections"]["nodes"][0]["sectionId"] == "s1"
    draft, _ = page(new=True, draft=True)
    names = [one["templateName"] for one in draft["sections"]["nodes"][0]["topics"]["nodes"]]
    assert names == ["News", "Later"]


def test_the_page_has_a_tenants_defaults_and_brand():
    brands.create("House", {"colors": {"primary": "#111111"}}, by="test", brand_id="house")
    brands.create("Acme", SETTINGS, by="test", brand_id="acme")
    topic = a_topic(topic_id="t1")
    row = tenants.save(
        "acme",
        {"name": "Acme", "brand_id": "acme", "properties": {"color": "red", "evil": "url(x)"}},
    )
    a_default(row, topic, "REQUIRED")
    shown, _ = page("acme")
    assert shown["brand"]["settings"]["colors"]["primary"] == "#112233"
    assert shown["sections"]["nodes"][0]["topics"]["nodes"][0]["defaultStatus"] == "REQUIRED"
    assert page("acme", brand="house")[0]["brand"]["settings"]["colors"]["primary"] == "#111111"
    assert page("nobody")[0]["brand"]["settings"]["colors"]["primary"] == "#111111"
    assert page(brand="gone")[0]["brand"] is None


def test_a_page_without_anything_is_empty():
    shown, mine = page(new=True)
    assert (shown["sections"], shown["brand"], mine) == ({"nodes": []}, None, [])


def test_a_brand_is_given_as_it_can_be_shown():
    brands.create("Acme", SETTINGS, by="test", brand_id="acme")
    assert data(BRAND % "acme", variables={"brandId": "acme"})["brand"] == {
        "settings": {
            "colors": {"primary": "#112233", "secondary": None, "tertiary": None},
            "inapp": {"borderRadius": "12px", "disableCourierFooter": True},
        },
        "logo": {"href": "https://a.example", "image": "https://a.example/l.png"},
        "links": {"twitter": {"url": "https://x.com/a"}},
    }
    assert data(BRAND % "another")["brand"] is None


def test_digests_are_not_part_of_this_version():
    a_topic(topic_id="t1")
    assert data(DIGESTS % "t1") == {"digestSchedulesForTopic": []}


def test_a_topic_that_there_is_not_is_null():
    answer = post(ONE % ("none", "", NODE))
    assert (answer.status_code, answer.json()["data"]) == (200, {"recipientPreference": None})
    answer = update("none")
    assert answer.status_code == 200
    assert answer.json()["data"] == {"updatePreferenceV2": None}
    assert "'none'" in answer.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    ("query", "scope"),
    [
        (ALL % "", "read:preferences"),
        (ONE % ("t1", "", NODE), "read:preferences"),
        (DIGESTS % "t1", "read:preferences"),
        ("{ preferencePage { heading } }", "read:preferences"),
        ("{ draftPreferencePage { heading } }", "read:preferences"),
        (BRAND % "acme", "read:brands"),
        (BRAND % "acme", "read:brands:acme"),
        (UPDATE % ("t1", "OPTED_OUT", "false", "[]", "", "", NODE), "write:preferences"),
    ],
)
def test_each_field_wants_its_scope(query, scope):
    a_topic(topic_id="t1")
    brands.create("Acme", {}, by="test", brand_id="acme")
    all_scopes = {"read:preferences", "write:preferences", "read:brands", "read:brands:acme"}
    opening = {scope} | ({"read:brands", "read:brands:acme"} if "brands" in scope else set())
    for held in {*all_scopes, "read:brands:other", "inbox:read:messages"}:
        response = post(query, scopes=held)
        assert (response.status_code == 200) is (held in opening), held
        if held not in opening:
            assert response.status_code == 403
            assert response.json()["type"] == "authorization_error"
    assert post(query, jwt="").status_code == 401
    assert post(query, jwt="a.b.c").status_code == 401
    foreign = issue_token(f"user_id:eve {scope}", "1 hour")
    assert post(query, jwt=foreign).status_code == 403


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (UPDATE % ("t1", "UNKNOWN", "false", "[]", "", "", NODE), "status"),
        (UPDATE % ("t1", "opted_in", "false", "[]", "", "", NODE), "opted_in"),
        (UPDATE % ("t1", '"OPTED_IN"', "false", "[]", "", "", NODE), "OPTED_IN"),
        (UPDATE % ("t1", "OPTED_IN", "true", "[pigeon]", "", "", NODE), "pigeon"),
        (UPDATE % ("t1", "OPTED_IN", "true", "[unknown]", "", "", NODE), "unknown"),
        (UPDATE % ("t1", "OPTED_IN", "7", "[]", "", "", NODE), "Boolean"),
        (UPDATE % ("t1", "OPTED_IN", "true", "[email]", "", "", NODE), "has_custom_routing"),
        (ALL % '(accountId: "a\\u0000b")', "accountId"),
        (ALL % f'(accountId: "{"x" * 257}")', "accountId"),
        (ALL % "(accountId: 7)", "String"),
        (ONE % ("a\\u0000", "", NODE), "templateId"),
        (ONE % ("\\ud800", "", NODE), ""),
        (UPDATE % ("t\\u0000", "OPTED_IN", "false", "[]", "", "", NODE), "templateId"),
        (BRAND % "b\\u0000", "brandId"),
        ('{ preferencePage { brand(brandId: "\\u0000") { links } } }', "brandId"),
        ("{ preferencePage", "Syntax Error"),
        ("{ password }", "password"),
        ("{ __schema { types { name } } }", "introspection"),
        ("{" + " ".join(f"a{n}: preferencePage {{ heading }}" for n in range(7)) + "}", "costs"),
        (b"{", "JSON"),
        (b'{"query": 7}', "query"),
        (b'{"query": "{ brand { links } }", "variables": []}', "variables"),
    ],
)
def test_what_is_wrong_is_named_as_json(query, said):
    a_topic(topic_id="t1")
    response = post(query)
    assert response.status_code == 400, response.content
    assert response.json()["type"] == "invalid_request_error"
    assert said in response.json()["message"]
    assert not Preference.objects.exists()


def test_what_it_costs_does_not_grow_with_the_topics():
    brands.create("House", {}, by="test")
    acme = a_tenant("acme")

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            page("acme")
        return len(captured)

    for _ in range(2):
        a_topic(a_section())
    publish.publish(heading="", description="", brand_id="", by="test")
    few = cost()
    for _ in range(12):
        a_default(acme, a_topic(a_section()), "OPTED_OUT")
    publish.publish(heading="", description="", brand_id="", by="test")
    assert cost() == few
    assert few <= 10
