"""Readers for workers of tests: quick ones, and one that does what the page's first word says."""

import os
import signal
import time
from pathlib import Path

from ujar.records import ArticleInfo, PageInfo, Record, Span


def read_quickly(page):
    """Make a record without reading."""
    return Record(
        PageInfo(page.name, page.url, f"sha256:{page.text}", len(page.text)),
        ArticleInfo(body=(Span(0, len(page.text), page.text),)),
    )


def read_slowly(page):
    """Take a moment for each page."""
    time.sleep(0.05)
    return read_quickly(page)


def read_faultily(page):
    """Hang, eat, or die, as the page says; "gone FILE" dies only where the file is not there."""
    word, _, rest = page.text.strip().partition(" ")
    if word == "hangs":
        time.sleep(60)
    if word == "deaf":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        time.sleep(60)
    if word == "eats":
        return [bytes(1 << 20) for _ in range(1 << 20)]
    if word == "breaks":
        raise ValueError(word)
    if word == "dies" or (word == "gone" and not Path(rest).exists()):
        if rest:
            Path(rest).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return read_quickly(page)
