"""Puts e-mails into the local mailbox: built like those that leave, kept byte for byte."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from notifications.events import BaseEvent, DeliveryDelivered, DeliverySent
from notifications.models import Delivery, MailboxMail
from notifications.pipeline.outgoing import outgoing
from notifications.pipeline.render import undeliverable
from notifications.providers.base import ProviderError
from notifications.providers.email.mime import as_text, build
from notifications.states import DeliveryStatus, Reason


def deliver(delivery_ids: Iterable[int]) -> None:
    """Moves rendered deliveries of the mailbox to DELIVERED with their mail.

    In the caller's transaction. Runs twice without harm.
    """
    found = {
        row[0]: row
        for row in Delivery.objects.filter(
            id__in=list(delivery_ids), status=DeliveryStatus.RENDERED
        ).values_list(
            "id", "message_id", "channel", "provider", "address", "content", "message__message_id"
        )
    }
    now, mails, failed = timezone.now(), {}, {}
    for pk, row in found.items():
        try:
            mails[pk] = _mail(pk, row, now)
        except ProviderError as error:
            failed[pk] = (Reason.PROVIDER_ERROR, str(error))

    def events(pk: int) -> list[BaseEvent]:
        _, message, channel, provider, *_rest = found[pk]
        where = {"subject_id": message, "delivery": pk, "channel": channel, "provider": provider}
        return [DeliverySent(**where), DeliveryDelivered(**where)]

    moved = Delivery.objects.move(
        list(mails), DeliveryStatus.DELIVERED, events, also={"sent_at": now, "delivered_at": now}
    )
    MailboxMail.objects.bulk_create(mails[pk] for pk in moved)
    undeliverable(failed, found)


def _mail(pk: int, row: Any, now: datetime) -> MailboxMail:
    *_, address, content, message_id = row
    mail = build(outgoing(pk, message_id, address, content), settings.DEFAULT_FROM_EMAIL)
    return MailboxMail(
        delivery_id=pk, sender=mail.from_email, recipient=mail.to[0], subject=mail.subject,
        text=content["text"], html=content["html"], source=as_text(mail), created_at=now,
    )  # fmt: skip
