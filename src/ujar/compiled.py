"""Tells whether the stages that read are compiled in this installation, or run as Python.

`is_compiled()` is False for what `pip install ujar` gives; docs/compiled.md says how the other kind
is built. Both give the same records. Nothing is loaded to find out.
"""

from __future__ import annotations

from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

# One of those that are compiled; all of them are, or none.
PROBE = Path("entities", "reader")


def is_compiled(package: Path | None = None) -> bool:
    """Tell whether the stages are compiled; `package` is the folder of `ujar` to look at."""
    probe = (package or Path(__file__).parent) / PROBE
    return any(probe.with_name(probe.name + suffix).is_file() for suffix in EXTENSION_SUFFIXES)
