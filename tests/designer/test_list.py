"""The list of templates, and how a new one begins."""

from datetime import timedelta
from html import unescape

import pytest
from django.contrib.admin.models import LogEntry
from django.db.models import QuerySet
from django.test import Client
from django.utils import timezone

from designer import starters
from notifications.models import Message, Template
from notifications.pipeline import templates
from notifications.queries.template_activity import DAYS, activity
from notifications.states import Status
from tests.designer.conftest import made
from tests.messages import accepted

LIST = "/admin/notifications/template/"


@pytest.fixture
def admin(designer) -> Client:
    return designer.client


def page(client: Client, **query: str) -> str:
    answer = client.get(LIST, query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def sent(template: Template, number: int, status: str, days_ago: int = 0) -> None:
    """Messages of which it is known what became of them."""
    at = timezone.now() - timedelta(days=days_ago)
    for _ in range(number):
        row = accepted(template=template.template_id)
        # As the engine would have moved it, in time.
        QuerySet.update(Message.objects.filter(pk=row.pk), status=status, enqueued_at=at)


def test_a_row_says_how_it_stands(admin, template):
    assert "draft" in page(admin)
    templates.publish(template.template_id, by="ada")
    assert "published v1" in page(admin)
    templates.save_draft(template.template_id, {"name": "New name", "tags": ["shop"]}, by="bob")
    shown = page(admin)
    assert "v1 and changes" in shown
    assert "New name" in shown
    assert "shop" in shown
    assert "by bob" in shown


def test_a_row_leads_to_the_designer(admin, template):
    answer = admin.get(f"{LIST}{template.pk}/change/")
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"{LIST}{template.template_id}/design/",
    )
    for pk in ("999999", "x", "9" * 30):
        assert admin.get(f"{LIST}{pk}/change/").status_code == 404


def test_the_plot_says_what_it_shows_and_how_much_arrived(admin, template):
    sent(template, 2, Status.DELIVERED, days_ago=40)
    sent(template, 1, Status.UNDELIVERABLE, days_ago=2)
    sent(template, 3, Status.DELIVERED)
    shown = page(admin)
    assert 'role="img" aria-label="4 sent in 14 days, 3 of them today"' in shown
    assert "75 %" in shown
    assert "3 delivered, 0 sent or on the way, 1 failed" in shown
    found = activity([template])[template.template_id]
    assert found.per_day == [0] * (DAYS - 3) + [1, 0, 3]


def test_what_is_only_known_to_be_sent_is_not_called_undelivered(admin, template):
    sent(template, 3, Status.SENT)
    sent(template, 1, Status.UNDELIVERABLE)
    assert "75 % sent" in page(admin)


def test_sends_by_the_alias_count_too(template):
    templates.save_draft(template.template_id, {"alias": "order-shipped"}, by="ada")
    template.refresh_from_db()
    sent(template, 1, Status.DELIVERED)
    accepted(template="order-shipped")
    assert activity([template])[template.template_id].total == 2


def test_the_page_costs_the_same_however_many_there_are(admin, django_assert_max_num_queries):
    for number in range(5):
        sent(made(f"Template {number}", tags=["a"]), 2, Status.SENT)
    admin.get(LIST)
    # Session, user; the tags of all, the page's rows, and what was sent of them.
    with django_assert_max_num_queries(7):
        admin.get(LIST)


@pytest.mark.parametrize("term", ["ORDER", "shipp", "welc", "nt_"])
def test_a_part_of_the_name_finds_it(admin, template, term):
    templates.save_draft(template.template_id, {"alias": "welcome-mail"}, by="ada")
    assert "Order shipped" in page(admin, q=term)


def test_what_is_not_there_is_not_found(admin, template):
    for term in ("zebra", "%", "'", "\\"):
        assert "Order shipped" not in page(admin, q=term)


def test_the_list_is_narrowed_by_tag_state_and_archive(admin, template):
    other = made("Other", tags=["shop", "Größe"])
    templates.publish(other.template_id, by="ada")
    assert "Order shipped" not in page(admin, tag="Größe")
    assert "Other" in page(admin, tag="Größe")
    assert "Order shipped" not in page(admin, state="published")
    assert "Order shipped" in page(admin, state="draft")
    templates.archive(template.template_id, by="ada")
    assert "Order shipped" not in page(admin)
    assert "Order shipped" in page(admin, archived="only")
    assert "Other" not in page(admin, archived="only")
    assert "Order shipped" in page(admin, archived="also")


def act(client: Client, name: str, *rows: Template) -> None:
    body = {"action": name, "_selected_action": [row.pk for row in rows]}
    assert client.post(f"{LIST}?archived=also", body).status_code == 302


def test_templates_are_duplicated_archived_and_restored(admin, template):
    act(admin, "duplicate_selected", template)
    copy = Template.objects.exclude(pk=template.pk).get()
    assert (copy.name, copy.content) == ("Order shipped (copy)", template.content)
    act(admin, "archive_selected", template, copy)
    assert Template.objects.filter(archived_at__isnull=True).count() == 0
    act(admin, "restore_selected", template)
    template.refresh_from_db()
    assert template.archived_at is None
    assert list(LogEntry.objects.order_by("id").values_list("change_message", flat=True)) == [
        "Duplicated.",
        "Archived.",
        "Archived.",
        "Restored.",
    ]


def test_nothing_is_deleted(admin, template):
    assert admin.post(f"{LIST}{template.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "delete_selected" not in page(admin)


@pytest.mark.parametrize("start", ["", *starters.KEYS])
def test_a_new_template_begins_as_one_chose_and_opens(admin, db, start):
    assert admin.get(f"{LIST}add/").status_code == 200
    answer = admin.post(f"{LIST}add/", {"name": "Mine", "start": start})
    row = Template.objects.get(name="Mine")
    assert answer["Location"] == f"{LIST}{row.template_id}/design/"
    assert row.creator == "ada"
    assert row.content == starters.starter(start)["content"]
    assert row.data_sets.count() == len(starters.starter(start)["data_sets"])
    assert templates.errors_of(row.content) == []


@pytest.mark.parametrize("body", [{"name": ""}, {"name": "a", "start": "x"}, {"name": "a\tb"}, {}])
def test_a_new_template_that_cannot_be_is_refused_in_the_form(admin, body):
    before = Template.objects.count()
    assert admin.post(f"{LIST}add/", body).status_code == 200
    assert Template.objects.count() == before


def test_who_may_only_look_changes_nothing(designer_with, template):
    client = designer_with("view_template").client
    assert client.get(LIST).status_code == 200
    assert client.get(f"{LIST}add/").status_code == 403
    client.post(LIST, {"action": "archive_selected", "_selected_action": [template.pk]})
    template.refresh_from_db()
    assert template.archived_at is None
