"""Other people's HTML: shown, and inert."""

import re
from html import unescape

import pytest
from django.utils import timezone

from notifications.admin.preview import POLICY, frame
from notifications.models import InboxItem, MailboxMail
from tests.admin.conftest import page_of
from tests.messages import delivered

HOSTILE = "<script>parent.hurt = 1</script><img src=x onerror='parent.hurt = 1'>"
CLOSING = '"></iframe><script>parent.hurt = 1</script>'


def frames(page):
    return re.findall(r"<iframe[^>]*>", page)


@pytest.mark.parametrize("html", [HOSTILE, CLOSING, "&quot;&lt;", ""])
def test_a_frame_is_sandboxed_and_its_policy_comes_first(html):
    (tag,) = frames(str(frame(html, CLOSING)))
    assert re.search(r"\ssandbox(\s|>)", tag)
    document = unescape(re.search(r'srcdoc="([^"]*)"', tag)[1])
    head = f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    assert document.startswith(head)
    assert document.endswith(html)
    assert "default-src 'none'" in POLICY
    assert "script-src" not in POLICY


def test_a_mail_is_shown_only_within_a_frame(admin):
    message = delivered()
    mail = MailboxMail.objects.get()
    MailboxMail.objects.update(
        html=HOSTILE + CLOSING,
        text=HOSTILE,
        subject=HOSTILE,
        source=f"Subject: {HOSTILE}\n\n{CLOSING}",
    )
    address = f"/admin/notifications/mailboxmail/{mail.pk}/change/"
    page = admin.get(address).content.decode()
    assert len(frames(page)) == 1
    assert "frame-src 'none'" in admin.get(address)["Content-Security-Policy"]
    assert HOSTILE not in page
    assert CLOSING not in page
    assert HOSTILE not in admin.get("/admin/notifications/mailboxmail/").content.decode()
    assert message.pk


def test_what_a_message_says_is_escaped_everywhere(admin):
    message = delivered(
        to={"user_id": HOSTILE[:200], "email": "eve@example.com"},
        content={"title": HOSTILE, "body": HOSTILE},
        metadata={"event": HOSTILE, "trace_id": HOSTILE, "tags": ["<b>"]},
        routing={"method": "all", "channels": ["email", "inbox"]},
    )
    item = InboxItem.objects.get()
    for path in (
        page_of(message),
        "/admin/notifications/message/",
        "/admin/notifications/event/",
        "/admin/notifications/inboxitem/",
        f"/admin/notifications/inboxitem/{item.pk}/change/",
        "/admin/notifications/request/",
        f"/admin/notifications/request/{message.request_id}/change/",
    ):
        page = admin.get(path).content.decode()
        assert "<script>parent" not in page, path
        assert "<img src=x" not in page, path


def test_headers_that_cannot_be_decoded_are_shown_as_they_are(admin):
    delivered()
    mail = MailboxMail.objects.get()
    MailboxMail.objects.update(
        source="Subject: =?utf-9?q?x?=\nX: =?utf-8?q?=C3=A9?=\n\nhi", created_at=timezone.now()
    )
    page = admin.get(f"/admin/notifications/mailboxmail/{mail.pk}/change/").content.decode()
    assert "=?utf-9?q?x?=" in page
    assert "<td>é</td>" in page
