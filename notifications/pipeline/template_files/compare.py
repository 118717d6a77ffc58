"""Holds folder, site and what they last agreed on against one another, item by item."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.template_files import folder, site
from notifications.pipeline.template_files.folder import Folder
from notifications.pipeline.template_files.items import Item
from notifications.pipeline.template_files.manifest import Base, Manifest
from notifications.pipeline.template_files.report import FAILED, UNKNOWN, Report
from notifications.pipeline.template_files.site import Stored


@dataclass(frozen=True, slots=True)
class Pair:
    """One item on both sides; `base` is what it was when they last agreed."""

    key: str
    here: Item | None
    there: Stored | None
    base: Base | None

    @property
    def stored(self) -> Item | None:
        return self.there.item if self.there else None

    @property
    def same(self) -> bool:
        return _digest(self.here) == _digest(self.stored)

    @property
    def changed_here(self) -> bool:
        return self.base is None or _digest(self.here) != self.base.digest

    @property
    def changed_there(self) -> bool:
        return self.base is None or _digest(self.stored) != self.base.digest


@dataclass(slots=True)
class Comparison:
    folder: Folder
    manifest: Manifest
    pairs: list[Pair]


def compare(
    root: Path, site_url: str, names: Collection[str], report: Report, *, anew: bool = False
) -> Comparison:
    """Reads both sides; what cannot be read of `names` (all, where there are none) is reported.

    With `anew` it is taken for missing instead. Brands come first, so that templates find them.
    Raises InvalidRequest for a name of neither side.
    """
    found = folder.read(root)
    manifest = Manifest.read(root, site_url)
    stored = site.read(manifest.bases, found.items)
    keys = dict.fromkeys([*found.items, *stored, *found.unreadable, *manifest.bases])
    chosen = [key for key in keys if _chosen(key, names)]
    for name in names:
        if not any(_chosen(key, [name]) for key in keys):
            raise InvalidRequest(name, "is neither in the folder nor on the site")
    for path in found.unknown:
        report.say(UNKNOWN, path, "is not read")
    broken = {} if anew else found.unreadable
    for key in chosen:
        if key in broken:
            report.say(FAILED, broken[key].path, broken[key].message)
    pairs = [
        Pair(key, found.items.get(key), stored.get(key), manifest.bases.get(key))
        for key in sorted(chosen, key=_order)
        if key not in broken
    ]
    return Comparison(found, manifest, pairs)


def agreed(comparison: Comparison, sent: Collection[str] = ()) -> None:
    """Writes down what both sides now have in common, and forgets what neither has.

    Args: sent: keys that the site has just taken; it may write them in its own way.
    """
    manifest, here = comparison.manifest, folder.read(comparison.folder.root)
    stored = site.read(manifest.bases, here.items)
    for key in [*manifest.bases]:
        if key not in stored and key not in here.items and key not in here.unreadable:
            del manifest.bases[key]
    for key, one in stored.items():
        item = here.items.get(key)
        if key in sent or (item is not None and item.digest == one.item.digest):
            manifest.bases[key] = one.base()
    manifest.write()


def _chosen(key: str, names: Collection[str]) -> bool:
    """A name is a key, or its last part: `welcome` is `templates/welcome`."""
    if not names:
        return True
    return any(key == name.strip("/") or key.partition("/")[2] == name for name in names)


def _order(key: str) -> tuple[int, str]:
    return (("brands", "translations", "templates").index(key.partition("/")[0]), key)


def _digest(item: Item | None) -> str | None:
    return None if item is None else item.digest


def each(comparison: Comparison, report: Report) -> Iterator[Pair]:
    """The pairs that differ; those that do not are counted."""
    for pair in comparison.pairs:
        if pair.same:
            report.same += 1
        else:
            yield pair
