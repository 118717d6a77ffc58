"""What may stand between the braces besides a variable's name."""

from designer.registry.model import Helper
from notifications.elemental import helpers


def signature(usage: str) -> str:
    """What is written between the braces; of a block, all of it."""
    if "{{#" in usage:
        return usage
    return usage.removeprefix("{{").removesuffix("}}").removeprefix("(").removesuffix(")")


# The language has one table of its words, and this is it; a group is the module of its function.
HELPERS: tuple[Helper, ...] = tuple(
    Helper(
        name=name,
        signature=signature(helper.usage),
        help=helper.summary,
        group=helper.run.__module__.rpartition(".")[2],
        block="{{#" in helper.usage,
    )
    for name, helper in helpers.HELPERS.items()
)
