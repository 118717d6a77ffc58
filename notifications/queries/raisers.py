"""Which functions raise which event, read from the code, so that it cannot be out of date."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from notifications.events import EVENTS

PACKAGE = Path(__file__).resolve().parents[1]
# Where an event may be raised, and from where those functions are called but for the handlers.
RAISING = ("pipeline", "models", "projections")
ENTRIES = ("api", "graphql", "live", "admin", "demo", "management")
_CLASSES = {kind.__name__: kind.name for kind in EVENTS}


@dataclass(slots=True)
class _Module:
    """What the search needs of one file: its imports, and per function what it names."""

    imports: set[str]
    tables: dict[str, set[str]] = field(default_factory=dict)
    functions: dict[str, set[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Raiser:
    """A public function that raises an event; `outside`: not only on behalf of a handler."""

    function: str
    outside: bool


def raisers() -> dict[str, list[Raiser]]:
    """The raising functions by event name, as `pipeline.cancel.cancel`."""
    modules = {name: _read(path) for part in RAISING for name, path in _files(part)}
    entered = _entered(modules)
    found: dict[str, list[Raiser]] = defaultdict(list)
    for name, module in sorted(modules.items()):
        for function, events in _public(module).items():
            raiser = Raiser(f"{name}.{function}", name in entered)
            for event in sorted(events):
                found[event].append(raiser)
    return found


def _files(part: str) -> Iterator[tuple[str, Path]]:
    for path in sorted((PACKAGE / part).rglob("*.py")):
        yield ".".join(path.relative_to(PACKAGE).with_suffix("").parts), path


def _read(path: Path) -> _Module:
    tree = ast.parse(path.read_text())
    module = _Module(_imports(tree))
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    # A table of events raises where it is looked up.
                    module.tables[f"{target.id}[]"] = set(_named(node.value))
        elif isinstance(node, ast.FunctionDef):
            module.functions[node.name] = set(_named(node))
        elif isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef):
                    module.functions[f"{node.name}.{method.name}"] = set(_named(method))
    return module


def _imports(tree: ast.Module) -> set[str]:
    """The modules that may be meant: `from a import b` is a.b where b is a module, else a."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name.removeprefix("notifications.") for name in found}


def _named(node: ast.AST) -> Iterator[str]:
    """Names that code uses as values; those in annotations and isinstance() raise nothing."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
        return
    if isinstance(node, ast.Name):
        yield node.id
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        yield f"{node.value.id}[]"
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _named(child)


def _public(module: _Module) -> dict[str, set[str]]:
    """Per public function the events that it raises, itself or through private functions."""
    called = {other for name, named in module.functions.items() for other in named if other != name}
    reached = {
        name: _events(name, module, set())
        for name in module.functions
        if not (_private(name) and name in called)
    }
    return {name: events for name, events in reached.items() if events}


def _events(function: str, module: _Module, seen: set[str]) -> set[str]:
    seen.add(function)
    found = set()
    for name in module.functions[function]:
        for used in {name} | module.tables.get(name, set()):
            if used in _CLASSES:
                found.add(_CLASSES[used])
            elif used in module.functions and _private(used) and used not in seen:
                found |= _events(used, module, seen)
    return found


def _private(function: str) -> bool:
    return function.startswith("_")


def _entered(modules: dict[str, _Module]) -> set[str]:
    """The modules that something other than a handler leads to."""
    todo: set[str] = set()
    for _, path in (file for part in ENTRIES for file in _files(part)):
        todo |= _imports(ast.parse(path.read_text()))
    found: set[str] = set()
    while todo:
        name = todo.pop()
        if name in modules and name not in found:
            found.add(name)
            todo |= modules[name].imports
    # Models are everybody's.
    return found | {name for name in modules if name.startswith("models.")}
