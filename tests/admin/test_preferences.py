"""The preference page in the admin: built, published, and said where it differs."""

import html
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from notifications.models import Event, Preference, PreferencePage, PreferenceSection, Topic
from notifications.pipeline import brands
from notifications.pipeline.links import preferences_url
from notifications.pipeline.preferences import choices, publish, topics
from notifications.queries import preference_builder
from tests.preferences import a_section, a_topic

LIST = "/admin/notifications/preferencesection/"
HOSTILE = "<script>alert(1)</script>"


def said(client: Client, address: str = LIST) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def section_of(section: PreferenceSection) -> str:
    return f"{LIST}{section.pk}/change/"


def topic_of(topic: Topic) -> str:
    return f"{LIST}{topic.section_id}/topic/{topic.pk}/"


def topic_form(**fields: Any) -> dict[str, Any]:
    return {"name": "News", "default_status": "OPTED_IN", "topic_data": "{}", **fields}


def unpublished(page: str) -> str:
    """What the page says that users do not see yet."""
    start = page.find("Not published yet")
    return "" if start < 0 else page[start : page.index("</ul>", start)]


def test_a_section_and_its_topics_are_made_changed_and_archived_with_their_events(admin):
    given = {"name": "Orders", "has_custom_routing": "on", "routing_options": ["email", "push"]}
    admin.post(f"{LIST}add/", given)
    section = PreferenceSection.objects.get()
    assert (section.has_custom_routing, section.routing_options) == (True, ["email", "push"])
    admin.post(
        f"{LIST}{section.pk}/topic/",
        topic_form(
            allowed_preferences=["snooze"],
            include_unsubscribe_header="on",
            topic_data='{"a": 1}',
        ),
    )
    topic = Topic.objects.get()
    assert (topic.allowed_preferences, topic.include_unsubscribe_header) == (["snooze"], True)
    assert topic.topic_data == {"a": 1}
    admin.post(topic_of(topic), topic_form(name="Order updates", default_status="REQUIRED"))
    topic.refresh_from_db()
    assert (topic.name, topic.default_status) == ("Order updates", "REQUIRED")
    admin.post(section_of(section), {"name": "Your orders"})
    admin.post(f"{topic_of(topic)}archive/")
    admin.post(f"{LIST}{section.pk}/archive/")
    section.refresh_from_db()
    topic.refresh_from_db()
    assert section.name == "Your orders"
    assert None not in (section.archived_at, topic.archived_at)
    names = list(Event.objects.order_by("id").values_list("name", flat=True))
    assert names.count("preference.section_saved") == names.count("preference.topic_saved") == 3
    assert LogEntry.objects.count() == 6
    assert (section.updater, topic.updater) == ("ada", "ada")


def test_the_page_shows_sections_and_topics_in_order(admin):
    first, second = a_section(name="First section"), a_section(name="Second section")
    for section, name in ((second, "Topic C"), (first, "Topic A"), (first, "Topic B")):
        a_topic(section, name=name)
    page = said(admin)
    names = ("First section", "Topic A", "Topic B", "Second section", "Topic C")
    places = [page.index(f">{name}<") for name in names]
    assert places == sorted(places)


def test_a_section_with_topics_is_not_archived_and_says_why(admin):
    topic = a_topic()
    answer = admin.post(f"{LIST}{topic.section_id}/archive/", follow=True)
    assert topic.topic_id in html.unescape(answer.content.decode())
    assert PreferenceSection.objects.get().archived_at is None


def test_saving_what_the_form_shows_changes_nothing(admin):
    topic = a_topic(
        description="All of it", allowed_preferences=["snooze"], routing_options=["sms"],
        include_unsubscribe_header=True, topic_data={"a": [1]},
    )  # fmt: skip
    before, events = Topic.objects.values().get(), Event.objects.count()
    shown = admin.get(topic_of(topic)).context["form"]
    assert admin.post(topic_of(topic), _sent(shown)).status_code == 302
    shown = admin.get(section_of(topic.section)).context["form"]
    admin.post(section_of(topic.section), _sent(shown))
    assert Topic.objects.values().get() == before
    assert Event.objects.count() == events


