"""Imports point one way: a package may use only what stands before it."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import ujar

SOURCE = Path(ujar.__file__).parent
ORDER = [
    "errors",
    "compiled",
    "samples",
    "records",
    "schema",
    "lexicon",
    "stems",
    "page",
    "article",
    "times",
    "entities",
    "statements",
    "moves",
    "pipeline",
    "reading",
    "links",
    "store",
    "ingest",
    "batch",
    "measure",
    "export",
    "serve",
    "cli",
    "__main__",
]
MODULES = sorted(SOURCE.rglob("*.py"))


def module_name(file):
    """Give a module's name within `ujar`; that of the package itself is empty."""
    parts = file.relative_to(SOURCE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(file, *, types=True):
    """Give the modules of ours that a module imports, with those for its types alone or without."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    hidden = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            hidden |= set(ast.walk(node))
    for node in ast.walk(tree):
        if node in hidden and not types:
            continue
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (n.removeprefix("ujar.") for n in names if n.startswith("ujar."))


def test_every_module_has_its_place():
    """A new package or module of the top level is put into the order."""
    top = {module_name(file).split(".")[0] for file in MODULES} - {""}

    assert set() == top - set(ORDER)


@pytest.mark.parametrize("file", [f for f in MODULES if module_name(f)], ids=module_name)
def test_imports_only_from_before(file):
    """No module imports from a package that stands after its own."""
    own = module_name(file).split(".")[0]
    later = set(ORDER[ORDER.index(own) + 1 :])

    assert [] == sorted(name for name in imported(file) if name.split(".")[0] in later)


def test_no_circles():
    """Modules of one package import each other in one direction, too, but for their types."""
    names = {module_name(file) for file in MODULES}
    graph = {}
    for file in MODULES:
        used = {n if n in names else n.rpartition(".")[0] for n in imported(file, types=False)}
        graph[module_name(file)] = (used & names) - {"", module_name(file)}

    assert len(graph) == len(list(TopologicalSorter(graph).static_order()))
