"""Parses and checks a GraphQL document within limits, once per text and schema."""

from functools import lru_cache

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    SelectionSetNode,
    parse,
    specified_rules,
    validate,
)

from notifications.graphql.terms import Terms
from notifications.pipeline.errors import InvalidRequest

MOST_TOKENS = 4_000
MOST_DEPTH = 8
# A page is opened by one mutation with an alias per message, so 100 cheap fields must pass.
MOST_ROOT_FIELDS = 100
MOST_FIELDS = 400
MOST_COST = 600
# Longer ones are rare and, parsed, take megabytes.
MOST_REMEMBERED = 3_000


def document(text: str, terms: Terms) -> DocumentNode:
    """The parsed document. Raises InvalidRequest where it is wrong, too deep or too costly."""
    return _remembered(text, terms) if len(text) <= MOST_REMEMBERED else _checked(text, terms)


def root_fields(parsed: DocumentNode, operation: OperationDefinitionNode) -> set[str]:
    """The names of the schema's fields that `operation` asks for, also inside fragments."""
    names = _Measure(parsed).roots(operation.selection_set)
    return {name for name in names if not name.startswith("__")}


@lru_cache(maxsize=256)
def _remembered(text: str, terms: Terms) -> DocumentNode:
    return _checked(text, terms)


def _checked(text: str, terms: Terms) -> DocumentNode:
    try:
        parsed = parse(text, max_tokens=MOST_TOKENS, no_location=True)
    except GraphQLError as error:
        raise InvalidRequest("query", error.message) from None
    except RecursionError:
        raise InvalidRequest("query", f"is nested deeper than {MOST_DEPTH}") from None
    _Measure(parsed).check(terms)
    rules = [*specified_rules, NoSchemaIntrospectionCustomRule]
    errors = validate(terms.schema, parsed, rules, max_errors=3)
    if errors:
        raise InvalidRequest("query", "; ".join(error.message for error in errors))
    return parsed


class _Measure:
    """Counts what a document would make us do, before anything costly looks at it."""

    def __init__(self, parsed: DocumentNode) -> None:
        self.definitions = parsed.definitions
        fragments = (one for one in parsed.definitions if isinstance(one, FragmentDefinitionNode))
        self.fragments = {one.name.value: one for one in fragments}
        self.fields = 0

    def check(self, terms: Terms) -> None:
        for definition in self.definitions:
            selections = getattr(definition, "selection_set", None)
            if selections is not None:
                self._walk(selections, 1)
                if not isinstance(definition, FragmentDefinitionNode):
                    self._weigh(selections, terms)

    def _walk(self, selections: SelectionSetNode, depth: int) -> None:
        # A fragment that contains itself ends here too.
        if depth > MOST_DEPTH:
            raise InvalidRequest("query", f"is nested deeper than {MOST_DEPTH}")
        for one in selections.selections:
            self.fields += 1
            if self.fields > MOST_FIELDS:
                raise InvalidRequest("query", f"selects more than {MOST_FIELDS} fields")
            inner = self._inner(one)
            if inner is not None:
                self._walk(inner, depth + 1)

    def _inner(self, selection: object) -> SelectionSetNode | None:
        if isinstance(selection, FragmentSpreadNode):
            fragment = self.fragments.get(selection.name.value)
            return fragment.selection_set if fragment else None
        return getattr(selection, "selection_set", None)

    def _weigh(self, selections: SelectionSetNode, terms: Terms) -> None:
        names = self.roots(selections)
        if len(names) > MOST_ROOT_FIELDS:
            raise InvalidRequest("query", f"has more than {MOST_ROOT_FIELDS} fields at its root")
        cost = sum(terms.cost(name) for name in names)
        if cost > MOST_COST:
            raise InvalidRequest("query", f"costs {cost}; at most {MOST_COST} is answered")

    def roots(self, selections: SelectionSetNode) -> list[str]:
        """The root fields, also those inside fragments."""
        names: list[str] = []
        for one in selections.selections:
            if isinstance(one, FieldNode):
                names.append(one.name.value)
            elif inner := self._inner(one):
                names += self.roots(inner)
        return names
