"""What a pull or a push did, in lines for people."""

import difflib
from dataclasses import dataclass, field

from notifications.pipeline.template_files.items import Item

CONFLICT, FAILED, INVALID, UNKNOWN = "conflict", "failed", "invalid", "unknown"


@dataclass(slots=True)
class Report:
    """`lines` are (what, key or path, more); `same` counts what needed nothing."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)
    diffs: list[str] = field(default_factory=list)
    same: int = 0

    def say(self, what: str, key: str, more: str = "") -> None:
        self.lines.append((what, key, more))

    def show(self, before: Item | None, after: Item | None) -> None:
        """Keeps what would change as a unified diff of the files."""
        old, new = before.files if before else {}, after.files if after else {}
        for path in dict.fromkeys([*old, *new]):
            self.diffs += _diff(path, old.get(path, ""), new.get(path, ""))

    @property
    def wrong(self) -> list[str]:
        """The keys that were not done as asked."""
        return [key for what, key, _ in self.lines if what in (CONFLICT, FAILED)]


def _diff(path: str, old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(),
        f"a/{path}" if old else "/dev/null", f"b/{path}" if new else "/dev/null", lineterm="",
    )  # fmt: skip
    return list(lines)
