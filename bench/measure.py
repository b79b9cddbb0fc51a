"""Runs the reader over the sets that are measured and turns what it reads into figures.

A set is the sample pages with their own gold, the cases of `bench/cases`, or one that lies beside a
checkout in `../shared`; a set that is not there is left out. Pages are read by `ujar read`, as a
user reads them.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import scorer

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "src" / "ujar" / "samples"
CASES = ROOT / "bench" / "cases"
RATIO = re.compile(r"([a-z ]+?):? (\d+)/(\d+)(?= =|;|$)")
MEAN = re.compile(r"(body F1) mean ([\d.]+)()")
THREE = re.compile(r"([A-Za-z ]+?):? +P [\d.]+ +R [\d.]+ +F1? ([\d.]+) +\(?([\d/]+)")


@dataclass(frozen=True)
class Figure:
    """One figure of a set: its value from 0 to 1, and the counts behind it in words."""

    value: float
    detail: str = ""


@dataclass(frozen=True)
class Measured:
    """The figures of a set, and the digest of what it was measured on.

    `outside` tells that the set is no part of the repository, so that it may change on its own.
    """

    figures: dict[str, Figure]
    digest: str
    outside: bool = True


def measure_all(shared: Path) -> dict[str, Measured]:
    """Measure every set that is there, by its name."""
    benchmarks = shared / "benchmarks"
    sets = {
        "samples": _measure_samples(SAMPLES / "pages", SAMPLES / "gold"),
        "cases-statements": _measure_cases("statements"),
        "cases-moves": _measure_cases("moves"),
        "pages": _measure_gold(shared, shared / "pages", shared / "gold"),
        "dev": _measure_gold(shared, shared / "dev" / "pages", shared / "dev" / "gold"),
        "quotes": _measure_laid(shared / "bench_quotes.py", benchmarks / "pfsa-id" / "dev-20.txt"),
        "times": _measure_laid(shared / "bench_times.py", benchmarks / "indotimex"),
        "names": _measure_names(benchmarks / "idner" / "test.txt"),
        "html": _measure_html(shared / "bench_html.py", benchmarks / "html"),
    }
    return {name: measured for name, measured in sets.items() if measured is not None}


def digest(files: list[Path]) -> str:
    """Give the digest of some files: their names and their bytes, in the order of their names."""
    total = hashlib.sha256()
    for file in sorted(files, key=lambda f: f.name):
        total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return "sha256:" + total.hexdigest()


def parse_figures(printed: str) -> dict[str, Figure]:
    """Find the figures in what a benchmark printed: `name: 3/4`, `name mean 0.9`, `name: P R F`."""
    found = {m[1].strip(): Figure(float(m[2]), m[3]) for m in MEAN.finditer(printed)}
    found |= {m[1].strip(): Figure(float(m[2]), m[3]) for m in THREE.finditer(printed)}
    for m in RATIO.finditer(printed):
        found[m[1].strip()] = Figure(int(m[2]) / max(int(m[3]), 1), f"{m[2]}/{m[3]}")
    return found


def _measure_samples(pages: Path, gold: Path) -> Measured | None:
    expected = sorted(gold.glob("*.toml"))
    if not expected:
        return None
    files = sorted(file for file in pages.rglob("*") if file.is_file())
    lines = _read("--lexicon", pages.parent / "lexicon", *files).splitlines()
    records = [json.loads(line) for line in lines]
    figures = {
        name: Figure(count.f1, f"{count.agreed}/{count.ours}/{count.gold}")
        for name, count in scorer.score(records, gold, pages).of.items()
    }
    return Measured(figures, digest([*files, *expected]), outside=False)


def _measure_cases(kind: str) -> Measured | None:
    script, cases = CASES.with_suffix(".py"), CASES / f"{kind}.toml"
    if not (script.is_file() and cases.is_file()):
        return None
    figures = _read_figures(json.loads(_run(script, kind, "--json"))[kind])
    whole = {name: f for name, f in figures.items() if not name.startswith("type ")}
    return Measured(whole, digest([cases]), outside=False)


def _measure_gold(shared: Path, pages: Path, gold: Path) -> Measured | None:
    script = shared / "score.py"
    if not (script.is_file() and pages.is_dir()):
        return None
    records = _read(*sorted(pages.glob("*.txt")))
    printed = _run(script, "--json", "--gold", gold, "--pages", pages, stdin=records)
    figures = _read_figures(json.loads(printed))
    return Measured(figures, digest([script, *pages.iterdir(), *gold.iterdir()]))


def _measure_laid(script: Path, data: Path) -> Measured | None:
    if not (script.is_file() and data.exists()):
        return None
    with tempfile.TemporaryDirectory() as folder:
        pages, records = Path(folder, "pages.jsonl"), Path(folder, "records.jsonl")
        pages.write_text(_run(script, "lay", data), encoding="utf-8")
        records.write_text(_read(pages), encoding="utf-8")
        printed = _run(script, "score", data, records)
    files = [data] if data.is_file() else list(data.iterdir())
    return Measured(parse_figures(printed), digest([script, *files]))


def _measure_names(data: Path) -> Measured | None:
    script = ROOT / "bench" / "ner.py"
    if not (script.is_file() and data.is_file()):
        return None
    return Measured(parse_figures(_run(script, data)), digest([data]))


def _measure_html(script: Path, data: Path) -> Measured | None:
    if not (script.is_file() and data.is_dir()):
        return None
    records = _read(*sorted(data.glob("*.html")))
    printed = _run(script, data, stdin=records).splitlines()[-1]
    return Measured(parse_figures(printed), digest([script, *data.iterdir()]))


def _read_figures(scored: dict[str, Any]) -> dict[str, Figure]:
    return {
        name: Figure(min(f["f1"], 1.0), f"{f['hit']}/{f['predicted']}/{f['gold']}")
        for name, f in scored["figures"].items()
    }


def _read(*arguments: str | Path) -> str:
    """Read pages as a user does; a page that fails costs its figures and nothing else."""
    command = [sys.executable, "-m", "ujar", "read", "--format", "jsonl", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False, encoding="utf-8")
    return done.stdout


def _run(script: Path, *arguments: str | Path, stdin: str = "") -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    done = subprocess.run(
        command, input=stdin, stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    return done.stdout
