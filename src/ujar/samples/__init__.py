"""Finds the sample pages that ship with the package, for the demonstration and the tests.

`find_pages()` gives the files of one negotiation between two invented states, as invented outlets
tell it ("Zelmarka menawarkan gencatan senjata kepada Karvendia"), in the order of the events.

Everybody in them is invented; README.md beside this file says so and what each page shows. What
each page holds, by hand, stands in `gold/`, `expected/` and `links.toml`; nothing here reads it.
`LEXICON` is a folder of tables that tell the reader of the invented states.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
LEXICON = HERE / "lexicon"


def find_pages() -> tuple[Path, ...]:
    """Give the sample pages, in order of their names, which is the order of the events."""
    return tuple(sorted(p for p in (HERE / "pages").iterdir() if p.suffix in {".txt", ".html"}))
