"""Compiles the stages that read into machine code while a wheel is built, if that is asked for.

`UJAR_COMPILE=1 pip install .` builds with mypyc; without the variable this hook does nothing and
the package is pure Python, for which no compiler is needed. Which modules are compiled stands in
pyproject.toml; docs/compiled.md says what it takes and what it gains. Sources stay in the wheel, so
that tracebacks show them. Nothing is written into the tree: a copy of the sources is compiled.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

SWITCH = "UJAR_COMPILE"
TOOLS = ["mypy[mypyc]>=2,<3"]
SOURCE = Path("src", "ujar")
SHOWN = 40  # lines of what a compiler said that failed
NEEDED = (
    f"{SWITCH}=1 asks for compiled stages, and compiling them failed. It needs a C compiler and "
    f"Python's header files. Without {SWITCH} the package installs as pure Python."
)
EDITABLE = (
    f"{SWITCH}=1 does not go with an editable installation, which runs the sources as they are; "
    "leave out --editable, or the variable."
)
# A name in capitals that is set once, and never anew: mypyc then holds its value at hand.
FUTURE = "from __future__ import annotations\n\n"
ADDED = """from __future__ import annotations; from typing import Final, TYPE_CHECKING
if TYPE_CHECKING: from mypy_extensions import mypyc_attr
"""
FRESH = ("[]", "{}", "set()")  # of a struct, each one has its own
CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]+)(?:: ([^=\n]+?))? = (?!TypeVar|Literal)", re.MULTILINE)

# A struct of msgspec is made a native class if nothing compares it (`eq=False`): mypyc knows the
# places of its fields then. What msgspec itself reads and writes has to stay a struct.
STRUCT = re.compile(r"^class (\w+)\((?:msgspec\.)?Struct, ([\w=, ]+)\):", re.MULTILINE)
ACYCLIC = "gc=False"

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # the tests look at the functions below alone
    BuildHookInterface = object


def is_wanted() -> bool:
    """Tell whether the environment asks for compiled stages."""
    return os.environ.get(SWITCH, "") not in ("", "0")


class CompileHook(BuildHookInterface):
    """Adds the compiled modules to the wheel."""

    def dependencies(self) -> list[str]:
        """Give what compiling needs: mypyc, and what the sources import, for its types."""
        return [*TOOLS, *self.metadata.core.dependencies] if is_wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, before the wheel is put together."""
        if not is_wanted():
            return
        if version == "editable":
            raise RuntimeError(EDITABLE)
        self._folder = Path(tempfile.mkdtemp(prefix="ujar-compile-"))
        groups = find_groups(
            Path(self.root), self.config["packages"], self.config.get("left-out", ())
        )
        for file in compile_groups(Path(self.root), groups, self._folder):
            build_data["force_include"][str(file)] = str(file.relative_to(self._folder / "lib"))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Clean up, once the wheel is there."""
        if is_wanted():
            shutil.rmtree(self._folder, ignore_errors=True)


def find_groups(root: Path, packages: list[str], left_out: Iterable[str] = ()) -> list[list[str]]:
    """Give the modules to compile, each package's together, as paths within `src`."""
    source = root / SOURCE
    groups: dict[str, list[str]] = {}
    for package in packages:
        place = source / package
        files = [place] if place.is_file() else sorted(place.glob("*.py"))
        kept = [file.relative_to(root / "src").as_posix() for file in files]
        named = [name for name in kept if not name.endswith("__init__.py")]
        group = groups.setdefault(package.split("/")[0], [])
        group += [name for name in named if name.removeprefix("ujar/") not in left_out]
    return list(groups.values())


def fix_constants(code: str) -> str:
    """Declare the constants of a module final, so that they are not looked up by name."""
    names = [found.group(1) for found in CONSTANT.finditer(code)]

    def declare(found: re.Match[str]) -> str:
        name, kind = found.groups()
        if names.count(name) > 1 or re.search(rf"\bglobal {name}\b", code) or kind == "TypeAlias":
            return found.group()
        return f"{name}: Final[{kind}] = " if kind else f"{name}: Final = "

    return CONSTANT.sub(declare, code).replace(FUTURE, ADDED, 1)


