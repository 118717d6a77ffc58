"""A template document as a column: the JSON text as it was given, in its order."""

import json
from typing import Any

from django.db import models


class DocumentField(models.TextField):  # type: ignore[type-arg]
    """Plain JSON kept as text: PostgreSQL's jsonb would sort the keys and rewrite the numbers."""

    # For the type checker: a row's value is JSON, not the text.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def from_db_value(self, value: str | None, *_: Any) -> Any:
        return None if value is None else json.loads(value)

    def to_python(self, value: Any) -> Any:
        return json.loads(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> str | None:
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""
