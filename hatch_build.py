"""Compiles the stages that read into machine code while a wheel is built, if that is asked for.

`UJAR_COMPILE=1 pip install .` builds with mypyc; without the variable this hook does nothing and
the package is pure Python, for which no compiler is needed. Which modules are compiled stands in
pyproject.toml; docs/compiled.md says what it takes and what it gains. Sources stay in the wheel, so
that tracebacks show them. Nothing is written into the tree: a copy of the sources is compiled.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

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
FUTURE = "from __future__ import annotations\n"
CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]+)(?:: ([^=\n]+?))? = (?!TypeVar|Literal)", re.MULTILINE)

# mypyc leaves out what a class tells its metaclass, as `frozen` of a struct of msgspec; what
# inherits takes it over, though, so that a base that stays Python brings it.
STRUCT = re.compile(r"^class (\w+)\((?:msgspec\.)?Struct, ([\w=, ]+)\):", re.MULTILINE)
BASES = "struct_bases"

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
        groups = find_groups(Path(self.root), self.config["packages"])
        for file in compile_groups(Path(self.root), groups, self._folder):
            build_data["force_include"][str(file)] = str(file.relative_to(self._folder / "lib"))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Clean up, once the wheel is there."""
        if is_wanted():
            shutil.rmtree(self._folder, ignore_errors=True)


def find_groups(root: Path, packages: list[str]) -> list[list[str]]:
    """Give the modules to compile, each package's together, as paths within `src`."""
    source = root / SOURCE
    groups = []
    for package in packages:
        place = source / package
        files = [place] if place.is_file() else sorted(place.glob("*.py"))
        kept = [file.relative_to(root / "src") for file in files if file.name != "__init__.py"]
        groups.append([file.as_posix() for file in kept])
    return groups


def fix_constants(code: str) -> str:
    """Declare the constants of a module final, so that they are not looked up by name."""
    names = [found.group(1) for found in CONSTANT.finditer(code)]

    def declare(found: re.Match[str]) -> str:
        name, kind = found.groups()
        if names.count(name) > 1 or re.search(rf"\bglobal {name}\b", code) or kind == "TypeAlias":
            return found.group()
        return f"{name}: Final[{kind}] = " if kind else f"{name}: Final = "

    code = CONSTANT.sub(declare, code)
    return code.replace(FUTURE, f"{FUTURE}\nfrom typing import Final\n", 1)


def fix_structs(code: str, bases: dict[str, str]) -> str:
    """Let the structs of a module inherit their options; `bases` takes in the bases for that."""

    def inherit(found: re.Match[str]) -> str:
        name, options = found.groups()
        base = bases.setdefault(options, f"Base{len(bases)}")
        used.append(base)
        return f"class {name}({base}, {options}):"

    used: list[str] = []
    code = STRUCT.sub(inherit, code)
    told = f"\nfrom ujar.{BASES} import {', '.join(dict.fromkeys(used))}\n" if used else ""
    return code.replace(FUTURE, FUTURE + told, 1)


def write_bases(bases: dict[str, str]) -> str:
    """Write the module of the bases, which stays Python."""
    classes = [f"class {name}(Struct, {options}):\n    pass\n" for options, name in bases.items()]
    return "\n\n".join(["from msgspec import Struct\n", *classes])


def compile_groups(root: Path, groups: list[list[str]], folder: Path) -> list[Path]:
    """Compile modules in a folder, and give the files that came out.

    Raises:
        RuntimeError: something that compiling needs is not there, or it failed.
    """
    shutil.copytree(root / SOURCE, folder / "ujar", ignore=shutil.ignore_patterns("*.so", "*.pyd"))
    bases: dict[str, str] = {}
    for name in (name for group in groups for name in group):
        file = folder / name
        code = fix_structs(fix_constants(file.read_text(encoding="utf-8")), bases)
        file.write_text(code, encoding="utf-8")
    extra = [folder / "ujar" / f"{BASES}.py", folder / "lib" / "ujar" / f"{BASES}.py"]
    for file in extra:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(write_bases(bases), encoding="utf-8")
    command = [sys.executable, __file__, *(",".join(group) for group in groups)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = sorted(file for file in (folder / "lib").rglob("*") if file.suffix in (".so", ".pyd"))
    if done.returncode or not found:
        said = [*done.stdout.splitlines(), *done.stderr.splitlines()][-SHOWN:]
        raise RuntimeError("\n".join([NEEDED, "", *said]))
    return [*found, extra[1]]


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
