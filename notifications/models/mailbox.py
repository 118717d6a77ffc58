from django.db import models


class MailboxMail(models.Model):
    """An e-mail in the local mailbox: what would have left the machine, byte for byte."""

    delivery = models.OneToOneField("Delivery", on_delete=models.CASCADE, related_name="mail")
    sender = models.CharField(max_length=320)
    recipient = models.CharField(max_length=320, db_index=True)
    subject = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    html = models.TextField(blank=True, default="")
    source = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = "mail"
        verbose_name_plural = "mailbox"

    def __str__(self) -> str:
        return self.subject
