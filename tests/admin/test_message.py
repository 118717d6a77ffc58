"""The list of messages: what it costs, what it finds, how it pages."""

import re

import pytest
from django.contrib.admin import site
from django.db import connection
from django.test.utils import CaptureQueriesContext

from notifications.admin import keyset
from notifications.models import Message
from tests.drain import drain
from tests.messages import accepted, delivered

LIST = "/admin/notifications/message/"


def rows(client, query=""):
    """The ids of the messages that the list shows, in order."""
    page = client.get(LIST + query).content.decode()
    return list(dict.fromkeys(int(pk) for pk in re.findall(r"message/(\d+)/change", page)))


def queries(client, path):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return captured.captured_queries


def test_the_list_costs_the_same_for_one_row_and_for_a_hundred(admin):
    delivered()
    admin.get(LIST)
    one = queries(admin, LIST)
    for _ in range(100):
        accepted()
    drain()
    hundred = queries(admin, LIST)
    assert len(hundred) == len(one) <= 6
    hundred += queries(admin, LIST + "?_facets=True&q=ada@example.com")
    assert not [q["sql"] for q in hundred if "COUNT(" in q["sql"]]


@pytest.mark.parametrize("term", ["id", "recipient", "trace_id"])
def test_a_message_is_found_by_what_names_it(admin, term):
    wanted = accepted(to={"email": "eve@example.com"}, metadata={"trace_id": "trace-7"})
    accepted()
    value = {"id": wanted.message_id, "recipient": "eve@example.com", "trace_id": "trace-7"}[term]
    assert rows(admin, f"?q={value}") == [wanted.pk]


def test_a_search_is_by_equality_only(admin):
    message = accepted()
    assert rows(admin, f"?q={message.message_id[:-1]}") == []
    found = [q["sql"] for q in queries(admin, LIST + "?q=nothing") if "LIKE" in q["sql"].upper()]
    assert not found


@pytest.mark.parametrize("column", ["message_id", "recipient", "trace_id"])
def test_a_search_walks_an_index(db, column):
    page = site.get_model_admin(Message)
    for i in range(40):
        accepted(to={"email": f"ada{i}@example.com"}, metadata={"trace_id": f"trace-{i}"})
    value = getattr(Message.objects.last(), column)
    found, _ = page.get_search_results(None, Message.objects.order_by("-id"), value)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Forty rows are not worth an index otherwise.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("ANALYZE notifications_message")
    plan = found.explain()
    assert "SEARCH notifications_message USING" in plan or "Index Cond" in plan


def test_filters_narrow_the_list(admin):
    mail = delivered()
    lost = delivered(to={"user_id": "nobody"}, routing={"method": "single", "channels": ["email"]})
    assert rows(admin, "?status__exact=UNROUTABLE") == [lost.pk]
    assert rows(admin, "?provider=mailbox") == [mail.pk]
    assert rows(admin, "?provider=courier") == []
    assert rows(admin, "?since=15") == [lost.pk, mail.pk]
    assert rows(admin, "?mock__exact=1") == []


def test_pages_follow_one_another_by_id_without_gap_or_repetition(admin):
    created = [accepted().pk for _ in range(120)]
    first = rows(admin)
    second = rows(admin, f"?before={first[-1]}")
    third = rows(admin, f"?before={second[-1]}")
    assert first + second + third == created[::-1]
    assert rows(admin, f"?after={second[0]}") == first
    assert "Older" not in admin.get(f"{LIST}?before={second[-1]}").content.decode()


@pytest.mark.parametrize(
    "query", ["?before=x", "?after=", "?status__exact=X&before=1", "?no_such=1"]
)
def test_a_bad_address_is_no_error_page(admin, query):
    assert admin.get(LIST + query).status_code in (200, 302)


def test_a_filter_without_an_index_looks_at_a_stretch_at_a_time(admin, monkeypatch):
    monkeypatch.setattr(keyset, "STRETCH", 10)
    old = accepted()
    Message.objects.filter(pk=old.pk)._raw_delete("default")
    mock = accepted()
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {Message._meta.db_table} SET mock = %s WHERE id = %s", [True, mock.pk]
        )
    for _ in range(30):
        accepted()
    page = admin.get(f"{LIST}?mock__exact=1").content.decode()
    assert "Look further back" in page
    seen = rows(admin, "?mock__exact=1")
    assert seen == []
    before = int(re.search(r"before=(\d+)", page)[1])
    while not seen:
        seen = rows(admin, f"?mock__exact=1&before={before}")
        before -= 10
    assert seen == [mock.pk]
