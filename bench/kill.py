"""Kills `ujar add` at random moments and tells whether the store is that of an unbroken run.

    python bench/kill.py              50 kills of an `add` of 500 pages
    python bench/kill.py 12 60        12 kills of 60 pages

Two processes read, one writes and then links; it is ended by SIGKILL at a random moment. What it
reported as added before must be there, nothing may be half, and after the last run the dump of the
store must be the same as that of a store that was never disturbed, byte for byte; the unbroken run
reads in one process. The result goes to results/kill.json.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from ujar.samples import find_pages
from ujar.store import Store

RESULT = Path(__file__).parent / "results" / "kill.json"
SEED = 5
FULL = 50  # kills of a run that is recorded
ADD = """
import sys
from ujar.page.load import load_pages
from ujar.store import Store

def tell(event):
    print(event.name, event.status, flush=True)

store = Store(sys.argv[1])
store.add(load_pages([sys.argv[2]]), source=sys.argv[2], workers=int(sys.argv[3]), tell=tell)
store.link()
print("linked", flush=True)
"""


def write_pages(path: Path, pages: int) -> None:
    """Write a file of JSON lines: the sample pages over and over, each time in changed words."""
    texts = [p.read_text(encoding="utf-8") for p in find_pages() if p.suffix == ".txt"]
    lines = [
        {"name": f"{n:04}.txt", "text": texts[n % len(texts)].replace("Grenholt", f"Grenholt{n}")}
        for n in range(pages)
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")


def run(store: Path, pages: Path, *, stop: float | None = None, workers: int = 2) -> set[str]:
    """Add the pages, killed after some seconds; give the names that were reported as added."""
    command = [sys.executable, "-c", ADD, str(store), str(pages), str(workers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            said, _ = process.communicate(timeout=stop)
        except subprocess.TimeoutExpired:
            process.kill()
            said, _ = process.communicate()
    return {line.split()[0] for line in said.splitlines() if line.endswith(" added")}


def dump(store: Path) -> list[bytes]:
    """Give the lines of a store."""
    with Store(str(store)) as opened:
        return list(opened.dump())


def count_faults(kills: int, pages: int, seed: int = SEED) -> list[str]:
    """Kill and run again, several times on each store, and tell what went wrong."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    faults = []
    with TemporaryDirectory() as folder:
        source = Path(folder, "pages.jsonl")
        write_pages(source, pages)
        begin = time.perf_counter()
        run(Path(folder, "whole.db"), source, workers=1)
        spent = time.perf_counter() - begin
        expected = dump(Path(folder, "whole.db"))
        store, reported = Path(folder, "killed.db"), set[str]()
        for number in range(1, kills + 1):
            reported |= run(store, source, stop=chance.uniform(0.05, 0.9) * spent)
            if not store.exists():
                continue
            held = {
                json.loads(line)["page"]["name"] for line in dump(store) if b'"page":' in line[:8]
            }
            if reported - held:
                faults.append(f"kill {number}: reported and lost: {sorted(reported - held)}")
            if number % 5 == 0 or number == kills:
                run(store, source)
                if dump(store) != expected:
                    faults.append(f"after kill {number}: another dump")
                for rest in Path(folder).glob("killed.db*"):
                    rest.unlink()
                reported.clear()
    return faults


def main() -> int:
    """Run the test with the numbers of the command line."""
    kills, pages = [*map(int, sys.argv[1:]), 50, 500][:2] if len(sys.argv) > 2 else (50, 500)
    faults = count_faults(kills, pages)
    print(*faults, sep="\n")
    result = {"kills": kills, "pages": pages, "seed": SEED, "readers": 2, "faults": faults}
    if kills >= FULL:
        RESULT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(f"{kills} kills of {pages} pages, {len(faults)} faults")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
