"""Describes the machine that figures were measured on, without naming it.

`describe_machine()` gives its cores, the kind of its processor, its memory, how busy it is and the
version of Python: what a reader needs to compare figures. It reads no data file.
"""

from __future__ import annotations

import os
import platform
import resource
import sys
from pathlib import Path

import msgspec

KIB = 1 << 10


class Machine(msgspec.Struct, frozen=True):
    """A machine: what its figures hang on.

    Attributes:
        cores: cores that this process may use.
        processor: the kind of processor, as the system calls it.
        memory: GiB of memory.
        load: processes that wanted a core over the last minute.
        python: the version of Python.
        system: the system.
    """

    cores: int
    processor: str
    memory: float
    load: float | None
    python: str
    system: str


def describe_machine() -> Machine:
    """Describe this machine."""
    allowed = getattr(os, "sched_getaffinity", None)
    return Machine(
        cores=len(allowed(0)) if allowed else os.cpu_count() or 1,
        processor=_find_processor(),
        memory=round(_find_memory() / KIB**3, 1),
        load=round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        system=f"{platform.system()} {platform.machine()}",
    )


def _find_processor() -> str:
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in told.splitlines() if "model name" in line]
    return names[0] if names else platform.processor()


def _find_memory() -> int:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return 0


def find_peak() -> float:
    """Give the most memory that this process has held so far, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / KIB / (KIB if sys.platform == "darwin" else 1)
