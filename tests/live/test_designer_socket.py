"""The designer's websocket, over a real server and a real Redis: who is there, what others did."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from notifications.models import Template
from notifications.pipeline import brands, templates
from tests.designer.conftest import made
from tests.drain import drain
from tests.live.staff import hear, hear_until, opened, staff

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def template(transactional_db: None) -> Template:
    row = made()
    drain()
    return row


def path_of(template: Template) -> str:
    return f"/ws/designer/{template.template_id}/"


def at(socket: ClientConnection, path: str | None) -> None:
    socket.send(json.dumps({"type": "at", "at": path}))


def people(socket: ClientConnection, number: int, **like: Any) -> list[dict[str, Any]]:
    """Those present, once there are so many, and the last of them is as `like` says."""

    def right(frame: dict[str, Any]) -> bool:
        found = frame.get("people", [])
        return len(found) == number and like.items() <= found[-1].items()

    return hear_until(socket, right)["people"]


def test_one_is_there_and_sees_oneself(site: str, template: Template) -> None:
    ada = User.objects.create_superuser("ada.lovelace", first_name="Ada", last_name="King")
    with opened(site, path_of(template), ada) as socket:
        (me,) = hear(socket)["people"]
    assert (me["name"], me["initials"], me["me"], me["at"]) == ("Ada King", "AK", True, None)
    assert me["color"].startswith("#")


def test_people_see_one_another_come_move_and_go(site: str, template: Template) -> None:
    ada, bob = staff("ada", "change_template"), staff("bob", "view_template")
    with opened(site, path_of(template), ada) as hers:
        assert len(hear(hers)["people"]) == 1
        with opened(site, path_of(template), bob) as his:
            assert [one["name"] for one in people(hers, 2)] == ["ada", "bob"]
            # He hears of her though she came first, and himself first.
            assert [one["name"] for one in people(his, 2)] == ["bob", "ada"]
            at(his, "content.elements[2]")
            assert people(hers, 2, at="content.elements[2]")[1]["me"] is False
        assert [one["name"] for one in people(hers, 1)] == ["ada"]


def test_two_pages_of_one_person_are_one_person(site: str, template: Template) -> None:
    ada = staff("ada", "view_template")
    with opened(site, path_of(template), ada) as one, opened(site, path_of(template), ada) as two:
        at(two, "content.elements[0]")
        assert hear_until(two, lambda f: f["people"][0]["at"] is not None)
        assert len(hear(one)["people"]) == 1


def test_other_templates_hear_nothing_of_it(site: str, template: Template) -> None:
    other = made("Other")
    drain()
    ada, bob = staff("ada", "view_template"), staff("bob", "view_template")
    with opened(site, path_of(other), ada) as hers, opened(site, path_of(template), bob):
        assert len(hear(hers)["people"]) == 1
        templates.save_draft(template.template_id, {"name": "New"}, by="bob")
        templates.save_draft(other.template_id, {"name": "New"}, by="ada")
        drain()
        assert hear_until(hers, lambda f: f["type"] != "presence")["by"] == "ada"


def test_what_others_do_is_told(site: str, template: Template) -> None:
    templates.save_draft(template.template_id, {"name": "Before"}, by="bob")
    drain()
    name = template.template_id
    with opened(site, path_of(template), staff("ada", "view_template")) as socket:
        hear(socket)
        for act, frame in (
            (
                lambda: templates.save_draft(name, {"name": "New"}, by="bob"),
                {"type": "draft", "revision": 3, "by": "bob"},
            ),
            (
                lambda: templates.publish(name, by="bob"),
                {"type": "published", "number": 1, "by": "bob"},
            ),
            (lambda: templates.archive(name, by="bob"), {"type": "archived", "by": "bob"}),
        ):
            act()
            drain()
            assert hear_until(socket, lambda f: f["type"] != "presence") == frame


@pytest.mark.parametrize("text", ["", "{", "[]", "1", '{"type":"at","at":[1]}', "[" * 2000])
def test_nonsense_is_passed_over(site: str, template: Template, text: str) -> None:
    with opened(site, path_of(template), staff("ada", "view_template")) as socket:
        socket.send(text)
        at(socket, "content.elements[1]")
        assert people(socket, 1, at="content.elements[1]")


def test_what_is_too_large_or_too_much_ends_the_socket(site: str, template: Template) -> None:
    ada = staff("ada", "view_template")
    for sent, code in ((["x" * 3000], 1009), ([b"\0"], 1009), (["{}"] * 200, 1008)):
        with opened(site, path_of(template), ada) as socket:
            with pytest.raises(ConnectionClosed):
                for text in sent:
                    socket.send(text)
                hear_until(socket, lambda _: False)
            assert socket.close_code == code


@pytest.mark.parametrize("who", ["nobody", "customer", "staff without the right"])
def test_only_staff_who_may_see_templates_get_in(site: str, template: Template, who: str) -> None:
    user = None if who == "nobody" else User.objects.create_user("u", is_staff=who[0] == "s")
    with pytest.raises(InvalidStatus), opened(site, path_of(template), user):
        pass


def test_a_template_that_is_not_there_is_refused(site: str) -> None:
    ada = staff("ada", "view_template")
    with pytest.raises(InvalidStatus), opened(site, "/ws/designer/nt_nothing/", ada):
        pass


def test_a_changed_brand_is_told_to_every_page(site: str, template: Template) -> None:
    with opened(site, path_of(template), staff("ada", "view_template")) as socket:
        hear(socket)
        row = brands.create("Acme", by="bob")
        drain()
        frame = hear_until(socket, lambda f: f["type"] != "presence")
        assert frame == {"type": "brand", "brand_id": row.brand_id, "by": "bob"}


@pytest.mark.slow
def test_who_loses_the_right_is_let_go(site: str, template: Template) -> None:
    ada = staff("ada", "view_template")
    with opened(site, path_of(template), ada) as socket:
        ada.user_permissions.clear()
        with pytest.raises(ConnectionClosed):
            hear_until(socket, lambda _: False, within=30)
