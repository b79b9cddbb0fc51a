"""Writes what a verb has to say to the right stream: records to stdout, all else to stderr.

A failed page gives `ujar: input-empty: kosong.txt: the page is empty` on stderr. Each record is
written out at once, so that a run which is stopped leaves whole lines behind.
"""

from __future__ import annotations

import sys
from enum import IntEnum


class Exit(IntEnum):
    """The exit statuses of `ujar`; they do not change once released."""

    DONE = 0
    SOME_FAILED = 1
    WRONG_USAGE = 2
    NOTHING_READ = 3


def write_line(line: bytes) -> None:
    """Write one line to stdout, with its line end, and let it go out at once."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def tell(message: str) -> None:
    """Say one thing on stderr."""
    sys.stderr.write(f"ujar: {message}\n")


def tell_failure(name: str, code: str, message: str) -> None:
    """Say on stderr which input failed, by which code, and why."""
    where = "" if name in message else f"{name}: "
    tell(f"{code}: {where}{message}")
