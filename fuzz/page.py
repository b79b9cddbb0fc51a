"""Fuzz the page stage with coverage guidance: bytes in, a labelled page or an `UjarError` out.

    python fuzz/page.py CORPUS -max_len=20000 -timeout=20

CORPUS is a folder of first inputs; `tests/unit/page/layouts` and `tests/unit/page/found` serve.
Anything but an `UjarError`, a broken promise of the labels, or an input that takes longer than
libFuzzer's `-timeout` is a finding; keep its input under `tests/unit/page/found/`.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["ujar"]):
    from ujar.article.find import find_article
    from ujar.errors import UjarError
    from ujar.page.archive import read_mhtml
    from ujar.page.label import label_lines
    from ujar.page.make import make_page
    from ujar.page.source import map_source


def check_page(data: bytes, *, html: bool | None) -> None:
    """Open and label an input, and check what the labels promise."""
    try:
        page = make_page(data, html=html)
    except UjarError:
        return
    end = 0
    for line in label_lines(page):
        if not end <= line.start < line.end <= len(page.text):
            raise AssertionError(f"line {line.start}-{line.end} after {end}")
        end = line.end
    if page.text[end:].strip("\ufeff\u200b\u200c\u200d\u2060\u00ad \t\r\n\f\v").strip():
        raise AssertionError(f"no label behind {end}")
    find_article(page, label_lines(page))
    page.text.encode("utf-8")


def check(data: bytes) -> None:
    """Try an input as what it looks like, as HTML, and as MHTML."""
    check_page(data, html=None)
    check_page(data, html=True)
    with suppress(UjarError):
        check_page(read_mhtml(data).data, html=True)
    text = data.decode("utf-8", "replace")
    try:
        page = make_page(text, html=True)
    except UjarError:
        return
    found = map_source(page, text)
    for block in page.blocks:
        place = found.find(block.start, block.end)
        if place is not None and not 0 <= place[0] < place[1] <= len(text):
            raise AssertionError(f"block {block.start} has the place {place}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
