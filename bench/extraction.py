"""Measure article extraction on saved HTML pages beside other tools, in one run.

    python bench/extraction.py FOLDER [--rounds 5] [--out bench/results/extraction.json]

FOLDER holds `*.html` and an `expected.json` with the `title`, `content` and `date` (milliseconds
since 1970) that each page should give. Body is scored by token F1, titles by the same words, dates
by the same minute in Jakarta. Speed is the best of the rounds, in processor time of one process, so
that other work on the machine does not count; every tool gets the bytes as they were saved.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import sys
import time
from collections import Counter
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import readability
import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree
from selectolax.lexbor import LexborHTMLParser

from ujar.article.find import find_article
from ujar.page.label import label_lines
from ujar.page.make import make_page
from ujar.pipeline import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from ujar.records import ArticleInfo

WIB = timezone(timedelta(hours=7))
PACKAGES = ("selectolax", "trafilatura", "resiliparse", "readability-lxml")


class Found(NamedTuple):
    """What a tool made of a page."""

    body: str
    title: str = ""
    date: str = ""


def read_article(data: bytes) -> Found:
    """Run the page and article stages of ujar."""
    page = make_page(data)
    return _take(find_article(page, label_lines(page))[0])


def read_all(data: bytes) -> Found:
    """Run all stages of ujar, down to statements and moves."""
    return _take(read_page(make_page(data)).article)


def _take(article: ArticleInfo) -> Found:
    title = article.title.text if article.title is not None else ""
    date = article.published.value if article.published is not None else ""
    return Found("\n".join(span.text for span in article.body), title, date)


def read_trafilatura(data: bytes, *, fast: bool, metadata: bool) -> Found:
    """Run trafilatura; with metadata in its JSON form, as its own documentation advises."""
    if not metadata:
        return Found(trafilatura.extract(data, fast=fast) or "")
    made = trafilatura.extract(data, fast=fast, output_format="json", with_metadata=True)
    found = json.loads(made or "{}")
    return Found(found.get("text") or "", found.get("title") or "", found.get("date") or "")


def read_resiliparse(data: bytes) -> Found:
    """Run resiliparse's extraction of the main content."""
    tree = HTMLTree.parse_from_bytes(data, detect_encoding(data))
    return Found(extract_plain_text(tree, main_content=True), tree.title or "")


def read_readability(data: bytes) -> Found:
    """Run readability-lxml, and take the text out of the HTML that it gives."""
    document = readability.Document(data.decode("utf-8", "replace"))
    summary = LexborHTMLParser(document.summary(html_partial=True))
    text = summary.body.text(separator="\n") if summary.body is not None else ""
    return Found(text, document.short_title())


TOOLS: dict[str, Callable[[bytes], Found]] = {
    "ujar (page and article)": read_article,
    "ujar (all stages)": read_all,
    "trafilatura standard, metadata": lambda d: read_trafilatura(d, fast=False, metadata=True),
    "trafilatura standard": lambda d: read_trafilatura(d, fast=False, metadata=False),
    "trafilatura fast": lambda d: read_trafilatura(d, fast=True, metadata=False),
    "resiliparse": read_resiliparse,
    "readability-lxml": read_readability,
}


def count_words(text: str) -> Counter[str]:
    """Count the words of a text in any case."""
    return Counter(re.findall(r"\w+", text.casefold()))


def score(pages: dict[str, bytes], expected: dict[str, dict], tool: Callable) -> dict:
    """Score a tool on all pages."""
    bodies, titles, dates = [], 0, 0
    for name, want in expected.items():
        found = tool(pages[name])
        got, gold = count_words(found.body), count_words(want["content"])
        same = sum((got & gold).values())
        bodies.append(2 * same / max(sum(got.values()) + sum(gold.values()), 1))
        titles += count_words(found.title) == count_words(want["title"])
        minute = datetime.fromtimestamp(want["date"] / 1000, WIB).isoformat()[:16]
        dates += found.date[:16] == minute
    return {
        "body_f1": round(sum(bodies) / len(bodies), 3),
        "body_f1_lowest": round(min(bodies), 3),
        "titles": titles,
        "dates_to_the_minute": dates,
    }


def measure(pages: dict[str, bytes], rounds: int) -> dict[str, float]:
    """Measure pages a second of each tool; rounds are interleaved, the best one counts."""
    best = dict.fromkeys(TOOLS, float("inf"))
    for _ in range(rounds):
        for name, tool in TOOLS.items():
            start = time.process_time()
            for data in pages.values():
                tool(data)
            best[name] = min(best[name], time.process_time() - start)
    return {name: round(len(pages) / seconds, 1) for name, seconds in best.items()}


def main() -> None:
    """Print the table, and write it where asked."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    ask.add_argument("folder", type=Path)
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--out", type=Path)
    args = ask.parse_args()
    expected = json.loads((args.folder / "expected.json").read_text(encoding="utf-8"))
    pages = {name: (args.folder / f"{name}.html").read_bytes() for name in expected}
    scores = {name: score(pages, expected, tool) for name, tool in TOOLS.items()}
    speed = measure(pages, args.rounds)
    print(f"{'tool':32} {'body F1':>8} {'lowest':>7} {'titles':>7} {'minutes':>8} {'pages/s':>8}")
    for name, s in scores.items():
        print(
            f"{name:32} {s['body_f1']:8.3f} {s['body_f1_lowest']:7.3f} {s['titles']:4}/{len(pages)}"
            f" {s['dates_to_the_minute']:5}/{len(pages)} {speed[name]:8.1f}"
        )
    if args.out is not None:
        about = {
            "pages": len(pages),
            "bytes": sum(map(len, pages.values())),
            "python": platform.python_version(),
            "versions": {p: version(p) for p in PACKAGES},
            "tools": {n: {**s, "pages_per_second": speed[n]} for n, s in scores.items()},
        }
        args.out.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
