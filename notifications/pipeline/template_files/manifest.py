"""manifest.json: what each item was when folder and site last agreed, per site."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from notifications.pipeline.errors import InvalidRequest

NAME = "manifest.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Base:
    """`id` and `revision` are the site's; `digest` is of the texts."""

    id: str
    revision: int
    digest: str


@dataclass(slots=True)
class Manifest:
    """`sites` are what the file says; `bases` is this site's part of it, by key."""

    path: Path
    site: str
    sites: dict[str, Any]
    bases: dict[str, Base]

    @classmethod
    def read(cls, folder: Path, site: str) -> "Manifest":
        """Raises InvalidRequest where the file is none that we wrote."""
        path = folder / NAME
        if not path.exists():
            return cls(path, site, {}, {})
        try:
            said = json.loads(path.read_text(encoding="utf-8"))
            if said["format"] != FORMAT:
                raise InvalidRequest(NAME, f"has the format {said['format']!r}; wants {FORMAT}")
            sites = dict(said["sites"])
            bases = {
                str(key): Base(str(one["id"]), int(one["revision"]), str(one["digest"]))
                for key, one in dict(sites.get(site, {})).items()
            }
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InvalidRequest(NAME, f"cannot be read: {error!r}") from None
        return cls(path, site, sites, bases)

    def write(self) -> None:
        """At once or not at all."""
        mine = {
            key: {"id": base.id, "revision": base.revision, "digest": base.digest}
            for key, base in sorted(self.bases.items())
        }
        sites = {**self.sites, self.site: mine}
        said = {"format": FORMAT, "sites": {site: sites[site] for site in sorted(sites)}}
        text = json.dumps(said, indent=2, ensure_ascii=False) + "\n"
        if self.path.exists() and self.path.read_text(encoding="utf-8") == text:
            return
        beside = self.path.with_suffix(".new")
        beside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(beside, self.path)
