"""Which functions raise which event, read from the code, so that it cannot be out of date."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from notifications.events import EVENTS

PACKAGE = Path(__file__).resolve().parents[1]
# Where an event may be raised, and from where those functions are called but for the handlers.
RAISING = ("pipeline", "models", "projections")
ENTRIES = ("api", "graphql", "live", "admin", "pages", "demo", "management")
_CLASSES = {kind.__name__: kind.name for kind in EVENTS}


@dataclass(frozen=True, slots=True)
class Raiser:
    """A public function that raises an event; `outside`: not only on behalf of a handler."""

    function: str
    outside: bool


@dataclass(slots=True)
class _Module:
    """One file: what its imports stand for, and what each function and each table names."""

    name: str
    imports: dict[str, str] = field(default_factory=dict)
    tables: dict[str, set[str]] = field(default_factory=dict)
    functions: dict[str, set[str]] = field(default_factory=dict)

    def used_by(self, function: str) -> set[str]:
        """The names in a function, and those in the tables that it looks things up in."""
        named = self.functions[function]
        return named.union(*(self.tables.get(name, ()) for name in named))

    def resolved(self, name: str) -> str:
        """The full name of what `name` stands for in this file."""
        head, _, rest = name.partition(".")
        origin = self.imports.get(head, f"{self.name}.{head}")
        return f"{origin}.{rest}" if rest else origin


def raisers() -> dict[str, list[Raiser]]:
    """The raising functions by event name, as `pipeline.cancel.cancel`."""
    modules = [_read(path) for part in RAISING for path in _files(part)]
    outside = _outside(modules)
    found: dict[str, list[Raiser]] = defaultdict(list)
    for module in modules:
        for function, events in _public(module).items():
            name = f"{module.name}.{function}"
            for event in sorted(events):
                # Models are everybody's.
                found[event].append(Raiser(name, name in outside or name.startswith("models.")))
    return found


def _files(part: str) -> list[Path]:
    return sorted((PACKAGE / part).rglob("*.py"))


def _read(path: Path) -> _Module:
    tree = ast.parse(path.read_text())
    module = _Module(".".join(path.relative_to(PACKAGE).with_suffix("").parts), _imports(tree))
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                # A table of events raises where it is looked up.
                module.tables[f"{ast.unparse(target)}[]"] = set(_named(node.value))
        elif isinstance(node, ast.FunctionDef):
            module.functions[node.name] = set(_named(node))
        elif isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef):
                    module.functions[f"{node.name}.{method.name}"] = set(_named(method))
    return module


def _imports(tree: ast.Module) -> dict[str, str]:
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}".removeprefix("notifications.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def _named(node: ast.AST) -> Iterator[str]:
    """Names that code uses as values; those in annotations and isinstance() raise nothing."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
        return
    if isinstance(node, ast.Name):
        yield node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        yield f"{node.value.id}.{node.attr}"
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
    for used in module.used_by(function):
        if used in _CLASSES:
            found.add(_CLASSES[used])
        elif used in module.functions and _private(used) and used not in seen:
            found |= _events(used, module, seen)
    return found


def _private(function: str) -> bool:
    return function.startswith("_")


def _outside(modules: list[_Module]) -> set[str]:
    """The functions, by their full names, that something other than a handler leads to."""
    calls = {
        f"{module.name}.{name}": {module.resolved(used) for used in module.used_by(name)}
        for module in modules
        for name in module.functions
    }
    calls |= _of_classes(calls)
    todo: set[str] = set()
    for path in (path for part in ENTRIES for path in _files(part)):
        tree = ast.parse(path.read_text())
        entry = _Module("", _imports(tree))
        todo |= {entry.resolved(name) for name in _named(tree)}
    found: set[str] = set()
    while todo:
        name = todo.pop()
        if name in calls and name not in found:
            found.add(name)
            todo |= calls[name]
    return found


def _of_classes(functions: Iterable[str]) -> dict[str, set[str]]:
    """The methods of each class: who makes an object of it may call all of them."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in functions:
        owner = name.rpartition(".")[0]
        if owner.rpartition(".")[2][:1].isupper():
            found[owner].add(name)
    return found
