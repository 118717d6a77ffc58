"""What no SDK would send is answered as well, and what a page costs does not grow with it."""

import pytest

from tests.preferences import a_section, a_topic

pytestmark = pytest.mark.django_db

READS = [
    "/users/ada/preferences?tenant_id=%00",
    "/preferences/logs?user_id=%00",
    "/preferences/logs?user_id=ada&tenant_id=%00",
    "/preferences/logs?since=0000-00-00",
    "/preferences/logs?limit=0",
    "/preferences/sections/%00",
    "/users/%00/preferences/x",
]


@pytest.mark.parametrize("path", READS)
def test_what_cannot_be_read_is_a_400(caller, path):
    assert caller("GET", path).status_code == 400


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ([], ""),
        ({}, "topic"),
        ({"topic": []}, "topic"),
        (
            {"topic": {"status": "OPTED_IN", "has_custom_routing": "yes"}},
            "topic.has_custom_routing",
        ),
        ({"topic": {"status": "OPTED_IN", "custom_routing": "email"}}, "topic.custom_routing"),
        ({"topic": {"status": {}}}, "topic.status"),
        ({"topic": {"status": "OPTED_IN", "more": 1}}, "topic.more"),
        ({"topic": {"status": "OPTED_IN"}, "tenant_id": "acme"}, "tenant_id"),
        ('{"topic": {"status": "\\ud800"}}', ""),
        ('{"topic": ' * 1000, ""),
    ],
)
def test_a_choice_that_is_none_is_refused_by_its_path(caller, body, path):
    topic = a_topic(a_section(has_custom_routing=True))
    answer = caller("PUT", f"/users/ada/preferences/{topic.topic_id}", body)
    assert answer.status_code == 400
    assert answer.json()["message"].startswith(f"{path}:" if path else "")


@pytest.mark.parametrize("user", ["x" * 257, "a%0Ab"])
def test_a_user_that_there_cannot_be_is_refused(caller, user):
    body = {"topic": {"status": "OPTED_IN"}}
    answer = caller("PUT", f"/users/{user}/preferences/{a_topic().topic_id}", body)
    assert answer.status_code == 400
    assert answer.json()["message"].startswith("user_id: ")


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"name": "A", "has_custom_routing": "yes"}, "has_custom_routing"),
        ({"name": 5}, "name"),
        ({"name": "A", "routing_options": [{}]}, "routing_options[0]"),
        ({"name": "A", "topics": []}, "topics"),
        ({"name": "A" * 257}, "name"),
        ([], ""),
    ],
)
def test_a_section_that_is_none_is_refused_by_its_path(caller, body, path):
    answer = caller.post("/preferences/sections", body)
    assert answer.status_code == 400
    assert answer.json()["message"].startswith(f"{path}:" if path else "")


def test_the_same_key_makes_one_section(caller):
    first = caller.post("/preferences/sections", {"name": "A"}, Idempotency_Key="k")
    again = caller.post("/preferences/sections", {"name": "A"}, Idempotency_Key="k")
    assert first.json() == again.json()
    assert len(caller.get("/preferences/sections").json()["results"]) == 1


@pytest.mark.parametrize(
    "path", ["/preferences/sections", "/users/ada/preferences", "/preferences/logs"]
)
def test_a_list_takes_as_many_queries_however_long_it_is(
    caller, path, django_assert_max_num_queries
):
    for count in (1, 20):
        for _ in range(count):
            topic = a_topic()
            body = {"topic": {"status": "OPTED_OUT"}}
            caller("PUT", f"/users/ada/preferences/{topic.topic_id}", body)
        with django_assert_max_num_queries(4):
            assert caller.get(path).status_code == 200
