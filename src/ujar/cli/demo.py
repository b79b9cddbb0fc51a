"""The verb `demo`: reads the sample pages that come with `ujar`.

`ujar demo` shows the records of an invented negotiation ("Menlu Karvendia menolak usul itu") as
its invented outlets told it. Its twin in Python is `ujar.read` on each file of
`ujar.samples.find_pages()`.
"""

from __future__ import annotations

from typing import Annotated

import typer

from ujar.cli.read import FormatOption, read_paths
from ujar.samples import LEXICON, find_pages

Name = Annotated[
    str,
    typer.Argument(metavar="NAME", help="Only pages whose name holds this.", show_default=False),
]


def demo(name: Name = "", form: FormatOption = None) -> None:
    """Read the sample pages that come with ujar.

    They tell one invented negotiation, in as many layouts of pages as real sites have. A small
    table of its own tells the reader of the invented states.

    Examples: ujar demo; ujar demo bantahan --format table
    """
    read_paths([path for path in find_pages() if name in path.name], form, lexicon=[LEXICON])
