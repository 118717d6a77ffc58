"""Writers of one profile at the same time lose nothing."""

import threading

import pytest
from django.db import connection

from notifications.models import Event, Profile
from notifications.pipeline import profiles, recipient


def at_once(*acts):
    """Runs all acts in threads that start together; raises what one of them raised."""
    barrier, failures = threading.Barrier(len(acts)), []

    def run(act):
        try:
            barrier.wait(10)
            act()
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


@pytest.mark.django_db(transaction=True)
def test_the_first_writers_of_a_profile_lose_no_key():
    for user in ("ada", "grace", "edith"):
        at_once(*(lambda n=n, u=user: profiles.create(u, {f"k{n}": n}) for n in range(6)))
        assert Profile.objects.get(user=user).profile == {f"k{n}": n for n in range(6)}
    assert Event.objects.filter(name="profile.updated").count() == 18


@pytest.mark.django_db(transaction=True)
def test_merges_and_patches_at_once_lose_no_key():
    profiles.create("ada", {"email": "a@x.io"})
    merges = [lambda n=n: profiles.create("ada", {f"m{n}": n}) for n in range(4)]
    patches = [
        lambda n=n: profiles.patch("ada", [{"op": "add", "path": f"/p{n}", "value": n}])
        for n in range(4)
    ]
    at_once(*merges, *patches)
    wanted = {"email": "a@x.io"} | {f"{kind}{n}": n for kind in "mp" for n in range(4)}
    assert Profile.objects.get(user="ada").profile == wanted


@pytest.mark.parametrize(
    ("stored", "given", "wanted"),
    [
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        (
            {"a": {"b": 1, "c": {"d": 1}}},
            {"a": {"c": {"e": 2}}},
            {"a": {"b": 1, "c": {"d": 1, "e": 2}}},
        ),
        ({"a": [1, 2]}, {"a": [3]}, {"a": [3]}),
        ({"a": {"b": 1}}, {"a": None}, {"a": None}),
        ({"a": 1}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"a": 1}, {}, {"a": 1}),
    ],
)
def test_merging_goes_into_objects_and_replaces_the_rest(stored, given, wanted):
    assert recipient.laid_over(stored, given) == wanted
