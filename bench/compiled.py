"""Compares the compiled stages with the Python ones: the same bytes, and how much sooner.

    python bench/compiled.py                         build a compiled wheel and compare
    python bench/compiled.py --wheel ujar-...whl     with one that was built before
    python bench/compiled.py --repeats 15 --shared ../shared

Building takes minutes, and needs a C compiler. Both kinds read each set once; the digests of their
records must agree, or the bench fails. Then they take turns, set by set, each with the caches of
`ujar` emptied; times are those of the processor. Sets: the sample pages, 300 invented pages, and of
what lies beside the checkout the text pages (`pages`) and the saved pages of HTML (`html`).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from invent_pages import invent_pages
from results import keep

from ujar.measure import Spread
from ujar.measure.stages import STAGES
from ujar.samples import find_pages

ROOT = Path(__file__).resolve().parent.parent
LANE = Path(__file__).with_name("compiled_lane.py")
INVENTED = 300


def build_wheel(folder: Path) -> Path:
    """Build a wheel with compiled stages."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", str(folder)]
    subprocess.run([*command, str(ROOT)], env={**os.environ, "UJAR_COMPILE": "1"}, check=True)
    return next(folder.glob("ujar-*.whl"))


def gather_sets(shared: Path, folder: Path) -> dict[str, list[str]]:
    """Give the paths of the pages of each set that is there."""
    invented = folder / "invented.jsonl"
    lines = [json.dumps(page, ensure_ascii=False) for page in invent_pages(INVENTED)]
    invented.write_text("\n".join(lines) + "\n", encoding="utf-8")
    text = [*shared.glob("pages/*.txt"), *shared.glob("dev/pages/*.txt")]
    sets = {
        "samples": find_pages(),
        "invented": [invented],
        "pages": sorted(text),
        "html": sorted(shared.glob("benchmarks/html/*.html")),
    }
    return {name: [str(path) for path in paths] for name, paths in sets.items() if paths}


class Lane:
    """One kind of `ujar` in a process of its own."""

    def __init__(self, source: Path, sets: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(LANE), str(sets)],
            env={**os.environ, "PYTHONPATH": str(source)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.told = self._hear()

    def _hear(self) -> dict[str, Any]:
        line = self.process.stdout.readline() if self.process.stdout else ""
        if not line:
            raise SystemExit("a lane ended; what it said stands above")
        found: dict[str, Any] = json.loads(line)
        return found

    def read(self, name: str) -> dict[str, float]:
        """Read a set, and give the seconds of each stage."""
        if self.process.stdin is not None:
            self.process.stdin.write(name + "\n")
            self.process.stdin.flush()
        return self._hear()

    def close(self) -> None:
        """End the process."""
        self.process.communicate()


def compare(plain: Lane, compiled: Lane, name: str, repeats: int) -> dict[str, object]:
    """Let both kinds take turns on a set; give times, and how many times as fast one is."""
    rounds = [(plain.read(name), compiled.read(name)) for _ in range(repeats)]
    figures: dict[str, object] = {"rounds": repeats, "digest": plain.told["digests"][name]}
    print(name)
    for part in ("all", *STAGES):
        ratio = Spread.of([a[part] / b[part] for a, b in rounds])
        seconds = [Spread.of([both[kind][part] for both in rounds]) for kind in (0, 1)]
        figures[part] = {
            "seconds_as_python": seconds[0],
            "seconds_compiled": seconds[1],
            "times_as_fast": ratio,
        }
        print(
            f"  {part:12}{seconds[0].median:>9.4f} s{seconds[1].median:>9.4f} s compiled, "
            f"{ratio.median:.2f} times as fast ({ratio.low:.2f} to {ratio.high:.2f})"
        )
    return figures


def main() -> None:
    """Build, compare and keep the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheel", type=Path, help="a compiled wheel that was built before")
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as given:
        folder = Path(given)
        wheel = options.wheel or build_wheel(folder)
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(folder / "compiled")
        sets = folder / "sets.json"
        names = gather_sets(options.shared, folder)
        sets.write_text(json.dumps(names), encoding="utf-8")
        plain, compiled = Lane(ROOT / "src", sets), Lane(folder / "compiled", sets)
        if plain.told["compiled"] or not compiled.told["compiled"]:
            raise SystemExit("one lane must read as Python, the other compiled")
        differ = [n for n in names if plain.told["digests"][n] != compiled.told["digests"][n]]
        if differ:
            raise SystemExit(f"other records from the compiled stages: {', '.join(differ)}")
        print("the same records from both")
        for name in names:
            keep("compiled", name, compare(plain, compiled, name, options.repeats))
        plain.close()
        compiled.close()


if __name__ == "__main__":
    main()
