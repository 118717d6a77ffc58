"""Every root field of a schema names the scope that it wants; without, nothing is answered."""

import pytest

from notifications.graphql import views
from notifications.graphql.terms import Terms

SERVED = {"inbox": views.TERMS, "client": views.CLIENT_TERMS}


@pytest.mark.parametrize("name", SERVED)
def test_every_root_field_has_its_scope_and_no_scope_is_left_over(name: str) -> None:
    terms: Terms = SERVED[name]
    kinds = (terms.schema.query_type, terms.schema.mutation_type)
    fields = {field for kind in kinds if kind is not None for field in kind.fields}
    assert set(terms.scopes) == fields
    assert all(terms.scopes.values())
