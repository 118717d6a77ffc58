"""Form fields that several pages share."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from unfold.widgets import UnfoldAdminTextareaWidget


class PrettyJson(json.JSONEncoder):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "indent": 2, "ensure_ascii": False})


class ObjectField(forms.JSONField):
    """A JSON object as text; nothing is the empty object, and what is no JSON stays as typed."""

    def __init__(self, *, rows: int = 8, **kwargs: Any) -> None:
        look = {"rows": rows, "class": "cr-json", "spellcheck": "false"}
        kwargs = {"required": False, "widget": UnfoldAdminTextareaWidget(attrs=look), **kwargs}
        super().__init__(encoder=PrettyJson, **kwargs)

    def to_python(self, value: Any) -> Any:
        try:
            found = super().to_python(value)
        except RecursionError:
            raise ValidationError("is nested too deeply") from None
        except ValueError:
            # Of more digits than Python reads.
            raise ValidationError("has a number that is too long") from None
        if found is None:
            return {}
        if not isinstance(found, dict):
            raise ValidationError(f"wants a JSON object, not {json.dumps(found)[:40]}")
        return found