def fix_structs(code: str) -> str:
    """Write the structs of a module that nothing compares as native classes, line for line."""
    lines = code.split("\n")
    for node in ast.parse(code).body:
        found = STRUCT.match(lines[node.lineno - 1])
        if isinstance(node, ast.ClassDef) and found is not None and "eq=False" in found[2]:
            _make_native(node, lines, ACYCLIC in found[2])
    return "\n".join(lines)


def _make_native(node: ast.ClassDef, lines: list[str], acyclic: bool) -> None:
    """Write one of them: what makes it stands in the place of its docstring."""
    told = [part for part in node.body if isinstance(part, ast.AnnAssign)]
    fields = [p for p in told if not ast.unparse(p.annotation).startswith("ClassVar")]
    given, kept = ["self"], []
    for field in fields:
        name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
        default = ast.unparse(field.value) if field.value is not None else None
        value = name
        if default in FRESH:
            kind, value, default = (
                f"{kind} | None",
                f"{default} if {name} is None else {name}",
                "None",
            )
        given.append(f"{name}: {kind}" + (f" = {default}" if default is not None else ""))
        kept.append(f"self.{name} = {value}")
        bare = f"    {name}: {ast.unparse(field.annotation)}"
        lines[field.lineno - 1 : field.end_lineno] = _pad(bare, field)
    lines[node.lineno - 1] = f"class {node.name}:"
    if acyclic:
        lines[node.lineno - 2] = "@mypyc_attr(acyclic=True)"
    made = f"    def __init__({', '.join(given)}) -> None: {'; '.join(kept)}"
    lines[node.body[0].lineno - 1 : node.body[0].end_lineno] = _pad(made, node.body[0])


def _pad(line: str, node: ast.stmt) -> list[str]:
    """Fill up a line to those that a piece of code had."""
    return [line, *[""] * ((node.end_lineno or node.lineno) - node.lineno)]


def compile_groups(root: Path, groups: list[list[str]], folder: Path) -> list[Path]:
    """Compile modules in a folder, and give the files that came out.

    Raises:
        RuntimeError: something that compiling needs is not there, or it failed.
    """
    shutil.copytree(root / SOURCE, folder / "ujar", ignore=shutil.ignore_patterns("*.so", "*.pyd"))
    for name in (name for group in groups for name in group):
        file = folder / name
        code = fix_constants(fix_structs(file.read_text(encoding="utf-8")))
        file.write_text(code, encoding="utf-8")
    command = [sys.executable, __file__, *(",".join(group) for group in groups)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = sorted(file for file in (folder / "lib").rglob("*") if file.suffix in (".so", ".pyd"))
    if done.returncode or not found:
        said = [*done.stdout.splitlines(), *done.stderr.splitlines()][-SHOWN:]
        raise RuntimeError("\n".join([NEEDED, "", *said]))
    return found


def _compile_here(groups: list[list[str]]) -> None:
    """Compile groups of modules in the working directory; runs in a process of its own."""
    from mypyc.build import mypycify  # noqa: PLC0415 - there only where compiling is asked for
    from setuptools import setup  # noqa: PLC0415 - see above

    named = [(group, f"ujar_{group[0].split('/')[1]}") for group in groups]
    modules = mypycify(
        [path for group in groups for path in group],
        opt_level="1",
        debug_level="0",
        separate=named,
    )
    setup(
        name="ujar-compiled",
        packages=[],
        ext_modules=modules,
        script_args=["build_ext", "--build-lib", "lib", "--parallel", str(os.cpu_count() or 1)],
    )


if __name__ == "__main__":
    _compile_here([argument.split(",") for argument in sys.argv[1:]])
