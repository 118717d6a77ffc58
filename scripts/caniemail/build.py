"""Writes notifications/elemental/lint/caniemail.json: what mail programs do with what we make.

A subset of caniemail.com's data as the npm package `caniemail` (MIT) carries it. Needs npm
and the network; run it again to take a newer release, after changing RELEASE and INTEGRITY:

    python scripts/caniemail/build.py
"""

import base64
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

RELEASE = "caniemail@1.0.5"
INTEGRITY = (
    "T2UURmpxAKu6p+c4VpX69LztyE8+SDowBCvWgtoWL++GjyZ63wAtDeNz7m1rL+yi/szWDzec29HSlR7Zy2Nhrw=="
)
TARGET = Path(__file__).resolve().parents[2] / "notifications/elemental/lint/caniemail.json"
LICENCE = (
    "caniemail, MIT License, Copyright © Avi Goldman, Copyright © Andrew Powell. "
    "Data of caniemail.com, MIT License, Copyright © 2019 HTeuMeuLeu. Text: caniemail.LICENSE."
)
CLIENTS = {
    "Gmail": ("gmail", "desktop-webmail"),
    "Gmail iOS": ("gmail", "ios"),
    "Gmail Android": ("gmail", "android"),
    "Outlook Windows": ("outlook", "windows"),
    "Outlook macOS": ("outlook", "macos"),
    "Outlook.com": ("outlook", "outlook-com"),
    "Outlook iOS": ("outlook", "ios"),
    "Outlook Android": ("outlook", "android"),
    "Apple Mail": ("apple-mail", "macos"),
    "Apple Mail iOS": ("apple-mail", "ios"),
    "Yahoo Mail": ("yahoo", "desktop-webmail"),
    "Samsung Email": ("samsung-email", "android"),
    "Thunderbird": ("thunderbird", "macos"),
}
CATEGORIES = ("css", "html", "image")
# What a block or the HTML of a block can hold: no selectors, media queries or document parts.
NOT_OURS = (
    "css-at-",
    "css-pseudo-",
    "css-selector-",
    "css-unit-",
    "css-nesting",
    "css-comments",
    "css-important",
    "css-border-inline",
    "css-margin-",
    "css-padding-",
    "html-base",
    "html-body",
    "html-comments",
    "html-doctype",
    "html-link",
    "html-meta",
    "html-style",
    "html-aria",
    "html-lang",
    "html-role",
    "html-target",
    "html-loading",
)


def packed() -> bytes:
    """The package as npm gives it, checked against INTEGRITY."""
    with tempfile.TemporaryDirectory() as folder:
        name = subprocess.check_output(["npm", "pack", "--silent", RELEASE], cwd=folder, text=True)
        archive = (Path(folder) / name.strip()).read_bytes()
    if base64.b64encode(hashlib.sha512(archive).digest()).decode() != INTEGRITY:
        sys.exit(f"{RELEASE} is not what it was")
    return archive


def data(archive: bytes) -> dict[str, Any]:
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        member = files.extractfile("package/data/caniemail.json")
        assert member is not None
        return json.load(member)


def latest(feature: dict[str, Any], family: str, platform: str) -> str:
    """`y`es, `n`o, p`a`rtly or `u`nknown in the newest version that was tested."""
    versions = feature["stats"].get(family, {}).get(platform, {"": "u"})
    return list(versions.values())[-1][0]


def subset(source: dict[str, Any]) -> dict[str, Any]:
    features = {}
    for feature in source["data"]:
        support = "".join(latest(feature, *client) for client in CLIENTS.values())
        ours = feature["category"] in CATEGORIES and not feature["slug"].startswith(NOT_OURS)
        if ours and set(support) & {"n", "a"}:
            features[feature["slug"]] = support
    return {
        "source": f"npm {RELEASE}, data of {source['last_update_date'][:10]}",
        "licence": LICENCE,
        "clients": list(CLIENTS),
        "features": features,
    }


def main() -> None:
    text = json.dumps(subset(data(packed())), ensure_ascii=False, indent=1)
    TARGET.write_text(text + "\n")
    print(f"{TARGET.name}: {len(text)} bytes")


if __name__ == "__main__":
    main()
