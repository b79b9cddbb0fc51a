"""Turns the words of a command line into a verb's work; `main` is the command `ujar`.

`ujar read koran/` reads the pages of a folder and writes a record a line. There is one module a
verb; rules and data stand elsewhere. Records go to stdout, everything else to stderr.
"""

from __future__ import annotations

import gc
import os
import signal
import sys

__all__ = ["main"]

# Reading makes many small values and hardly a cycle: looking for cycles less often saves a tenth.
_ALLOCATIONS = 50_000


def main() -> None:
    """Run the command `ujar` and end the process with its exit status."""
    _end_quietly()
    gc.set_threshold(_ALLOCATIONS)
    from ujar.cli.app import app

    try:
        try:
            app(prog_name="ujar")
        finally:
            sys.stdout.flush()
    except OSError as error:
        _end_without_output(error)


def _end_without_output(error: OSError) -> None:
    """Say that stdout takes nothing (a full disk), and keep Python from trying once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.stderr.write(f"ujar: output-failed: {error.strerror or error}\n")
    sys.exit(3)


def _end_quietly() -> None:
    """Let Ctrl-C and a closed pipe end the process as they end any other tool: without a word.

    What is ignored on purpose (`nohup`, a background job) stays ignored.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
