from django.db import models


class Translation(models.Model):
    """The strings of one domain in one locale, as the text of a .po file."""

    domain = models.CharField(max_length=128)
    locale = models.CharField(max_length=35)
    body = models.TextField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["domain", "locale"], name="translation_by_locale")
        ]

    def __str__(self) -> str:
        return f"{self.domain} ({self.locale})"
