"""The verb `link`: links the pages of a store that are not linked yet.

`ujar add` does so by itself; after `ujar add --no-link` for many folders this does it for all.
"Menlu Dorvan" and "Ilka Dorvan" become one, echoes find their origin, moves their order. Its twin
in Python is `Store.link`. It reads no data file.
"""

from __future__ import annotations

from ujar.cli.add import link_pages
from ujar.cli.answers import DEFAULT_STORE, StoreOption, open_store
from ujar.cli.streams import tell


def link(store: StoreOption = DEFAULT_STORE) -> None:
    """Link the pages of a store that are not linked yet.

    Run again, it changes nothing; a run that is stopped goes on where it was.

    Example: ujar link --store ujar.db
    """
    tell(f"{link_pages(open_store(store))} pages linked")
