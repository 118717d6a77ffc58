"""What one socket knows of the others at a template."""

from django.contrib.auth.models import User

from notifications.live.presence import FADES_AFTER, Person, Presence, initials, person

ADA, BOB = Person(1, "Ada", "A", "#111111"), Person(2, "Bob", "B", "#222222")


def test_who_is_not_heard_of_fades():
    presence = Presence("a", ADA)
    assert presence.hear("b", BOB, 0.0)
    assert not presence.hear("b", BOB, 10.0)
    assert not presence.fade(10.0 + FADES_AFTER)
    assert len(presence.people()) == 2
    assert presence.fade(10.1 + FADES_AFTER)
    assert [one["name"] for one in presence.people()] == ["Ada"]


def test_moving_is_news_and_ones_own_word_is_not():
    presence = Presence("a", ADA)
    presence.hear("b", BOB, 0.0)
    moved = Person(2, "Bob", "B", "#222222", "content.elements[0]")
    assert presence.hear("b", moved, 1.0)
    assert not presence.hear("a", ADA, 1.0)
    assert presence.people()[1]["at"] == "content.elements[0]"
    assert presence.lose("b")
    assert not presence.lose("b")


def test_many_people_are_cut():
    presence = Presence("a", ADA)
    for number in range(2, 60):
        presence.hear(str(number), Person(number, f"P{number}", "P", "#333333"), 0.0)
    assert len(presence.people()) == 20
    assert presence.people()[0]["me"]


def test_initials_and_colours_are_of_the_person():
    assert [initials(name) for name in ("Ada King", "ada", "a.b@c.de", "")] == ["AK", "A", "AD", ""]
    shown = person(User(pk=9, username="ada", first_name="Ada", last_name="King"))
    assert (shown.name, shown.initials) == ("Ada King", "AK")
    assert shown.color == person(User(pk=9, username="x")).color
