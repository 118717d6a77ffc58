"""Reads the folder: its items, what of it cannot be read, and what is none of ours."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from notifications.pipeline.template_files import items
from notifications.pipeline.template_files.items import BRAND, TEMPLATE, Item, Json
from notifications.pipeline.template_files.manifest import NAME

FILES = ("template.json", "content.json")
MAX_BYTES = 2_000_000


class Unreadable(Exception):
    """A file that is not what it should be: `path` within the folder, and why."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path, self.message = path, message


@dataclass(slots=True)
class Folder:
    """`unreadable` is by the key of the item that it would be; `unknown` are paths."""

    root: Path
    items: dict[str, Item] = field(default_factory=dict)
    unreadable: dict[str, Unreadable] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def read(root: Path) -> Folder:
    """Hidden files are passed over: they are version control's."""
    found = Folder(root)
    for path in _inside(root):
        if path.name == NAME:
            continue
        reader = _READERS.get(path.name) if path.is_dir() else None
        if reader is None:
            found.unknown.append(path.name)
        else:
            reader(found, path)
    return found


def _inside(path: Path) -> Iterator[Path]:
    return (one for one in sorted(path.iterdir()) if not one.name.startswith("."))


def _add(found: Folder, key: str, made: Callable[[Folder, Path], Item], path: Path) -> None:
    try:
        found.items[key] = made(found, path)
    except Unreadable as error:
        found.unreadable[key] = error


def _templates(found: Folder, folder: Path) -> None:
    for path in _inside(folder):
        if not path.is_dir():
            found.unknown.append(_named(found, path))
            continue
        found.unknown += [_named(found, one) for one in _inside(path) if one.name not in FILES]
        if any((path / name).exists() for name in FILES):
            _add(found, f"templates/{path.name}", _template, path)


def _template(found: Folder, path: Path) -> Item:
    about, content = (_object(found, path / name) for name in FILES)
    fields = _filled(about, TEMPLATE, _named(found, path / FILES[0]))
    name = unquote(path.name)
    if "alias" not in about and not name.startswith("nt_"):
        fields["alias"] = name
    return items.template(path.name, {**fields, "content": content})


def _brands(found: Folder, folder: Path) -> None:
    for path in _inside(folder):
        if path.suffix == ".json" and path.is_file():
            _add(found, f"brands/{path.stem}", _brand, path)
        else:
            found.unknown.append(_named(found, path))


def _brand(found: Folder, path: Path) -> Item:
    fields = _filled(_object(found, path), BRAND, _named(found, path))
    if not isinstance(fields["default"], bool):
        raise Unreadable(_named(found, path), "default: must be true or false")
    return items.brand(unquote(path.stem), fields)


def _translations(found: Folder, folder: Path) -> None:
    for domain in _inside(folder):
        if not domain.is_dir():
            found.unknown.append(_named(found, domain))
            continue
        for path in _inside(domain):
            if path.suffix == ".po" and path.is_file():
                key = f"translations/{domain.name}/{path.stem}"
                _add(found, key, _translation, path)
            else:
                found.unknown.append(_named(found, path))


def _translation(found: Folder, path: Path) -> Item:
    return items.translation(unquote(path.parent.name), unquote(path.stem), _read(found, path))


_READERS: dict[str, Callable[[Folder, Path], None]] = {
    "templates": _templates,
    "brands": _brands,
    "translations": _translations,
}


def _filled(given: Json, defaults: Json, path: str) -> Json:
    for name in given:
        if name not in defaults:
            raise Unreadable(path, f"{name}: is not one of {', '.join(defaults)}")
    return {**{name: _copy(value) for name, value in defaults.items()}, **given}


def _copy(value: Any) -> Any:
    return type(value)()


def _object(found: Folder, path: Path) -> Json:
    text = _read(found, path)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}"
        raise Unreadable(_named(found, path), f"is not JSON: {error.msg} at {place}") from None
    except (ValueError, RecursionError):
        raise Unreadable(
            _named(found, path), "is nested too deep, or has too long a number"
        ) from None
    if not isinstance(value, dict):
        raise Unreadable(_named(found, path), "must be a JSON object")
    return value


def _read(found: Folder, path: Path) -> str:
    name = _named(found, path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Unreadable(name, f"is larger than {MAX_BYTES} bytes")
        # As bytes: Python would turn line ends of one kind into another.
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise Unreadable(name, "is missing") from None
    except OSError as error:
        raise Unreadable(name, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Unreadable(name, "is not UTF-8") from None


def _named(found: Folder, path: Path) -> str:
    return path.relative_to(found.root).as_posix()
