"""The events of the code against the committed contract, and who reads those that changed."""

from dataclasses import dataclass

from notifications.events import EVENTS
from notifications.events.contract import (
    LOCK_FILE,
    Finding,
    compare,
    read_lock,
    shapes_of,
    write_lock,
)
from notifications.events.upcasters import UPCASTERS
from notifications.outbox.registry import REGISTRY


@dataclass(frozen=True, slots=True)
class Report:
    """What differs; `readers` are the handlers of each event that does."""

    findings: list[Finding]
    readers: dict[str, list[str]]

    @property
    def breaking(self) -> bool:
        return any(finding.breaking for finding in self.findings)


def check() -> Report:
    """Compares the code with the lock file. Raises OSError or ValueError for a bad file."""
    findings = compare(read_lock(LOCK_FILE.read_text()), shapes_of(EVENTS), UPCASTERS)
    names = dict.fromkeys(finding.event for finding in findings)
    readers = {name: [h.name for h in REGISTRY.by_event.get(name, ())] for name in names}
    return Report(findings, readers)


def update() -> None:
    """Writes the shapes of the code as the contract; for what `check` does not find breaking."""
    LOCK_FILE.write_text(write_lock(shapes_of(EVENTS)))
