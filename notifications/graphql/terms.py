"""On what terms a GraphQL schema is served."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import GraphQLSchema

# A field at the root that `costs` does not name.
COST = 5


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """A schema, and for each of its root fields who may ask for it and what that costs.

    `scopes` are the spellings of the scope that a token needs; every root field must be named.
    """

    schema: GraphQLSchema
    scopes: Mapping[str, frozenset[str]]
    costs: Mapping[str, int] = field(default_factory=dict)

    def cost(self, name: str) -> int:
        return self.costs.get(name, COST)