def _sent(form: Any) -> dict[str, Any]:
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False)}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 257),
        ("name", "a\x01b"),
        ("description", "x" * 3000),
        ("default_status", "MAYBE"),
        ("allowed_preferences", ["pigeon"]),
        ("routing_options", ["pigeon"]),
        ("topic_data", "{"),
        ("topic_data", "[]"),
        ("topic_data", '{"a": "\\ud800"}'),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_stays_as_typed(admin, field, value):
    section = a_section()
    given = topic_form(**{"description": "My typed text", field: value})
    answer = admin.post(f"{LIST}{section.pk}/topic/", given)
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]
    if field != "description":
        assert "My typed text" in answer.content.decode()
    assert not Topic.objects.exists()


# Publishing.


def test_publishing_makes_it_what_users_see_and_is_noted(admin):
    a_topic(name="Product news")
    brand = brands.create("House", by="ada")
    assert "Nothing was published yet" in said(admin)
    given = {"heading": "Your mail", "description": "Choose.", "brand": brand.brand_id}
    admin.post(f"{LIST}publish/", given)
    page = PreferencePage.objects.get()
    assert (page.heading, page.brand, page.published_by) == ("Your mail", brand.brand_id, "ada")
    assert LogEntry.objects.get().change_message == "Published."
    shown = said(admin)
    assert "Users see v1, published" in shown
    assert "What is below is what users see" in shown
    assert 'value="Your mail"' in shown


def test_what_users_do_not_see_yet_is_named(admin):
    section = a_section()
    kept, gone = a_topic(section, name="Kept"), a_topic(section, name="Gone")
    a_topic(section, name="Same")
    publish.publish(heading=None, description=None, brand_id=None, by="ada")
    assert unpublished(said(admin)) == ""
    a_topic(a_section(name="New one"), name="Added")
    a_section(name="Empty one")
    values = {"name": "Kept on", "default_status": "OPTED_OUT"}
    topics.replace(section.section_id, kept.topic_id, values, by="ada")
    topics.archive(section.section_id, gone.topic_id, by="ada")
    lines = unpublished(said(admin))
    for expected in ("Kept on", "name, default", "Gone", "Added", "section New one"):
        assert expected in lines, expected
    assert "Same" not in lines
    assert "Empty one" not in lines


@pytest.mark.parametrize(
    ("field", "value"), [("heading", "x" * 300), ("heading", "a\x01b"), ("brand", "br_nothing")]
)
def test_what_cannot_be_published_is_refused_at_its_field(admin, field, value):
    a_topic()
    answer = admin.post(f"{LIST}publish/", {"description": "My typed text", field: value})
    assert list(answer.context["form"].errors) == [field]
    assert "My typed text" in answer.content.decode()
    assert not PreferencePage.objects.exists()


def test_the_preview_is_the_page_that_users_see(admin, client):
    a_topic(name="Product news")
    address = admin.get(LIST).context["preview_url"]
    path = address[address.index("/preferences/") :]
    assert "Product news" in client.get(path).content.decode()


def test_the_draft_is_seen_by_the_preview_alone(admin, client):
    section = a_section()
    a_topic(section, name="Product news")
    publish.publish(heading=None, description=None, brand_id=None, by="ada")
    assert "See the draft" not in said(admin)
    a_topic(section, name="Not published")
    assert "See the draft" in said(admin)
    address = admin.get(LIST).context["preview_url"]
    path = address[address.index("/preferences/") :]
    assert "Not published" not in client.get(path).content.decode()
    assert "Not published" in client.get(f"{path}?draft").content.decode()
    users = preferences_url("ada", "")
    path = users[users.index("/preferences/") :]
    assert "Not published" not in client.get(f"{path}?draft").content.decode()


# How many have opted out.


def test_those_who_opted_out_are_counted_per_topic(admin):
    section = a_section()
    one, other = a_topic(section), a_topic(section)
    for user in ("ada", "grace"):
        choices.choose(user, "", one.topic_id, status="OPTED_OUT", source="api")
    choices.choose("alan", "", one.topic_id, status="OPTED_IN", source="api")
    found = {topic.pk: topic.opted_out for topic in preference_builder.sections()[0].topics.all()}  # type: ignore[attr-defined]
    assert found == {one.pk: 2, other.pk: 0}


