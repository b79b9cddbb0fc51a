"""The verb `demo`: reads the sample pages that come with `ujar`.

`ujar demo` shows the records of an invented negotiation ("Menlu Ruritania menolak usul itu") as
its invented outlets told it. Its twin in Python is `ujar.read` on the files of `ujar/samples`.
"""

from __future__ import annotations

from pathlib import Path

from ujar.cli.read import FormatOption, read_paths

SAMPLES = Path(__file__).parent.parent / "samples" / "pages"


def demo(form: FormatOption = None) -> None:
    """Read the sample pages that come with ujar.

    They tell one invented negotiation, in as many layouts of pages as real sites have.

    Example: ujar demo --format table
    """
    read_paths([SAMPLES], form)
