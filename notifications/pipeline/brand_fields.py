"""What the fields of a brand may hold. Source: BrandSettings and BrandSnippets of SDK 9.13.0."""

import json
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from notifications.elemental import ContentError
from notifications.elemental.colors import safe_color
from notifications.elemental.handlebars import parse
from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.template_fields import line

Json = dict[str, Any]

MAX_BYTES = 256 * 1024
MAX_SNIPPETS = 100
_SNIPPET = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}")
Short = Annotated[str, StringConstraints(max_length=2000)]


class Part(BaseModel):
    """Keys that we do not know are kept: a brand comes back as it was given."""

    model_config = ConfigDict(extra="allow", strict=True)


class Colors(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)
    __pydantic_extra__: dict[str, Short] = Field(init=False)

    primary: Short | None = None
    secondary: Short | None = None


class Logo(Part):
    href: Short | None = None
    image: Short | None = None


class Header(Part):
    logo: Logo
    barColor: Short | None = None
    inheritDefault: bool | None = None


class Link(Part):
    url: Short | None = None


class Social(Part):
    facebook: Link | None = None
    instagram: Link | None = None
    linkedin: Link | None = None
    medium: Link | None = None
    twitter: Link | None = None


class Footer(Part):
    markdown: str | None = None
    social: Social | None = None
    inheritDefault: bool | None = None


class Head(Part):
    inheritDefault: bool
    content: str | None = None


class Layout(Part):
    enabled: bool
    backgroundColor: Short | None = None
    blocksBackgroundColor: Short | None = None
    footer: str | None = None
    head: str | None = None
    header: str | None = None
    width: Short | None = None


class TemplateOverride(Layout):
    mjml: Layout
    footerBackgroundColor: Short | None = None
    footerFullWidth: bool | None = None


class Email(Part):
    header: Header | None = None
    footer: Footer | None = None
    head: Head | None = None
    templateOverride: TemplateOverride | None = None


class Icons(Part):
    bell: Short | None = None
    message: Short | None = None


class WidgetBackground(Part):
    topColor: Short | None = None
    bottomColor: Short | None = None


class InApp(Part):
    colors: Colors
    icons: Icons
    widgetBackground: WidgetBackground
    borderRadius: Short | None = None
    disableMessageIcon: bool | None = None
    fontFamily: Short | None = None
    placement: Literal["top", "bottom", "left", "right"] | None = None


class Settings(Part):
    colors: Colors | None = None
    email: Email | None = None
    inapp: InApp | None = None


def checked(changes: Json) -> Json:
    """The fields as they are stored. Raises InvalidRequest naming the first that is wrong."""
    checks = {"name": _name, "settings": _settings, "snippets": _snippets}
    for name in changes:
        if name not in checks:
            raise InvalidRequest(name, "is not a field of a brand")
    return {name: checks[name](value) for name, value in changes.items()}


def _name(value: Any) -> str:
    name = line("name", value, 256).strip()
    if not name:
        raise InvalidRequest("name", "must not be empty")
    return name


def _settings(value: Any) -> Json:
    if not isinstance(value, dict):
        raise InvalidRequest("settings", "must be an object")
    plain_json.check(value, "settings")
    _sized("settings", value)
    try:
        Settings.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(["settings", *(str(part) for part in first["loc"])])
        raise InvalidRequest(path, _wording(first["type"], first["msg"])) from None
    return value


def check_colors(settings: Json, path: str = "settings") -> None:
    """What is to be kept has sound colours; a preview goes on while one is being typed.

    Raises InvalidRequest naming the first that is none. One with variables is looked at when
    it is rendered.
    """
    for key, value in settings.items():
        here = f"{path}.{key}"
        if isinstance(value, dict):
            check_colors(value, here)
        elif _is_color(key, path) and isinstance(value, str) and not _sound(value):
            raise InvalidRequest(here, f"got {value[:50]!r}; wants a colour such as #2563eb")


def _is_color(key: str, path: str) -> bool:
    return key.endswith("Color") or path.endswith(".colors")


def _sound(color: str) -> bool:
    return not color.strip() or "{" in color or safe_color(color) is not None


def _wording(kind: str, message: str) -> str:
    if kind == "missing":
        return "is required"
    return message.replace("Input should be", "must be")


def _snippets(value: Any) -> list[Json]:
    if not isinstance(value, list) or len(value) > MAX_SNIPPETS:
        raise InvalidRequest("snippets", f"must be a list of at most {MAX_SNIPPETS} snippets")
    _sized("snippets", value)
    names: set[str] = set()
    for place, snippet in enumerate(value):
        path = f"snippets[{place}]"
        _snippet(path, snippet)
        if snippet["name"] in names:
            raise InvalidRequest(f"{path}.name", f"{snippet['name']!r} is there twice")
        names.add(snippet["name"])
    _parse(value)
    return [{"name": one["name"], "value": one["value"]} for one in value]


class _Snippets(dict[str, str]):
    """The brand's own; any other may be the default brand's, now or later."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> str:
        return ""


def _parse(snippets: list[Json]) -> None:
    own = _Snippets((one["name"], one["value"]) for one in snippets)
    for place, snippet in enumerate(snippets):
        path = f"snippets[{place}].value"
        try:
            parse(snippet["value"], path, snippets=own)
        except ContentError as error:
            raise InvalidRequest(path, error.message) from None


def _snippet(path: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise InvalidRequest(path, "must be an object with name and value")
    for key in ("name", "value"):
        if not isinstance(value.get(key), str):
            raise InvalidRequest(f"{path}.{key}", "must be a string")
    if not _SNIPPET.fullmatch(value["name"]):
        raise InvalidRequest(f"{path}.name", "must be 1 to 64 letters, digits, '_', '-' or '.'")
    plain_json.check(value, path)


def _sized(path: str, value: Any) -> None:
    size = len(json.dumps(value).encode())
    if size > MAX_BYTES:
        raise InvalidRequest(path, f"is {size} bytes; the limit is {MAX_BYTES}")
