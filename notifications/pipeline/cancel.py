"""Cancels a message that has not been sent."""

from django.db import transaction

from notifications.events import DeliveryCanceled, MessageCanceled
from notifications.models import Delivery, Message
from notifications.pipeline.carried import carried_by
from notifications.pipeline.errors import Conflict, NotFound
from notifications.states import DeliveryStatus, Status, may_move


class CannotCancel(Conflict):
    """The message is too far on its way; `message` is as it stands."""

    def __init__(self, message: Message) -> None:
        super().__init__(f"the message is {message.status} and cannot be canceled any more")
        self.message = message


def cancel(message_id: str) -> Message:
    """Moves the message and its deliveries to CANCELED; a canceled one stays as it is.

    All or nothing: where one delivery is being sent, nothing is canceled. Raises NotFound and
    CannotCancel. May run twice.
    """
    with transaction.atomic():
        # Not the key: a worker that holds the deliveries may insert rows that refer to the message.
        locked = Message.objects.select_for_update(no_key=True)
        message = locked.filter(message_id=message_id).first()
        if message is None:
            raise NotFound(f"no message has the id {message_id!r}")
        if message.status == Status.CANCELED:
            return message
        open_ones = carried_by(message.id)
        moved = Delivery.objects.move(
            open_ones, DeliveryStatus.CANCELED, lambda pk: [open_ones[pk].event(DeliveryCanceled)]
        )
        if set(moved) != open_ones.keys() or not may_move(message.status, Status.CANCELED):
            raise CannotCancel(message)
        message.move_to(Status.CANCELED, MessageCanceled).save(update_fields=["status"])
    return message
