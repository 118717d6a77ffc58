"""Puts e-mails into the local mailbox: built like those that leave, kept byte for byte."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from notifications.events import DeliveryDelivered, DeliverySent
from notifications.models import Delivery, MailboxMail
from notifications.pipeline.carried import Carried, carried, undeliverable
from notifications.pipeline.outgoing import outgoing
from notifications.providers.base import ProviderError
from notifications.providers.email.mime import as_text, build
from notifications.states import DeliveryStatus, Reason


def deliver(delivery_ids: Iterable[int]) -> None:
    """Moves rendered deliveries of the mailbox to DELIVERED with their mail.

    In the caller's transaction. Runs twice without harm.
    """
    found = carried(delivery_ids, DeliveryStatus.RENDERED)
    now = timezone.now()
    mails: dict[int, MailboxMail] = {}
    failed: dict[int, tuple[str, str]] = {}
    for pk, one in found.items():
        try:
            mails[pk] = _mail(one, now)
        except ProviderError as error:
            failed[pk] = (Reason.PROVIDER_ERROR, str(error))
    moved = Delivery.objects.move(
        mails.keys(),
        DeliveryStatus.DELIVERED,
        lambda pk: [found[pk].event(DeliverySent), found[pk].event(DeliveryDelivered)],
        also={"sent_at": now, "delivered_at": now},
    )
    MailboxMail.objects.bulk_create(mails[pk] for pk in moved)
    undeliverable(failed, found)


def _mail(one: Carried, now: datetime) -> MailboxMail:
    mail = build(outgoing(one), settings.DEFAULT_FROM_EMAIL)
    return MailboxMail(
        delivery_id=one.id, sender=mail.from_email, recipient=mail.to[0], subject=one.content["subject"],
        text=one.content["text"], html=one.content["html"], source=as_text(mail), created_at=now,
    )  # fmt: skip
