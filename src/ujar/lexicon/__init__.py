"""Linguistic data: CSV and TOML tables turned into checked, frozen rows.

`get_lexicon().rows(Cue)` gives the rows of `data/id/cues.csv`. What the rows mean is for the stage
that reads them; nothing here knows any Indonesian.
"""

from ujar.lexicon.check import Report, check_lexicon
from ujar.lexicon.loader import Lexicon, Table, find_tables, get_lexicon, read_table
from ujar.lexicon.shapes import SHAPES, Row

__all__ = [
    "SHAPES",
    "Lexicon",
    "Report",
    "Row",
    "Table",
    "check_lexicon",
    "find_tables",
    "get_lexicon",
    "read_table",
]