def test_the_count_stops_where_it_says(admin, monkeypatch):
    topic = a_topic()
    for number in range(5):
        choices.choose(f"user-{number}", "", topic.topic_id, status="OPTED_OUT", source="api")
    monkeypatch.setattr(preference_builder, "COUNT_TO", 3)
    row = said(admin).partition(topic.topic_id)[2].partition("</tr>")[0]
    assert ">3+<" in row


def test_the_count_walks_those_who_opted_out_alone(db):
    rows = Preference.objects.filter(topic=1, status="OPTED_OUT")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Of a table without rows it would rather look at the table.
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "preference_opted_out" in rows.values("pk")[:10].explain()


# Who may, what it costs, and what is thrown at it.

WRITES = ("add/", "publish/", "{section}/change/", "{section}/topic/", "{section}/topic/{topic}/",
          "{section}/archive/", "{section}/topic/{topic}/archive/")  # fmt: skip


@pytest.mark.parametrize("path", WRITES)
def test_who_may_look_may_not_write(staff_with, path):
    topic = a_topic()
    viewer = staff_with("view_preferencesection", "view_topic")
    page = said(viewer)
    assert ">Publish</button>" not in page
    assert "New topic" not in page
    address = LIST + path.format(section=topic.section_id, topic=topic.pk)
    assert viewer.post(address, topic_form()).status_code == 403
    assert Topic.objects.get().archived_at is None


def test_who_may_not_look_sees_nothing(staff_with):
    assert staff_with("view_message").get(LIST).status_code == 403


@pytest.mark.parametrize("path", WRITES)
def test_writing_needs_the_token(admin, path):
    topic = a_topic()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = admin.cookies
    address = LIST + path.format(section=topic.section_id, topic=topic.pk)
    assert strict.post(address, topic_form()).status_code == 403


@pytest.mark.parametrize(
    "path", ["publish/", "{section}/archive/", "{section}/topic/{topic}/archive/"]
)
def test_looking_does_nothing(admin, path):
    topic = a_topic()
    address = LIST + path.format(section=topic.section_id, topic=topic.pk)
    assert admin.get(address).status_code == 405


def test_a_topic_is_found_in_its_own_section_alone(admin):
    topic, other = a_topic(), a_section()
    assert admin.get(f"{LIST}{other.pk}/topic/{topic.pk}/").status_code == 404
    for missing in (f"{LIST}999/topic/", f"{LIST}x/change/", f"{LIST}{other.pk}/topic/{'9' * 30}/"):
        assert admin.get(missing).status_code == 404, missing


def test_what_is_archived_has_no_page(admin):
    topic = a_topic()
    topics.archive(topic.section.section_id, topic.topic_id, by="ada")
    assert admin.get(topic_of(topic)).status_code == 404
    assert topic.topic_id not in said(admin)


def test_the_page_costs_the_same_however_much_there_is(admin):
    publish.publish(heading=None, description=None, brand_id=None, by="ada")
    a_topic()
    said(admin)
    with CaptureQueriesContext(connection) as few:
        said(admin)
    for _ in range(8):
        for topic in [a_topic(section) for section in [a_section()] for _ in range(3)]:
            choices.choose("ada", "", topic.topic_id, status="OPTED_OUT", source="api")
        brands.create("House", by="ada")
    with CaptureQueriesContext(connection) as many:
        said(admin)
    assert len(many) == len(few) <= 12, [q["sql"][:90] for q in many.captured_queries]


def test_hostile_names_are_text(admin):
    section = a_section(name=HOSTILE, description=HOSTILE)
    topic = a_topic(section, name=HOSTILE, description=HOSTILE)
    publish.publish(heading=HOSTILE, description=HOSTILE, brand_id=None, by=HOSTILE)
    a_topic(section, name=f"{HOSTILE} new")
    for address in (LIST, section_of(section), topic_of(topic), f"{LIST}{section.pk}/topic/"):
        assert HOSTILE not in admin.get(address).content.decode(), address
