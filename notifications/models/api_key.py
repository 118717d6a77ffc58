from django.db import models


class ApiKey(models.Model):
    """A server key. Only its SHA-256 is stored: 32 random bytes need no slow hash."""

    class Mode(models.TextChoices):
        LIVE = "live"
        MOCK = "mock"
        DRAFT = "draft"

    name = models.CharField(max_length=100, unique=True)
    prefix = models.CharField(max_length=24, unique=True, help_text="the key's first characters")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    mode = models.CharField(max_length=8, choices=Mode.choices, default=Mode.LIVE)
    scopes = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "API key"
        verbose_name_plural = "API keys"

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"
