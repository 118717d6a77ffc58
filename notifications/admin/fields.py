"""Form fields that several pages share."""

import json
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput
from unfold.widgets import UnfoldAdminTextareaWidget

from notifications.admin import words


class RowSelect(AutocompleteSelect):
    """Finds a row by typing. Django's fails on what is no id instead of saying so."""

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        return super().optgroups(name, [one for one in value if words.is_id(str(one))], attrs)


class PrettyJson(json.JSONEncoder):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "indent": 2, "ensure_ascii": False})


class ObjectField(forms.JSONField):
    """A JSON object as text; nothing is the empty object, and what is no JSON stays as typed."""

    def __init__(self, *, rows: int = 8, **kwargs: Any) -> None:
        look = {"rows": rows, "class": "cr-json", "spellcheck": "false"}
        kwargs = {"required": False, "widget": UnfoldAdminTextareaWidget(attrs=look), **kwargs}
        super().__init__(encoder=PrettyJson, **kwargs)

    def bound_data(self, data: Any, initial: Any) -> Any:
        # As it was typed, not as it was read: that may be what cannot be written.
        return InvalidJSONInput(data) if isinstance(data, str) else initial

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
