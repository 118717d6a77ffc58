from django.db import models


class Request(models.Model):
    """One call of the send endpoint, as it was sent. May reach many recipients."""

    request_id = models.CharField(max_length=64, unique=True)
    payload = models.JSONField()
    api_key = models.ForeignKey(
        "ApiKey", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.request_id
