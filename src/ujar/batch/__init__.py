"""Reads very many pages into partitioned Parquet, by a pool of processes or by Daft.

`run(["koran/"], "out")` gives `out/pages/*.parquet` with a row for each page, and likewise its
statements ("kata Ana Berg"), moves and entities; `read_records("out")` gives the records back. A
run that was stopped goes on where it was. It needs `ujar[batch]`, and `ujar[cluster]` for Daft.
"""

from __future__ import annotations

from ujar.batch.candidates import Linked, link
from ujar.batch.out import read_records
from ujar.batch.run import Progress, Summary, run
from ujar.batch.settings import Settings

__all__ = ["Linked", "Progress", "Settings", "Summary", "link", "read_records", "run"]
