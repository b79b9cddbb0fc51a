"""Turns refs of the store into addresses of the screens.

`page_href("8086384e0417fe41-s5")` is where "Kami siap berunding" stands in the reading room:
`/pages/8086384e0417fe41?focus=s5#w`. It asks nothing and reads no data file.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode


def page_href(ref: str) -> str:
    """Give the address of the words of a statement or move in the reading room."""
    page, _, item = ref.rpartition("-")
    return f"/pages/{quote(page, safe='')}?{urlencode({'focus': item})}#w"


def trace_href(ref: str) -> str:
    """Give the address of the trace of a statement or move."""
    return f"/trace/{quote(ref, safe='')}"


def make_href(path: str, *values: tuple[str, str]) -> str:
    """Give an address with its query; empty values are left out."""
    query = urlencode([(name, value) for name, value in values if value])
    return f"{path}?{query}" if query else path
