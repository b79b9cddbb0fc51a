"""Measure what hostile input costs the page stage: seconds of processor and peak memory of each.

    python bench/hostile.py [--out bench/results/hostile.json] [--only NAME]

Each case is opened and labelled in a process of its own, so that its memory is its own. The cost of
importing ujar is measured first, on a page of one sentence, and stands in the table as `one page`.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LINE = "Menlu Ruritania tiba di ibu kota pada Senin malam, kata juru bicaranya."
P = f"<p>{LINE}</p>\n"
CASES: dict[str, Callable[[], str]] = {
    "one page": lambda: P,
    "100,000 nested div": lambda: "<div>" * 100_000 + P,
    "100,000 nested div, closed in comments": lambda: "<div><!--</div>-->" * 100_000 + P,
    "100,000 nested inline elements": lambda: "<span>" * 100_000 + P,
    "20,000 nested tables": lambda: "<table><tr><td>" * 20_000 + P,
    "20,000 nested lists": lambda: "<ul><li>" * 20_000 + P,
    "50,000 end tags without start": lambda: "<span>" * 50_000 + "</x>" * 50_000 + P,
    "a million attributes": lambda: "<p " + " ".join(f"a{i}=1" for i in range(10**6)) + ">x" + P,
    "100,000 attributes holding >": lambda: (
        "<p " + " ".join(f'a{i}=">"' for i in range(10**5)) + ">x" + P
    ),
    "3,000 unclosed formatting elements": lambda: (
        "".join(f"<p><b id={i}>" for i in range(3_000)) + P
    ),
    "20,000 wrongly nested pairs": lambda: "<b><p></b></p>" * 20_000 + P,
    "two million entities": lambda: P + "&amp;" * 2_000_000,
    "declared entities that expand": lambda: (
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
        + "&b;" * 100_000
        + P
    ),
    "a million NUL bytes": lambda: P + LINE + "\0" * 1_000_000 + P,
    "500,000 opened comments": lambda: P + "<!--" * 500_000,
    "a million <": lambda: P + "<" * 1_000_000,
    "200,000 open quotation marks": lambda: P + '<a b="' * 200_000,
    "JSON-LD of 100,000 brackets": lambda: (
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + P
    ),
    "100,000 headings": lambda: f"<h1>{LINE[:30]}</h1>" * 100_000 + P,
    "a million line breaks": lambda: P + "<br>" * 1_000_000,
    "one paragraph of 5 MB": lambda: "<p>" + f"{LINE} " * 69_000 + "</p>",
    "one text line of 5 MB": lambda: f"{LINE} " * 69_000,
    "a million empty text lines": lambda: LINE + "\n" * 1_000_000 + LINE,
    "100,000 text lines": lambda: f"{LINE}\n" * 100_000,
    "a page of 50 MB, all paragraphs": lambda: P * 650_000,
    "a page of 50 MB, all elements": lambda: f'<div class="x">{P}</div>' * 500_000,
}


def run(name: str) -> None:
    """Open and label one case in this process; print seconds and memory."""
    from ujar.page.label import label_lines  # noqa: PLC0415 - the memory of import is measured
    from ujar.page.make import make_page  # noqa: PLC0415

    document = CASES[name]()
    if "text" not in name and not document.startswith("<!"):
        document = "<html><body>" + document
    start = time.process_time()
    page = make_page(document)
    opened = time.process_time()
    lines = label_lines(page)
    row = {
        "characters": len(document),
        "open_seconds": round(opened - start, 2),
        "label_seconds": round(time.process_time() - opened, 2),
        "lines": len(lines),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(row))


def main() -> None:
    """Run all cases and print their table."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    ask.add_argument("--only")
    ask.add_argument("--out", type=Path)
    args = ask.parse_args()
    if args.only:
        run(args.only)
        return
    rows = {}
    print(f"{'case':40} {'chars':>10} {'open s':>7} {'label s':>8} {'lines':>8} {'MB':>6}")
    for name in CASES:
        command = [sys.executable, __file__, "--only", name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(f"{name:40} failed: {done.stderr.strip().splitlines()[-1]}", flush=True)
            continue
        row = rows[name] = json.loads(done.stdout)
        print(
            f"{name:40} {row['characters']:10} {row['open_seconds']:7.2f}"
            f" {row['label_seconds']:8.2f} {row['lines']:8} {row['peak_mb']:6}",
            flush=True,
        )
    if args.out is not None:
        args.out.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
