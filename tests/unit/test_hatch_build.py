"""What is compiled while a wheel is built is found, and written so that both kinds do the same."""

import ast
import importlib.util
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SINGLE = {"NOTHING", "RELATED", "NAVIGATION"}  # objects, and no plain tuples


def find_pitfalls(code):
    """Find what mypyc reads in another way than Python.

    It makes a plain property of a cached one, which is then worked out at each call; it makes a new
    tuple where a constant one is compared by `is`; and it stops at a star in what follows `in`.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Name) and node.id == "cached_property":
            yield node.lineno, "cached_property"
        if not isinstance(node, ast.Compare):
            continue
        for op, right in zip(node.ops, node.comparators, strict=True):
            starred = any(isinstance(e, ast.Starred) for e in getattr(right, "elts", ()))
            if isinstance(op, ast.In | ast.NotIn) and starred:
                yield node.lineno, "a star after `in`"
            named = isinstance(right, ast.Name) and right.id.isupper() and right.id not in SINGLE
            if isinstance(op, ast.Is | ast.IsNot) and named:
                yield node.lineno, f"is {right.id}"


@pytest.fixture(scope="module")
def hook():
    """The build hook, which lies beside the package."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def modules(hook):
    """The modules that are compiled."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    config = told["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
    groups = hook.find_groups(ROOT, config["packages"])
    return [name for group in groups for name in group]


def test_what_is_compiled(modules):
    """The packages' modules are, and of the article its tokens alone."""
    assert {"ujar/entities/reader.py", "ujar/article/text.py"} <= set(modules)
    assert {"ujar/article/find.py", "ujar/entities/__init__.py"}.isdisjoint(modules)


def test_nothing_compiles_to_something_else(modules):
    """What mypyc is known to read in another way stands in no module that is compiled."""
    found = {
        name: list(find_pitfalls((ROOT / "src" / name).read_text(encoding="utf-8")))
        for name in modules
    }

    assert {} == {name: what for name, what in found.items() if what}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("class A:\n    @cached_property\n    def b(self): ...\n", [(2, "cached_property")]),
        ("a in (*B, 1)\n", [(1, "a star after `in`")]),
        ("a is PAIR\n", [(1, "is PAIR")]),
        ("for a in (*b, *c):\n    a is None\n", []),
    ],
)
def test_pitfalls(code, expected):
    """What mypyc reads in another way is found, and nothing else."""
    assert expected == list(find_pitfalls(code))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("NEAR = 3\n", "NEAR: Final = 3\n"),
        ("_ONE: tuple[str, ...] = ()\n", "_ONE: Final[tuple[str, ...]] = ()\n"),
        ("NEAR = 3\nNEAR = 4\n", "NEAR = 3\nNEAR = 4\n"),
        ("def f():\n    NEAR = 3\n", "def f():\n    NEAR = 3\n"),
        ("Range = tuple[int, int]\n", "Range = tuple[int, int]\n"),
        (
            "from __future__ import annotations\nA_B = 1\n",
            "from __future__ import annotations\n\nfrom typing import Final\nA_B: Final = 1\n",
        ),
    ],
)
def test_constants(hook, code, expected):
    """Constants are declared final, each set once; nothing else is touched."""
    assert expected == hook.fix_constants(code)


def test_structs(hook):
    """A struct with options inherits them from a base, one for each kind of options."""
    bases = {}
    code = (
        "from __future__ import annotations\n"
        "class A(Struct, frozen=True, gc=False):\n    b: int\n"
        "class C(msgspec.Struct, frozen=True, gc=False):\n    d: int\n"
        "class E(Struct):\n    f: int\n"
    )
    expected = (
        "from __future__ import annotations\n\nfrom ujar.struct_bases import Base0\n"
        "class A(Base0, frozen=True, gc=False):\n    b: int\n"
        "class C(Base0, frozen=True, gc=False):\n    d: int\n"
        "class E(Struct):\n    f: int\n"
    )

    assert expected == hook.fix_structs(code, bases)
    assert {"frozen=True, gc=False": "Base0"} == bases
    assert "class Base0(Struct, frozen=True, gc=False):\n    pass\n" in hook.write_bases(bases)


def test_no_option_is_left_out(hook, modules):
    """Each class that tells its metaclass something is one that a base is made for."""
    for name in modules:
        code = (ROOT / "src" / name).read_text(encoding="utf-8")
        told = [
            n.name for n in ast.walk(ast.parse(code)) if isinstance(n, ast.ClassDef) and n.keywords
        ]

        assert told == [found.group(1) for found in hook.STRUCT.finditer(code)]


@pytest.mark.parametrize(("value", "expected"), [(None, False), ("0", False), ("1", True)])
def test_is_wanted(hook, monkeypatch, value, expected):
    """Nothing is compiled unless it is asked for."""
    monkeypatch.delenv("UJAR_COMPILE", raising=False)
    if value is not None:
        monkeypatch.setenv("UJAR_COMPILE", value)

    assert expected is hook.is_wanted()
