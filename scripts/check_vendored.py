"""Vendored bundles are what was committed: each folder's files against its SHA256SUMS.

Exit status 1 with one line per file that is missing, changed, or not in the list.
`sha256sum --check SHA256SUMS` in such a folder says the same, but for the files not in the list.
"""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
ROOT = PROJECT / "static"
# Courier's widgets as the browser tests run them.
TESTED = PROJECT / "tests" / "browser" / "widgets"
SUMS = "SHA256SUMS"
# A folder may hold the licence and a note of where it is from; they are listed all the same.
FOLDERS = ("vendor/*/", "*/vendor/*/", "*/vendor/", "built/")


def folders(root: Path) -> list[Path]:
    found = (path for pattern in FOLDERS for path in root.glob(pattern) if path.is_dir())
    # "*/vendor/" may hold bundles or only folders of them.
    return sorted(
        path for path in found if path.name != "vendor" or any(map(Path.is_file, path.iterdir()))
    )


def faults(folder: Path) -> Iterator[str]:
    """What is wrong in one folder, a line each."""
    sums = folder / SUMS
    if not sums.is_file():
        yield f"{folder}: has no {SUMS}"
        return
    listed = {}
    for line in filter(None, sums.read_text().splitlines()):
        digest, _, name = line.partition(" ")
        # sha256sum puts a space or, for binary mode, a star before the name.
        listed[name[1:].removeprefix("./")] = digest
    files = [path for path in folder.rglob("*") if path.is_file() and path != sums]
    present = {path.relative_to(folder).as_posix(): path for path in files}
    for name in sorted(listed.keys() | present.keys()):
        if name not in listed:
            yield f"{folder / name}: is not in {SUMS}"
        elif name not in present:
            yield f"{folder / name}: is missing"
        elif hashlib.sha256(present[name].read_bytes()).hexdigest() != listed[name]:
            yield f"{folder / name}: is not the file that was vendored"


def main(*roots: Path) -> int:
    checked = [folder for root in roots for folder in folders(root)]
    found = [fault for folder in checked for fault in faults(folder)]
    print("\n".join(found) or f"{len(checked)} vendored folders are unchanged")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(ROOT, TESTED))
