"""What a condition can ask of a variable."""

from designer.registry.model import Operator

OPERATORS: tuple[Operator, ...] = (
    Operator("equals", "is"),
    Operator("not_equals", "is not"),
    Operator("greater_than", "is greater than"),
    Operator("less_than", "is less than"),
    Operator("greater_than_or_equals", "is at least"),
    Operator("less_than_or_equals", "is at most"),
    Operator("contains", "contains"),
    Operator("not_contains", "does not contain"),
    Operator("is_empty", "is empty", takes_value=False),
    Operator("is_not_empty", "is not empty", takes_value=False),
)
