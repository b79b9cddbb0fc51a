"""Measures the memory of a worker of a batch over many pages: its peak, and whether it grows.

    python bench/memory.py            100,000 invented pages by one worker
    python bench/memory.py 10000

The worker is that of `ujar batch`, watched from outside; its memory is looked at after each
partition of 1,000 pages. Growth is that from the first quarter of the partitions to the last one,
by their means; caches fill up in the first.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from batch import digest
from invent_pages import invent_pages
from results import keep

from ujar.batch import Settings
from ujar.batch.guard import measure_memory
from ujar.batch.out import Folder
from ujar.batch.plan import make_plan
from ujar.batch.watch import Watch

MIB = 1 << 20


def find_peak(pid: int) -> float:
    """Give the most memory that a process has held, in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def measure(pages: int, folder: Path) -> dict[str, object]:
    """Have pages read by one worker, and look at its memory on the way."""
    source = folder / "pages.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for page in invent_pages(pages):
            file.write(json.dumps(page, ensure_ascii=False) + "\n")
    settings = Settings(processes=1)
    plan, sites = make_plan((source,), folder / "out", settings)
    out = Folder(folder / "out")
    out.path.mkdir()
    out.write_plan(plan, sites)
    watch = Watch(out.path, settings)
    held: list[float] = []
    peak = 0.0
    begin = time.perf_counter()
    for part in plan.partitions:
        watch.read(part, plan.digest)
        pid = watch.process_id or 0
        held.append(measure_memory(pid)[1] / MIB)
        peak = find_peak(pid)
    spent = time.perf_counter() - begin
    watch.close()
    quarter = max(len(held) // 4, 1)
    return {
        "pages": pages,
        "seconds": round(spent, 1),
        "peak_mib": round(peak, 1),
        "first_mib": round(held[0], 1),
        "first_quarter_mib": round(mean(held[:quarter]), 1),
        "second_quarter_mib": round(mean(held[quarter : 2 * quarter] or held), 1),
        "last_quarter_mib": round(mean(held[-quarter:]), 1),
        "last_mib": round(held[-1], 1),
        "digest": digest(out.path),
    }


def main() -> None:
    """Measure and keep the results."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with TemporaryDirectory() as folder:
        found = measure(pages, Path(folder))
    print(json.dumps(found, indent=1))
    keep("memory", f"{pages} pages", found)


if __name__ == "__main__":
    main()
