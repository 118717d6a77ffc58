"""What the documents say is there: links, commands, settings, statuses, modules."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

from notifications.pipeline.api_keys import SCOPES
from notifications.states import MEANING

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (ROOT / "courier_site", ROOT / "notifications", ROOT / "designer")
# Written by the command, and committed from a machine that had the time.
MEASURED = {"docs/benchmarks.md": "make bench", "docs/faults.md": "make faults"}

PAGES = sorted(
    [ROOT / "README.md", ROOT / "notifications" / "README.md", *(ROOT / "docs").rglob("*.md")]
)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_COMMAND = re.compile(r"manage\.py ([a-z_]+)((?: +[a-z]+\b)?)")
_MAKE = re.compile(r"`make ([a-z-]+)`|^make ([a-z-]+)", re.MULTILINE)
_READ = re.compile(
    r"""(?:env\.\w+\(|read\("\w+", |environ\.get\(|environ\[|environ\.setdefault\()"([A-Z][A-Z_]+)\""""
)
_TESTED = re.compile(r"^<!-- (tests/\S+) -->\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"(?:^|[\s`(])((?:[a-z_]+/)+[a-z_]+\.py)\b", re.MULTILINE)


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def read(path: str) -> str:
    return (ROOT / path).read_text()


def python_files() -> Iterator[Path]:
    for folder in SOURCES:
        yield from folder.rglob("*.py")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text()):
        if re.match(r"[a-z]+:", target):
            continue
        path = (page.parent / target.split("#")[0]).resolve()
        assert path.exists() or str(path.relative_to(ROOT)) in MEASURED, f"{target} in {name(page)}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_that_is_named_exists(page: Path) -> None:
    commands = get_commands()
    for command, action in _COMMAND.findall(page.read_text()):
        assert command in commands, f"manage.py {command} in {name(page)}"
        parser = load_command_class(str(commands[command]), command).create_parser("", command)
        choices = next((a.choices for a in parser._actions if a.dest == "action"), None)
        if choices and action.strip():
            assert action.strip() in choices, f"manage.py {command}{action} in {name(page)}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    for quoted, line in _MAKE.findall(page.read_text()):
        assert quoted or line in targets, f"make {quoted or line} in {name(page)}"


def test_our_own_commands_are_all_documented() -> None:
    ours = {c for c, app in get_commands().items() if str(app) in ("notifications", "courier_site")}
    documented = {command for command, _ in _COMMAND.findall(read("docs/reference/commands.md"))}
    assert ours <= documented


def test_every_variable_that_is_read_is_documented() -> None:
    settings = read("docs/reference/settings.md")
    variables = {found for path in python_files() for found in _READ.findall(path.read_text())}
    assert {"SECRET_KEY", "COURIER_MODE", "COURIER_WORKERS", "EMAIL_URL"} <= variables
    for file in ("compose.yaml", "Procfile", "Caddyfile"):
        variables |= set(re.findall(r"\$?\{\$?([A-Z][A-Z_]+)", read(file)))
    assert {v for v in variables if f"`{v}`" not in settings} == set()


def test_every_status_is_documented_with_its_meaning() -> None:
    page = read("docs/reference/statuses.md")
    for status, meaning in MEANING.items():
        assert re.search(rf"\| `{status}` \| {re.escape(meaning)}", page), status


def test_every_scope_is_documented() -> None:
    page = read("docs/reference/commands.md")
    assert {scope for scope in SCOPES if f"`{scope}`" not in page} == set()


@pytest.mark.parametrize("requirements", ["requirements.txt", "requirements-dev.txt"])
def test_every_dependency_has_its_reason(requirements: str) -> None:
    page = read("docs/reference/dependencies.md")
    for package in re.findall(r"^([A-Za-z0-9_-]+)", read(requirements), re.MULTILINE):
        if package != "-r":
            assert f"| {package} |" in page, package


@pytest.mark.parametrize("page", [p for p in PAGES if "how-to/add" not in name(p)], ids=name)
def test_every_module_that_is_named_exists(page: Path) -> None:
    for path in _FILE.findall(page.read_text()):
        assert (ROOT / path).exists() or (ROOT / "notifications" / path).exists(), path


def test_code_that_is_shown_as_tested_is_what_the_tests_run() -> None:
    shown = [block for page in PAGES for block in _TESTED.findall(page.read_text())]
    assert len(shown) > 10
    for path, code in shown:
        assert code in read(path), path


def test_the_decisions_are_numbered_without_doubles() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs" / "adr").glob("*.md")]
    assert len(numbers) == len(set(numbers))
