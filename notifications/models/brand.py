from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet


class Brand(EmittingModel):
    """Colours, logo, header, footer and snippets. One is the default, which has no brand to name."""

    brand_id = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=256)
    # As Courier's BrandSettings: {colors, email, inapp}.
    settings = models.JSONField(default=dict, blank=True)
    # [{name, value}, …]: Handlebars partials. Those of the default brand are inherited.
    snippets = models.JSONField(default=list, blank=True)
    is_default = models.BooleanField(default=False)
    # Counts its changes, so that what was compiled with an older state is not used again.
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = EmittingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="one_default_brand"
            )
        ]

    def __str__(self) -> str:
        return self.name
