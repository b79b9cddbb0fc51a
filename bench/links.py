"""Measures the pairing of statements by their bands: rows, pairs and seconds, by both engines.

    python bench/links.py 100000 400000       statements

Statements are invented: some thirty words each, a third of them told again in changed words. Only
their bands are written, as `ujar batch` does; then either engine groups and pairs them, in a
process of its own. Both must give the same pairs.
"""

from __future__ import annotations

import hashlib
import json
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
from results import keep

from ujar.batch.sketch import make_bands
from ujar.lexicon.loader import DATA

FILES = 8
PAIR = """
import hashlib, json, resource, sys, time
from pathlib import Path
from ujar.batch import candidates, cluster
engine, folder = sys.argv[1], Path(sys.argv[2])
files = sorted(str(path) for path in folder.glob("*.parquet"))
if engine == "daft":
    cluster.start_daft(None)
begin, core, told, pairs = time.perf_counter(), time.process_time(), hashlib.sha256(), 0
if engine == "daft":
    found = cluster.pair_on_daft(files, candidates.MOST, None)
else:
    found = candidates._pair_in_duckdb(files, folder)
for batch in found:
    columns = [batch.column(n).to_pylist() for n in ("left", "right", "shared")]
    for row in zip(*columns):
        told.update(repr(row).encode())
        pairs += 1
print(json.dumps({
    "pairs": pairs,
    "wall_seconds": round(time.perf_counter() - begin, 2),
    "core_seconds": round(time.process_time() - core, 2),
    "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    "digest": told.hexdigest(),
}))
"""


def write_statements(folder: Path, count: int, seed: int = 5) -> int:
    """Write statements with their bands, and give the bytes of the files."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    roots = (DATA / "id" / "roots.txt").read_text(encoding="utf-8").splitlines()
    words = [word for line in roots if not line.startswith("#") for word in line.split()]
    told: list[list[str]] = []
    for part in range(FILES):
        rows: dict[str, list[object]] = {"ref": [], "page": [], "bands": []}
        for number in range(part, count, FILES):
            if told and chance.random() < 1 / 3:
                text = [w for w in chance.choice(told[-20_000:]) if chance.random() > 0.05]
            else:
                text = chance.choices(words, k=chance.randint(12, 48))
                told.append(text)
            page = hashlib.blake2b(str(number // 5).encode(), digest_size=8).hexdigest()
            rows["page"].append(page)
            rows["ref"].append(f"{page}-s{number % 5 + 1}")
            rows["bands"].append(make_bands(" ".join(text)))
        types = {"ref": pa.string(), "page": pa.string(), "bands": pa.list_(pa.int64())}
        arrays = [pa.array(column, types[name]) for name, column in rows.items()]
        pq.write_table(pa.table(arrays, names=list(rows)), folder / f"{part}.parquet")
    return sum(path.stat().st_size for path in folder.iterdir())


def main() -> None:
    """Measure and keep the results."""
    for count in [int(word) for word in sys.argv[1:]] or [100_000]:
        with TemporaryDirectory() as folder:
            digests = set()
            found: dict[str, object] = {"bytes": write_statements(Path(folder), count)}
            for engine in ("local", "daft"):
                command = [sys.executable, "-c", PAIR, engine, folder]
                said = subprocess.run(command, capture_output=True, check=True).stdout
                run = json.loads(said.splitlines()[-1])
                digests.add(run["digest"])
                found[engine] = run
        found["equal"] = len(digests) == 1
        print(count, json.dumps(found, indent=1))
        keep("links", f"{count} statements", found)


if __name__ == "__main__":
    main()
