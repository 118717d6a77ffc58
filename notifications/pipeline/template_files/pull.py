"""Writes what the site has to the folder; what was changed in the folder stays."""

from collections.abc import Collection
from pathlib import Path

from notifications.pipeline.template_files.compare import Pair, agreed, compare, each
from notifications.pipeline.template_files.items import Item
from notifications.pipeline.template_files.report import CONFLICT, Report
from notifications.pipeline.template_files.site import Stored


def pull(
    root: Path,
    *,
    site: str,
    names: Collection[str] = (),
    force: bool = False,
    dry_run: bool = False,
) -> Report:
    """Makes the folder what the site is, but for changes of its own. Twice is as once.

    Args: site: the address that the manifest keeps this site's part under; names: these only;
    force: conflicts too; dry_run: nothing is written, the report has the diffs.
    Raises InvalidRequest for an unknown name and a manifest that cannot be read.
    """
    report = Report()
    if not dry_run:
        root.mkdir(parents=True, exist_ok=True)
    comparison = compare(root, site, names, report, anew=force)
    for pair in each(comparison, report):
        what, more = _verdict(pair, force)
        report.say(what, pair.key, more)
        if what in ("written", "removed"):
            report.show(pair.here, pair.stored)
            if not dry_run:
                _write(root, pair.here, pair.stored)
    if not dry_run:
        agreed(comparison)
    return report


def _verdict(pair: Pair, force: bool) -> tuple[str, str]:
    if pair.there is None:
        if pair.base is None:
            return "only here", "push makes it on the site"
        if pair.changed_here and not force:
            return CONFLICT, "changed here, and gone from the site"
        return "removed", "it is gone from the site"
    if pair.here is None or not pair.changed_here or force:
        return "written", _at(pair.there)
    if not pair.changed_there:
        return "changed here", "push sends it"
    return CONFLICT, f"changed here and on the site ({_at(pair.there)})"


def _at(there: Stored) -> str:
    if not there.revision:
        return ""
    by = f", changed by {there.by}" if there.by else ""
    return f"revision {there.revision}{by}"


def _write(root: Path, old: Item | None, new: Item | None) -> None:
    texts = new.files if new else {}
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    for name in (old.files if old else {}).keys() - texts.keys():
        (root / name).unlink(missing_ok=True)
        parent = (root / name).parent
        if not any(parent.iterdir()):
            parent.rmdir()
