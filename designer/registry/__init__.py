"""The designer's registry: the server says what blocks there are, the page draws them."""

from dataclasses import asdict
from functools import cache
from typing import Any

from designer.registry.blocks import BLOCKS
from designer.registry.channels import CHANNELS
from designer.registry.helpers import HELPERS
from designer.registry.operators import OPERATORS

__all__ = ["BLOCKS", "CHANNELS", "HELPERS", "OPERATORS", "registry"]


@cache
def registry() -> dict[str, Any]:
    """Plain JSON: `elements`, `channels`, `operators`, `helpers`. Shared: not to be changed."""
    return {
        "elements": [asdict(block) for block in BLOCKS],
        "channels": [asdict(channel) for channel in CHANNELS],
        "operators": [asdict(operator) for operator in OPERATORS],
        "helpers": [asdict(helper) for helper in HELPERS],
    }
