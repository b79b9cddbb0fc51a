"""The verb `demo`: reads the sample pages that come with `ujar`.

`ujar demo` shows the records of an invented negotiation ("Menlu Ruritania menolak usul itu") as
its invented outlets told it. Its twin in Python is `ujar.read` on each file of
`ujar.samples.find_pages()`.
"""

from __future__ import annotations

from ujar.cli.read import FormatOption, read_paths
from ujar.samples import find_pages


def demo(form: FormatOption = None) -> None:
    """Read the sample pages that come with ujar.

    They tell one invented negotiation, in as many layouts of pages as real sites have.

    Example: ujar demo --format table
    """
    read_paths(find_pages(), form)
