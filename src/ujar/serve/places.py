"""Turns hits and refs of the store into addresses of the screens.

For the statement s5 of a page, whose words "Kami siap berunding" begin at 646, `page_href` gives
where they stand in the reading room: `/pages/8086384e0417fe41?focus=s5#w646`. It asks nothing and
reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from ujar.store.answers import Hit


def page_href(hit: Hit) -> str:
    """Give the address of the words of a statement or move in the reading room."""
    page, _, item = hit.ref.rpartition("-")
    place = "" if hit.start is None else f"#w{hit.start}"
    return f"/pages/{quote(page, safe='')}?{urlencode({'focus': item})}{place}"


def trace_href(ref: str) -> str:
    """Give the address of the trace of a statement or move."""
    return f"/trace/{quote(ref, safe='')}"


def make_href(path: str, *values: tuple[str, str]) -> str:
    """Give an address with its query; empty values are left out."""
    query = urlencode([(name, value) for name, value in values if value])
    return f"{path}?{query}" if query else path
