from django.db import models


class IdempotentAnswer(models.Model):
    """The stored answer of a POST that carried an Idempotency-Key; written with its effects."""

    api_key = models.ForeignKey("ApiKey", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    route = models.CharField(max_length=255)
    body_digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    answer = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["api_key", "key"], name="one_answer_per_key")
        ]

    def __str__(self) -> str:
        return self.key
