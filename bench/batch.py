"""Measures `ujar batch` at several sizes, engines and numbers of workers, and kills it.

    python bench/batch.py                                   1,000 and 10,000 pages
    python bench/batch.py --pages 100000 --processes 2      one size
    python bench/batch.py --pages 10000 --kills 3           and kills of workers and whole runs
    python bench/batch.py --processes 0 --kills 3           kills alone

Pages are invented (`invent_pages.py`, some forty words each). All runs of a size must give the same
files, byte for byte, whatever the engine; so must runs whose workers, or which as a whole, were
ended by SIGKILL and then run again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from invent_pages import invent_pages
from results import keep

TABLES = ("pages", "statements", "moves", "entities")
RUN = "from ujar.cli import main; main()"
TREE = Path("/proc")


def start(
    source: Path, out: Path, engine: str, processes: int, size: int
) -> subprocess.Popen[bytes]:
    """Start a batch as a user does."""
    command = [sys.executable, "-c", RUN, "batch", str(source), str(out)]
    options = ["--engine", engine, "--processes", str(processes), "--partition", str(size)]
    return subprocess.Popen([*command, *options], stderr=subprocess.PIPE)


def measure(source: Path, out: Path, engine: str, processes: int, size: int) -> dict[str, object]:
    """Run a batch to its end."""
    load = os.getloadavg()[0]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    process = start(source, out, engine, processes, size)
    _, said = process.communicate()
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise SystemExit(said.decode())
    return {
        "wall_seconds": round(wall, 2),
        "core_seconds": round(
            after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, 2
        ),
        "load_before": round(load, 2),
        "load_after": round(os.getloadavg()[0], 2),
        "digest": digest(out),
    }


def digest(out: Path) -> str:
    """Give the digest of all tables of a batch."""
    told = hashlib.sha256()
    for table in TABLES:
        for path in sorted((out / table).glob("*.parquet")):
            told.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()


def measure_tables(out: Path, pages: int) -> dict[str, float]:
    """Give the bytes of each table for a page of the input."""
    return {
        table: round(sum(p.stat().st_size for p in (out / table).glob("*")) / pages, 1)
        for table in TABLES
    }


def measure_links(out: Path, engine: str) -> dict[str, object]:
    """Find the candidates by an engine in a process of its own."""
    code = (
        "import sys, time\nfrom ujar.batch import link\nbegin = time.perf_counter()\n"
        "found = link(sys.argv[1], engine=sys.argv[2])\n"
        "print(found.pairs, time.perf_counter() - begin)"
    )
    command = [sys.executable, "-c", code, str(out), engine]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    file = out / "links" / "candidates.parquet"
    told = hashlib.sha256(file.read_bytes()).hexdigest()
    return {
        "pairs": int(said[0]),
        "seconds": round(float(said[1]), 2),
        "bytes": file.stat().st_size,
        "digest": told,
    }


def find_workers(process: int) -> list[int]:
    """Find the workers of a run: processes below it that have no others below them."""
    parents: dict[int, list[int]] = {}
    for path in TREE.glob("[0-9]*"):
        try:
            told = (path / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(told[1]), []).append(int(path.name))
    below = parents.get(process, [])
    return [w for child in below for w in find_workers(child) or [child]]


def kill(
    source: Path, out: Path, engine: str, size: int, kills: int, wait: float
) -> dict[str, object]:
    """Kill a worker and then the whole run, several times, and then let a run come to its end."""
    chance = random.Random(3)  # noqa: S311 - no secret hangs on it
    workers = whole = 0
    for _ in range(kills):
        process = start(source, out, engine, 2, size)
        time.sleep(chance.uniform(0.5, 1.5) * wait)
        for worker in find_workers(process.pid)[:1]:
            os.kill(worker, signal.SIGKILL)
            workers += 1
        time.sleep(chance.uniform(0.5, 1.5) * wait)
        whole += process.poll() is None
        process.kill()
        process.communicate()
    before = len(list((out / "done").glob("*.json")))
    done = measure(source, out, engine, 2, size)
    return {"workers": workers, "runs": whole, "partitions_before_the_last": before} | done


def main() -> None:
    """Measure and keep the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--engines", nargs="+", default=["local", "daft"])
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--wait", type=float, default=5.0, help="seconds between kills")
    parser.add_argument("--links", action="store_true")
    options = parser.parse_args()
    for pages in options.pages:
        with TemporaryDirectory() as folder:
            source = Path(folder, "pages.jsonl")
            words = 0
            size = min(1_000, pages // 40)
            with source.open("w", encoding="utf-8") as file:
                for page in invent_pages(pages):
                    words += len(page["text"].split())
                    file.write(json.dumps(page, ensure_ascii=False) + "\n")
            found: dict[str, object] = {"words": words, "partition": size}
            digests = set()
            out = Path(folder, "none")
            for engine in options.engines:
                for processes in options.processes if options.processes != [0] else []:
                    name = f"{engine}, {processes}"
                    out = Path(folder, name)
                    run = measure(source, out, engine, processes, size)
                    digests.add(run["digest"])
                    rate = pages / float(str(run["wall_seconds"]))
                    found[name] = run | {"pages_a_second": round(rate, 1)}
                    print(f"{pages} pages, {name}: {found[name]}", flush=True)
                    if options.links and processes == options.processes[-1]:
                        found[f"links, {engine}"] = measure_links(out, engine)
                        print(f"links, {engine}: {found[f'links, {engine}']}", flush=True)
            if options.kills:
                for engine in options.engines:
                    out = Path(folder, f"{engine} killed")
                    killed = kill(source, out, engine, size, options.kills, options.wait)
                    digests.add(killed["digest"])
                    found[f"killed, {engine}"] = killed
                    print(f"killed, {engine}: {killed}", flush=True)
            found["bytes_a_page"] = measure_tables(out, pages)
            found["digests"] = sorted(map(str, digests))
            found["equal"] = len(digests) == 1
            print(f"{pages} pages: {'equal' if found['equal'] else 'DIFFERENT'} rows", flush=True)
            keep("batch", f"{pages} pages{' with kills' if options.kills else ''}", found)


if __name__ == "__main__":
    main()
