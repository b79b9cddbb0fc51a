"""What is compiled while a wheel is built is found, and written so that both kinds do the same."""

import ast
import importlib.util
import tomllib
from pathlib import Path
from typing import ClassVar

import msgspec
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
    groups = hook.find_groups(ROOT, config["packages"], config["left-out"])
    return [name for group in groups for name in group]


def test_what_is_compiled(modules):
    """The packages' modules are, but for those that are named."""
    assert {"ujar/entities/reader.py", "ujar/article/text.py"} <= set(modules)
    assert {"ujar/page/make.py", "ujar/entities/__init__.py"}.isdisjoint(modules)


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
            "from __future__ import annotations\n\nA_B = 1\n",
            (
                "from __future__ import annotations; from typing import Final, TYPE_CHECKING\n"
                "if TYPE_CHECKING: from mypy_extensions import mypyc_attr\nA_B: Final = 1\n"
            ),
        ),
    ],
)
def test_constants(hook, code, expected):
    """Constants are declared final, each set once; nothing else is touched."""
    assert expected == hook.fix_constants(code)


STRUCTS = """\
class A(Struct, frozen=True, eq=False, gc=False):
    \'\'\'Holds something.

    Attributes:
        b: a number.
    \'\'\'

    b: int
    c: list[int] = []
    d: ClassVar[None] = None
    e: str | None = None

    def f(self) -> int:
        return self.b


class G(Struct, frozen=True):
    b: int
"""
NATIVE = """\
class A:
    def __init__(self, b: int, c: list[int] | None = None, e: str | None = None) -> None:\
 self.b = b; self.c = [] if c is None else c; self.e = e





    b: int
    c: list[int]
    d: ClassVar[None] = None
    e: str | None

    def f(self) -> int:
        return self.b


class G(Struct, frozen=True):
    b: int
"""


def test_structs(hook):
    """A struct that nothing compares becomes a plain class, line for line; another one stays."""
    assert f"@mypyc_attr(acyclic=True)\n{NATIVE}" == hook.fix_structs(f"\n{STRUCTS}")


def test_native_class_does_the_same(hook):
    """The class that is written out of a struct is made from the same arguments."""
    names = {"ClassVar": ClassVar, "Struct": msgspec.Struct, "mypyc_attr": lambda **_: lambda c: c}
    exec(hook.fix_structs(f"\n{STRUCTS}"), names)  # noqa: S102 - what the test wrote
    made = names["A"]

    assert (1, [], None, None, 1) == (made(1).b, made(1).c, made(1).d, made(1).e, made(1).f())
    assert (2, [3], "x") == (made(2, [3], "x").b, made(2, c=[3]).c, made(2, e="x").e)
    assert made(1).c is not made(1).c


def test_lines_stay(hook, modules):
    """What is compiled tells of the lines of the sources."""
    for name in modules:
        code = (ROOT / "src" / name).read_text(encoding="utf-8")
        written = hook.fix_constants(hook.fix_structs(code))
        places = [
            {n.name: n.body[-1].lineno for n in ast.walk(ast.parse(c)) if hasattr(n, "returns")}
            for c in (code, written)
        ]

        assert {n for n, at in places[0].items() if places[1][n] != at} <= {"__init__"}, name


def test_no_option_is_left_out(hook, modules):
    """Each class that tells its metaclass something is one that is made native."""
    for name in modules:
        code = (ROOT / "src" / name).read_text(encoding="utf-8")
        left = ast.walk(ast.parse(hook.fix_structs(code)))

        assert [] == [n.name for n in left if isinstance(n, ast.ClassDef) and n.keywords]


@pytest.mark.parametrize(("value", "expected"), [(None, False), ("0", False), ("1", True)])
def test_is_wanted(hook, monkeypatch, value, expected):
    """Nothing is compiled unless it is asked for."""
    monkeypatch.delenv("UJAR_COMPILE", raising=False)
    if value is not None:
        monkeypatch.setenv("UJAR_COMPILE", value)

    assert expected is hook.is_wanted()
