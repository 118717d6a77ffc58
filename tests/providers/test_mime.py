"""Mails as text: kept in the mailbox as they would have left."""

import pytest

from notifications.models import MailboxMail
from tests.messages import delivered


@pytest.mark.django_db
@pytest.mark.parametrize("body", ["Grüße, 2 × 3 €", "短い", "x" * 2000 + "ü", "👩‍💻"])
def test_words_of_any_script_and_length_reach_the_mailbox(body: str) -> None:
    message = delivered(content={"title": "Grüße", "body": body})
    assert message.status == "DELIVERED"
    mail = MailboxMail.objects.get()
    assert body in mail.text
    mail.source.encode()
