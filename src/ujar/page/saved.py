"""Reads the marks that programs leave in a page when they save it: its address, and when.

`<!-- saved from url=(0025)https://koran.example/1 -->` at the top gives that address. Browsers,
SingleFile, HTTrack and the Internet Archive's copies are known.

Only the head of the document is looked at. It reads no data file.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from ujar.page.archive import write_time

HEAD = 8192
BROWSER = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(https?://[^\s>]{1,2000})")
SINGLE_FILE = re.compile(
    r"Page saved with SingleFile\s+url:\s*(https?://\S{1,2000})\s+"
    r"saved date:\s*\w{3} (\w{3}) (\d{1,2}) (\d{4} \d\d:\d\d:\d\d) GMT([+-]\d{4})"
)
HTTRACK = re.compile(
    r"Mirrored from (\S{1,2000}) by HTTrack[^,]{0,60}, ?"
    r"(\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT)"
)
WAYBACK = re.compile(r"https?://web\.archive\.org/web/(\d{14})(?:[a-z]{2}_)?/(https?://.{1,2000})")


def find_saved(document: str) -> tuple[str | None, str | None]:
    """Find the address from which a document was saved, and when; None for what it does not say."""
    head = document[:HEAD]
    try:
        m = SINGLE_FILE.search(head)
        if m is not None:
            month, day, rest, zone = m.group(2, 3, 4, 5)
            return m.group(1), write_time(parsedate_to_datetime(f"{day} {month} {rest} {zone}"))
        m = HTTRACK.search(head)
        if m is not None:
            return f"http://{m.group(1)}", write_time(parsedate_to_datetime(m.group(2)))
    except (ValueError, OverflowError):
        return m.group(1) if m is not None else None, None
    m = BROWSER.search(head)
    return (m.group(1) if m is not None else None), None


def split_wayback(url: str) -> tuple[str, str | None]:
    """Take the Internet Archive's own address off a page's: the address itself, and when."""
    m = WAYBACK.match(url)
    if m is None:
        return url, None
    try:
        time = datetime.strptime(m.group(1), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return m.group(2), None
    return m.group(2), write_time(time)
