from collections.abc import Iterable
from typing import Any

from django.db import models

from notifications.models.base import EmittingModel, EmittingQuerySet

View = dict[str, Any]


class BrandQuerySet(EmittingQuerySet):
    def views(self, brand_ids: Iterable[str]) -> dict[str, View]:
        """Each brand as elemental.compile takes it, by the id asked for; "" is the default.

        {id, name, settings, snippets, revision}. One that does not exist is the default brand;
        where there is none either, it is left out. 1 query.
        """
        wanted = set(brand_ids)
        chosen = models.Q(brand_id__in=wanted - {""}) | models.Q(is_default=True)
        rows: Iterable[Any] = self.filter(chosen)
        found = {row.brand_id: row for row in rows}
        base = next((row for row in found.values() if row.is_default), None)
        if base is None:
            return {brand_id: row.view(None) for brand_id, row in found.items()}
        return {brand_id: found.get(brand_id, base).view(base) for brand_id in wanted}


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

    objects = BrandQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="one_default_brand"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def view(self, base: "Brand | None") -> View:
        """What content is compiled with. Of `base`, the default brand, it inherits the snippets
        that it has not itself and, where its settings say so, header, footer and head."""
        view = {
            "id": self.brand_id,
            "name": self.name,
            "settings": self.settings,
            "snippets": list(self.snippets),
            "revision": self._state_key(),
        }
        if base is None or base.pk == self.pk:
            return view
        own = {snippet["name"] for snippet in self.snippets}
        return view | {
            "settings": _inherited(self.settings, base.settings),
            "snippets": [*self.snippets, *(one for one in base.snippets if one["name"] not in own)],
            "revision": f"{self._state_key()}:{base._state_key()}",
        }

    def _state_key(self) -> str:
        """Never the same for two states, also where a brand is made again with the id of another."""
        return f"{self.brand_id}:{self.revision}:{self.updated_at.timestamp():.6f}"


def _inherited(settings: View, base: View) -> View:
    email, given = settings.get("email") or {}, base.get("email") or {}
    taken = {
        part: given.get(part)
        for part in ("header", "footer", "head")
        if (email.get(part) or {}).get("inheritDefault") is True
    }
    return {**settings, "email": {**email, **taken}} if taken else settings
