"""Measures what it costs to start: processor time of importing, of the command, of a first record.

    python bench/startup.py         40 starts of each, in turns

The time is user and system time of the whole process, as the system counts it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from results import keep

from ujar.measure import Spread

READY = """
import gc
gc.disable()
import pyarrow.parquet
from ujar.batch import worker
from ujar.pipeline import read_page
read_page(worker.make_page(worker.WARM, name="a"))
"""
RUNS = {
    "python alone": ["-c", "pass"],
    "import ujar": ["-c", "import ujar"],
    "ujar --version": ["-m", "ujar", "--version"],
    "ujar read, one page": ["-m", "ujar", "read", "PAGE", "--format", "jsonl"],
    "a worker of a batch, ready": ["-c", READY],
}


def measure_start(arguments: list[str]) -> float:
    """Give the processor time of a process in seconds."""
    # An installed package has its byte code; so has this one, after the first start.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=kept)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments} failed")
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure and keep the results."""
    starts = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    with TemporaryDirectory() as folder:
        page = Path(folder, "a.txt")
        page.write_text("Menlu Ruritania membantah laporan itu.\n", encoding="utf-8")
        runs = {n: [str(page) if a == "PAGE" else a for a in run] for n, run in RUNS.items()}
        times: dict[str, list[float]] = {name: [] for name in runs}
        for turn in range(starts + 1):
            for name, run in runs.items():
                spent = measure_start(run)
                if turn:  # the first fills the caches of files
                    times[name].append(spent)
    found = {name: Spread.of(spent) for name, spent in times.items()}
    for name, spread in found.items():
        print(f"{name:28}{spread.median:.3f} s ({spread.low:.3f} to {spread.high:.3f})")
    keep("startup", "starts", {"starts": starts, "seconds": found})


if __name__ == "__main__":
    main()
