"""Makes a store of the sample pages, for a reading room that was given no store.

`make_samples(folder)` reads the invented pages ("Zelmarka menawarkan gencatan senjata") with their
own tables into `folder/samples.db` and links them. It runs in a process of its own, because tables
are added before the first page is read.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from ujar.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path


def make_samples(folder: Path) -> str:
    """Make the store of the sample pages in a folder and give its file.

    Raises:
        StoreError: `store-samples`, it cannot be made.
    """
    file = str(folder / "samples.db")
    command = [sys.executable, "-c", "from ujar.serve import samples; samples.fill()", file]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - our own
    if done.returncode:
        raise StoreError("store-samples", f"the sample pages cannot be stored: {done.stderr}")
    return file


def fill() -> None:
    """Fill the store that the command line names; for a process of its own."""
    from ujar.lexicon import get_lexicon  # noqa: PLC0415 - only the process that fills
    from ujar.page.load import load_pages  # noqa: PLC0415
    from ujar.samples import LEXICON, find_pages  # noqa: PLC0415
    from ujar.store import Store  # noqa: PLC0415

    get_lexicon().add_folder(LEXICON)
    with Store(sys.argv[1]) as store:
        store.add(load_pages(find_pages()))
        store.link()
