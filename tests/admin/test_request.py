"""What the page of a request says."""

from notifications.models import Request
from notifications.pipeline import expand, members, tenants
from tests.drain import drain
from tests.pipeline.members import many_members
from tests.pipeline.sending import send


def page(admin) -> str:
    row = Request.objects.get()
    return admin.get(f"/admin/notifications/request/{row.pk}/change/").content.decode()


def test_to_a_tenant_says_how_many_members_have_their_message(admin, monkeypatch):
    monkeypatch.setattr(expand, "CHUNK", 2)
    many_members(tenants.save("acme", {"name": "Acme"}), 3)
    send({"tenant_id": "acme"})
    assert "Tenant acme: 0 messages so far" in page(admin)
    expand.expand(Request.objects.get().expansions.get().pk, 0)
    assert "Tenant acme: 2 messages so far" in page(admin)
    drain()
    assert "Tenant acme: 3 messages" in page(admin)
    assert "so far" not in page(admin)


def test_to_a_tenant_without_members_says_so(admin):
    tenants.save("acme", {"name": "Acme"})
    send({"tenant_id": "acme"})
    drain()
    assert "Tenant acme: 0 messages" in page(admin)
    assert "so far" not in page(admin)


def test_to_a_user_says_nothing_of_it(admin):
    members.remove_all("ada")
    send()
    assert "Tenant" not in page(admin).split("Sent to all of")[1].split("Body")[0]
