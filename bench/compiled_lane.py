"""A lane of `bench/compiled.py`: reads sets of pages with the `ujar` that PYTHONPATH gives.

    python bench/compiled_lane.py sets.json

It first reads all sets once, and says whether its stages are compiled and a digest of each set's
records; then, at each line of standard input, how many seconds of processor time each stage took.
"""

from __future__ import annotations

import gc
import hashlib
import json
import sys
import time
from pathlib import Path

from speed_lane import forget, say

import ujar
from ujar import pipeline
from ujar.compiled import is_compiled
from ujar.measure import stages
from ujar.page.load import Failure, load_pages


def read_set(paths: list[str]) -> str:
    """Read the pages of some paths, and give the digest of their records."""
    digest = hashlib.sha256()
    for page in load_pages(paths):
        told = b"-" if isinstance(page, Failure) else ujar.encode(pipeline.read_page(page))
        digest.update(told)
    return digest.hexdigest()


def main() -> None:
    """Read all sets, and again for each line of standard input."""
    sets: dict[str, list[str]] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    stages.perf_counter = time.process_time
    say(
        version=ujar.__version__,
        compiled=is_compiled(),
        digests={name: read_set(paths) for name, paths in sets.items()},
    )
    for name in map(str.strip, sys.stdin):
        forget()
        gc.collect()
        with stages.watch_stages() as spent:
            start = time.process_time()
            read_set(sets[name])
            whole = time.process_time() - start
        say(all=whole, **spent)


if __name__ == "__main__":
    main()
