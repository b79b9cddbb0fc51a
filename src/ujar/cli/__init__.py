"""Turns the words of a command line into a verb's work; `main` is the command `ujar`.

`ujar read koran/` reads the pages of a folder and writes a record a line. There is one module a
verb; rules and data stand elsewhere. Records go to stdout, everything else to stderr.
"""

from __future__ import annotations

import signal

__all__ = ["main"]


def main() -> None:
    """Run the command `ujar` and end the process with its exit status."""
    _end_quietly()
    from ujar.cli.app import app

    app(prog_name="ujar")


def _end_quietly() -> None:
    """Let Ctrl-C and a closed pipe end the process as they end any other tool: without a word.

    What is ignored on purpose (`nohup`, a background job) stays ignored.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
